/**
 * How wide a text will be drawn, estimated without a browser, so that a picture is laid out the same everywhere:
 * Chinese, Japanese and Korean characters are one em wide, Latin ones by class.
 */

const EM_BY_CLASS: readonly (readonly [RegExp, number])[] = [
  [
    /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u,
    1,
  ],
  [/[ijl|.,:;'!·’‘]/, 0.25],
  [/[ ftrI()[\]/\\-]/, 0.33],
  [/[mwMW%@—…]/, 0.83],
  [/[A-Z&¥≥≈]/, 0.62],
  [/\p{Mn}|\p{Cf}/u, 0],
]
const OTHER_EM = 0.52

/** Width in px of a text set at `size` px. */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (const character of text)
    em += EM_BY_CLASS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER_EM
  return em * size
}

/** The text if it fits in `width` px, else its beginning with an ellipsis; the ellipsis alone when nothing fits. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const room = width - textWidth('…', size)
  let used = 0
  let kept = ''
  for (const character of text) {
    used += textWidth(character, size)
    if (used > room) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Marks that may not begin a line in Chinese. */
const NO_LINE_START = /^[，。、；：！？）》”’…·—%％,.;:!?)\]]/

/** The text broken into lines of at most `width` px, between words or around Chinese characters; a longer word is cut. */
export function wrapText(text: string, size: number, width: number): string[] {
  const pieces =
    text.match(
      /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+/gu,
    ) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const candidate = line + piece
    if (line === '' || textWidth(candidate.trimEnd(), size) <= width || NO_LINE_START.test(piece))
      line = candidate
    else {
      lines.push(line.trim())
      line = piece.trimStart()
    }
    while (
      textWidth(line.trimEnd(), size) > width &&
      Array.from(line).length > 1 &&
      !NO_LINE_START.test(piece)
    ) {
      const fitting = fitText(line, size, width + textWidth('…', size)).replace(/…$/, '')
      const cut = fitting === '' ? (Array.from(line)[0] ?? '') : fitting
      if (cut.length >= line.length) break
      lines.push(cut.trim())
      line = line.slice(cut.length).trimStart()
    }
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines.filter((each) => each !== '')
}
