/** How many characters a dataset's address may take of a link. [V4] */
export const LONGEST_ADDRESS = 230

/** A text as a link writes it. */
export const written = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%2C', ',')

/** A file on the reader's own device: which one, by the fingerprint of its data, and its name. [V6] */
const LOCAL = /^file:[0-9a-f]{16}:([^/]+)$/

/** The name of the file on the reader's device that an address stands for; null for every other address. */
export const localName = (address: string | null): string | null => LOCAL.exec(address ?? '')?.[1] ?? null

/**
 * The address of a file on the reader's device, by the fingerprint of its data and its name as far as a link can carry
 * it. It leads to the file only while the page that opened it stands; a link of it says elsewhere which file is asked for.
 */
export function localAddress(fingerprint: string, name: string): string {
  let kept = Array.from(name.replaceAll(/[\s\p{Cc}\p{Cs}\\/]+/gu, '-') || '-')
  const address = (): string => `file:${fingerprint}:${kept.join('')}`
  while (kept.length > 1 && written(address()).length > LONGEST_ADDRESS) kept = kept.slice(0, -1)
  return address()
}

/** Whether a link can name a dataset so: on the web or beside the page, never by another scheme; or a file on the device. [V6] */
export function isAddress(text: string): text is string {
  if (written(text).length > LONGEST_ADDRESS || /[\s\p{Cc}\\]/u.test(text)) return false
  if (localName(text) !== null) return true
  return /^https?:\/\//i.test(text) || !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(text)
}
