import sans from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?inline'
import sansBold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?inline'
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?inline'

const face = (family: string, weight: string, data: string): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};src:url(${data}) format('woff2')}`

/**
 * An SVG for the one step in which it is drawn as an image, which cannot use the fonts of its page: with the page's
 * Latin fonts inside, and stretched to the last pixel, so that no edge of the background lets anything through. The
 * saved SVG file does without, because other programs refuse embedded fonts.
 */
export function withFonts(svg: string): string {
  const faces = [
    face('Source Sans 3', '400', sans),
    face('Source Sans 3', '600', sansBold),
    face('Source Serif 4', '600', serif),
  ]
  return svg
    .replace('<svg ', '<svg preserveAspectRatio="none" ')
    .replace('<metadata>', `<style>${faces.join('')}</style><metadata>`)
}
