/** The sample ledger that ships: that it is what its script writes, and that nobody can take it for facts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { decodeDataset } from '../../src/model/decode.ts'
import { type Dataset, SCHEMA } from '../../src/model/schema.ts'
import { STAGES } from '../../src/model/words.ts'
import { SAMPLE_DATA } from '../../src/query/loadDataset.ts'
import { delivery } from '../../src/questions/delivery.ts'
import { headline } from '../../src/questions/headline.ts'
import { filterBy } from '../support/fixtures.ts'
import { sampleText } from '../support/sample/ledger.ts'

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../public', name), 'utf8').replaceAll('\r\n', '\n')
const opened = (text: string): Dataset => {
  const decoded = decodeDataset(JSON.parse(text))
  if (decoded.ok) return decoded.dataset
  throw new Error(JSON.stringify(decoded.issues.slice(0, 3)))
}
const text = read(SAMPLE_DATA)
const dataset = opened(text)
const { agreements, events, policies, claims, sources, partnerships } = dataset
const records = [...agreements, ...events, ...policies, ...claims]
const isInvented = ({ en, zh }: { en: string; zh: string | null }): boolean =>
  en.startsWith('Sample') && (zh ?? '').startsWith('示例')

it('the committed file is what `npm run synthetic` writes', () => {
  const { families, sectors } = opened(read('data/counterpart.json'))
  expect(sampleText({ families, sectors }) === text, 'run npm run synthetic').toBe(true)
})

it('says of itself, and by the name of every record, place and party, that it is invented', () => {
  expect(text).toContain(`"schema": "${SCHEMA}"`)
  expect(dataset.meta.synthetic).toBe(true)
  const names = [
    ...partnerships.flatMap(({ name, east, northeast }) => [name, east, northeast]),
    ...records.flatMap(({ title, parties, place }) => [title, ...parties.map(({ name }) => name), place]),
    ...sources.map(({ publisher }) => publisher),
  ]
  expect(names.filter((name) => name !== null && !isInvented(name))).toEqual([])
  expect(sources.filter(({ title }) => !/^(Sample|示例)/.test(title))).toEqual([])
  expect(sources.filter(({ url }) => url !== null && !url.startsWith('https://example.org/'))).toEqual([])
})

it('holds one record a line, sorted', () => {
  for (const list of [agreements, events, policies, claims, sources]) {
    const ids = list.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort())
    for (const id of ids) expect(text).toContain(`\n{"id":"${id}"`)
  }
})

it('is full enough to show every figure at work, and unknown enough for coverage to mean something', () => {
  const ledger = buildLedger(dataset)
  const { total } = headline(ledger, filterBy())
  expect(total.agreements).toBeGreaterThan(2000)
  expect(total.unknown / total.agreements).toBeGreaterThan(0.1)
  expect(total.unknown / total.agreements).toBeLessThan(0.5)
  expect(new Set(agreements.flatMap(({ history }) => history.map(({ stage }) => stage)))).toEqual(
    new Set([...STAGES, null]),
  )
  const { signed, rates, funds, rows } = delivery(ledger, filterBy())
  expect(rates.performance / signed).toBeGreaterThan(0.4)
  expect(rates.landed).toBeGreaterThan(100)
  expect(funds.both).toBeGreaterThan(300)
  expect(funds.arrived / funds.of).toBeGreaterThan(0.3)
  expect(funds.arrived / funds.of).toBeLessThan(1)
  expect(rows.every(({ reported }) => reported > 10)).toBe(true)
  expect(records.filter(({ conflicts }) => conflicts.length > 0).length).toBeGreaterThan(20)
  expect(agreements.filter(({ date }) => date === null).length).toBeGreaterThan(20)
})
