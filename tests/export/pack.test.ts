// @vitest-environment node
/** The ZIP of a pack and its list of checksums, read by another reader than what wrote them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GENERATOR } from '../../src/export/generator.ts'
import { manifestText } from '../../src/export/pack/manifest.ts'
import { byPath, type PackFile } from '../../src/export/pack/packFile.ts'
import { datasetMark } from '../../src/export/pictureMeta.ts'
import { zipped } from '../../src/export/zip.ts'
import { dataset } from '../support/fixtures.ts'
import { NAUGHTY } from '../support/naughty.ts'
import { readZip } from '../support/zip.ts'

type Entry = Pick<PackFile, 'path' | 'bytes'>
const text = (path: string, words: string): Entry => ({ path, bytes: new TextEncoder().encode(words) })

describe('a ZIP', () => {
  it('holds what was put into it, whatever it is and however it is called', async () => {
    const arbPath = fc
      .tuple(
        fc.stringMatching(/^[a-z0-9]{1,8}(\/[a-z0-9\u4e00-\u9fff-]{1,8}){0,3}$/),
        fc.constantFrom('.txt', '.png'),
      )
      .map((parts) => parts.join(''))
    const arbParts = fc.uniqueArray(fc.tuple(arbPath, fc.uint8Array({ maxLength: 300 })), {
      selector: ([path]) => path,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(arbParts, async (parts) => {
        const read = readZip(Buffer.from(await zipped(parts)))
        expect(read.map(({ path, bytes, isStored }) => [path, [...bytes], isStored])).toEqual(
          parts.map(([path, content]) => [path, [...content], path.endsWith('.png')]),
        )
      }),
      { numRuns: 30 },
    )
  })
  it('has the same bytes for the same parts, and no time of its making', async () => {
    const parts = [
      ['a/甲.txt', '甲'.repeat(200_000)],
      ['p.png', Uint8Array.of(1, 2)],
    ] as const
    const [one, other] = [Buffer.from(await zipped(parts)), await zipped(parts)]
    expect(one.equals(other)).toBe(true)
    for (const { time, date } of readZip(one)) expect([time, date]).toEqual([0, (1 << 5) | 1])
  })
  it('stops when it is called off', async () => {
    const control = new AbortController()
    const going = zipped([['large.txt', 'x'.repeat(3_000_000)]], control.signal)
    control.abort(new Error('called off'))
    await expect(going).rejects.toThrow('called off')
  })
  it('is sorted by path, whatever the machine’s language', () => {
    const paths = ['b', 'B', 'a/z', 'a-b', 'a', 'ä'].map((path) => ({ path }))
    expect(byPath(paths).map(({ path }) => path)).toEqual(['B', 'a', 'a-b', 'a/z', 'b', 'ä'])
  })
})

describe('a manifest', () => {
  const data = dataset()
  const made = (files: readonly Entry[], missing = [{ what: 'figures/02-b.png', why: 'no canvas' }]) =>
    manifestText({
      ...{ dataset: data, mark: datasetMark(data, null), langs: ['en'], files, missing },
      view: 'https://example.org/?q=wind',
    })

  it('lists every file with its size and checksum, a line each, and what is missing', () => {
    const files = [text('z.txt', 'z'), ...NAUGHTY.map((words, at) => text(`n${at}.txt`, words))]
    const json: unknown = JSON.parse(made(files))
    expect(json).toMatchObject({
      schema: 'counterpart-pack/1',
      generator: GENERATOR,
      dataset: { id: 'test', version: '1', updated: '2024-05-01', synthetic: false, licence: 'CC BY 4.0' },
      view: 'https://example.org/?q=wind',
      languages: ['en'],
      missing: [{ what: 'figures/02-b.png', why: 'no canvas' }],
    })
    for (const { path, bytes } of files) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      expect(made(files)).toContain(`\n${JSON.stringify({ path, bytes: bytes.length, sha256 })}`)
    }
    expect(made(files)).toBe(made([...files].reverse()))
  })
  it('names the version of this code', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(GENERATOR).toBe(`Counterpart ${version}`)
  })
})
