import {
  amountSaid,
  amountText,
  countText,
  familiesText,
  hasSeveralPartnerships,
  itemisedOf,
} from '../../charts/signingsWords.ts'
import { dateWords } from '../../format/dates.ts'
import { disputedWords, missingWords } from '../../format/disputes.ts'
import { countCell, type TableCell, type TableContent, wordsCell } from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { bracketed } from '../../format/words.ts'
import type { SigningRow, SigningsAnswer } from '../../questions/signings.ts'

/** Every signing with what it announced and what of it is itemised. */
export function signingsTable(answer: SigningsAnswer, words: Words): TableContent {
  const { say, pick, lang } = words
  const several = hasSeveralPartnerships(answer)
  return {
    id: 'signings',
    title: say('figure.signings'),
    columns: [
      { id: 'title', label: say('column.title') },
      { id: 'date', label: say('column.date'), kind: 'date' },
      ...(several ? [{ id: 'partnership', label: say('column.partnership') }] : []),
      { id: 'within', label: say('record.partOf') },
      { id: 'families', label: say('column.families') },
      { id: 'count', label: say('column.agreements'), kind: 'count', numeric: true },
      { id: 'itemised', label: say('figure.signings.itemisedShort'), kind: 'count', numeric: true },
      { id: 'possible', label: say('column.possibleParts'), kind: 'count', numeric: true },
      { id: 'amount', label: say('column.amount'), kind: 'money', numeric: true },
      { id: 'basis', label: say('column.basis') },
    ],
    rows: answer.rows.map((row) => {
      const { id, date, amount } = row
      const families = familiesText(row, answer, words)
      const basis = amount === null ? null : say(`basis.${amount.basis}`)
      const within = row.within && pick(row.within.title)
      return {
        id,
        cells: [
          { ...wordsCell(pick(row.title)), record: id },
          {
            text: date === null ? say('figure.timeline.undated') : dateWords(date, lang),
            sort: date,
            value: date,
          },
          ...(several ? [wordsCell(pick(row.partnership))] : []),
          wordsCell(within ?? '', within),
          wordsCell(families, row.families.length === 0 ? null : families),
          {
            text: bracketed(lang, countText(row, words), disputedWords(row.disputes.count, 'count', words)),
            sort: row.count,
            value: row.count,
            part: { signing: id },
          },
          countCell(itemisedOf(row), lang, { signing: id, as: 'named' }),
          countCell(row.itemised.possible, lang, { signing: id, as: 'possible' }),
          publishedCell(row, words),
          wordsCell(basis ?? '', basis),
        ],
      }
    }),
  }
}

/** An amount of another currency has no yuan. */
function publishedCell(row: SigningRow, words: Words): TableCell {
  const { amount, disputes } = row
  const isKnown = amountText(amount, words) !== null
  const text = isKnown
    ? amountSaid(row, words)
    : missingWords(disputes.amount, words.say('headline.unknown'), words)
  const cny = amount?.cny ?? null
  return {
    text: bracketed(words.lang, text, disputedWords(disputes.amount, 'amount', words)),
    sort: cny,
    value: isKnown ? (cny ?? undefined) : null,
  }
}
