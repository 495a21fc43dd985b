import { money, moneyIn } from '../format/money.ts'
import { plain } from '../format/numbers.ts'
import type { Words } from '../format/WordsContext.tsx'
import { asClause, labelled, listWords } from '../format/words.ts'
import { ANNOUNCED_BASES, type AnnouncedBasis, isAnnounced } from '../model/words.ts'
import type { PartnershipRow } from '../questions/partnerships.ts'
import { dominantWords } from './dominanceWords.ts'
import { seriesKey, seriesLook, seriesTone } from './overTimeWords.ts'
import { fillOf, type Tone } from './Textures.tsx'
import type { ChartTheme } from './theme.ts'

/** Named agreements, and those announced in groups: two tones of one hue, neither a kind of money. */
export const namedLook = ({ series, ink }: ChartTheme): string => series[0] ?? ink
export const groupsLook = ({ series, muted }: ChartTheme): string => series[6] ?? muted

/** A piece of a bar, in agreements or in yuan. */
export interface Piece {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly look: string
}

/** What a row's bar is made of, from the base on, without empty parts; nothing when nothing is known. */
function partsOf(
  { own, named, inGroups, notBrokenDown }: PartnershipRow,
  measure: 'agreements' | 'investment',
): { id: 'named' | 'groups' | 'mixed' | AnnouncedBasis; value: number }[] {
  const parts: ReturnType<typeof partsOf> =
    measure === 'agreements'
      ? [
          { id: 'named', value: named },
          { id: 'groups', value: inGroups },
          { id: 'mixed', value: notBrokenDown.agreements },
        ]
      : [
          ...own.byBasis.flatMap(({ basis, cny }) => (isAnnounced(basis) ? [{ id: basis, value: cny }] : [])),
          { id: 'mixed', value: notBrokenDown.cny ?? 0 },
        ]
  return parts.filter(({ value }) => value > 0)
}

/** How far the longest bar reaches, in agreements or in yuan: the one scale of all rows. */
export function longestBar(rows: readonly PartnershipRow[], measure: 'agreements' | 'investment'): number {
  return Math.max(
    0,
    ...rows.map((row) => partsOf(row, measure).reduce((total, { value }) => total + value, 0)),
  )
}

/** What the kinds of money are drawn in. */
export const basisTones = (theme: ChartTheme): readonly Tone[] =>
  ANNOUNCED_BASES.map((basis) => seriesTone({ kind: 'basis', basis }, theme))

/** The pieces of a row's bar from the base on; none when there is nothing, or nothing known. */
export function piecesOf(
  row: PartnershipRow,
  measure: 'agreements' | 'investment',
  theme: ChartTheme,
): Piece[] {
  let reached = 0
  return partsOf(row, measure).map(({ id, value }) => {
    const from = reached
    reached += value
    const look =
      id === 'named'
        ? namedLook(theme)
        : id === 'groups'
          ? groupsLook(theme)
          : id === 'mixed'
            ? 'hatch'
            : seriesLook({ kind: 'basis', basis: id }, theme)
    return { id, from, to: reached, look }
  })
}

/** The key of all pieces of a kind: of money, that of the kind in any figure. */
export function pieceKey(id: Piece['id']): string {
  const basis = ANNOUNCED_BASES.find((each) => each === id)
  return (basis && seriesKey({ kind: 'basis', basis })) ?? `announced:${id}`
}

/** What fills a piece, where the id leads to the hatching and to the patterns of `basisTones`. */
export function pieceFill({ id, look }: Piece, theme: ChartTheme, patterns: string): string {
  const basis = ANNOUNCED_BASES.find((each) => each === id)
  if (basis) return fillOf(patterns, basisTones(theme), ANNOUNCED_BASES.indexOf(basis))
  return look === 'hatch' ? `url(#${patterns})` : look
}

/** What stands behind a bar; a floor says so. */
export function valueWords(
  { total, isFloor }: PartnershipRow,
  measure: 'agreements' | 'investment',
  unit: { readonly yuan: number },
  { lang, say }: Words,
): string {
  if (total.agreements === 0) return say('figure.over-time.none')
  if (measure === 'agreements') return `${isFloor ? '≥ ' : ''}${plain(total.agreements, lang)}`
  if (total.cny === null) return say('figure.over-time.amountUnknown')
  return `${total.unknown > 0 ? '≥ ' : ''}${moneyIn(total.cny, unit, lang)}`
}

/** Signings and coverage in one line, for where there are no columns. */
export const detailWords = ({ total, signings, isFloor }: PartnershipRow, { say }: Words): string =>
  say('figure.partnerships.detail', {
    signings,
    known: total.known,
    all: total.agreements,
    floor: isFloor ? 'yes' : 'no',
  })

/** The row in words: name, agreements and how they were announced, money with its coverage and kinds, signings. */
export function rowLabel(row: PartnershipRow, words: Words): string {
  const { say, lang } = words
  const { total, own, notBrokenDown } = row
  const name = words.pick(row.name)
  if (total.agreements === 0) return [name, say('figure.over-time.none')].join('\n')
  const amount = total.cny === null ? '' : money(total.cny, lang)
  return [
    name,
    say(row.isFloor ? 'count.atLeastAgreements' : 'count.agreements', { n: total.agreements }),
    own.agreements > 0 ? say('headline.agreementsSplit', { named: row.named, grouped: row.inGroups }) : '',
    notBrokenDown.agreements > 0
      ? say('headline.among', { n: notBrokenDown.agreements, floor: row.isFloor ? 'yes' : 'no' })
      : '',
    amount === '' ? '' : total.unknown > 0 ? say('headline.atLeast', { money: amount }) : amount,
    listWords(
      lang,
      total.byBasis.map(({ basis, cny }) => labelled(lang, say(`basis.${basis}`), money(cny, lang))),
    ),
    total.cny === null
      ? asClause(say('coverage.noAmounts', { all: total.agreements }))
      : asClause(
          say('coverage.amounts', {
            known: total.known,
            all: total.agreements,
            floor: row.isFloor ? 'yes' : 'no',
          }),
        ),
    row.signings > 0 ? say('figure.partnerships.signings', { n: row.signings }) : '',
    dominantWords(row.dominant, words),
  ]
    .filter((part) => part !== '')
    .join('\n')
}
