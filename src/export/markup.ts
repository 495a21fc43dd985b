/** Control characters and lone surrogates, which XML does not allow. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

export const removeForbidden = (text: string): string => text.replace(NOT_XML, '')

/** Text for an XML document: escaped once, forbidden characters removed. */
export function escapeXml(text: string): string {
  return removeForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export type Attributes = Readonly<Record<string, string | number>>

/** An element with escaped attributes; `inner` is markup already. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeXml(typeof value === 'number' ? roundNumbers(String(value)) : value)}"`,
    )
    .join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

export const text = (content: string, attributes: Attributes): string =>
  element('text', attributes, escapeXml(content))

/** An attribute's numbers with two decimals: more than anybody can see differ between machines. */
export function roundNumbers(value: string): string {
  return value.replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
}
