/** Dense figures in small pictures: words that can be read, and none over another, in the drawings themselves. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Preset } from '../../src/export/pictureSize.ts'
import { LEAST_POINTS, pictureSize, usualDpi } from '../../src/export/pictureSize.ts'
import { composed } from '../../src/export/saveFigure.ts'
import { textWidth } from '../../src/format/textWidth.ts'
import type { Lang } from '../../src/model/words.ts'
import { lookOf, THEMES } from '../../src/panels/pictureLooks.ts'
import { viewOf } from '../panels/around.tsx'
import { pretendBrowser } from '../ui/browser.ts'
import { type Box, moveOf, number, overlaps } from './boxes.ts'
import { FIGURE_NAMES, sourceOf } from './exported.tsx'
import { shipped } from './samples.ts'

const DATA = shipped()
const VIEW = viewOf({ partnerships: ['shanghai-dalian'] })
const OWN = { unit: 'px', width: 700, height: 500 } as const

/** Where room is least: two languages on a half slide and a square, one on the cover of an article. */
const SMALL = [
  ['half', ['en']],
  ['half', ['zh']],
  ['half', ['zh', 'en']],
  ['square', ['zh', 'en']],
  ['wechat', ['en']],
  ['wechat', ['zh']],
] as const satisfies readonly (readonly [Preset, readonly Lang[]])[]

/** Where all words stand that are not turned, in px of the layout. */
function wordsOf(parent: Element, dx = 0, dy = 0, scale = 1): Box[] {
  return [...parent.children].flatMap((each): Box[] => {
    const transform = each.getAttribute('transform') ?? ''
    if (transform.includes('rotate')) return []
    if (each.localName !== 'text') {
      const moved = moveOf(each)
      return wordsOf(each, dx + moved.x * scale, dy + moved.y * scale, scale * moved.scale)
    }
    // Chinese names of columns stand upright, a character a line.
    if (each.querySelector('tspan')) return []
    const size = number(each, 'font-size') * scale
    const what = [...each.childNodes]
      .map((node) => (node.nodeName === 'title' ? '' : node.textContent))
      .join('')
    const width = textWidth(what, size)
    const anchor = each.getAttribute('text-anchor')
    const x = dx + number(each, 'x') * scale
    const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
    const base = dy + number(each, 'y') * scale
    return [{ what, left, right: left + width, top: base - size * 0.72, bottom: base + size * 0.1 }]
  })
}

beforeEach(() => pretendBrowser())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it.each(FIGURE_NAMES)('%s has words of nine points and more, none over another', async (name) => {
  const byLang = { en: await sourceOf(name, DATA, VIEW, 'en'), zh: await sourceOf(name, DATA, VIEW, 'zh') }
  const pictures = {
    en: await byLang.en.picture(THEMES.white),
    zh: await byLang.zh.picture(THEMES.white),
  }
  const faults: string[] = []
  for (const [preset, langs] of SMALL) {
    const size = pictureSize(preset, usualDpi(preset), OWN)
    const shown = langs.map((lang) => pictures[lang])
    const made = await composed(shown, lookOf('white'), size)
    const where = `${preset} ${langs.join()} (lean ${made.lean}, without ${made.leftOut.join()}): `
    if (made.points < LEAST_POINTS - 0.05) faults.push(`${where}${made.points.toFixed(1)} points`)
    const root = new DOMParser().parseFromString(made.svg, 'image/svg+xml').documentElement
    const words = wordsOf(root)
    faults.push(...overlaps(words, 2, 1).map((fault) => where + fault))
    for (const { what, left, right, top, bottom } of words) {
      if (left < 8 || right > made.width - 4 || top < 4 || bottom > made.height - 4) {
        faults.push(`${where}“${what}” leaves the picture`)
      }
    }
    const said = words
      .map(({ what }) => what)
      .join('')
      .replaceAll(/\s/g, '')
    for (const picture of shown) {
      const leaner = picture.leaner[made.lean - 1]
      const legend = leaner?.legend ?? picture.legend
      const kept = [
        picture.title,
        picture.subtitle,
        picture.filters,
        picture.core,
        ...picture.source,
        leaner?.leaves ?? '',
      ]
      const core = made.leftOut.includes('coverage')
        ? kept
        : [...kept.filter((part) => part !== picture.core), ...picture.coverage]
      for (const part of [...core, ...legend.map(({ label }) => label)]) {
        if (part !== leaner?.instead && !said.includes(part.replaceAll(/\s/g, '')))
          faults.push(`${where}lacks “${part}”`)
      }
    }
  }
  expect(faults).toEqual([])
})
