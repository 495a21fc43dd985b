/** Making a picture leaves the page room between its drawings. */
import { expect, it, vi } from 'vitest'
import type { Picture } from '../../src/export/picture.ts'
import { metaOf } from '../../src/export/pictureMeta.ts'
import { pictureSize } from '../../src/export/pictureSize.ts'
import { composed } from '../../src/export/saveFigure.ts'
import { lookOf } from '../../src/panels/pictureLooks.ts'
import { day } from '../support/fixtures.ts'

const SLIDE = pictureSize('slide', 144, { unit: 'px', width: 800, height: null })

/** A picture of a figure that is as high as a slide is wide, so that several widths are tried. */
function picture(onDraw: (width: number) => void): Picture {
  return {
    lang: 'en',
    title: 'Title',
    subtitle: 'agreements',
    description: '',
    finding: '',
    filters: '',
    legend: [],
    coverage: [],
    core: '',
    leaner: [],
    source: [],
    synthetic: null,
    link: '',
    meta: metaOf({
      figure: 'sectors',
      link: '',
      dataset: { address: null, id: 'a', version: '1', updated: day('2026-11-22'), fingerprint: 'f' },
      licence: 'CC BY 4.0',
      sources: [],
      lang: 'en',
      numbers: null,
    }),
    draw: (width) => {
      onDraw(width)
      return (
        <svg className="recharts-surface" width={width} height={900}>
          <title>drawn</title>
          <rect className="bar" width={width} height={10} />
        </svg>
      )
    },
  }
}

it('the page goes on between two drawings, and each width is drawn once', async () => {
  const seen: (number | 'page')[] = []
  const one = picture((width) => seen.push(width))
  const page = setInterval(() => seen.at(-1) !== 'page' && seen.push('page'), 0)
  const { svg } = await composed([one], lookOf('white'), SLIDE)
  clearInterval(page)
  const widths = seen.filter((each) => each !== 'page')
  expect(widths.length).toBeGreaterThan(2)
  expect(new Set(widths).size).toBe(widths.length)
  expect(seen.filter((each, at) => each !== 'page' && seen[at - 1] !== 'page')).toEqual([])
  expect(svg).toContain('<rect width=')
  const again = await composed([one], lookOf('white'), SLIDE)
  expect(again.svg === svg).toBe(true)
  expect(seen.filter((each) => each !== 'page')).toEqual(widths)
})

it('what could not be drawn is tried again when it is asked for again', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let isBroken = true
  const one = picture(() => {
    if (isBroken) throw new Error('no ink')
  })
  await expect(composed([one], lookOf('white'), SLIDE)).rejects.toThrow('no ink')
  isBroken = false
  expect((await composed([one], lookOf('white'), SLIDE)).width).toBeGreaterThan(0)
  quiet.mockRestore()
})
