/**
 * Loads a TypeScript module of the repository into a plain Node script.
 */
import { join } from 'node:path'
import { root } from './plain.mjs'

/** Resolves to the module at a path from the repository's root. */
export async function load(path) {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(root, path), { configFile: false, root, logLevel: 'error' })
  return module
}
