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
  // The page's Latin fonts do not have these; the Chinese one that then stands in draws them as wide as its own.
  [/[≥≈]/, 1],
  [/[A-Z&¥]/, 0.62],
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

/** Marks that may not begin a line, and those that may not end one. */
const NO_LINE_START = /[，。、；：！？）》】」』〉”’…·—％%,.;:!?)\]]/
const NO_LINE_END = /[（《【「『〈“‘([¥]/
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\u{20000}-\u{3fffd}]/u
const SPACE = /\s/

/**
 * The text broken into lines of at most `width` px, between words or around Chinese characters; a longer word is cut,
 * a link between its parts where that is possible.
 * Only a single character may be wider, and a mark begins a line only where a whole line of marks comes before it.
 */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let rest = Array.from(text.trim())
  while (rest.length > 0) {
    const end = lineEnd(rest, size, width)
    lines.push(rest.slice(0, end).join('').trim())
    rest = rest.slice(end)
    const next = rest.findIndex((character) => !SPACE.test(character))
    rest = next === -1 ? [] : rest.slice(next)
  }
  return lines
}

/** How many characters the first line takes: as many as fit, back to the last place where a line may end. */
function lineEnd(characters: readonly string[], size: number, width: number): number {
  let used = 0
  let fitting = 0
  for (const character of characters) {
    used += textWidth(character, size)
    if (used > width && !SPACE.test(character)) break
    fitting += 1
  }
  if (fitting === characters.length) return fitting
  const at = (place: number): string => characters[place] ?? ''
  for (let end = fitting; end > 0; end -= 1) if (mayBreak(at(end - 1), at(end))) return end
  for (let end = fitting; end > 0; end -= 1) if (isJoint(at(end - 1), at(end))) return end
  for (let end = fitting; end > 0; end -= 1) if (!NO_LINE_START.test(at(end))) return end
  return Math.max(1, fitting)
}

/** Where one part of a link ends and the next begins. */
const isJoint = (before: string, after: string): boolean =>
  /[&#]/.test(after) || (/[/?]/.test(before) && !/[/?]/.test(after))

function mayBreak(before: string, after: string): boolean {
  if (NO_LINE_START.test(after) || SPACE.test(after)) return false
  return SPACE.test(before) || ((WIDE.test(before) || WIDE.test(after)) && !NO_LINE_END.test(before))
}
