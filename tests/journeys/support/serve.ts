/**
 * Serves the built page for the journeys under a path of its own, as a host that is not ours would, and finds the
 * browser. A path that the build does not have is a 404, as on any plain host.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built page, with a slash at its end. */
    baseUrl: string
    chromiumPath: string
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const SUB_PATH = '/some/where/'

function chromiumPath(): string {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  return execFileSync(process.execPath, [`${root}scripts/chromium.mjs`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim()
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${root}dist/index.html`)) {
    throw new Error(
      'dist/index.html is missing: the journeys need the built page. Run `npm run build` first.',
    )
  }
  project.provide('chromiumPath', chromiumPath())
  const server = await preview({
    configFile: false,
    root,
    base: SUB_PATH,
    appType: 'mpa',
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The built page could not be served.')
  project.provide('baseUrl', `http://127.0.0.1:${address.port}${SUB_PATH}`)
  return () => server.close()
}
