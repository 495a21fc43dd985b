/**
 * The sample ledger that ships beside the real dataset: what an office's own full data would look like. Six pairs over
 * ten years, everything in it invented, the same on every machine. `npm run synthetic` writes it.
 */
import { linesOf } from '../../../src/export/datasetFile.ts'
import { SCHEMA } from '../../../src/model/schema.ts'
import { isAnnounced } from '../../../src/model/words.ts'
import { type Dice, dice } from '../dice.ts'
import type { AgreementJson, AmountJson, ClaimJson, DatasetJson, EventJson, PolicyJson } from '../fixtures.ts'
import { FIRST_YEAR, monthOf, monthText, someDate, UPDATED, YEARS } from './months.ts'
import {
  both,
  MEETINGS,
  numbered,
  PAIRS,
  PARTIES,
  PARTNERSHIPS,
  type Pair,
  padded,
  SAYS,
  TOPICS,
} from './names.ts'
import { someAmount, someHistory, someYuan } from './project.ts'
import { sampleSources } from './sources.ts'

/** Families and sectors are those of the real dataset: they are words, not facts. */
export type Taxonomy = Pick<DatasetJson, 'families' | 'sectors'>

const SEED = 2017
/** Single agreements of each year: more every year, fewer in 2020, nine months of the last. */
const SINGLES = [52, 82, 116, 94, 128, 152, 176, 204, 238, 198] as const

export function sampleLedger(taxonomy: Taxonomy): DatasetJson {
  const chosen = dice(SEED)
  const { chance, int, pick, next } = chosen
  const { sources, sourceOf } = sampleSources(chosen)
  const agreements: AgreementJson[] = []
  const events: EventJson[] = []
  const policies: PolicyJson[] = []
  let named = 0

  /** What the pair signs about: each has sectors of its own that come first. */
  const someSectors = (pair: Pair, most: number): string[] => {
    const offset = PAIRS.indexOf(pair) * 5
    const ids = Array.from({ length: most }, () => {
      const place = Math.floor(next() * next() * taxonomy.sectors.length)
      return taxonomy.sectors[(place + offset) % taxonomy.sectors.length]?.id ?? ''
    })
    return [...new Set(ids)]
  }
  const sectorName = (id: string | undefined) => taxonomy.sectors.find((sector) => sector.id === id)?.name

  /** One named agreement, alone or as part of a signing. */
  const project = (
    pair: Pair,
    month: number,
    parts: Pick<AgreementJson, 'partOf' | 'signedAt' | 'scope'> & {
      date?: string
      basis?: AmountJson['basis']
    },
  ): AgreementJson => {
    named += 1
    const { date: day, basis, ...place } = parts
    const sectors = chance(0.04) ? [] : someSectors(pair, chance(0.88) ? 1 : int(2, 3))
    const subject = sectorName(sectors[0])
    const title = numbered('Sample agreement', '示例协议', named, 4)
    const date = day ?? (chance(0.04) ? null : someDate(chosen, month))
    const amount = someAmount(chosen, basis ?? null)
    const history = someHistory(chosen, { date, month }, amount)
    const source = sourceOf(month)
    const later = history.length > 2 ? [sourceOf(month + 18)] : []
    const parties = chance(0.12) ? [] : someParties(chosen)
    return {
      id: `sample-${padded(named, 4)}`,
      partnership: pair.id,
      ...place,
      title: subject ? both(`${title.en} (${subject.en})`, `${title.zh}（${subject.zh}）`) : title,
      date,
      ...(chance(0.1) ? { dateBasis: 'reported' } : {}),
      sectors,
      ...(parties.length > 0 ? { parties } : {}),
      ...(chance(0.6) ? { place: numbered('Sample District', '示例区', int(1, 24), 2) } : {}),
      amount,
      history,
      evidence: [{ says: SAYS.signed, sources: [source] }],
      sources: [...new Set([source, ...later])],
      ...(amount?.cny && chance(0.03) ? { conflicts: [someConflict(source, amount.cny)] } : {}),
    }
  }

  const meeting = (pair: Pair, type: EventJson['type'], name: EventJson['title'], month: number) => {
    const id = `sample-${type}-${padded(events.length + 1, 3)}`
    const date = someDate(chosen, month)
    const lasts = date.length === 10 && type === 'week'
    const source = sourceOf(month)
    const event: EventJson = {
      id,
      partnership: pair.id,
      type,
      title: name,
      date,
      ...(lasts
        ? { endDate: `${monthText(month)}-${padded(Math.min(30, Number(date.slice(8)) + 4), 2)}` }
        : {}),
      place: numbered('Sample Hall', '示例会堂', int(1, 18), 2),
      ...(chance(0.3) ? { sectors: someSectors(pair, 2) } : {}),
      ...(type === 'conference' ? { topics: [...new Set([pick(TOPICS), pick(TOPICS)])] } : {}),
      evidence: [{ says: both('Invented: it was held.', '示例：活动举行。'), sources: [source] }],
      sources: [source],
    }
    events.push(event)
    return event
  }

  /** A conference's signing: some of it named one by one, all of it or none. */
  const signing = (pair: Pair, year: number, month: number, conference: EventJson): void => {
    const { letter, letterZh } = pair
    const id = `sample-signing-${letter.toLowerCase()}-${year}`
    const all = int(8, 16) + (year - 2016) * 2
    const itemised = Math.floor(all * pick([0, 0.3, 0.5, 0.7, 1] as const))
    const basis = pick(['intended', 'agreement-value'] as const)
    const date = conference.date ?? monthText(month)
    const made = Array.from({ length: itemised }, () =>
      project(pair, month, { partOf: id, signedAt: conference.id, date, basis }),
    )
    const published = made.reduce((total, { amount }) => total + (amount?.cny ?? 0), 0)
    const rest = all - itemised
    const source = sourceOf(month)
    const isOver = chance(0.12)
    agreements.push({
      id,
      partnership: pair.id,
      title: both(`Sample signing ${letter} ${year}`, `示例集中签约${letterZh}（${year}年）`),
      count: all,
      ...(isOver ? { countIs: 'over' } : {}),
      signedAt: conference.id,
      date,
      sectors: someSectors(pair, int(3, 7)),
      amount: chance(0.22) ? null : { cny: published + rest * someYuan(chosen, 8.1, 0.3), basis },
      history: [{ stage: 'signed', date }],
      evidence: [{ printed: `${isOver ? '超过' : ''}${all}项`, says: SAYS.signed, sources: [source] }],
      sources: [source],
    })
    agreements.push(...made)
  }

  for (const [index, year] of YEARS.entries()) {
    for (const pair of PAIRS) {
      const { letter, letterZh } = pair
      const autumn = monthOf(year, year === 2026 ? int(4, 6) : int(8, 11))
      const conference = meeting(
        pair,
        'conference',
        both(`Sample conference ${letter} ${year}`, `示例联席会议${letterZh}（${year}年）`),
        autumn,
      )
      if (chance(0.92)) signing(pair, year, autumn, conference)
      if (chance(0.7)) {
        const name = both(`Sample week ${letter} ${year}`, `示例合作周${letterZh}（${year}年）`)
        meeting(pair, 'week', name, monthOf(year, int(5, 7)))
      }
      for (let visits = int(1, 3); visits > 0; visits -= 1) {
        const type = pick(['visit', 'visit', 'opening', 'other'] as const)
        const { en, zh } = MEETINGS[type]
        meeting(pair, type, numbered(en, zh, events.length + 1, 3), monthOf(year, int(1, 9)))
      }
      policies.push(samplePolicy(pair, year, sourceOf(monthOf(year, 3))))
    }
    const singles = SINGLES[index] ?? 0
    for (let left = singles; left > 0; left -= 1) {
      const month = monthOf(year, int(1, year === 2026 ? 9 : 12))
      const pair = PAIRS[Math.floor(next() * next() * PAIRS.length)] ?? PAIRS[0]
      if (pair) agreements.push(project(pair, month, chance(0.07) ? { scope: 'between' } : {}))
    }
  }

  const claims = PAIRS.flatMap((pair) => sampleClaims(chosen, pair, agreements, sourceOf))
  const used = new Set([...agreements, ...events, ...policies, ...claims].flatMap((record) => record.sources))
  return {
    schema: SCHEMA,
    meta: {
      id: 'synthetic',
      title: both('Synthetic sample', '模拟示例'),
      subject: both(
        'Invented records: no place, party or project is real',
        '纯属虚构：地名、单位、项目均非真实',
      ),
      version: '1',
      updated: UPDATED,
      licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      synthetic: true,
    },
    ...taxonomy,
    partnerships: PARTNERSHIPS,
    sources: sources.filter(({ id }) => used.has(id)),
    agreements: sorted(agreements),
    events: sorted(events),
    policies: sorted(policies),
    claims: sorted(claims),
  }
}

/** The file: one record a line, so that a diff reads. */
export function sampleText(taxonomy: Taxonomy): string {
  const { $schema: _, schema, meta, ...lists } = sampleLedger(taxonomy)
  return linesOf({ $schema: 'counterpart.schema.json', schema, meta, ...lists })
}

function someParties({ chance, int, pick }: Dice): NonNullable<AgreementJson['parties']> {
  const side = (of: 'east' | 'northeast') => {
    const { kind, en, zh, of: last } = chance(0.7) ? PARTIES[0] : pick(PARTIES)
    return { name: numbered(en, zh, int(1, last), 3), side: of, kind }
  }
  return chance(0.75) ? [side('east'), side('northeast')] : [side(pick(['east', 'northeast'] as const))]
}

function someConflict(source: string, cny: number): NonNullable<AgreementJson['conflicts']>[number] {
  return {
    about: 'amount',
    used: both('Invented: the figure of the first report', '示例：首次报道的数字'),
    others: [
      {
        says: both('Invented: a later report says less', '示例：后来的报道数字较小'),
        cny: Math.round(cny * 0.8),
        sources: [source],
      },
    ],
    reason: both('Invented: it names the project', '示例：该报道点明了项目'),
  }
}

function samplePolicy({ id, letter, letterZh }: Pair, year: number, source: string): PolicyJson {
  return {
    id: `sample-list-${letter.toLowerCase()}-${year}`,
    partnership: id,
    type: year % 4 === 1 ? 'plan' : 'work-list',
    title: both(`Sample work list ${letter} ${year}`, `示例重点工作清单${letterZh}（${year}年）`),
    date: `${year}-03`,
    evidence: [{ says: both('Invented: the list of the year.', '示例：年度清单。'), sources: [source] }],
    sources: [source],
  }
}

/** Every other year a published total, of agreements and of money, somewhat above what the ledger itemises by then. */
function sampleClaims(
  { int, chance }: Dice,
  { id, letter, letterZh }: Pair,
  agreements: readonly AgreementJson[],
  sourceOf: (month: number) => string,
): ClaimJson[] {
  const own = agreements.filter((each) => each.partnership === id && !each.partOf && each.scope !== 'between')
  return YEARS.filter((year) => year % 2 === 1 && year > FIRST_YEAR).map((year) => {
    const until = own.filter(({ date }) => date && date.slice(0, 4) <= String(year))
    const itemised = until.reduce((total, { count = 1 }) => total + count, 0)
    const money = until.reduce((total, { amount }) => total + (isAnnouncedYuan(amount) ? amount.cny : 0), 0)
    const source = sourceOf(monthOf(year, 12))
    const percent = int(100, 130)
    return {
      id: `sample-claim-${letter.toLowerCase()}-${year}`,
      partnership: id,
      title: both(`Sample total ${letter} ${year}`, `示例累计数${letterZh}（${year}年）`),
      date: `${year}-12`,
      counts: Math.floor((itemised * percent) / 100),
      ...(chance(0.7)
        ? { amount: { cny: Math.floor((money * percent) / 1e10) * 1e8, basis: 'planned' as const } }
        : {}),
      of: both('sample projects signed', '示例签约项目'),
      measures: 'agreements',
      evidence: [{ says: both('Invented: a total so far.', '示例：累计数。'), sources: [source] }],
      sources: [source],
    }
  })
}

function isAnnouncedYuan(amount: AmountJson | null | undefined): amount is AmountJson & { cny: number } {
  return amount?.cny != null && isAnnounced(amount.basis)
}

const sorted = <Item extends { id: string }>(records: readonly Item[]): Item[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
