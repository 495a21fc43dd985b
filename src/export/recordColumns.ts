import { conflictWords } from '../format/disputes.ts'
import { foreignMoney, money } from '../format/money.ts'
import { qualified } from '../format/numbers.ts'
import type { ValueKind } from '../format/tableContent.ts'
import { titleOf } from '../format/titles.ts'
import type { Words } from '../format/WordsContext.tsx'
import { labelled, type MessageKey } from '../format/words.ts'
import type { ConflictRange } from '../model/conflicts.ts'
import { RECORD_COLUMNS, type RecordColumn } from '../model/words.ts'
import type { LinesAnswer } from '../questions/lines.ts'
import type { RecordRow } from '../questions/recordRows.ts'
import type { DataColumn } from './dataColumn.ts'

type Field = DataColumn<RecordRow>

interface RecordColumnsOptions {
  /** The columns that the reader has chosen; all for everything. */
  readonly chosen: readonly RecordColumn[]
  /** The ledger of the same records' total: what each row adds to it. */
  readonly lines: LinesAnswer
  /** Whether signings stand with their parts and remainders. */
  readonly isGrouped: boolean
}

/** Names within one cell: neither language's comma, which names have too. */
const AND = '; '

/**
 * The columns of a file of records. Blank is unknown or does not apply; `unknown` names the keys that the record could
 * state and does not. `counted_agreements` and `counted_cny` say what each row adds to the totals of the same records:
 * their sums are those totals, with nothing counted twice. [C1] [C2]
 */
export function recordColumns(words: Words, { chosen, lines, isGrouped }: RecordColumnsOptions): Field[] {
  const { say } = words
  const told = new Set<RecordColumn>(chosen)
  const fields = RECORD_COLUMNS.flatMap((column) => (told.has(column) ? fieldsOf(column, words) : []))
  const field = fieldWith(say)
  return [
    field('id', 'record.id', ({ id }) => id),
    ...fields,
    field('scope', 'filter.scope', ({ scope }) => say(`scope.${scope}`)),
    field('part_of', 'record.partOf', ({ partOf }) => partOf),
    field(
      'conflicts',
      'record.conflicts',
      ({ conflicts, sources }) =>
        conflicts.map((conflict) => conflictWords(conflict, sources, words)).join(' | ') || null,
    ),
    ...(isGrouped
      ? [
          field('level', 'csv.level', ({ depth }) => depth),
          field('is_remainder', 'record.remainder', ({ isRemainder }) => Number(isRemainder)),
          field('in_view', 'csv.inView', ({ isOutside }) => Number(!isOutside)),
        ]
      : []),
    { ...field('unknown', 'csv.unknown', (row) => unknownOf(row, told).join(' ')), isKeys: true },
    ...countedFields(lines, isGrouped, field),
  ]
}

type MakeField = (key: string, label: MessageKey, value: Field['value'], kind?: ValueKind) => Field

const fieldWith =
  (say: Words['say']): MakeField =>
  (key, label, value, kind = 'words') => ({ key, label: say(label), value, kind })

function fieldsOf(column: RecordColumn, words: Words): Field[] {
  const { say, pick, lang } = words
  const field = fieldWith(say)
  const is = (qualifier: RecordRow['countIs']): string | null =>
    qualifier === null ? null : qualified('', qualifier, lang).trim()
  switch (column) {
    case 'title':
      return [field('title', 'column.title', (row) => titleOf(row, words))]
    case 'date':
      return [
        field('date', 'column.date', ({ date }) => date, 'date'),
        field('date_end', 'csv.dateEnd', ({ endDate }) => endDate, 'date'),
        field('date_reported', 'csv.dateReported', ({ date, dateBasis }) =>
          date === null ? null : Number(dateBasis === 'reported'),
        ),
      ]
    case 'kind':
      return [field('kind', 'column.kind', (row) => kindWords(row, words))]
    case 'partnership':
      return [
        field('partnership', 'column.partnership', ({ partnership }) =>
          partnership ? pick(partnership) : say('record.programme'),
        ),
      ]
    case 'sectors':
      return [
        field('sectors', 'column.sectors', ({ sectors }) => sectors.map(pick).join(AND) || null),
        field('sectors_among', 'records.among', ({ among }) => Number(among)),
      ]
    case 'agreements':
      return [
        field('agreements', 'column.agreements', ({ count }) => count, 'count'),
        field('agreements_is', 'csv.agreementsIs', ({ countIs }) => is(countIs)),
        ...rangeFields(
          { key: 'agreements', label: say('column.agreements'), kind: 'count' },
          words,
          ({ kind, disputes }) => (kind === 'agreement' ? disputes.count : null),
        ),
      ]
    case 'amount':
      return [
        field('amount_cny', 'csv.amountCny', ({ amount }) => amount?.cny ?? null, 'money'),
        field('amount_is', 'csv.amountIs', ({ amount }) => is(amount?.is ?? null)),
        ...rangeFields(
          { key: 'amount', label: say('csv.amountCny'), kind: 'money' },
          words,
          ({ disputes }) => disputes.amount,
        ),
        field('amount', 'csv.amountWords', ({ amount }) => amountWords(amount, words)),
        field('amount_foreign', 'csv.amountForeign', ({ amount }) => amount?.foreign?.value ?? null),
        field('amount_currency', 'csv.currency', ({ amount }) => amount?.foreign?.currency ?? null),
        field('published_total', 'csv.figure', ({ figure }) => figure?.value ?? null, 'count'),
        ...rangeFields(
          { key: 'published_total', label: say('csv.figure'), kind: 'count' },
          words,
          ({ figure, disputes }) => (figure === null ? null : disputes.count),
        ),
        field('published_total_of', 'csv.figureOf', ({ figure }) => (figure ? pick(figure.of) : null)),
      ]
    case 'basis':
      return [
        field('basis', 'column.basis', ({ amount }) => (amount ? say(`basis.${amount.basis}`) : null)),
        field('basis_code', 'csv.basisCode', ({ amount }) => amount?.basis ?? null),
      ]
    case 'stage':
      return [
        field('stage', 'column.stage', ({ stage }) => (stage ? say(`stage.${stage}`) : null)),
        field('stage_code', 'csv.stageCode', ({ stage }) => stage),
      ]
    case 'parties':
      return [field('parties', 'column.parties', ({ parties }) => parties.map(pick).join(AND) || null)]
    case 'place':
      return [field('place', 'column.place', ({ place }) => (place ? pick(place) : null))]
    case 'sources':
      return [
        field('sources', 'column.sources', ({ sources }) =>
          sources
            .map(({ title, publisher }) => (publisher ? labelled(lang, pick(publisher), title) : title))
            .join(AND),
        ),
        field(
          'source_links',
          'csv.sourceLinks',
          ({ sources }) => sources.flatMap(({ url }) => url ?? []).join(' ') || null,
        ),
      ]
  }
}

/** The ends of the range that sources give where they disagree over a figure; blank where they do not. [C9] */
function rangeFields(
  { key, label, kind }: { key: string; label: string; kind: 'money' | 'count' },
  { say }: Words,
  rangeOf: (row: RecordRow) => ConflictRange | null,
): Field[] {
  return [
    {
      key: `${key}_least`,
      label: say('csv.least', { label }),
      kind,
      value: (row) => rangeOf(row)?.least.value ?? null,
    },
    {
      key: `${key}_most`,
      label: say('csv.most', { label }),
      kind,
      value: (row) => rangeOf(row)?.most.value ?? null,
    },
  ]
}

/** What kind of record a row is, in words. */
export function kindWords({ kind, count, isRemainder }: RecordRow, { say }: Words): string {
  if (isRemainder) return say('record.remainder')
  return kind === 'agreement' && (count ?? 1) > 1 ? say('kind.signing') : say(`kind.${kind}`)
}

/** An amount as it is published, with its qualifier, in yuan where it is; null when it is not. */
export function amountWords(amount: RecordRow['amount'], { lang }: Words): string | null {
  if (amount === null) return null
  const { cny, foreign, is } = amount
  if (cny !== null) return qualified(money(cny, lang), is, lang)
  return foreign === null ? null : qualified(foreignMoney(foreign.currency, foreign.value, lang), is, lang)
}

/** The keys of the columns that a record could fill and leaves blank. */
function unknownOf(row: RecordRow, told: ReadonlySet<RecordColumn>): string[] {
  const isAgreement = row.kind === 'agreement'
  const blank: readonly (readonly [RecordColumn, string, boolean])[] = [
    ['date', 'date', row.date === null],
    ['sectors', 'sectors', row.sectors.length === 0],
    ['amount', 'amount_cny', isAgreement && row.amount?.cny == null],
    ['basis', 'basis', isAgreement && row.amount === null],
    ['stage', 'stage', isAgreement && row.stage === null],
    ['parties', 'parties', row.parties.length === 0],
    ['place', 'place', row.place === null],
  ]
  return blank.flatMap(([column, key, isBlank]) => (told.has(column) && isBlank ? [key] : []))
}

function countedFields(
  { added, withoutAmount }: LinesAnswer,
  isGrouped: boolean,
  field: MakeField,
): readonly Field[] {
  // Where a signing's remainder has a row of its own, its line is that row's, else the signing's.
  const keyOf = (id: string, isRemainder: boolean): string => (isGrouped && isRemainder ? `${id} rest` : id)
  const agreements = new Map<string, number>()
  const money = new Map<string, number>()
  for (const line of [...added, ...withoutAmount]) {
    agreements.set(keyOf(line.id, line.isRemainder), line.agreements)
  }
  for (const line of added) if (line.cny !== null) money.set(keyOf(line.id, line.isRemainder), line.cny)
  return [
    field(
      'counted_agreements',
      'csv.countedAgreements',
      (row) => agreements.get(keyOf(row.id, row.isRemainder)) ?? null,
      'count',
    ),
    field(
      'counted_cny',
      'csv.countedCny',
      (row) => money.get(keyOf(row.id, row.isRemainder)) ?? null,
      'money',
    ),
  ]
}
