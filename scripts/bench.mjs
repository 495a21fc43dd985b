/**
 * `npm run bench`: measures the engine on large datasets; tests/bench/bench.ts says what and how.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, ensurePackages } from './packages.mjs'
import { main, Problem, root } from './plain.mjs'
import { load } from './typescript.mjs'

await main(async () => {
  checkNode()
  const file = 'tests/bench/bench.ts'
  if (!existsSync(join(root, file))) throw new Problem(`${file} is missing: there is nothing to measure.`)
  await ensurePackages()
  const bench = await load(file)
  await bench.main(process.argv.slice(2))
})
