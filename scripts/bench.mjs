/**
 * `npm run bench`: measures the engine beside a plain reference and the figures beside other libraries, on large
 * datasets, and the files that leave the page beside a figure drawn on it; tests/bench/bench.ts, peers/measure.ts and
 * exports/measure.ts say what and how. `npm run bench -- questions`, `-- peers` or `-- exports` runs one of the three,
 * numbers after that are other sizes. What the peers need is installed for them alone.
 */
import { build } from './build.mjs'
import { findOrInstallChromium } from './chromium.mjs'
import { checkNode, ensurePackages } from './packages.mjs'
import { main, Problem } from './plain.mjs'
import { load } from './typescript.mjs'

const PARTS = {
  async questions(sizes) {
    const { main: measure } = await load('tests/bench/bench.ts')
    measure(sizes)
  },
  async peers(sizes) {
    await ensurePackages('tests/bench/peers')
    const { main: measure } = await load('tests/bench/peers/measure.ts')
    await measure(await findOrInstallChromium(), sizes)
  },
  async exports() {
    await build()
    const { main: measure } = await load('tests/bench/exports/measure.ts')
    await measure(await findOrInstallChromium())
  },
}

await main(async () => {
  checkNode()
  const [first = '', ...rest] = process.argv.slice(2)
  const isPart = first in PARTS
  const sizes = (isPart ? rest : process.argv.slice(2)).map(Number)
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    throw new Problem(
      'Say `npm run bench -- [questions|peers|exports] [numbers of agreements]`, as in: peers 1000 50000',
    )
  }
  await ensurePackages()
  for (const part of isPart ? [first] : Object.keys(PARTS)) await PARTS[part](sizes)
})
