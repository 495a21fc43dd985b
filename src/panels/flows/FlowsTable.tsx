import { seriesName } from '../../charts/overTimeWords.ts'
import { money } from '../../format/money.ts'
import { plain } from '../../format/numbers.ts'
import { useWords } from '../../format/WordsContext.tsx'
import { MIXED, type Part } from '../../model/part.ts'
import { ANNOUNCED_BASES, NOT_STATED } from '../../model/words.ts'
import type { Flow, FlowsAnswer } from '../../questions/flows.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { sumWords } from '../coverage.ts'
import { openPart } from '../openPart.ts'

/** Every flow for itself: families that the drawing shows together stand one by one. */
export function FlowsTable({ answer }: { answer: FlowsAnswer }) {
  const words = useWords()
  const { say, pick, lang } = words
  const { flows, pairs } = answer
  const bases = ANNOUNCED_BASES.filter((basis) =>
    flows.some(({ byBasis }) => byBasis.some((part) => part.basis === basis)),
  )
  const wholes = answer.unallocated !== null
  return (
    <DataTable
      caption={say('figure.table', { title: say('figure.flows') })}
      columns={[
        { id: 'east', label: say('figure.flows.east') },
        { id: 'family', label: say('figure.flows.family') },
        { id: 'northeast', label: say('figure.flows.northeast') },
        { id: 'agreements', label: say('column.agreements'), numeric: true },
        { id: 'investment', label: say('column.investment'), numeric: true },
        ...bases.map((basis) => ({ id: basis, label: say(`basis.${basis}`), numeric: true })),
        ...(wholes ? [{ id: 'wholes', label: say('figure.flows.wholes'), numeric: true }] : []),
        { id: 'known', label: say('column.known'), numeric: true },
      ]}
      onOpen={openPart}
      rows={flows.map((flow) => {
        const { agreements, cny, unknown, inWholes, known, byBasis, unallocated } = flow
        const pair = pairs.find(({ id }) => id === flow.pair)
        const [east, northeast] = [pair ? pick(pair.east) : '', pair ? pick(pair.northeast) : '']
        const family = seriesName(flow.through, words)
        return {
          id: `${flow.pair} ${flow.through.kind === 'family' ? flow.through.id : flow.through.kind}`,
          cells: [
            { text: east, sort: east },
            { text: family, sort: flow.through.kind === 'family' ? family : null },
            { text: northeast, sort: northeast },
            {
              text: `${flow.isFloor ? '≥ ' : ''}${plain(agreements, lang)}`,
              sort: agreements,
              part: partOf(flow),
            },
            {
              text: sumWords({ cny, unknown: unknown + inWholes }, words),
              sort: cny,
              part: cny === null || unallocated !== null ? undefined : partOf(flow),
            },
            ...bases.map((basis) => {
              const part = byBasis.find((each) => each.basis === basis)
              return {
                text: part ? money(part.cny, lang) : '',
                sort: part?.cny ?? null,
                part: unallocated === null ? { ...partOf(flow), basis } : undefined,
              }
            }),
            ...(wholes
              ? [{ text: unallocated === null ? '' : money(unallocated, lang), sort: unallocated }]
              : []),
            { text: say('headline.ofAll', { known, all: agreements }), sort: known },
          ],
        }
      })}
    />
  )
}

function partOf({ pair, through }: Flow): Part {
  const family = through.kind === 'family' ? through.id : through.kind === 'no-sector' ? NOT_STATED : MIXED
  return { family, partnership: pair }
}
