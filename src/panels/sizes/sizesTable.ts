import { amountWords, sizeName } from '../../charts/sizesWords.ts'
import {
  countCell,
  moneyCell,
  NO_CELL,
  type TableColumn,
  type TableContent,
  type TableRow,
  wordsCell,
} from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import type { Part } from '../../model/part.ts'
import type { SizeBin, SizesAnswer, Unsized } from '../../questions/sizes.ts'
import { dominanceColumn } from '../dominance.ts'

/** The bars as rows, and below them what is not on the scale, so that the agreements add to the total. */
export function sizesTable(answer: SizesAnswer, words: Words): TableContent {
  const { say, lang } = words
  const { bins } = answer
  const mixed = answer.among.amounts > 0
  // Amounts of what names the chosen sectors among others stand in a column of their own.
  const own: Part = mixed ? { line: 'own' } : {}
  const dominance = dominanceColumn(bins, words)
  const count = (id: string, label: string): TableColumn => ({ id, label, kind: 'count', numeric: true })
  const barRow = (bin: SizeBin): TableRow => {
    const part = { size: String(bin.from) }
    const [largest] = bin.largest
    return {
      id: String(bin.from),
      cells: [
        wordsCell(sizeName(bin, words), bin.from),
        countCell(bin.all.amounts, lang, part),
        countCell(bin.single.amounts, lang, { ...part, ...own, of: 'one' }),
        countCell(bin.group.amounts, lang, { ...part, ...own, of: 'several' }),
        ...(mixed ? [countCell(bin.among.amounts, lang, { ...part, line: 'among' })] : []),
        moneyCell(bin.all.cny, lang, part),
        countCell(bin.agreements, lang, part),
        largest
          ? { text: amountWords(largest, words), sort: largest.cny, value: largest.cny, record: largest.id }
          : NO_CELL,
        ...dominance.cells(bin),
      ],
    }
  }
  const restRow = ({ id, name, of }: Rest): TableRow => ({
    id,
    cells: [
      wordsCell(name, null),
      countCell(of.records, lang, { size: id }),
      NO_CELL,
      NO_CELL,
      ...(mixed ? [NO_CELL] : []),
      NO_CELL,
      countCell(of.agreements, lang, { size: id }),
      NO_CELL,
      ...dominance.cells(null),
    ],
  })
  return {
    id: 'sizes',
    title: say('figure.sizes'),
    columns: [
      { id: 'size', label: say('column.size') },
      count('records', say('column.records')),
      count('single', say('column.single')),
      count('group', say('column.group')),
      ...(mixed ? [count('among', say('series.mixed'))] : []),
      { id: 'sum', label: say('column.sum'), kind: 'money', numeric: true },
      count('agreements', say('column.agreements')),
      { id: 'largest', label: say('column.largest'), kind: 'money' },
      ...dominance.columns,
    ],
    rows: [...bins.map(barRow), ...restOf(answer, words).map(restRow)],
  }
}

interface Rest {
  readonly id: string
  readonly name: string
  readonly of: Unsized
}

function restOf(answer: SizesAnswer, { say }: Words): Rest[] {
  const { zero, notPublished, unsettled, otherBasis, otherCurrency } = answer
  return [
    { id: 'zero', name: say('figure.sizes.zero'), of: zero },
    { id: 'not-published', name: say('figure.timeline.unknownAmount'), of: notPublished },
    { id: 'unsettled', name: say('figure.sizes.unsettled'), of: unsettled },
    { id: 'other-basis', name: say('figure.sizes.otherBasis'), of: otherBasis },
    { id: 'other-currency', name: say('figure.sizes.otherCurrency'), of: otherCurrency },
  ].filter(({ of }) => of.records > 0)
}
