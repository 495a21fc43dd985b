/** A browser that draws nothing above this area says nothing about it either. */
const MOST_PIXELS = 16_777_216
const LONGEST_SIDE = 8192

/** The largest scale up to the one asked for at which a browser still draws a picture of this size. */
export function safeScale(width: number, height: number, scale: number): number {
  const byArea = Math.sqrt(MOST_PIXELS / (width * height))
  return Math.min(scale, byArea, LONGEST_SIDE / width, LONGEST_SIDE / height)
}

/** An SVG file drawn as PNG. Throws when the browser cannot draw or encode it. */
export async function rasterise(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }))
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    const factor = safeScale(width, height, scale)
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * factor)
    canvas.height = Math.round(height * factor)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob || blob.size === 0) throw new Error('the canvas gave no picture')
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Whether this device draws Chinese: a common character must not look like one that no font has. */
export function drawsChinese(): boolean {
  const pixels = (character: string): string => {
    const canvas = document.createElement('canvas')
    canvas.width = 24
    canvas.height = 24
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) return character
    context.font = '20px sans-serif'
    context.fillText(character, 2, 20)
    return context.getImageData(0, 0, 24, 24).data.join()
  }
  return pixels('对') !== pixels('\u{10fffd}')
}
