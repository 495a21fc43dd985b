/** What the shape alone cannot say of a dataset: rules D4–D8 and D10–D13 of SPEC.md, checked on the decoded file. */
import { firstDay, lastDay } from './dates.ts'
import { type Issue, type Problem, shorten } from './issues.ts'
import type { Agreement, CooperationEvent, Dataset } from './schema.ts'
import { ALL, type Basis } from './words.ts'

type Report = (path: string, rule: string, problem: Problem, got: unknown, detail?: string) => void

interface Context {
  readonly dataset: Dataset
  readonly report: Report
  readonly sourceIds: ReadonlySet<string>
  readonly agreements: ReadonlyMap<string, Agreement>
  readonly events: ReadonlyMap<string, CooperationEvent>
}

/** Every broken rule, in the order of the file; empty when the dataset holds together. */
export function checkReferences(dataset: Dataset): Issue[] {
  const issues: Issue[] = []
  const context: Context = {
    dataset,
    report: (path, rule, problem, got, detail = '') =>
      void issues.push({ path, rule, problem, got: shorten(got), detail }),
    sourceIds: new Set(dataset.sources.map(({ id }) => id)),
    agreements: new Map(dataset.agreements.map((agreement) => [agreement.id, agreement])),
    events: new Map(dataset.events.map((event) => [event.id, event])),
  }
  checkIds(context)
  checkSources(context)
  checkRecords(context)
  checkConflicts(context)
  checkEvents(context)
  checkAgreements(context)
  checkParts(context)
  return issues
}

/** [D4] Records share one space of ids, because a link names a record by its id alone; so do sectors and families. */
function checkIds({ dataset, report }: Context): void {
  const spaces: [keyof Dataset, readonly { id: string }[]][][] = [
    [['partnerships', dataset.partnerships]],
    [['sources', dataset.sources]],
    [
      ['families', dataset.families],
      ['sectors', dataset.sectors],
    ],
    [
      ['agreements', dataset.agreements],
      ['events', dataset.events],
      ['policies', dataset.policies],
      ['claims', dataset.claims],
    ],
  ]
  for (const space of spaces) {
    const seen = new Map<string, string>()
    for (const [list, members] of space) {
      members.forEach(({ id }, index) => {
        const path = `${list}[${index}].id`
        const earlier = seen.get(id)
        if (earlier === undefined) seen.set(id, path)
        else report(path, 'D4', 'duplicate-id', id, earlier)
      })
    }
  }
  const families = new Set(dataset.families.map(({ id }) => id))
  dataset.sectors.forEach(({ family }, index) => {
    if (!families.has(family)) report(`sectors[${index}].family`, 'D5', 'no-such-id', family, 'families')
  })
}

/** [D11] A link that should not be published is not in the file. */
function checkSources({ dataset, report }: Context): void {
  dataset.sources.forEach(({ access, url }, index) => {
    const isPublic = access === 'original' || access === 'repost'
    if (url !== null && !isPublic) report(`sources[${index}].url`, 'D11', 'link-not-public', url, access)
  })
}

/** [D5] [D12] What all kinds of record share: partnership, sectors, sources, and sources of their evidence. */
function checkRecords({ dataset, report, sourceIds }: Context): void {
  const partnerships = new Set<string>(dataset.partnerships.map(({ id }) => id)).add(ALL)
  const sectors = new Set(dataset.sectors.map(({ id }) => id))
  for (const list of ['agreements', 'events', 'policies', 'claims'] as const) {
    dataset[list].forEach((record, index) => {
      const path = `${list}[${index}]`
      const known = (field: string, id: string, ids: ReadonlySet<string>, where: string): void => {
        if (!ids.has(id)) report(`${path}.${field}`, 'D5', 'no-such-id', id, where)
      }
      known('partnership', record.partnership, partnerships, 'partnerships')
      record.sectors.forEach((id, at) => {
        known(`sectors[${at}]`, id, sectors, 'sectors')
        if (record.sectors.indexOf(id) !== at) {
          report(`${path}.sectors[${at}]`, 'D4', 'duplicate-id', id, `${path}.sectors`)
        }
      })
      record.sources.forEach((id, at) => {
        known(`sources[${at}]`, id, sourceIds, 'sources')
      })
      const quoted = (place: string, ids: readonly string[]): void =>
        ids.forEach((id, nth) => {
          if (record.sources.includes(id)) return
          report(`${path}.${place}[${nth}]`, 'D12', 'source-not-listed', id, `${path}.sources`)
        })
      record.evidence.forEach((each, at) => void quoted(`evidence[${at}].sources`, each.sources))
      const history = 'history' in record ? record.history : []
      history.forEach((each, at) => void quoted(`history[${at}].sources`, each.sources))
      record.conflicts.forEach(({ usedSources, others }, at) => {
        quoted(`conflicts[${at}].usedSources`, usedSources)
        others.forEach((each, nth) => void quoted(`conflicts[${at}].others[${nth}].sources`, each.sources))
      })
    })
  }
}

/** [D13] A range that a source gives ends no lower than it begins. */
function checkConflicts({ dataset, report }: Context): void {
  for (const list of ['agreements', 'events', 'policies', 'claims'] as const) {
    dataset[list].forEach(({ conflicts }, index) => {
      conflicts.forEach(({ usedFigure, others }, nth) => {
        const path = `${list}[${index}].conflicts[${nth}]`
        const figures = [
          ...(usedFigure ? [[`${path}.usedFigure`, usedFigure] as const] : []),
          ...others.map((other, at) => [`${path}.others[${at}]`, other] as const),
        ]
        for (const [place, { cny, cnyTo }] of figures) {
          if (cnyTo === null || (cny !== null && cnyTo >= cny)) continue
          report(`${place}.cnyTo`, 'D13', 'ends-before-start', cnyTo, String(cny ?? ''))
        }
      })
    })
  }
}

/** [D5] [D6] [D8] Where an event was held, and that it ends no earlier than it begins. */
function checkEvents({ dataset, report, events }: Context): void {
  dataset.events.forEach((event, index) => {
    const path = `events[${index}]`
    const { date, endDate, within } = event
    if (endDate !== null && (date === null || lastDay(endDate) < firstDay(date))) {
      report(`${path}.endDate`, 'D8', 'ends-before-start', endDate, date ?? '')
    }
    if (within === null) return
    if (!events.has(within)) report(`${path}.within`, 'D5', 'no-such-id', within, 'events')
    else if (isCycle(event.id, (id) => events.get(id)?.within ?? null)) {
      report(`${path}.within`, 'D6', 'cycle', within, event.id)
    }
  })
}

/** [D5] [D8] [D13] An agreement's own fields, and the figures of claims. */
function checkAgreements({ dataset, report, events }: Context): void {
  dataset.agreements.forEach(({ signedAt, history }, index) => {
    const path = `agreements[${index}]`
    if (signedAt !== null && !events.has(signedAt)) {
      report(`${path}.signedAt`, 'D5', 'no-such-id', signedAt, 'events')
    }
    const dated = history.flatMap(({ date }, at) => (date === null ? [] : [{ date, at }]))
    dated.forEach(({ date, at }, nth) => {
      const previous = dated[nth - 1]?.date
      // A month and a day inside it do not contradict each other: only periods that lie wholly apart are in an order.
      if (previous !== undefined && lastDay(date) < firstDay(previous)) {
        report(`${path}.history[${at}].date`, 'D8', 'history-order', date, previous)
      }
    })
  })
  dataset.claims.forEach(({ date, since }, index) => {
    if (since !== null && (date === null || lastDay(date) < firstDay(since))) {
      report(`claims[${index}].since`, 'D8', 'starts-after-end', since, date ?? '')
    }
  })
  for (const list of ['agreements', 'claims'] as const) {
    dataset[list].forEach(({ amount }, index) => {
      if (amount !== null && amount.cny === null && amount.foreign === null) {
        report(`${list}[${index}].amount`, 'D13', 'no-figure', amount)
      }
    })
  }
}

/** [D6] [D7] [D10] Parts: their whole exists, is not inside them, is of the same partnership, and is not exceeded. */
function checkParts({ dataset, report, agreements }: Context): void {
  const partsOf = new Map<Agreement, Agreement[]>()
  for (const [index, part] of dataset.agreements.entries()) {
    if (part.partOf === null) continue
    const path = `agreements[${index}].partOf`
    const whole = agreements.get(part.partOf)
    if (whole === undefined) {
      report(path, 'D5', 'no-such-id', part.partOf, 'agreements')
      continue
    }
    if (isCycle(part.id, (id) => agreements.get(id)?.partOf ?? null)) {
      report(path, 'D6', 'cycle', part.partOf, part.id)
      continue
    }
    if (whole.partnership !== part.partnership || whole.scope !== part.scope) {
      report(path, 'D10', 'part-elsewhere', part.partOf, `${whole.partnership}, ${whole.scope}`)
    }
    const siblings = partsOf.get(whole)
    if (siblings) siblings.push(part)
    else partsOf.set(whole, [part])
  }
  dataset.agreements.forEach((whole, index) => {
    const parts = partsOf.get(whole)
    if (!parts) return
    const path = `agreements[${index}]`
    const counted = parts.reduce((total, part) => total + countWithParts(part, partsOf), 0)
    if (counted > whole.count && whole.countIs !== 'over') {
      report(`${path}.count`, 'D7', 'parts-exceed-count', whole.count, String(counted))
    }
    const { amount } = whole
    if (amount === null || amount.cny === null || amount.is === 'over' || amount.is === 'about') return
    const sum = parts.reduce((total, part) => total + moneyWithin(part, amount.basis, partsOf), 0)
    if (sum > amount.cny) report(`${path}.amount.cny`, 'D7', 'parts-exceed-amount', amount.cny, String(sum))
  })
}

type PartsOf = ReadonlyMap<Agreement, readonly Agreement[]>

/** What a part stands for: a signing of "over 3" with five itemised parts is five. */
function countWithParts(agreement: Agreement, partsOf: PartsOf): number {
  const parts = partsOf.get(agreement) ?? []
  return Math.max(
    agreement.count,
    parts.reduce((total, part) => total + countWithParts(part, partsOf), 0),
  )
}

/** The money of a kind that a part accounts for: its own figure, or, when it has none, those of its parts. */
function moneyWithin(agreement: Agreement, basis: Basis, partsOf: PartsOf): number {
  const { amount } = agreement
  if (amount !== null && amount.cny !== null && amount.basis === basis) return amount.cny
  const parts = partsOf.get(agreement) ?? []
  return parts.reduce((total, part) => total + moneyWithin(part, basis, partsOf), 0)
}

function isCycle(start: string, next: (id: string) => string | null): boolean {
  const seen = new Set<string>()
  for (let id: string | null = start; id !== null && !seen.has(id); id = next(id)) {
    seen.add(id)
    if (next(id) === start) return true
  }
  return false
}
