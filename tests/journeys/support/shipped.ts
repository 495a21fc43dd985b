/** The dataset that the built page ships, read from the build, and answers about it that no page is asked for. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { inlineEngine } from '../../../src/engine/inline.ts'
import { decodeDataset } from '../../../src/model/decode.ts'
import type { Dataset } from '../../../src/model/schema.ts'

const path = fileURLToPath(new URL('../../../dist/data/counterpart.json', import.meta.url))

function read(): Dataset {
  const decoded = decodeDataset(JSON.parse(readFileSync(path, 'utf8')))
  if (decoded.ok) return decoded.dataset
  throw new Error(decoded.issues.map((issue) => JSON.stringify(issue)).join('\n'))
}

export const shipped = read()
export const engine = inlineEngine(shipped)

export const DATA = '**/data/counterpart.json'

/** Answers the request for the bundled data with something else, as data unless another type is said. */
export function answerWith(
  body: string,
  { status = 200, contentType = 'application/json' } = {},
): (page: Page) => Promise<void> {
  return async (page) => {
    await page.route(DATA, (route) => route.fulfill({ status, contentType, body }))
  }
}
