/** Longest wait in ms; then what there is is printed, and its first page names what is not. */
const PATIENCE = 20_000

const waiting = (): Element[] => [...document.querySelectorAll('[data-waiting]')]

/** Whether all parts of the page stand. */
export const isWhole = (): boolean => waiting().length === 0

/** What has not come yet, by its title; in the order of the page. Parts that do not know their title are left out. */
export const lacking = (): string[] => [
  ...new Set(waiting().flatMap((part) => part.getAttribute('data-waiting') || [])),
]

/** Prints when all parts of the page stand, or have not come in a reasonable time: what prints cannot wait. */
export async function printWhole(): Promise<void> {
  await new Promise<void>((stand) => {
    if (isWhole()) {
      stand()
      return
    }
    const end = (): void => {
      observer.disconnect()
      clearTimeout(timer)
      stand()
    }
    const observer = new MutationObserver(() => {
      if (isWhole()) end()
    })
    const timer = setTimeout(end, PATIENCE)
    observer.observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  window.print()
}
