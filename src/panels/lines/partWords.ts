import { dateWords } from '../../format/dates.ts'
import { money } from '../../format/money.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { labelled, type MessageKey } from '../../format/words.ts'
import { isRealDate } from '../../model/dates.ts'
import { sumCny } from '../../model/money.ts'
import { ANY, MIXED, OWN, PART_KINDS, type Part, type PartKind } from '../../model/part.ts'
import type { Dataset } from '../../model/schema.ts'
import { BASES, GAP_FIELDS, GAP_WAYS, LANES, NOT_STATED, RATES, STAGES } from '../../model/words.ts'
import { isReplaced } from '../../questions/parts.ts'
import { DEFAULT_VIEW, type ViewState } from '../../view/viewState.ts'

/** What a part of the total is, in words, one for each of its kinds: `Wind power`, `2019`, `Kind of money: intended`. */
export function partWords(part: Part, dataset: Dataset, words: Words): string[] {
  return PART_KINDS.flatMap((kind) => {
    const value = part[kind]
    return value === undefined ? [] : [WORDS[kind](value, dataset, words)]
  })
}

/** The view without the filters that a part stands in for: they are not in force in its ledger. [F3] */
export function inForce(view: ViewState, part: Part): ViewState {
  return {
    ...view,
    ...(isReplaced(part, 'sector') ? { sectors: [] } : {}),
    ...(isReplaced(part, 'stage') ? { stages: [] } : {}),
    ...(isReplaced(part, 'basis') ? { bases: [] } : {}),
    ...(isReplaced(part, 'date') ? { from: null, to: null } : {}),
    ...(isReplaced(part, 'scope') ? { scopes: DEFAULT_VIEW.scopes } : {}),
    ...(isReplaced(part, 'text') ? { text: '' } : {}),
  }
}

type PartWords = (value: string, dataset: Dataset, words: Words) => string

const named =
  (list: 'families' | 'sectors' | 'partnerships'): PartWords =>
  (value, dataset, { say, pick }) => {
    if (value === NOT_STATED) return say('figure.sectors.noSector')
    if (value === MIXED) return say('series.mixed')
    const found = dataset[list].find(({ id }) => id === value)
    return found ? pick(found.name) : value
  }

const sector: PartWords = (value, dataset, words) => {
  if (value === ANY) return words.say('lines.part.anySector')
  return value === OWN ? words.say('lines.part.oneSector') : named('sectors')(value, dataset, words)
}

const own: PartWords = (value, _, { say }) => say(value === 'own' ? 'lines.part.own' : 'lines.part.among')

const agreement =
  (say: (title: string, words: Words) => string): PartWords =>
  (value, { agreements }, words) => {
    const found = agreements.find(({ id }) => id === value)
    return say(found ? words.pick(found.title) : value, words)
  }

const place =
  (side: 'east' | 'northeast'): PartWords =>
  (value, { partnerships }, { pick }) => {
    const found = partnerships.find(({ id }) => id === value)
    return found ? pick(found[side]) : value
  }

/** Words of a closed list of values; a value that is none stands for itself. */
const listedAs =
  (keys: Readonly<Record<string, MessageKey>>): PartWords =>
  (value, _, { say }) => {
    const key = keys[value]
    return key ? say(key) : value
  }

const until: PartWords = (value, _, words) =>
  words.say('figure.over-time.until', { bin: periodInWords(value, words) })

const WORDS: Readonly<Record<PartKind, PartWords>> = {
  about: own,
  among: (value, dataset, words) =>
    words.say('lines.part.amongSector', { sector: named('sectors')(value, dataset, words) }),
  as: listedAs({
    named: 'figure.partnerships.named',
    grouped: 'figure.partnerships.inGroups',
    possible: 'lines.part.possible',
    single: 'lines.part.single',
  }),
  basis: (value, _, { say, lang }) => {
    const basis = BASES.find((known) => known === value)
    return labelled(lang, say('filter.basis'), basis ? say(`basis.${basis}`) : say('filter.notPublished'))
  },
  claim: (value, { claims }, { say, pick }) => {
    const claim = claims.find(({ id }) => id === value)
    return say('lines.part.claim', { title: claim ? pick(claim.title) : value })
  },
  east: place('east'),
  family: named('families'),
  gap: (value, _, { say }) => {
    const keys = GAP_FIELDS.flatMap((field): (readonly [string, MessageKey])[] => [
      [`${field}-${ANY}`, `figure.gaps.${field}`],
      [`${field}-missing`, `figure.gaps.${field}.missing`],
    ])
    const ways: (readonly [string, MessageKey])[] = [
      ...GAP_WAYS.amount.map((way) => [`amount-${way}`, `figure.gaps.amount.${way}`] as const),
      ...GAP_WAYS.date.map((way) => [`date-${way}`, `figure.gaps.date.${way}`] as const),
      ...(['stage', 'sector', 'link'] as const).map(
        (field) => [`${field}-stated`, `figure.gaps.${field}.stated`] as const,
      ),
    ]
    const key = new Map([...keys, ...ways]).get(value)
    return key ? say(key) : value
  },
  lane: (value, _, { say }) => {
    const lane = LANES.find((known) => known === value)
    return lane ? say(`lane.${lane}`) : say('lines.part.timeline')
  },
  last: (value, _, { say }) => {
    const stage = STAGES.find((known) => known === value)
    return say('lines.part.last', { stage: stage ? say(`stage.${stage}`) : value })
  },
  line: own,
  list: listedAs({
    records: 'lines.part.records',
    signings: 'headline.signings',
    events: 'headline.events',
  }),
  northeast: place('northeast'),
  now: listedAs({
    here: 'figure.delivery.here',
    further: 'figure.delivery.further',
    back: 'figure.delivery.setBack',
  }),
  of: listedAs({ one: 'figure.sizes.single', several: 'figure.sizes.group' }),
  only: sector,
  others: (_, __, { say }) => say('lines.part.others'),
  partnership: named('partnerships'),
  period: (value, _, words) =>
    value === ANY ? words.say('lines.part.anyDate') : periodInWords(value, words),
  report: (value, dataset, words) => {
    const { say } = words
    const rate = RATES.find((known) => known === value)
    if (rate) return say(`rate.${rate}`)
    const [, silence, years] = /^(silent|settled|within)-(\d)$/.exec(value) ?? []
    const n = Number(years)
    if (silence === 'within') return say('figure.delivery.reported', { n })
    if (silence === 'silent') return say('figure.delivery.silent', { n })
    return REPORTS(silence ?? value, dataset, words)
  },
  rest: agreement((title, { say }) => say('lines.remainder', { title })),
  sector,
  series: named('families'),
  signing: agreement((title) => title),
  size: (value, dataset, words) => {
    const from = Number(value)
    if (Number.isNaN(from)) return UNSIZED(value, dataset, words)
    const { say, lang } = words
    const to = value.startsWith('3') ? (from / 3) * 10 : from * 3
    return say('figure.sizes.range', { from: money(sumCny(from), lang), to: money(sumCny(to), lang) })
  },
  stage: (value, _, { say, lang }) => {
    if (value === ANY) return say('lines.part.anyStage')
    const stage = STAGES.find((known) => known === value)
    return labelled(lang, say('filter.stage'), stage ? say(`stage.${stage}`) : say('filter.notStated'))
  },
  until,
  upto: until,
  view: listedAs({ pinned: 'figure.compare.there', both: 'lines.part.both' }),
  year: (value, _, words) =>
    value === NOT_STATED ? words.say('figure.partnerships.noYear') : periodInWords(value, words),
}

const REPORTS = listedAs({
  signed: 'lines.report.signed',
  unsigned: 'lines.report.unsigned',
  inexact: 'lines.report.inexact',
  completed: 'lines.report.completed',
  funds: 'rate.funds',
  approximate: 'lines.report.approximate',
  undated: 'figure.delivery.undated',
  settled: 'lines.report.settled',
})

const UNSIZED = listedAs({
  zero: 'figure.sizes.zero',
  'not-published': 'figure.sizes.notPublished',
  unsettled: 'figure.sizes.unsettled',
  'other-basis': 'figure.sizes.otherBasis',
  'other-currency': 'figure.sizes.otherCurrency',
})

function periodInWords(period: string, { say, lang }: Words): string {
  if (period === 'undated') return say('figure.timeline.undated')
  if (period.startsWith('coarse')) return say('lines.part.coarse')
  const [year = '', quarter] = period.split('-q')
  if (quarter !== undefined) return say('period.quarterOf', { quarter: Number(quarter), year: Number(year) })
  return isRealDate(period) ? dateWords(period, lang) : period
}
