/** Datasets at the edges of what a figure must bear. */
import type { Dataset } from '../../src/model/schema.ts'
import {
  agreement,
  both,
  claim,
  dataset,
  datasetJson,
  dollars,
  event,
  intended,
  planned,
  policy,
} from './fixtures.ts'

/** 200 characters, mostly of one word each, in either script. */
const LONG = both(
  `Joint-${'development'.repeat(13)} of ports, logistics and everything else, in all parts`.slice(0, 200),
  '关于进一步深化对口合作推动产业协同发展的若干项目'.repeat(9).slice(0, 200),
)
const signed = (date: string) => [{ stage: 'signed' as const, date }]

export const EDGES = {
  none: () => dataset(),
  one: () =>
    dataset({
      agreements: [
        agreement({
          id: 'a',
          date: '2019-10-17',
          sectors: ['wind'],
          amount: intended(59_300_000_000),
          history: signed('2019-10-17'),
        }),
      ],
    }),
  'only unknown amounts': () =>
    dataset({
      agreements: [
        agreement({ id: 'a', date: '2018', sectors: ['wind'], history: signed('2018') }),
        agreement({ id: 'b', count: 12, date: '2019-10', sectors: ['wind', 'finance'] }),
        agreement({ id: 'c', partOf: 'b', date: '2019-10' }),
        agreement({ id: 'd', amount: dollars(3e8), date: '2019' }),
        agreement({ id: 'e' }),
      ],
      claims: [claim({ id: 'k', date: '2020', counts: 15, measures: 'agreements' })],
    }),
  'nothing dated': () =>
    dataset({
      agreements: [
        agreement({ id: 'a', amount: planned(5e8), sectors: ['wind'] }),
        agreement({ id: 's', count: 9, sectors: ['wind', 'ports'], history: [{ stage: 'signed' }] }),
      ],
      events: [event({ id: 'e' })],
      claims: [claim({ id: 'k', counts: 15, measures: 'agreements' })],
    }),
  '200 sectors': () => {
    const sectors = Array.from({ length: 200 }, (_, at) => ({
      id: `s${at}`,
      family: `f${at % 40}`,
      name: both(`Sector number ${at}`, `第${at}个领域`),
    }))
    return dataset({
      families: Array.from({ length: 40 }, (_, at) => ({
        id: `f${at}`,
        name: both(`Family number ${at}`, `第${at}个大类`),
      })),
      sectors,
      agreements: sectors.map(({ id }, at) =>
        agreement({
          id: `a${at}`,
          count: at % 10 === 9 ? 20 : 1,
          sectors: at % 9 === 8 ? [id, `s${at - 1}`, `s${(at * 7) % at}`] : [id],
          date: `20${17 + (at % 9)}-0${1 + (at % 9)}`,
          amount: at % 3 === 0 ? null : intended(1_000_003 * (at + 1) ** 2),
          history: signed('2017'),
        }),
      ),
    })
  },
  '60 years': () =>
    dataset({
      agreements: Array.from({ length: 60 }, (_, at) =>
        agreement({
          id: `a${at}`,
          date: `${1965 + at}-0${1 + (at % 9)}-11`,
          count: at % 6 === 5 ? 33 : 1,
          sectors: at % 4 === 0 ? ['wind'] : ['ports', 'farming'],
          amount: at % 5 === 0 ? null : intended(10 ** (4 + (at % 9))),
          history: signed(`${1965 + at}`),
        }),
      ),
      events: Array.from({ length: 60 }, (_, at) => event({ id: `e${at}`, date: String(1965 + at) })),
      claims: [claim({ id: 'k', date: '1999', counts: 400, measures: 'agreements' })],
    }),
  'labels of 200 characters': () =>
    dataset({
      meta: { ...datasetJson().meta, title: LONG, subject: LONG },
      families: ['energy', 'services', 'food'].map((id) => ({ id, name: LONG })),
      sectors: ['wind', 'oil', 'ports'].map((id) => ({
        id,
        family: id === 'ports' ? 'services' : 'energy',
        name: LONG,
      })),
      partnerships: ['shanghai-dalian', 'beijing-shenyang'].map((id) => ({
        id,
        name: LONG,
        east: LONG,
        northeast: LONG,
      })),
      agreements: [
        agreement({
          id: 'a',
          title: LONG,
          date: '2017-09-03',
          sectors: ['wind'],
          count: 57,
          amount: planned(170_400_000_000),
          history: signed('2017-09-03'),
        }),
        agreement({ id: 'b', title: LONG, date: '2019-10', count: 3, sectors: ['wind', 'oil', 'ports'] }),
        agreement({ id: 'c', title: LONG, date: '2024', sectors: ['ports'], amount: intended(7) }),
      ],
      events: [event({ id: 'e', title: LONG, date: '2018-05-01', endDate: '2018-05-04', topics: [LONG] })],
      policies: [policy({ id: 'p', title: LONG, date: '2017', partnership: 'all' })],
      claims: [claim({ id: 'k', title: LONG, of: LONG, date: '2020', counts: 99, measures: 'agreements' })],
    }),
} as const satisfies Record<string, () => Dataset>
