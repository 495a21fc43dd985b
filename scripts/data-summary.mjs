/**
 * What a dataset holds, as tables: records per kind, per partnership and per year, how much of each field is known,
 * and the file's weight. `agreements` counts what was signed: a record stands for `count` of them, and a record that
 * is part of a signing is already in that signing's count.
 */
import { gzipSync } from 'node:zlib'
import { table } from './plain.mjs'

const number = (value) => value.toLocaleString('en-US')

const signed = (records) =>
  records.filter((record) => (record.partOf ?? null) === null).reduce((sum, record) => sum + record.count, 0)

/** Rows of records and agreements for each value that `keyOf` gives, in the order of `keys`. */
function countBy(agreements, keys, keyOf) {
  return keys.map((key) => {
    const records = agreements.filter((record) => keyOf(record) === key)
    return [key, number(records.length), number(signed(records))]
  })
}

const yearOf = (record) => record.date?.slice(0, 4) ?? 'no date'

function coverage({ agreements, sources }) {
  const linked = new Set(sources.filter(({ url }) => url).map(({ id }) => id))
  const fields = {
    amount: (record) => record.amount !== null && record.amount.cny !== null,
    date: (record) => record.date !== null,
    'date to the day': (record) => record.date?.length === 10,
    stage: (record) => record.history.some(({ stage }) => stage !== null),
    sector: (record) => record.sectors.length > 0,
    place: (record) => record.place !== null,
    parties: (record) => record.parties.length > 0,
    'source with link': (record) => record.sources.some((id) => linked.has(id)),
  }
  return Object.entries(fields).map(([name, isKnown]) => {
    const known = agreements.filter(isKnown).length
    return [name, `${number(known)} of ${number(agreements.length)}`]
  })
}

/** The summary of a decoded dataset; `bytes` is its file as it is. */
export function summary(dataset, bytes) {
  const { agreements, events, policies, claims, sources } = dataset
  const partnerships = dataset.partnerships.map(({ id }) => id)
  const years = [...new Set(agreements.map(yearOf))].sort()
  const both = ['records', 'agreements']
  const kinds = Object.entries({ agreements, events, policies, claims, sources })
  return [
    table([['records', ''], ...kinds.map(([name, list]) => [name, number(list.length)])]),
    table([
      ['by partnership', ...both],
      ...countBy(agreements, partnerships, ({ partnership }) => partnership),
    ]),
    table([['by year', ...both], ...countBy(agreements, years, yearOf)]),
    table([['known, of agreement records', ''], ...coverage(dataset)]),
    table([
      ['weight', 'bytes'],
      ['file', number(bytes.length)],
      ['gzip', number(gzipSync(bytes, { level: 9 }).length)],
    ]),
  ].join('\n\n')
}
