/**
 * Builds the page into dist/, always for production, whatever NODE_ENV says outside.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Problem, root } from './plain.mjs'
import { runProgram } from './run.mjs'

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

export async function build() {
  const { code } = await runProgram('vite', ['build', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  })
  if (code === 0) return
  throw new Problem(
    'Building the page failed: vite says why above. Mend that, or return to a version that builds, and run this again.',
  )
}

const changed = (path) => statSync(join(root, path)).mtimeMs
const under = (path) =>
  statSync(join(root, path)).isFile()
    ? [path]
    : readdirSync(join(root, path), { recursive: true }).map((name) => join(path, name))

/** Builds the page where it is not built yet, or was built before something that it is made of changed. */
export async function buildIfOlder() {
  const built = existsSync(join(root, 'dist/index.html')) ? changed('dist/index.html') : 0
  if (SOURCES.flatMap(under).every((path) => changed(path) <= built)) return
  console.error('Building the page …')
  await build()
}
