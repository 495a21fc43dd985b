import { seriesName } from '../../charts/overTimeWords.ts'
import { floorCell, moneyCell, ofAllCell, type TableContent, wordsCell } from '../../format/tableContent.ts'
import type { Words } from '../../format/WordsContext.tsx'
import { MIXED, type Part } from '../../model/part.ts'
import { ANNOUNCED_BASES, NOT_STATED } from '../../model/words.ts'
import type { Flow, FlowsAnswer } from '../../questions/flows.ts'
import { sumCell } from '../sumCells.ts'

/** Every flow for itself: families that the drawing shows together stand one by one. */
export function flowsTable(answer: FlowsAnswer, words: Words): TableContent {
  const { say, pick, lang } = words
  const { flows, pairs } = answer
  const bases = ANNOUNCED_BASES.filter((basis) =>
    flows.some(({ byBasis }) => byBasis.some((part) => part.basis === basis)),
  )
  const wholes = answer.unallocated !== null
  const money = (id: string, label: string) => ({ id, label, kind: 'money' as const, numeric: true })
  return {
    id: 'flows',
    title: say('figure.flows'),
    columns: [
      { id: 'east', label: say('figure.flows.east') },
      { id: 'family', label: say('figure.flows.family') },
      { id: 'northeast', label: say('figure.flows.northeast') },
      { id: 'agreements', label: say('column.agreements'), kind: 'count', numeric: true },
      money('investment', say('column.investment')),
      ...bases.map((basis) => money(basis, say(`basis.${basis}`))),
      ...(wholes ? [money('wholes', say('figure.flows.wholes'))] : []),
      { id: 'known', label: say('column.known'), kind: 'count', numeric: true },
    ],
    rows: flows.map((flow) => {
      const { agreements, cny, unknown, inWholes, known, byBasis, unallocated } = flow
      const pair = pairs.find(({ id }) => id === flow.pair)
      const family = seriesName(flow.through, words)
      const part = partOf(flow)
      return {
        id: `${flow.pair} ${flow.through.kind === 'family' ? flow.through.id : flow.through.kind}`,
        cells: [
          wordsCell(pair ? pick(pair.east) : ''),
          wordsCell(family, flow.through.kind === 'family' ? family : null),
          wordsCell(pair ? pick(pair.northeast) : ''),
          floorCell(agreements, flow.isFloor, lang, part),
          sumCell({ agreements, cny, unknown: unknown + inWholes }, words, part),
          ...bases.map((basis) => {
            const of = byBasis.find((each) => each.basis === basis)
            return moneyCell(of?.cny ?? null, lang, { ...part, basis })
          }),
          ...(wholes ? [moneyCell(unallocated, lang, part)] : []),
          ofAllCell(
            known,
            agreements,
            say(flow.isFloor ? 'headline.ofAtLeast' : 'headline.ofAll', { known, all: agreements }),
            part,
          ),
        ],
      }
    }),
  }
}

function partOf({ pair, through }: Flow): Part {
  const family = through.kind === 'family' ? through.id : through.kind === 'no-sector' ? NOT_STATED : MIXED
  return { family, partnership: pair }
}
