import { dateWords } from '../../format/dates.ts'
import { money } from '../../format/money.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { labelled } from '../../format/words.ts'
import { isRealDate } from '../../model/dates.ts'
import type { Filter } from '../../model/filter.ts'
import { sumCny } from '../../model/money.ts'
import { MIXED, PART_KINDS, type Part, type PartKind } from '../../model/part.ts'
import type { Dataset } from '../../model/schema.ts'
import { BASES, NOT_STATED, STAGES } from '../../model/words.ts'
import { DEFAULT_VIEW } from '../../view/viewState.ts'

/** What a part of the total is, in words, one for each of its kinds: `Wind power`, `2019`, `Kind of money: intended`. */
export function partWords(part: Part, dataset: Dataset, words: Words): string[] {
  return PART_KINDS.flatMap((kind) => {
    const value = part[kind]
    return value === undefined ? [] : [WORDS[kind](value, dataset, words)]
  })
}

/** The filters that a part stands in for, cleared: they are not in force in its ledger. [F3] */
export function replacedBy(part: Part): Partial<Filter> {
  if (isApart(part)) return NO_FILTER
  return {
    ...((part.sector ?? part.family ?? part.among) === undefined ? {} : { sectors: [] }),
    ...(part.stage === undefined ? {} : { stages: [] }),
    ...((part.period ?? part.until) === undefined ? {} : { from: null, to: null }),
  }
}

/** Whether a part is told without the view: of a published total, or of a signing as it was announced. */
export const isApart = (part: Part): boolean => (part.claim ?? part.signing) !== undefined

const NO_FILTER = {
  scopes: DEFAULT_VIEW.scopes,
  sectors: [],
  stages: [],
  bases: [],
  from: null,
  to: null,
  text: '',
} as const

type PartWords = (value: string, dataset: Dataset, words: Words) => string

const named =
  (list: 'families' | 'sectors' | 'partnerships'): PartWords =>
  (value, dataset, { say, pick }) => {
    if (value === NOT_STATED) return say('figure.sectors.noSector')
    if (value === MIXED) return say('series.mixed')
    const found = dataset[list].find(({ id }) => id === value)
    return found ? pick(found.name) : value
  }

const WORDS: Readonly<Record<PartKind, PartWords>> = {
  about: (value, _, { say }) => say(value === 'own' ? 'lines.part.own' : 'lines.part.among'),
  among: (value, dataset, words) =>
    words.say('lines.part.amongSector', { sector: named('sectors')(value, dataset, words) }),
  basis: (value, _, { say, lang }) => {
    const basis = BASES.find((known) => known === value)
    return labelled(lang, say('filter.basis'), basis ? say(`basis.${basis}`) : say('filter.notPublished'))
  },
  claim: (value, { claims }, { say, pick }) => {
    const claim = claims.find(({ id }) => id === value)
    return say('lines.part.claim', { title: claim ? pick(claim.title) : value })
  },
  family: named('families'),
  partnership: named('partnerships'),
  period: (value, _, words) => periodInWords(value, words),
  sector: named('sectors'),
  series: named('families'),
  signing: (value, { agreements }, { pick }) => {
    const signing = agreements.find(({ id }) => id === value)
    return signing ? pick(signing.title) : value
  },
  size: (value, _, { say, lang }) => {
    const from = Number(value)
    const to = value.startsWith('3') ? (from / 3) * 10 : from * 3
    return say('figure.sizes.range', { from: money(sumCny(from), lang), to: money(sumCny(to), lang) })
  },
  stage: (value, _, { say, lang }) => {
    const stage = STAGES.find((known) => known === value)
    return labelled(lang, say('filter.stage'), stage ? say(`stage.${stage}`) : say('filter.notStated'))
  },
  until: (value, _, words) => words.say('figure.over-time.until', { bin: periodInWords(value, words) }),
}

function periodInWords(period: string, { say, lang }: Words): string {
  if (period === 'undated') return say('figure.timeline.undated')
  if (period.startsWith('coarse')) return say('lines.part.coarse')
  const [year = '', quarter] = period.split('-q')
  if (quarter !== undefined) return say('period.quarterOf', { quarter: Number(quarter), year: Number(year) })
  return isRealDate(period) ? dateWords(period, lang) : period
}
