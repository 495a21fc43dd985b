/** Small random datasets, filters and views for properties (fast-check). All datasets are valid. */
import fc from 'fast-check'
import { firstDay, isRealDate, lastDay, type PartialDate } from '../../src/model/dates.ts'
import { type Filter, leftOut } from '../../src/model/filter.ts'
import { WHOLE } from '../../src/model/part.ts'
import type { Dataset } from '../../src/model/schema.ts'
import {
  ALL,
  BASES,
  type Basis,
  EVENT_TYPES,
  isAnnounced,
  LANGS,
  NOT_STATED,
  RECORD_COLUMNS,
  RECORD_SORTS,
  type RecordColumn,
  SCOPES,
  type Scope,
  SILENT_YEARS,
  STAGES,
} from '../../src/model/words.ts'
import {
  canBePinned,
  GROUPS,
  LAYOUTS,
  LONGEST,
  MEASURES,
  PERIODS,
  SHOWS,
  SPLITS,
  type ViewState,
} from '../../src/view/viewState.ts'
import {
  type AgreementJson,
  agreement,
  both,
  claim,
  dataset,
  event,
  FAMILIES,
  PARTNERSHIP_IDS,
  policy,
  SECTOR_IDS,
} from './fixtures.ts'

const pad = (value: number): string => String(value).padStart(2, '0')

/** Real dates of every precision in a few years, so that they meet often. */
export const arbDate: fc.Arbitrary<PartialDate> = fc
  .tuple(
    fc.integer({ min: 2016, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .chain(([year, month, date]) =>
    fc.constantFrom<string[]>(`${year}`, `${year}-${pad(month)}`, `${year}-${pad(month)}-${pad(date)}`),
  )
  .filter(isRealDate)

const WORDS = ['Wind', 'port', '风电', 'Ｐort', 'Bank'] as const

interface Node {
  readonly extra: number
  readonly money: number | null
  readonly hasAmount: boolean
  readonly basis: Basis
  readonly date: PartialDate | null
  readonly sectors: string[]
  readonly stage: (typeof STAGES)[number] | null
  readonly word: string
  readonly over: boolean
  readonly parts: readonly Node[]
}

const arbNode = (depth: number): fc.Arbitrary<Node> =>
  fc.record({
    extra: fc.nat(4),
    money: fc.option(fc.nat(1000)),
    hasAmount: fc.boolean(),
    basis: fc.constantFrom(...BASES),
    date: fc.option(arbDate, { freq: 5 }),
    sectors: fc.subarray([...SECTOR_IDS], { maxLength: 3 }),
    stage: fc.option(fc.constantFrom(...STAGES)),
    word: fc.constantFrom(...WORDS),
    over: fc.boolean(),
    parts: depth === 0 ? fc.constant([]) : fc.array(arbNode(depth - 1), { maxLength: 3 }),
  })

interface Around {
  readonly partOf: string | null
  readonly partnership: string
  readonly scope: Scope
  /** The kind that all money inside must have, when a signing around has some and kinds are not to be mixed in it. */
  readonly kind: Basis | null
}

interface Laid {
  readonly count: number
  readonly money: ReadonlyMap<Basis, number>
}

/** Adds the records of a signing to `into`, its figures made so that its parts never exceed it. */
function lay(node: Node, id: string, around: Around, mixed: boolean, into: AgreementJson[]): Laid {
  const basis = around.kind ?? node.basis
  const hasYuan = node.hasAmount && node.money !== null
  const kind = !mixed && hasYuan && isAnnounced(basis) ? basis : around.kind
  const place = into.length
  const parts = node.parts.map((part, index) =>
    lay(part, `${id}-${index}`, { ...around, partOf: id, kind }, mixed, into),
  )
  const count = Math.max(
    1,
    parts.reduce((total, part) => total + part.count, node.extra),
  )
  const money = new Map<Basis, number>()
  for (const part of parts) for (const [of, cny] of part.money) money.set(of, (money.get(of) ?? 0) + cny)
  const cny = (node.money ?? 0) + (money.get(basis) ?? 0)
  if (hasYuan) money.set(basis, cny)
  into.splice(
    place,
    0,
    agreement({
      id,
      partnership: around.partnership,
      scope: around.scope,
      partOf: around.partOf,
      title: both(`${node.word} ${id}`),
      count,
      countIs: node.over && node.parts.length === 0 && count > 1 ? 'over' : null,
      date: node.date,
      sectors: node.sectors,
      history:
        node.stage === null
          ? []
          : [{ stage: node.stage, completed: node.extra % 2 === 0 ? { cny: node.extra } : null }],
      amount: !node.hasAmount
        ? null
        : hasYuan
          ? { basis, cny }
          : { basis, foreign: { currency: 'USD', value: 5 } },
    }),
  )
  return { count, money }
}

const arbOther = fc.record({
  date: fc.option(arbDate, { freq: 5 }),
  end: fc.option(arbDate),
  sectors: fc.subarray([...SECTOR_IDS], { maxLength: 2 }),
  partnership: fc.constantFrom(...PARTNERSHIP_IDS, ALL),
  scope: fc.constantFrom(...SCOPES),
  type: fc.constantFrom(...EVENT_TYPES),
  word: fc.constantFrom(...WORDS),
})

/**
 * Small datasets: nested signings, unknown and foreign amounts, several sectors, dates of every precision and none.
 * `mixed: false` keeps all money inside a signing of the kind of the signing's own, as nearly all of the world does.
 */
export const arbDataset = ({ mixed = true } = {}): fc.Arbitrary<Dataset> =>
  fc
    .record({
      signings: fc.array(
        fc.record({
          node: arbNode(2),
          partnership: fc.constantFrom(...PARTNERSHIP_IDS),
          scope: fc.constantFrom(...SCOPES),
        }),
        { maxLength: 5 },
      ),
      others: fc.array(arbOther, { maxLength: 4 }),
    })
    .map(({ signings, others }) => {
      const agreements: AgreementJson[] = []
      signings.forEach(({ node, partnership, scope }, index) => {
        lay(node, `a${index}`, { partOf: null, partnership, scope, kind: null }, mixed, agreements)
      })
      return dataset({
        // Parts before and after their wholes: the order of the file means nothing.
        agreements: agreements.length % 2 === 0 ? agreements : agreements.reverse(),
        events: others.map(({ date, end, word, ...other }, index) =>
          event({
            ...other,
            id: `e${index}`,
            title: both(word),
            date,
            endDate: date !== null && end !== null && lastDay(end) >= firstDay(date) ? end : null,
          }),
        ),
        policies: others.map(({ date, sectors, partnership, scope }, index) =>
          policy({ id: `p${index}`, date, sectors, partnership, scope }),
        ),
        claims: others.map(({ date, partnership }, index) =>
          claim({ id: `c${index}`, date, partnership, counts: 7 }),
        ),
      })
    })

const arbSpan = fc
  .tuple(fc.option(arbDate), fc.option(arbDate))
  .map(([from, to]) =>
    from !== null && to !== null && firstDay(from) > lastDay(to) ? { from: to, to: from } : { from, to },
  )

const sorted = <Id extends string>(ids: readonly Id[]): Id[] => [...ids].sort()

/** Filters of the fixtures' ids; every dimension open about as often as narrowed. */
export const arbFilter: fc.Arbitrary<Filter> = fc
  .record({
    partnerships: fc.oneof(
      fc.constant(ALL),
      fc.subarray([...PARTNERSHIP_IDS], { minLength: 1 }).map((ids) => sorted(ids)),
    ),
    sectors: fc.oneof(
      fc.constant([]),
      fc.subarray([...SECTOR_IDS, ...FAMILIES, NOT_STATED], { maxLength: 3 }).map(sorted),
      fc
        .subarray([...SECTOR_IDS, ...FAMILIES, NOT_STATED, ...SECTOR_IDS.map(leftOut), leftOut(NOT_STATED)], {
          maxLength: 3,
        })
        .map(sorted),
    ),
    stages: fc.oneof(fc.constant([]), fc.subarray([...STAGES, NOT_STATED]).map(sorted)),
    bases: fc.oneof(fc.constant([]), fc.subarray([...BASES, NOT_STATED]).map(sorted)),
    scopes: fc.subarray([...SCOPES], { minLength: 1 }).map(sorted),
    text: fc.constantFrom('', '', '', 'wind', 'PORT', '风电', 'wind a0'),
    span: fc.oneof(fc.constant({ from: null, to: null }), arbSpan),
  })
  .map(({ span, ...filter }) => ({ ...filter, ...span }))

const arbId = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/).filter((id) => id !== ALL)
const arbIds = (maxLength: number, minLength = 0): fc.Arbitrary<string[]> =>
  fc.uniqueArray(arbId, { minLength, maxLength }).map(sorted)
const linkLength = (text: string): number => encodeURIComponent(text).length

/** Any view that a link can carry, its lists sorted as links write them. */
export const arbView: fc.Arbitrary<ViewState> = fc
  .record({
    filter: arbFilter,
    partnerships: fc.oneof(fc.constant(ALL), arbIds(6, 1)),
    sectors: arbIds(15).map((ids) => sorted(ids.map((id, at) => (at % 4 === 3 ? leftOut(id) : id)))),
    text: fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => linkLength(text) <= LONGEST.q),
    measure: fc.option(fc.constantFrom(...MEASURES)),
    period: fc.constantFrom(...PERIODS),
    split: fc.constantFrom(...SPLITS),
    show: fc.constantFrom(...SHOWS),
    layout: fc.constantFrom(...LAYOUTS),
    silent: fc.constantFrom(...SILENT_YEARS),
    sort: fc.constantFrom(...RECORD_SORTS),
    columns: fc.option(
      fc
        .subarray(RECORD_COLUMNS.filter((column) => column !== 'title'))
        .map((columns): RecordColumn[] => [...columns, 'title' as const].sort()),
    ),
    group: fc.option(fc.constantFrom(...GROUPS)),
    pinned: fc.option(arbFilter.map((filter) => ({ ...filter, partnerships: ALL })).filter(canBePinned)),
    total: fc.option(
      fc.constantFrom(
        WHOLE,
        { sector: 'wind' },
        { series: 'none', period: '2019-q4' },
        { basis: 'planned', stage: 'none' },
      ),
    ),
    record: fc.option(arbId),
    lang: fc.option(fc.constantFrom(...LANGS)),
    data: fc.option(
      fc.constantFrom('data/other.json', 'https://example.org/a.json?b=c,d&e=f#g', '../风.json'),
    ),
  })
  .map(({ filter, ...own }) => ({ ...filter, ...own }))
