import { amountWords, kindWords } from '../../export/recordColumns.ts'
import { periodWords, shortDate } from '../../format/dates.ts'
import { disputedWords, missingWords } from '../../format/disputes.ts'
import { plain, qualified } from '../../format/numbers.ts'
import { publishedOf } from '../../format/publishedFigure.ts'
import type { TextCell, TextTable } from '../../format/tableText.ts'
import { titleOf } from '../../format/titles.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { bracketed, clauses, listWords } from '../../format/words.ts'
import type { RecordColumn } from '../../model/words.ts'
import type { RecordRow } from '../../questions/recordRows.ts'

/** What a cell says; `few` shortens lists to what a narrow column has room for. Empty where nothing applies. */
export function cellWords(column: RecordColumn, row: RecordRow, words: Words, few = Infinity): string {
  const { say, pick, lang } = words
  const list = (of: 'sectors' | 'parties', names: readonly string[]): string =>
    names.length > few
      ? say(`records.further.${of}`, {
          names: listWords(lang, names.slice(0, few)),
          // English says how many more they are, Chinese how many in all.
          n: lang === 'en' ? names.length - few : names.length,
        })
      : listWords(lang, names)
  switch (column) {
    case 'title':
      return titleOf(row, words)
    case 'date':
      if (row.date === null) return say('figure.timeline.undated')
      return row.endDate === null
        ? shortDate(row.date, lang)
        : periodWords(row.date, row.endDate, lang, shortDate)
    case 'kind':
      return kindWords(row, words)
    case 'partnership':
      return row.partnership ? pick(row.partnership) : say('record.programme')
    case 'sectors':
      return list('sectors', row.sectors.map(pick))
    case 'agreements':
      return row.count === null ? '' : qualified(plain(row.count, lang), row.countIs, lang)
    case 'amount':
      return moneyWords(row, words)
    case 'basis':
      return row.amount ? say(`basis.${row.amount.basis}`) : ''
    case 'stage':
      return row.stage ? say(`stage.${row.stage}`) : ''
    case 'parties':
      return list('parties', row.parties.map(pick))
    case 'place':
      return row.place ? pick(row.place) : ''
    case 'sources': {
      const publishers = new Set(row.sources.flatMap(({ publisher }) => (publisher ? [pick(publisher)] : [])))
      if (publishers.size === 0) return say('count.sources', { n: row.sources.length })
      return say(publishers.size > few ? 'records.further.sources' : 'records.sources', {
        n: row.sources.length,
        names: listWords(lang, [...publishers].slice(0, few)),
      })
    }
  }
}

/** How far the sources of a cell's figure are apart; empty where they are not. [C9] */
export function cellDispute(column: RecordColumn, { figure, disputes }: RecordRow, words: Words): string {
  if (column === 'agreements') return figure === null ? disputedWords(disputes.count, 'count', words) : ''
  if (column !== 'amount') return ''
  // A claim's number stands with its amount.
  return clauses(
    words.lang,
    [
      disputedWords(disputes.amount, 'amount', words),
      figure === null ? '' : disputedWords(disputes.count, 'count', words),
    ].filter((said) => said !== ''),
  )
}

/** An amount and, of a claim, the figure that it publishes: it may publish both. */
function moneyWords({ figure, amount, kind, disputes }: RecordRow, words: Words): string {
  const { say, lang } = words
  const money = amountWords(amount, words)
  if (figure === null) {
    return (
      money ?? (kind === 'agreement' ? missingWords(disputes.amount, say('record.amountUnknown'), words) : '')
    )
  }
  const published = publishedOf(figure, figure.of, words)
  return money === null ? published : `${money}${lang === 'en' ? '; ' : '；'}${published}`
}

/** What is shown, for another program: the words of the page, and beside an amount in words its yuan as a number. */
export function textTable(
  columns: readonly RecordColumn[],
  rows: readonly RecordRow[],
  words: Words,
): TextTable {
  return {
    head: columns.flatMap((column) => {
      const label = words.say(`column.${column}`)
      return column === 'amount' ? [label, words.say('csv.yuan')] : [label]
    }),
    rows: rows.map((row) =>
      columns.flatMap((column): TextCell[] => {
        if (column === 'agreements' && row.countIs === null && cellDispute(column, row, words) === '') {
          return [row.count]
        }
        const said = bracketed(words.lang, cellWords(column, row, words), cellDispute(column, row, words))
        return column === 'amount' ? [said, row.amount?.cny ?? null] : [said]
      }),
    ),
  }
}
