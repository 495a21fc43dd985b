import { shortDate } from '../../format/dates.ts'
import { plain } from '../../format/numbers.ts'
import { titleOf } from '../../format/titles.ts'
import { useWords, type Words } from '../../format/WordsContext.tsx'
import type { ListedAnswer, ListedLine, Unlisted } from '../../questions/listed.ts'
import { openRecord } from '../openPart.ts'
import { LongTable } from './LongTable.tsx'

/** The reasons in the order in which they are told. */
const REASONS = [
  'inside',
  'by-parts',
  'no-sector',
  'undated',
  'outside-scope',
] as const satisfies readonly Unlisted[]

/** The records that a number counts, one by one, and those that it does not, each with its reason. */
export function Listed({ answer }: { answer: ListedAnswer }) {
  const { say } = useWords()
  const { counted, heldOut, single, claims } = answer
  return (
    <div className="lines">
      <h3>{say('lines.counted', { n: counted.length })}</h3>
      <ListedTable lines={counted} />
      {REASONS.map((reason) => {
        const lines = heldOut.filter(({ why }) => why === reason)
        return (
          lines.length > 0 && (
            <section key={reason}>
              <h3>{say(`lines.unlisted.${reason}`, { n: lines.length })}</h3>
              <ListedTable lines={lines} />
            </section>
          )
        )
      })}
      {single > 0 && <p>{say('lines.single', { n: single })}</p>}
      {claims > 0 && <p>{say('lines.claims', { n: claims })}</p>}
    </div>
  )
}

/** How many agreements a record stands for, of all that it announced where only a part is meant. */
function agreementsWords({ agreements, kept }: ListedLine, { say, lang }: Words): string {
  if (agreements === null) return ''
  return kept === null || kept === agreements
    ? plain(agreements, lang)
    : say('lines.kept', { kept, all: agreements })
}

function ListedTable({ lines }: { lines: readonly ListedLine[] }) {
  const words = useWords()
  const { say, lang } = words
  const hasAgreements = lines.some(({ agreements }) => agreements !== null)
  const hasKinds = lines.some(({ kind }) => kind !== 'agreement')
  const all = lines.reduce((sum, { kept }) => sum + (kept ?? 0), 0)
  return (
    <LongTable
      columns={[
        { id: 'title', label: say('column.title') },
        { id: 'date', label: say('column.date') },
        ...(hasKinds ? [{ id: 'kind', label: say('column.kind') }] : []),
        ...(hasAgreements ? [{ id: 'agreements', label: say('column.agreements'), numeric: true }] : []),
      ]}
      lines={lines}
      row={(line) => (
        <tr key={`${line.id}${line.isRemainder}`}>
          <th scope="row">
            <button type="button" className="link reach" onClick={() => openRecord(line.id)}>
              {titleOf(line, words)}
            </button>
          </th>
          <td className="lines-date">
            {line.date === null ? say('figure.timeline.undated') : shortDate(line.date, lang)}
          </td>
          {hasKinds && <td>{say(`kind.${line.kind}`)}</td>}
          {hasAgreements && <td className="numeric">{agreementsWords(line, words)}</td>}
        </tr>
      )}
      foot={[...(hasKinds ? [''] : []), ...(hasAgreements ? [plain(all, lang)] : [])]}
    />
  )
}
