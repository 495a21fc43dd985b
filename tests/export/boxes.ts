/** Where the words and drawings of a file stand, and which of them stand over one another. */

export interface Box {
  readonly what: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A number among the attributes of an element; 0 without it. */
export const number = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0)

/** How a group's `transform` moves and enlarges what it holds. */
export function moveOf(group: Element): { readonly x: number; readonly y: number; readonly scale: number } {
  const transform = group.getAttribute('transform') ?? ''
  const [, x = '0', y = '0'] = /translate\((\S+) (\S+)\)/.exec(transform) ?? []
  const [, scale = '1'] = /scale\((\S+)\)/.exec(transform) ?? []
  return { x: Number(x), y: Number(y), scale: Number(scale) }
}

/** Pairs that share more than so many px across and down, in words. */
export function overlaps(boxes: readonly Box[], across: number, down: number): string[] {
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > across &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > down,
      )
      .map((other) => `“${box.what}” over “${other.what}”`),
  )
}
