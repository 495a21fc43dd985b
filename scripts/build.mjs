/**
 * Builds the page into dist/, always for production, whatever NODE_ENV says outside.
 */
import { Problem } from './plain.mjs'
import { runProgram } from './run.mjs'

export async function build() {
  const { code } = await runProgram('vite', ['build', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  })
  if (code === 0) return
  throw new Problem(
    'Building the page failed: vite says why above. Mend that, or return to a version that builds, and run this again.',
  )
}
