/**
 * The steps of `npm test`, in order. A step resolves to what it has to report, or throws a Problem.
 * `needs` names the steps whose result it stands on, for a rerun.
 */
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensurePackages } from './packages.mjs'
import { Problem, root } from './plain.mjs'
import { run, runProgram } from './run.mjs'
import { runTests } from './suites.mjs'

/** Biome colours every letter, even for a file. */
const plainWhenPiped = process.stdout.isTTY ? [] : ['--colors=off']

async function program(name, args, problem) {
  const { code } = await runProgram(name, args)
  if (code !== 0) throw new Problem(problem)
}

async function script(name, problem) {
  const { code } = await run(process.execPath, [join(root, 'scripts', name)], { show: 'whole' })
  if (code !== 0) throw new Problem(problem)
}

export const steps = [
  {
    name: 'install',
    title: 'packages',
    run: async () => ({ note: (await ensurePackages()) ? 'installed' : 'up to date' }),
  },
  {
    name: 'lint',
    title: 'format and lint',
    run: () =>
      program(
        'biome',
        ['ci', '.', ...plainWhenPiped],
        'Biome found the faults above; `npm run format` mends most of them.',
      ),
  },
  { name: 'types', title: 'types', run: () => program('tsc', [], 'The types do not agree; see above.') },
  { name: 'unit', title: 'unit tests', run: () => runTests('unit', 'page') },
  {
    name: 'zones',
    title: 'date-sensitive tests in four more time zones',
    // The unit step has counted the same tests.
    run: async () => ({ ...(await runTests('zone *')), passed: 0 }),
  },
  {
    name: 'data',
    title: 'data check',
    run: () => script('data-check.mjs', 'The data check failed; see above.'),
  },
  { name: 'build', title: 'build', run: build },
  {
    name: 'sizes',
    title: 'sizes',
    needs: ['build'],
    run: () => script('sizes.mjs', 'The sizes are not as bounded; see above.'),
  },
  {
    name: 'chromium',
    title: 'chromium',
    run: async () => {
      const { findOrInstallChromium } = await import('./chromium.mjs')
      process.env.CHROMIUM_PATH = await findOrInstallChromium()
      return { note: process.env.CHROMIUM_PATH }
    },
  },
  {
    name: 'journeys',
    title: 'journeys through the built page',
    needs: ['build'],
    run: () => runTests('journeys'),
  },
]
