/**
 * Plain endings: a script that cannot go on says in one sentence what failed, why and what to do, and exits with 1.
 */
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The root of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Something that the reader can act on; its message is shown without a stack. */
export class Problem extends Error {}

/** True when the module at `url` is the one that was started, false when it was imported. */
export function isStarted(url) {
  return Boolean(process.argv[1]) && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url))
}

/** Runs a script's main function and ends with 1 when it fails. */
export async function main(task) {
  try {
    await task()
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error)
    process.exit(1)
  }
}

/** 1234 → "1.2 s". */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** Rows of cells as lines: the first column to the left, the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)))
  const pad = (cell, column) =>
    column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column])
  return rows.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd()).join('\n')
}
