/** Every figure of the shipped data at every size that a picture is offered in: what it says, and where it stands. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Composed, compose, type Draw, SPARED } from '../../src/export/compose.ts'
import { type Drawing, drawOffScreen } from '../../src/export/drawing.ts'
import { shownLink } from '../../src/export/frame.ts'
import type { Picture } from '../../src/export/picture.ts'
import { LEAST_POINTS, PRESETS, type Preset, pictureSize, usualDpi } from '../../src/export/pictureSize.ts'
import { pixelsOf } from '../../src/export/saveFigure.ts'
import { textWidth } from '../../src/format/textWidth.ts'
import type { Lang } from '../../src/model/words.ts'
import { lookOf, THEMES } from '../../src/panels/pictureLooks.ts'
import { viewOf } from '../panels/around.tsx'
import { pretendBrowser } from '../ui/browser.ts'
import { type Box, moveOf, number, overlaps } from './boxes.ts'
import { FIGURE_NAMES, sourceOf } from './exported.tsx'
import { shipped } from './samples.ts'

const DATA = shipped()
const VIEW = viewOf({ sectors: ['finance', 'tourism', 'wind-power'] })
const OWN = { unit: 'px', width: 700, height: 500 } as const
const LOOK = lookOf('dark')
const LANGUAGES = { en: ['en'], zh: ['zh'], both: ['zh', 'en'] } as const satisfies Record<
  string,
  readonly Lang[]
>

/** A drawing's room alone; its height is asked of the chart once for a class of widths, whatever the language beside it. */
function roomOf(pictures: readonly Picture[], heights: Map<string, number>): Draw {
  return (index, width, lean) => {
    const step = Math.ceil(width / 300) * 300
    const id = `${pictures[index]?.lang}:${step}:${lean}`
    const known = heights.get(id) ?? drawn(pictures[index], step, lean).height
    heights.set(id, known)
    return { width, height: known, markup: `<rect id="room-${index}" width="${width}" height="${known}"/>` }
  }
}

function drawn(picture: Picture | undefined, width: number, lean: number): Drawing {
  if (!picture) throw new Error('no picture')
  return drawOffScreen((picture.leaner[lean - 1] ?? picture).draw(width))
}

/** Where all texts and drawings of a file stand, moved as their groups are. */
function boxesOf(parent: Element, dx = 0, dy = 0, scale = 1): Box[] {
  return [...parent.children].flatMap((each): Box[] => {
    if (each.localName === 'g') {
      const moved = moveOf(each)
      return boxesOf(each, dx + moved.x, dy + moved.y, moved.scale)
    }
    if (each.localName === 'rect' && each.id.startsWith('room-')) {
      const [width, height] = [number(each, 'width') * scale, number(each, 'height') * scale]
      return [{ what: each.id, left: dx, right: dx + width, top: dy, bottom: dy + height }]
    }
    if (each.localName !== 'text') return []
    const size = number(each, 'font-size')
    const [left, base] = [dx + number(each, 'x'), dy + number(each, 'y')]
    const what = each.textContent
    return [
      { what, left, right: left + textWidth(what, size), top: base - size * 0.8, bottom: base + size * 0.2 },
    ]
  })
}

function check({ svg, width, height, leftOut, lean }: Composed, pictures: readonly Picture[]): void {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  expect(root.localName).toBe('svg')
  const boxes = boxesOf(root)
  const faults = [
    ...boxes
      .filter(
        ({ left, right, top, bottom }) =>
          left < 15.9 || right > width - 15.9 || top < 10 || bottom > height - 8,
      )
      .map(({ what }) => `“${what}” leaves the frame`),
    ...overlaps(boxes, 0, 0.01),
  ]
  expect(faults).toEqual([])
  expect(boxes.filter(({ what }) => what.startsWith('room-'))).toHaveLength(pictures.length)
  const unbroken = (text: string): string => text.replaceAll(/\s/g, '')
  const said = unbroken(boxes.map(({ what }) => what).join(''))
  for (const picture of pictures) {
    const { title, subtitle, filters, source, core } = picture
    const { leaves = '', instead = '', legend } = picture.leaner[lean - 1] ?? {}
    const entries = (legend ?? picture.legend).map(({ label }) => label)
    const spared = {
      link: [shownLink(picture.link)],
      finding: [picture.finding],
      coverage: picture.coverage.filter((line) => leaves === '' || line !== instead),
    }
    const kept = SPARED.filter((part) => !leftOut.includes(part)).flatMap((part) => spared[part])
    for (const part of [
      leaves,
      title,
      subtitle,
      filters,
      ...source,
      ...entries,
      ...kept,
      ...(leftOut.includes('coverage') ? [core] : []),
    ]) {
      expect(said).toContain(unbroken(part))
    }
    expect(filters).not.toBe('')
  }
}

beforeEach(() => pretendBrowser())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe.each(FIGURE_NAMES)('%s', (name) => {
  it('says all that it must at every size, without anything over anything else', async () => {
    const byLang = { en: await sourceOf(name, DATA, VIEW, 'en'), zh: await sourceOf(name, DATA, VIEW, 'zh') }
    const heights = new Map<string, number>()
    for (const languages of Object.values(LANGUAGES)) {
      const pictures = await Promise.all(languages.map((lang) => byLang[lang].picture(THEMES.dark)))
      expect(pictures.map(({ lang }) => lang)).toEqual(languages)
      const draw = roomOf(pictures, heights)
      const again = (await compose(pictures, draw, LOOK, pictureSize('story', 144, OWN))).svg
      for (const preset of PRESETS) {
        const size = pictureSize(preset, usualDpi(preset), OWN)
        const made = await compose(pictures, draw, LOOK, size)
        if (preset === 'story') expect(made.svg === again, 'the same bytes again').toBe(true)
        check(made, pictures)
        if (size.aspect === null) expect(made.leftOut).toEqual([])
        if (size.aspect === null && size.page === null) expect(made.lean).toBe(0)
        if (size.page !== null) {
          const whole = await compose(pictures, draw, LOOK, { ...size, page: null })
          const isOnPage = ({ width, height }: Composed) => (size.cm * height) / width <= (size.page ?? 0)
          // What fits is whole; what does not is as lean as the page asks for, or whole where that would not help.
          expect(made.lean > 0).toBe(!isOnPage(whole) && isOnPage(made))
          expect(made.points).toBeGreaterThan(LEAST_POINTS - 0.05)
        }
        expect(Math.abs((size.aspect ?? made.height / made.width) - made.height / made.width)).toBeLessThan(
          1e-9,
        )
        expect(pixelsOf(made, size)).toMatchObject(PIXELS[preset] ?? {})
      }
    }
  })
})

const PIXELS: Partial<Record<Preset, { width: number; height?: number }>> = {
  drawn: { width: 2128 },
  slide: { width: 1920, height: 1080 },
  half: { width: 960, height: 1080 },
  a4: { width: 2480 },
  square: { width: 1080, height: 1080 },
  wechat: { width: 900, height: 383 },
  story: { width: 1080, height: 1920 },
  custom: { width: 700, height: 500 },
}
