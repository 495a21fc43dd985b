/** Where pictures are made: the built page at the address that it is published at, its data, and the folder for the files. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { isAddress } from '../../src/view/dataAddress.ts'

/** Something that whoever started the script can mend. */
export class Refusal extends Error {
  override name = 'Refusal'
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A folder that files can be written to, made where there is none. */
export function writable(folder: string): string {
  try {
    made(folder)
    if (!statSync(folder).isDirectory()) throw new Error('it is a file')
    accessSync(folder, constants.W_OK)
    return folder
  } catch (error) {
    throw new Refusal(
      `--out is ${folder}, where no file can be written (${reasonOf(error)}). Name a folder that you may write to.`,
    )
  }
}

/** Node's own recursion never ends where a folder refuses one inside it as if it were not there itself. */
function made(folder: string): void {
  if (existsSync(folder)) return
  made(dirname(folder))
  mkdirSync(folder)
}

export interface Data {
  /** As the view names it. */
  readonly address: string
  /** Null for what the page has or fetches itself. */
  readonly file: string | null
}

/** A dataset on the web, a file here, which then lies beside the page, or one that lies there already. */
export function dataOf(given: string, from: string, dist: string): Data {
  const file = resolve(from, given)
  const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()
  const data = /^https?:\/\//i.test(given)
    ? { address: given, file: null }
    : isFile(file)
      ? { address: `data/${basename(file).replaceAll(/[\s%?#\\]/g, encodeURIComponent)}`, file }
      : isFile(join(dist, given))
        ? { address: given, file: null }
        : null
  if (data !== null && isAddress(data.address)) return data
  throw new Refusal(
    data === null
      ? `--data is "${given}": there is no file ${file}, and none beside the page. Give a file, or an http or https address.`
      : `--data is "${given}", which is too long for a link or holds a space. Give it a shorter name.`,
  )
}

interface Served {
  readonly page: string
  readonly dist: string
  /** What is answered from a file that is not of the page. */
  readonly data: Data | null
  /** The address of the data that the view names. */
  readonly wanted: string
}

/** Answers from the built folder, at whatever address the page is; only the view's data may come from elsewhere. */
export async function serve(context: BrowserContext, { page, dist, data, wanted }: Served): Promise<void> {
  const home = new URL('.', page)
  await context.route('**/*', (route) => {
    const { href, origin, pathname } = new URL(route.request().url())
    if (data?.file && href === wanted)
      return route.fulfill({ path: data.file, contentType: 'application/json' })
    if (origin !== home.origin || !pathname.startsWith(home.pathname))
      return href === wanted ? route.continue() : route.abort()
    const isPage = pathname === new URL(page).pathname
    const path = join(dist, isPage ? 'index.html' : pathname.slice(home.pathname.length))
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 })
  })
}
