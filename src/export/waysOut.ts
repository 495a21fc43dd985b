/** Whether the platform lets a page put a picture on the clipboard. */
export function canCopyPicture(): boolean {
  return (
    'ClipboardItem' in window &&
    typeof navigator.clipboard?.write === 'function' &&
    (ClipboardItem.supports?.('image/png') ?? true)
  )
}

/**
 * Copies a PNG that is still being made. To be called inside the click itself: Safari takes only a promise that was
 * handed over then. False where the browser refuses, so that the caller saves the file instead and says so; rejects
 * when the picture cannot be made.
 */
export async function copyPicture(blob: Promise<Blob>): Promise<boolean> {
  const write = (png: Blob | Promise<Blob>): Promise<void> =>
    navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
  if (canCopyPicture()) {
    try {
      await write(blob)
      return true
    } catch {
      // Either the browser takes no promise, or it takes nothing at all.
    }
  }
  const made = await blob
  if (!canCopyPicture()) return false
  return write(made).then(
    () => true,
    () => false,
  )
}

/** Whether the platform's share sheet takes pictures. */
export function canSharePictures(): boolean {
  const probe = new File([], 'picture.png', { type: 'image/png' })
  return navigator.canShare?.({ files: [probe] }) ?? false
}

/**
 * Hands a file to the platform's share sheet. True when it was taken or the reader closed the sheet; false where the
 * platform refuses, so that the caller saves the file instead and says so.
 */
export async function sharePicture(file: File): Promise<boolean> {
  if (!(navigator.canShare?.({ files: [file] }) ?? false)) return false
  try {
    await navigator.share({ files: [file] })
    return true
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError'
  }
}

/**
 * Whether the page stands inside WeChat, QQ or Weibo, which save no downloads: there only a long press on an image
 * element keeps a picture. QQ's own browser is not meant: it saves as others do.
 */
export const isInApp = (userAgent: string): boolean => /MicroMessenger|\bQQ\/|Weibo/i.test(userAgent)

/** A file as a data URL, the one address that a long press inside those apps can keep. */
export function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('the picture could not be read'))
    reader.readAsDataURL(blob)
  })
}
