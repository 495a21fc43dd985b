import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimLook, lineLook } from '../../src/charts/claimWords.ts'
import { lighter, setBackTone } from '../../src/charts/deliveryWords.ts'
import { wayTones } from '../../src/charts/gapsWords.ts'
import { seriesTone } from '../../src/charts/overTimeWords.ts'
import { PALETTE } from '../../src/charts/palette.ts'
import { basisTones, groupsLook, namedLook } from '../../src/charts/partnershipWords.ts'
import type { Tone } from '../../src/charts/Textures.tsx'
import type { ChartTheme } from '../../src/charts/theme.ts'
import { KIND_LOOKS } from '../../src/charts/timelineDrawn.ts'
import { THEMES as DRAWN } from '../../src/panels/pictureLooks.ts'
import type { Series } from '../../src/questions/overTime.ts'
import {
  chroma,
  contrast,
  distance,
  hueAngle,
  lightness,
  luminance,
  pairs,
  VISIONS,
} from '../support/colour.ts'

const THEMES = ['light', 'dark'] as const
const WHITE = '#ffffff'

/** Names of all tokens but the series, as palette.ts writes them. */
const TOKENS = [
  'paper',
  'card',
  'ink',
  'muted',
  'rule',
  'ruleStrong',
  'grid',
  'accent',
  'accentSoft',
  'focus',
  'hatch',
  'hover',
  'selected',
] as const

/** What text and marks may lie on. */
const SURFACES = ['paper', 'card', 'hover', 'selected', 'accentSoft'] as const

describe('colour functions', () => {
  it('agree with known values', () => {
    expect(contrast('#000000', WHITE)).toBeCloseTo(21, 6)
    expect(contrast('#767676', WHITE)).toBeCloseTo(4.54, 2)
    expect(lightness(WHITE)).toBeCloseTo(1, 4)
    expect(lightness('#ff0000')).toBeCloseTo(0.628, 3)
    expect(chroma('#ff0000')).toBeCloseTo(0.2577, 3)
    expect(hueAngle('#ff0000', '#0000ff')).toBeCloseTo(125.18, 0)
    expect(distance('#000000', WHITE)).toBeCloseTo(1, 4)
    expect(luminance('#808080')).toBeCloseTo(0.2159, 4)
  })

  it('leave grey grey in every vision, and bring red and green together for deutans', () => {
    for (const vision of VISIONS) expect(distance('#808080', '#808080', vision)).toBe(0)
    expect(distance('#b0463c', '#6f7a2a', 'deutan')).toBeLessThan(distance('#b0463c', '#6f7a2a') / 2)
  })

  it('refuse what is no colour, and make every pair once', () => {
    expect(() => lightness('#fff')).toThrow('#fff')
    expect(pairs([1, 2, 3])).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ])
  })
})

describe.each(THEMES)('series colours, %s', (theme) => {
  const { series, card, paper } = PALETTE[theme]
  const all = pairs(series)

  it('are eight, as #rrggbb', () => {
    expect(series).toHaveLength(8)
    expect(all).toHaveLength(28)
    for (const colour of series) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  })

  it.each(VISIONS)('lie OKLab 0.10 or more apart, all pairs, %s', (vision) => {
    const close = all.filter(([one, other]) => distance(one, other, vision) < 0.1)
    expect(close).toEqual([])
  })

  it('all differ in lightness by 0.02 or more', () => {
    const alike = all.filter(([one, other]) => Math.abs(lightness(one) - lightness(other)) < 0.02)
    expect(alike).toEqual([])
  })

  it('have contrast 3 or more against card and page', () => {
    const faint = series.filter((colour) => Math.min(contrast(colour, card), contrast(colour, paper)) < 3)
    expect(faint).toEqual([])
  })

  it('are muted, yet none is a grey that could be taken for the hatch', () => {
    const off = series.filter((colour) => chroma(colour) > 0.13 || chroma(colour) < 0.03)
    expect(off).toEqual([])
  })
})

/** What a figure draws side by side, and tells apart by a legend. */
interface Told extends Tone {
  /** The shape of its marks, where that is no bar. */
  readonly shape?: string
}

const family = (place: number): Series => ({
  kind: 'family',
  family: place,
  id: '',
  name: { en: '', zh: '' },
})
const FAMILIES = [0, 1, 2, 3, 4, 5, 6, 7].map(family)
const plainTone = (colour: string): Told => ({ colour, texture: 'plain' })

/** Every figure that draws several series, in a theme. What is not known or broken down has a look of its own in each. */
const TOLD: Record<string, (theme: ChartTheme) => readonly Told[]> = {
  'over-time by family': (theme) =>
    [...FAMILIES, { kind: 'other-families', families: 2 } as const].map((series) =>
      seriesTone(series, theme),
    ),
  'over-time by kind of money, partnerships': basisTones,
  'partnerships by kind of agreement, sizes': (theme) => [namedLook(theme), groupsLook(theme)].map(plainTone),
  timeline: (theme) =>
    Object.values(KIND_LOOKS).map(({ place, form }) => ({
      ...plainTone(theme.series[place] ?? ''),
      shape: form,
    })),
  delivery: (theme) => [plainTone(theme.series[0] ?? ''), plainTone(lighter(theme)), setBackTone(theme)],
  claims: (theme) => [{ ...plainTone(lineLook(theme)), shape: 'line' }, plainTone(claimLook(theme))],
  gaps: wayTones,
}

describe.each(['white', 'dark', 'transparent'] as const)('in grey, on %s', (background) => {
  it.each(Object.entries(TOLD))('%s tells its series apart by lightness, texture or shape', (_, told) => {
    const alike = pairs(told(DRAWN[background])).filter(
      ([one, other]) =>
        one.texture === other.texture &&
        one.shape === other.shape &&
        Math.abs(lightness(one.colour) - lightness(other.colour)) < 0.09,
    )
    expect(alike).toEqual([])
  })
})

describe('series colours, both themes', () => {
  it('have contrast 3 or more against the pure white of exports, in light', () => {
    const faint = PALETTE.light.series.filter((colour) => contrast(colour, WHITE) < 3)
    expect(faint).toEqual([])
  })

  it('keep the order of hues', () => {
    const turned = PALETTE.light.series.filter((colour, index) => {
      const partner = PALETTE.dark.series[index]
      return partner === undefined || hueAngle(colour, partner) > 20
    })
    expect(turned).toEqual([])
  })

  it('begin with an ink navy', () => {
    expect(distance(PALETTE.light.series[0], '#24466b')).toBeLessThan(0.06)
  })
})

describe.each(THEMES)('tokens, %s', (theme) => {
  const tokens = PALETTE[theme]
  const worst = (colour: string): number =>
    Math.min(...SURFACES.map((surface) => contrast(colour, tokens[surface])))

  it('have ink at 12 or more on page and card, and readable on every surface', () => {
    expect(contrast(tokens.ink, tokens.paper)).toBeGreaterThanOrEqual(12)
    expect(contrast(tokens.ink, tokens.card)).toBeGreaterThanOrEqual(12)
    expect(worst(tokens.ink)).toBeGreaterThanOrEqual(7)
  })

  it.each(['muted', 'accent'] as const)('have %s text at 4.6 or more on every surface', (name) => {
    expect(worst(tokens[name])).toBeGreaterThanOrEqual(4.6)
  })

  it.each(['focus', 'hatch', 'ruleStrong'] as const)('have %s at 3 or more on every surface', (name) => {
    expect(worst(tokens[name])).toBeGreaterThanOrEqual(3)
  })

  it('keep rule and grid faint, the grid the fainter, yet both visible', () => {
    expect(contrast(tokens.grid, tokens.card)).toBeGreaterThan(1.1)
    expect(contrast(tokens.rule, tokens.card)).toBeGreaterThan(contrast(tokens.grid, tokens.card))
    expect(contrast(tokens.rule, tokens.card)).toBeLessThan(1.6)
  })

  it('have a neutral hatch, and an accent that is brick red', () => {
    expect(chroma(tokens.hatch)).toBeLessThan(0.025)
    expect(hueAngle(tokens.accent, '#b0402c')).toBeLessThan(12)
    expect(chroma(tokens.accent)).toBeGreaterThan(0.09)
  })

  it('have warm paper and card, and surfaces that all differ', () => {
    for (const name of ['paper', 'card', 'hover', 'selected'] as const) {
      expect(hueAngle(tokens[name], '#c0a060')).toBeLessThan(30)
    }
    for (const [one, other] of pairs(SURFACES)) expect(tokens[one]).not.toBe(tokens[other])
    const steps = [tokens.card, tokens.hover, tokens.selected].map((colour) => lightness(colour))
    const [card = 0, hover = 0, selected = 0] = steps
    expect(Math.abs(hover - card)).toBeGreaterThan(0.02)
    expect(Math.abs(selected - card)).toBeGreaterThan(Math.abs(hover - card) + 0.02)
  })
})

describe('hatch in exports', () => {
  it('has contrast 3 or more against pure white, in light', () => {
    expect(contrast(PALETTE.light.hatch, WHITE)).toBeGreaterThanOrEqual(3)
  })
})

describe('tokens.css', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const declared = [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match): [string, string] => [
    match[1] ?? '',
    (match[2] ?? '').trim(),
  ])
  const properties = new Map(declared)

  /** Follows `light-dark(var(--a), var(--b))` to the raw colours. */
  const resolve = (name: string): { light: string | undefined; dark: string | undefined } => {
    const parts = /^light-dark\(var\((--[\w-]+)\), var\((--[\w-]+)\)\)$/.exec(properties.get(name) ?? '')
    return { light: properties.get(parts?.[1] ?? ''), dark: properties.get(parts?.[2] ?? '') }
  }

  it('declares each property once', () => {
    expect(properties.size).toBe(declared.length)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('gives --series-%i the colours of palette.ts', (place) => {
    expect(resolve(`--series-${place}`)).toEqual({
      light: PALETTE.light.series[place - 1],
      dark: PALETTE.dark.series[place - 1],
    })
  })

  it.each(TOKENS)('gives %s the colours of palette.ts', (name) => {
    const property = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    expect(resolve(property)).toEqual({ light: PALETTE.light[name], dark: PALETTE.dark[name] })
  })

  it('has no colour that palette.ts does not have, and palette.ts no token left untested', () => {
    const known = THEMES.flatMap((theme) => Object.values(PALETTE[theme]).flat())
    const written = css.match(/#[0-9a-fA-F]+\b/g) ?? []
    expect(written.toSorted()).toEqual(known.toSorted())
    for (const theme of THEMES) {
      expect(Object.keys(PALETTE[theme]).toSorted()).toEqual(['series', ...TOKENS].toSorted())
    }
  })

  it('follows the system, unless the page names a theme', () => {
    expect(css).toMatch(/@layer tokens \{\s*:root \{\s*color-scheme: light dark;/)
    expect(css).toMatch(/:root\[data-theme=['"]light['"]\] \{\s*color-scheme: light;\s*\}/)
    expect(css).toMatch(/:root\[data-theme=['"]dark['"]\] \{\s*color-scheme: dark;\s*\}/)
  })
})
