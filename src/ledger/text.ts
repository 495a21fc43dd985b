/** Text as it is searched: compatibility forms and case folded the same on every machine. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The words of a search, all of which must occur; none for a blank search. */
export function searchWords(text: string): string[] {
  return searchable(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}
