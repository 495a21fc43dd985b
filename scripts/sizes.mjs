/**
 * Weighs the built page (gzip level 9, 1 kB = 1000 bytes) and fails when a part is above its bound.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { main, Problem, root, table } from './plain.mjs'

const DIST = join(root, 'dist')
const BOUNDS = { first: 150_000, charts: 140_000, css: 15_000, data: 90_000, sample: 180_000 }
const WORDS_SOURCE = /^src\/format\/messages\/(en|zh)\.ts$/
const CHART_SOURCE = /^src\/charts\//

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

function weigh(path) {
  if (!existsSync(path)) throw new Problem(`${path} is missing: the sizes cannot be checked without it.`)
  return gzipSync(readFileSync(path), { level: 9 }).length
}

function readManifest() {
  const path = join(DIST, '.vite', 'manifest.json')
  if (!existsSync(path)) {
    throw new Problem(
      `${path} is missing: run \`npm run build\` (with build.manifest in vite.config.ts) first.`,
    )
  }
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** The keys of the given chunks and of all that they import statically. */
function closure(manifest, keys) {
  const seen = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of manifest[key].imports ?? []) visit(next)
  }
  for (const key of keys) visit(key)
  return seen
}

function parts() {
  const manifest = readManifest()
  const keys = Object.keys(manifest)
  const entry = closure(
    manifest,
    keys.filter((key) => manifest[key].isEntry),
  )
  const roots = keys.filter(
    (key) => manifest[key].isDynamicEntry && CHART_SOURCE.test(manifest[key].src ?? key),
  )
  if (roots.length === 0) {
    throw new Problem('No lazy chunk comes from src/charts, so the charts load with the first answer.')
  }
  const charts = [...closure(manifest, roots)].filter((key) => !entry.has(key))
  const scripts = (set) => [...set].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'))
  // A reader waits for the words of one language: here the heavier.
  const words = keys
    .filter((key) => WORDS_SOURCE.test(manifest[key].src ?? key))
    .flatMap((key) => scripts([key]))
  if (words.length === 0)
    throw new Problem('No chunk comes from src/format/messages, so no words were weighed.')
  const heaviest = words.toSorted((a, b) => weigh(join(DIST, b)) - weigh(join(DIST, a)))[0]
  const first = [...scripts(entry), heaviest]
  const lazyCharts = scripts(charts)
  const css = [...new Set([...entry].flatMap((key) => manifest[key].css ?? []))]
  const named = new Set([...first, ...lazyCharts, ...css])
  const others = readdirSync(DIST, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(js|css)$/.test(file) && !named.has(file))
    .sort()
  const built = (files) => files.map((file) => ({ file, bytes: weigh(join(DIST, file)) }))
  const data = 'public/data/counterpart.json'
  const sample = 'public/data/synthetic.json'
  return [
    { name: 'script before the first answer', bound: BOUNDS.first, files: built(first) },
    { name: 'charts, loaded after it', bound: BOUNDS.charts, files: built(lazyCharts) },
    { name: 'styles', bound: BOUNDS.css, files: built(css) },
    { name: 'dataset', bound: BOUNDS.data, files: [{ file: data, bytes: weigh(join(root, data)) }] },
    {
      name: 'sample dataset, opened on request',
      bound: BOUNDS.sample,
      files: [{ file: sample, bytes: weigh(join(root, sample)) }],
    },
    { name: 'other lazy parts', bound: null, files: built(others) },
  ]
}

const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0)

await main(() => {
  const weighed = parts()
  const rows = weighed.flatMap(({ name, bound, files }) => [
    [name, kB(sum(files)), bound === null ? '' : `of ${kB(bound)}`],
    ...files.map(({ file, bytes }) => [`  ${file}`, kB(bytes), '']),
  ])
  console.log(`Sizes, gzip:\n${table(rows)}`)
  const over = weighed.filter(({ bound, files }) => bound !== null && sum(files) > bound)
  if (over.length === 0) return
  throw new Problem(
    over
      .map(({ name, bound, files }) => {
        const largest = files.toSorted((a, b) => b.bytes - a.bytes)[0]
        return `Too heavy: ${name} is ${kB(sum(files) - bound)} above ${kB(bound)}; its largest file is ${largest.file}.`
      })
      .join('\n'),
  )
})
