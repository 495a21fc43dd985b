import { amountWords, sizeName } from '../../charts/sizesWords.ts'
import { money } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import { useWords } from '../../format/WordsContext.tsx'
import type { Part } from '../../model/part.ts'
import type { SizeBin, SizesAnswer, Unsized } from '../../questions/sizes.ts'
import { type Cell, DataTable } from '../../ui/DataTable.tsx'
import { dominanceColumn } from '../dominance.ts'
import { openPart } from '../openPart.ts'

const partOf = ({ from }: SizeBin): Part => ({ size: String(from) })

/** The bars as rows, and below them what is not on the scale, so that the agreements add to the total. */
export function SizesTable({ answer, title }: { answer: SizesAnswer; title: string }) {
  const words = useWords()
  const { say, lang } = words
  const { bins, zero, notPublished, otherBasis, otherCurrency } = answer
  const mixed = answer.among.amounts > 0
  const dominance = dominanceColumn(bins, words)
  const number = (value: number): Cell => ({ text: plain(value, lang), sort: value })
  const rest: readonly { id: string; name: string; of: Unsized }[] = [
    { id: 'zero', name: say('figure.sizes.zero'), of: zero },
    { id: 'not-published', name: say('figure.timeline.unknownAmount'), of: notPublished },
    { id: 'other-basis', name: say('figure.sizes.otherBasis'), of: otherBasis },
    { id: 'other-currency', name: say('figure.sizes.otherCurrency'), of: otherCurrency },
  ]
  const none: Cell = { text: '', sort: null }
  return (
    <DataTable
      caption={say('figure.table', { title })}
      onOpen={openPart}
      columns={[
        { id: 'size', label: say('column.size') },
        { id: 'records', label: say('column.records'), numeric: true },
        { id: 'single', label: say('column.single'), numeric: true },
        { id: 'group', label: say('column.group'), numeric: true },
        ...(mixed ? [{ id: 'among', label: say('series.mixed'), numeric: true }] : []),
        { id: 'sum', label: say('column.sum'), numeric: true },
        { id: 'agreements', label: say('column.agreements'), numeric: true },
        { id: 'largest', label: say('column.largest') },
        ...dominance.columns,
      ]}
      rows={[
        ...bins.map((bin) => ({
          id: String(bin.from),
          cells: [
            { text: sizeName(bin, words), sort: bin.from },
            { ...number(bin.all.amounts), part: partOf(bin) },
            number(bin.single.amounts),
            number(bin.group.amounts),
            ...(mixed ? [number(bin.among.amounts)] : []),
            {
              text: bin.all.cny === null ? '' : money(bin.all.cny, lang),
              sort: bin.all.cny,
              part: partOf(bin),
            },
            { ...number(bin.agreements), part: partOf(bin) },
            bin.largest[0] ? { text: amountWords(bin.largest[0], words), sort: bin.largest[0].cny } : none,
            ...dominance.cells(bin),
          ],
        })),
        ...rest.flatMap(({ id, name, of }) =>
          of.records === 0
            ? []
            : [
                {
                  id,
                  cells: [
                    { text: name, sort: null },
                    number(of.records),
                    none,
                    none,
                    ...(mixed ? [none] : []),
                    none,
                    number(of.agreements),
                    none,
                    ...dominance.cells(null),
                  ],
                },
              ],
        ),
      ]}
    />
  )
}
