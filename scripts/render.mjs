/**
 * `npm run render -- --view "?sector=wind-power" --figure sectors --out pictures/`: the pictures that the page's studio
 * saves, made by a script. scripts/render/ says how; `--help` says what can be asked for.
 */
import { join } from 'node:path'
import { buildIfOlder } from './build.mjs'
import { checkNode, ensurePackages } from './packages.mjs'
import { main, Problem, root } from './plain.mjs'
import { load } from './typescript.mjs'

await main(async () => {
  checkNode()
  await ensurePackages()
  const [{ optionsOf }, { HELP }] = [
    await load('scripts/render/options.ts'),
    await load('scripts/render/help.ts'),
  ]
  const options = optionsOf(process.argv.slice(2))
  if (options.is === 'help') return console.log(HELP)
  if (options.is === 'refused') throw new Problem(options.faults.join('\n'))
  for (const warning of options.warnings) console.error(warning)
  await buildIfOlder()
  const { findOrInstallChromium } = await import('./chromium.mjs')
  const chromiumPath = await findOrInstallChromium()
  const { rendered } = await load('scripts/render/rendered.ts')
  // npm starts a script in the package's folder; a path that was typed is meant from where it was typed.
  const place = { chromiumPath, dist: join(root, 'dist'), from: process.env.INIT_CWD ?? process.cwd() }
  try {
    for await (const { line, warning } of rendered(options.asked, place)) {
      if (line) console.log(line)
      else console.error(warning)
    }
  } catch (error) {
    if (error.name === 'Refusal') throw new Problem(error.message)
    throw error
  }
})
