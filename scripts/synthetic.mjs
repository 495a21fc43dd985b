/**
 * `npm run synthetic`: writes the sample ledger, invented from its first word to its last, beside the real dataset.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, ensurePackages } from './packages.mjs'
import { main, root } from './plain.mjs'
import { load } from './typescript.mjs'

const FILE = 'public/data/synthetic.json'

await main(async () => {
  checkNode()
  await ensurePackages()
  const { sampleText } = await load('tests/support/sample/ledger.ts')
  const { families, sectors } = JSON.parse(readFileSync(join(root, 'public/data/counterpart.json'), 'utf8'))
  writeFileSync(join(root, FILE), sampleText({ families, sectors }))
  console.log(`${FILE} is written.`)
})
