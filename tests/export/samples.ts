/** Datasets at the edges of what a picture must bear. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeDataset } from '../../src/model/decode.ts'
import type { Dataset } from '../../src/model/schema.ts'
import {
  agreement,
  both,
  claim,
  dataset,
  datasetJson,
  event,
  intended,
  planned,
  policy,
} from '../support/fixtures.ts'

/** 200 characters: markup, an end of CDATA, right-to-left words, an emoji, a control character, half a surrogate pair. */
export const LONG =
  `<b onload="x()">&amp; ]]> 'quoted' "twice" \u0007\ud800 مشروع الطاقة 🚢 ${'对口合作，项目'.repeat(20)}`.slice(
    0,
    200,
  )

/** The dataset that is shipped. */
export const shipped = (): Dataset => published('counterpart.json')

/** The sample ledger that is shipped beside it. */
export const sample = (): Dataset => published('synthetic.json')

function published(name: string): Dataset {
  const file = join(import.meta.dirname, '../../public/data', name)
  const decoded = decodeDataset(JSON.parse(readFileSync(file, 'utf8')))
  if (!decoded.ok) throw new Error(`${name} has issues`)
  return decoded.dataset
}

export const SAMPLES = {
  real: shipped,
  empty: () => dataset(),
  one: () =>
    dataset({
      agreements: [
        agreement({ id: 'a', date: '2019-10-17', sectors: ['wind'], amount: intended(59_300_000_000) }),
      ],
    }),
  unknown: () =>
    dataset({
      agreements: [
        agreement({ id: 'a', date: '2018', sectors: ['wind'] }),
        agreement({ id: 'b', count: 12, date: '2019-10', sectors: ['wind', 'finance'] }),
        agreement({ id: 'c' }),
      ],
    }),
  many: () =>
    dataset({
      sectors: Array.from({ length: 200 }, (_, index) => ({
        id: `s${index}`,
        family: index % 2 === 0 ? 'energy' : 'food',
        name: both(`Sector number ${index}`, `领域${index}`),
      })),
      agreements: Array.from({ length: 200 }, (_, index) =>
        agreement({
          id: `a${index}`,
          count: 200 - index,
          sectors: index % 9 === 8 ? [`s${index}`, `s${index - 1}`] : [`s${index}`],
          date: '2019',
        }),
      ),
    }),
  long: () =>
    dataset({
      meta: { ...datasetJson().meta, synthetic: true },
      families: ['energy', 'services', 'food'].map((id) => ({ id, name: both(`${id} ${LONG}`) })),
      sectors: ['wind', 'oil'].map((id) => ({ id, family: 'energy', name: both(`${id} ${LONG}`) })),
      sources: [
        {
          id: 'daily',
          title: LONG,
          publisher: both(LONG),
          lang: 'en',
          access: 'original',
          url: 'https://example.org/1',
        },
      ],
      agreements: [
        agreement({
          id: 'a',
          title: both(LONG),
          date: '2017-09-03',
          sectors: ['wind'],
          amount: planned(170_400_000_000),
          count: 57,
        }),
        agreement({ id: 'b', title: both(LONG), date: '2019-10', sectors: ['wind', 'oil'] }),
      ],
      events: [event({ id: 'e', title: both(LONG), date: '2018-05-01', endDate: '2018-05-04' })],
      policies: [policy({ id: 'p', title: both(LONG), date: '2017', partnership: 'all' })],
      claims: [
        claim({
          id: 'c',
          title: both(LONG),
          of: both(LONG),
          date: '2019',
          counts: 900,
          countIs: 'over',
          measures: 'agreements',
        }),
      ],
    }),
} as const satisfies Record<string, () => Dataset>
export type Sample = keyof typeof SAMPLES
