/** Saves a file under a name: the browser's own download. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  // Some browsers read the address only after a dialog of their own.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
