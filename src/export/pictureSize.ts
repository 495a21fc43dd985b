/** Where a picture goes: a place that is measured in centimetres, or one that is measured in pixels. */
export const PRESETS = [
  'drawn',
  'slide',
  'half',
  'a4',
  'word',
  'square',
  'wechat',
  'story',
  'custom',
] as const
export type Preset = (typeof PRESETS)[number]

export const UNITS = ['px', 'cm'] as const
export type SizeUnit = (typeof UNITS)[number]

/** Resolutions that a file may state, inclusive. */
export const LEAST_DPI = 96
export const MOST_DPI = 600
/** Sides that a reader may ask for, inclusive. */
export const SIDES = {
  px: { least: 240, most: 8192 },
  cm: { least: 5, most: 120 },
} as const satisfies Record<SizeUnit, { least: number; most: number }>

export interface Sides {
  readonly unit: SizeUnit
  readonly width: number
  /** null: as high as the figure needs. */
  readonly height: number | null
}

interface Place extends Sides {
  readonly dpi: number
  /** Width in px at which the picture is laid out if all finds room; wider, its words come out smaller. */
  readonly layout: number
  /** Height in cm of what a page has room for, where it goes on one; null where it may be of any height. */
  readonly page: number | null
}

/** Smaller words than this, in points, are hard to read in print. */
export const LEAST_POINTS = 9

/** One px of a layout in print: a point would be 0.75 of it; here its smallest words, of 11 px, come out at 9 points. */
const PX_A_CM = (72 * 11) / (LEAST_POINTS * 2.54)

const AS_DRAWN = 1064

const PLACES = {
  // The drawing is 1,000 px wide, and a PNG has two pixels for each of them.
  drawn: { unit: 'cm', width: (AS_DRAWN / 96) * 2.54, height: null, dpi: 192, layout: AS_DRAWN, page: null },
  slide: { unit: 'cm', width: 33.867, height: 19.05, dpi: 144, layout: 960, page: null },
  half: { unit: 'cm', width: 16.933, height: 19.05, dpi: 144, layout: 480, page: null },
  a4: { unit: 'cm', width: 21, height: null, dpi: 300, layout: Math.round(21 * PX_A_CM), page: 29.7 },
  word: { unit: 'cm', width: 14.65, height: null, dpi: 300, layout: Math.round(14.65 * PX_A_CM), page: 24.6 },
  square: { unit: 'px', width: 1080, height: 1080, dpi: 144, layout: 600, page: null },
  wechat: { unit: 'px', width: 900, height: 383, dpi: 144, layout: 480, page: null },
  story: { unit: 'px', width: 1080, height: 1920, dpi: 144, layout: 420, page: null },
} as const satisfies Record<Exclude<Preset, 'custom'>, Place>

export interface PictureSize extends Place {
  readonly preset: Preset
  /** Width of the file in pixels at its resolution, whatever a browser can draw. */
  readonly pixels: number
  readonly cm: number
  /** Height by width; null where the height follows the figure. */
  readonly aspect: number | null
}

/** The resolution that goes with a preset; what is made by the reader's own measure is for print. */
export const usualDpi = (preset: Preset): number => (preset === 'custom' ? 300 : PLACES[preset].dpi)

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Number.isFinite(value) ? value : least))

/** A size in full. What is out of bounds is brought to the nearest bound. */
export function pictureSize(preset: Preset, dpi: number, own: Sides): PictureSize {
  const place: Sides & { readonly layout?: number; readonly page?: number | null } =
    preset === 'custom' ? bounded(own) : PLACES[preset]
  const { unit, width, height } = place
  const resolution = within(Math.round(dpi), LEAST_DPI, MOST_DPI)
  const pixels = Math.round(unit === 'px' ? width : (width / 2.54) * resolution)
  const cm = unit === 'cm' ? width : (width / resolution) * 2.54
  const layout =
    place.layout ?? Math.round(within(unit === 'cm' ? width * PX_A_CM : width / 1.6, 360, AS_DRAWN))
  const aspect = height === null ? null : height / width
  return {
    preset,
    unit,
    width,
    height,
    dpi: resolution,
    layout,
    page: place.page ?? null,
    pixels,
    cm,
    aspect,
  }
}

function bounded({ unit, width, height }: Sides): Sides {
  const { least, most } = SIDES[unit]
  return {
    unit,
    width: within(width, least, most),
    height: height === null ? null : within(height, least, most),
  }
}

/** The size of a picture that is saved without being asked about. */
export const DRAWN: PictureSize = pictureSize('drawn', PLACES.drawn.dpi, PLACES.drawn)
