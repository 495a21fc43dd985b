/** What a saved SVG file is made of, read by the browser's own XML parser. */
import type { Page } from 'playwright-core'

export interface SvgFacts {
  /** What the parser has against the file; empty for a well-formed one. */
  readonly fault: string
  readonly width: number
  readonly height: number
  readonly lang: string
  /** The words of each text element, in order, with where it stands and how large it is. */
  readonly texts: readonly { words: string; x: number; y: number; size: number }[]
  readonly elements: readonly string[]
  /** `name=value` of every attribute. */
  readonly attributes: readonly string[]
}

export function svgFacts(page: Page, file: string): Promise<SvgFacts> {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml')
    const root = document.documentElement
    const all = [root, ...root.querySelectorAll('*')]
    const number = (element: Element, name: string): number => Number(element.getAttribute(name))
    return {
      fault: document.querySelector('parsererror')?.textContent ?? '',
      width: number(root, 'width'),
      height: number(root, 'height'),
      lang: root.getAttribute('lang') ?? '',
      texts: [...root.querySelectorAll('text')].map((element) => ({
        words: element.textContent,
        x: number(element, 'x'),
        y: number(element, 'y'),
        size: number(element, 'font-size'),
      })),
      elements: [...new Set(all.map(({ localName }) => localName))],
      attributes: all.flatMap(({ attributes }) =>
        [...attributes].map(({ name, value }) => `${name}=${value}`),
      ),
    }
  }, file)
}

/** Words without the spaces at which a picture may break its lines. */
export const unbroken = (words: string): string => words.replaceAll(/\s+/g, '')
