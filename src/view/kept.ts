/** What this browser will not keep lasts as long as the page. */
const here = new Map<string, string>()

const nameOf = (what: string): string => `counterpart.${what}`

/** What was kept of a reader's choice, on an earlier visit too; null for nothing. */
export function readKept(what: string): string | null {
  try {
    return localStorage.getItem(nameOf(what))
  } catch {
    return here.get(what) ?? null
  }
}

/** Keeps a reader's choice for the next visit, or no longer: null. Where the browser does not let it, for this one. */
export function keep(what: string, choice: string | null): void {
  try {
    if (choice === null) localStorage.removeItem(nameOf(what))
    else localStorage.setItem(nameOf(what), choice)
  } catch {
    if (choice === null) here.delete(what)
    else here.set(what, choice)
  }
}
