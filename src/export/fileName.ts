const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const LONGEST_BYTES = 110

/**
 * A file name that every system takes: parts joined by `_`, without reserved characters, at most 120 bytes of UTF-8
 * with its ending. Parts that are empty are left out.
 */
export function fileName(parts: readonly string[], ending: string): string {
  const clean = parts
    .map((part) =>
      part.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*\s.,;，。：；（）()“”·&#%]+/gu, '-').replace(/^-+|-+$/g, ''),
    )
    .filter((part) => part !== '')
  let name = clean.join('_')
  while (new TextEncoder().encode(name).length > LONGEST_BYTES) name = Array.from(name).slice(0, -1).join('')
  name = name.replace(/^[-_]+|[-_]+$/g, '')
  if (name === '') name = 'counterpart'
  if (RESERVED.test(name)) name = `counterpart-${name}`
  return `${name}.${ending}`
}
