/** What a written file says of itself, for the line that is printed about it. */

const INCH = 2.54

/** `1,920 × 1,080 px · 33.9 × 19.1 cm · 144 dpi` of a PNG with its resolution, `33.9 × 19.1 cm` or `900 × 383 px` of an SVG. */
export function factsOf(file: Buffer): string {
  if (file.toString('latin1', 1, 4) !== 'PNG') return svgFacts(file.toString('utf8', 0, 2_000))
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const dpi = file.readUInt32BE(file.indexOf('pHYs') + 4) * (INCH / 100)
  return [
    `${whole(width)} × ${whole(height)} px`,
    `${tenths((width / dpi) * INCH)} × ${tenths((height / dpi) * INCH)} cm`,
    `${Math.round(dpi)} dpi`,
  ].join(' · ')
}

function svgFacts(start: string): string {
  const [, width = '', height = '', unit = ''] =
    /<svg [^>]*?width="([\d.]+)(?:cm)?" height="([\d.]+)(cm)?"/.exec(start) ?? []
  const number = unit === 'cm' ? tenths : whole
  return `${number(Number(width))} × ${number(Number(height))} ${unit || 'px'}`
}

export const whole = (number: number): string => Math.round(number).toLocaleString('en')
const tenths = (number: number): string => number.toLocaleString('en', { maximumFractionDigits: 1 })
