/**
 * Invented datasets of any size, the same for the same seed on every machine: for the benchmark and for tests that
 * need more than a handful of records. Nothing in them is about a real agreement.
 */
import type * as z from 'zod/mini'
import { type datasetSchema, SCHEMA } from '../../src/model/schema.ts'
import {
  BASES,
  EVENT_TYPES,
  PARTY_KINDS,
  POLICY_TYPES,
  QUALIFIERS,
  SIDES,
  STAGES,
} from '../../src/model/words.ts'
import { dice } from './dice.ts'

/** A dataset as its JSON file holds it, before it is decoded. */
export type DatasetJson = z.input<typeof datasetSchema>
type AgreementJson = NonNullable<DatasetJson['agreements']>[number]
type AmountJson = NonNullable<AgreementJson['amount']>

const PLACES = [
  ['Shanghai', 'Dalian', '上海', '大连'],
  ['Beijing', 'Shenyang', '北京', '沈阳'],
  ['Tianjin', 'Changchun', '天津', '长春'],
  ['Shenzhen', 'Harbin', '深圳', '哈尔滨'],
  ['Jiangsu', 'Liaoning', '江苏', '辽宁'],
  ['Zhejiang', 'Jilin', '浙江', '吉林'],
  ['Guangdong', 'Heilongjiang', '广东', '黑龙江'],
] as const

const SUBJECTS = [
  ['Energy', '能源', ['Wind power', 'Solar power', 'Hydrogen', 'Heating']],
  ['Manufacturing', '制造', ['Shipbuilding', 'Machine tools', 'Cars', 'Rail vehicles']],
  ['Materials', '材料', ['Petrochemicals', 'Steel', 'Rare earths']],
  ['Food', '食品', ['Grain', 'Dairy', 'Fisheries', 'Ginseng']],
  ['Services', '服务', ['Finance', 'Logistics', 'Trade fairs', 'Law']],
  ['Knowledge', '知识', ['Universities', 'Laboratories', 'Software']],
  ['Health', '健康', ['Hospitals', 'Medicines', 'Elderly care']],
  ['Culture', '文化', ['Tourism', 'Film', 'Sport']],
] as const

const bilingual = (en: string, zh: string) => ({ en, zh })
const slug = (text: string): string => text.toLowerCase().replaceAll(' ', '-')

const FAMILIES = SUBJECTS.map(([en, zh]) => ({ id: slug(en), name: bilingual(en, zh) }))
const SECTORS = SUBJECTS.flatMap(([family, familyZh, members]) =>
  members.map((en, index) => ({
    id: slug(en),
    family: slug(family),
    name: bilingual(en, `${familyZh}${index + 1}`),
  })),
)
const PARTNERSHIPS = PLACES.map(([east, northeast, eastZh, northeastZh]) => ({
  id: `${slug(east)}-${slug(northeast)}`,
  name: bilingual(`${east}–${northeast}`, `${eastZh}·${northeastZh}`),
  east: bilingual(east, eastZh),
  northeast: bilingual(northeast, northeastZh),
}))

/** Dates and sectors of invented records, chosen with one seed. */
function recordDice(seed: number) {
  const { next, chance, int, pick } = dice(seed)
  const pad = (value: number): string => String(value).padStart(2, '0')
  /** 60 % days, 22 % months, 13 % years, 5 % none. */
  const date = (): string | null => {
    const [year, month, day] = [int(2017, 2026), pad(int(1, 12)), pad(int(1, 28))]
    const kind = next()
    if (kind < 0.05) return null
    return kind < 0.18 ? `${year}` : kind < 0.4 ? `${year}-${month}` : `${year}-${month}-${day}`
  }
  /** One to four different sectors, most often one; none for one record in 25. */
  const sectors = (): string[] => {
    if (chance(0.04)) return []
    const wanted = chance(0.7) ? 1 : int(2, 4)
    return [...new Set(Array.from({ length: wanted }, () => pick(SECTORS).id))]
  }
  return { next, chance, int, pick, date, sectors }
}

/**
 * A dataset with as many records of agreements as asked, a tenth of them in signings with parts, and events and
 * policies for a tenth more.
 */
export function syntheticDataset(agreements: number, seed = 1): DatasetJson {
  const { next, chance, int, pick, date, sectors } = recordDice(seed)
  const sources = Array.from({ length: Math.max(3, Math.ceil(agreements / 20)) }, (_, index) => ({
    id: `source-${index + 1}`,
    title: `Invented report ${index + 1}`,
    publisher: bilingual('Invented Daily', '虚构日报'),
    published: '2026-01-01',
    url: index % 3 === 0 ? null : `https://example.org/${index + 1}`,
    lang: index % 2 === 0 ? 'zh' : 'en',
    access: index % 3 === 0 ? ('mirror' as const) : ('original' as const),
  }))

  /** What every record has. A record says one thing, from one source. */
  const common = (id: string, kind: string) => {
    const named = sectors()
    const subject = SECTORS.find((sector) => sector.id === named[0])?.name ?? bilingual('General', '综合')
    const source = pick(sources).id
    return {
      id,
      title: bilingual(`${subject.en} ${kind} ${id}`, `${subject.zh}项目 ${id}`),
      date: date(),
      sectors: named,
      sectorsAsPublished: named.length > 1 ? ['等领域'] : [],
      parties: Array.from({ length: int(0, 2) }, () => ({
        name: { en: `Party ${int(1, 400)}`, zh: null },
        side: pick(SIDES),
        kind: pick(PARTY_KINDS),
      })),
      place: chance(0.3) ? bilingual(`District ${int(1, 40)}`, `第${int(1, 40)}区`) : null,
      evidence: [{ printed: null, says: bilingual('Invented.', '虚构。'), sources: [source] }],
      sources: [source],
    }
  }

  /** Known whole yuan for 60 %, a foreign figure alone for 2 %. */
  const amount = (): AmountJson | null => {
    const kind = next()
    const basis = chance(0.6) ? pick(['intended', 'agreement-value', 'planned'] as const) : pick(BASES)
    if (kind < 0.02) return { basis, foreign: { currency: 'USD', value: int(1, 500) * 1e6 } }
    if (kind >= 0.62) return null
    return { cny: int(1, 9999) * 10 ** int(4, 7), basis, is: chance(0.2) ? pick(QUALIFIERS) : null }
  }

  const history = (): NonNullable<AgreementJson['history']> => {
    const reached = int(0, 4)
    const stages = STAGES.slice(0, chance(0.3) ? 0 : reached + 1).map((stage) => ({ stage, date: null }))
    return chance(0.05) ? [...stages, { stage: 'cancelled', date: '2026-05' }] : stages
  }

  const made: AgreementJson[] = []
  /** By signing, the money published for its parts. */
  const within = new Map<AgreementJson, number>()
  const single = (place: Pick<AgreementJson, 'partnership' | 'scope' | 'partOf'>): AgreementJson => ({
    ...common(`agreement-${made.length + 1}`, 'project'),
    ...place,
    count: chance(0.04) ? int(2, 20) : 1,
    amount: amount(),
    history: history(),
  })

  /** A signing and its parts, some of which have parts themselves; returns it after adding all to `made`. */
  const signing = (
    place: Pick<AgreementJson, 'partnership' | 'scope' | 'partOf'>,
    depth: number,
  ): AgreementJson => {
    const whole = { ...single(place), title: bilingual('Signing of projects', '项目集中签约') }
    made.push(whole)
    const inside = { ...place, partOf: whole.id }
    const parts: AgreementJson[] = []
    for (let wanted = int(2, 7); wanted > 0 && made.length < agreements; wanted -= 1) {
      if (depth < 3 && chance(0.15)) parts.push(signing(inside, depth + 1))
      else {
        const part = single(inside)
        made.push(part)
        parts.push(chance(0.5) ? Object.assign(part, { date: whole.date }) : part)
      }
    }
    // All that the parts account for and, mostly, more: a signing never announces less than its parts.
    const counted = parts.reduce((total, { count = 1 }) => total + count, 0)
    whole.count = Math.max(1, counted + (chance(0.3) ? 0 : int(1, 30)))
    if (chance(0.1)) whole.countIs = 'over'
    const published = parts.reduce((total, part) => total + (part.amount?.cny ?? within.get(part) ?? 0), 0)
    within.set(whole, published)
    if (whole.amount?.cny) {
      // Some signings publish one kind of money throughout, so that their remainders have an amount too.
      const { basis } = whole.amount
      const alike = parts.every(({ amount: of }) => of?.cny) && chance(0.5)
      for (const { amount: of } of parts) if (of && alike) of.basis = basis
      whole.amount.cny += published
    }
    return whole
  }

  while (made.length < agreements) {
    const place = {
      partnership: pick(PARTNERSHIPS).id,
      scope: chance(0.15) ? ('between' as const) : ('counterpart' as const),
      partOf: null,
    }
    if (chance(0.018)) signing(place, 1)
    else made.push(single(place))
  }

  const anyPartnership = (): string => (chance(0.1) ? 'all' : pick(PARTNERSHIPS).id)
  const events = Array.from({ length: Math.ceil(agreements * 0.07) }, (_, index) => {
    const record = common(`event-${index + 1}`, 'event')
    const lasts = record.date?.length === 10 && chance(0.3)
    return {
      ...record,
      partnership: anyPartnership(),
      sectors: chance(0.5) ? [] : record.sectors,
      type: pick(EVENT_TYPES),
      endDate: lasts && record.date ? `${record.date.slice(0, 8)}28` : null,
    }
  })
  const policies = Array.from({ length: Math.ceil(agreements * 0.03) }, (_, index) => ({
    ...common(`policy-${index + 1}`, 'plan'),
    partnership: anyPartnership(),
    type: pick(POLICY_TYPES),
  }))
  const claims = PARTNERSHIPS.map(({ id: partnership }, index) => ({
    ...common(`claim-${index + 1}`, 'claim'),
    partnership,
    counts: int(100, 1000),
    of: bilingual('projects', '项目'),
  }))

  return {
    schema: SCHEMA,
    meta: {
      id: 'synthetic',
      title: bilingual('Invented agreements', '虚构协议'),
      subject: bilingual('Nothing real', '并非真实'),
      version: `${agreements}-${seed}`,
      updated: '2026-06-30',
      licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      synthetic: true,
    },
    families: FAMILIES,
    sectors: SECTORS,
    partnerships: PARTNERSHIPS,
    sources,
    agreements: made,
    events,
    policies,
    claims,
  }
}
