/** What a spreadsheet takes as the longest name of a sheet, in UTF-16 units. */
const LONGEST = 31

/** Kept by a spreadsheet for itself. */
const RESERVED = /^history$/i

/**
 * Names that every spreadsheet takes, in the order of those asked for: at most 31 units, without `[ ] : * ? / \`, no
 * apostrophe at either end, no two alike whatever their case. What is too long ends in `…`; of what is called alike, the
 * second ends in ` (2)`.
 */
export function sheetNames(asked: readonly string[]): string[] {
  const used = new Set<string>()
  return asked.map((text) => {
    const clean = tidy(text)
    for (let n = 1; ; n++) {
      const name = n === 1 ? shortened(clean, LONGEST) : numbered(clean, n)
      if (used.has(name.toLowerCase())) continue
      used.add(name.toLowerCase())
      return name
    }
  })
}

function tidy(text: string): string {
  const clean = text
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
  return clean === '' || RESERVED.test(clean) ? `${clean}_` : clean
}

function numbered(text: string, n: number): string {
  const end = ` (${n})`
  return shortened(text, LONGEST - end.length) + end
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length + 1 > longest) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
