/** Small pure functions about colour, for tests: OKLab, contrast, simulated colour vision. */

/** Three numbers: linear red, green, blue (0 to 1) or OKLab's L, a, b, as the name of the value says. */
export type Triple = readonly [number, number, number]

/** Ways of seeing: `normal`, and the complete lack of one cone type. */
export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan'

/** Every way of seeing that the tests go through. */
export const VISIONS: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan']

type Matrix = readonly [Triple, Triple, Triple]

/**
 * Machado, Oliveira and Fernandes (2009), severity 1.0, meant for linear RGB.
 * The tritan matrix is the least certain of the three (their model fits it by extrapolation).
 */
const SIMULATION: Readonly<Record<Exclude<Vision, 'normal'>, Matrix>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const RGB_TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]

const LMS_TO_OKLAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
]

function multiply(matrix: Matrix, [x, y, z]: Triple): Triple {
  const [a, b, c] = matrix
  return [a[0] * x + a[1] * y + a[2] * z, b[0] * x + b[1] * y + b[2] * z, c[0] * x + c[1] * y + c[2] * z]
}

function map([x, y, z]: Triple, f: (value: number) => number): Triple {
  return [f(x), f(y), f(z)]
}

/** Linear RGB of `#rrggbb`. Throws on any other notation, so that a typing error cannot pass as black. */
export function linearRgb(hex: string): Triple {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(hex)
  if (!digits) throw new Error(`Not a colour as #rrggbb: ${hex}`)
  const channel = (group: number): number => {
    const value = Number.parseInt(digits[group] ?? '', 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(2), channel(3)]
}

/** A linear RGB colour as somebody with this vision sees it, clipped to what a screen can show. */
export function simulate(linear: Triple, vision: Vision): Triple {
  if (vision === 'normal') return linear
  return map(multiply(SIMULATION[vision], linear), (value) => Math.min(1, Math.max(0, value)))
}

/** OKLab (L from 0 to 1) of a linear RGB colour. */
export function oklab(linear: Triple): Triple {
  return multiply(LMS_TO_OKLAB, map(multiply(RGB_TO_LMS, linear), Math.cbrt))
}

/** OKLab lightness of `#rrggbb`. */
export function lightness(hex: string): number {
  return oklab(linearRgb(hex))[0]
}

/** OKLab chroma of `#rrggbb`: 0 is grey; pure screen colours lie between 0.15 and 0.33. */
export function chroma(hex: string): number {
  const [, a, b] = oklab(linearRgb(hex))
  return Math.hypot(a, b)
}

/** OKLab hue of `#rrggbb` in degrees, 0 to 360. */
export function hue(hex: string): number {
  const [, a, b] = oklab(linearRgb(hex))
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
}

/** The smaller angle between two hues in degrees, 0 to 180. */
export function hueAngle(one: string, other: string): number {
  const angle = Math.abs(hue(one) - hue(other))
  return Math.min(angle, 360 - angle)
}

/** Straight OKLab distance of two colours `#rrggbb` in the given vision. */
export function distance(one: string, other: string, vision: Vision = 'normal'): number {
  const [l1, a1, b1] = oklab(simulate(linearRgb(one), vision))
  const [l2, a2, b2] = oklab(simulate(linearRgb(other), vision))
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2)
}

/** WCAG relative luminance of `#rrggbb`. */
export function luminance(hex: string): number {
  const [red, green, blue] = linearRgb(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG contrast of two colours `#rrggbb`, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Every unordered pair of a list, in order. */
export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]))
}
