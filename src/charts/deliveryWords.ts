import { money } from '../format/money.ts'
import { percentFloor, plain } from '../format/numbers.ts'
import type { Words } from '../format/WordsContext.tsx'
import { ANY, type Part } from '../model/part.ts'
import { NOT_STATED, type Rate } from '../model/words.ts'
import type { DeliveryAnswer, DeliveryRow, Silence } from '../questions/delivery.ts'
import { OTHERS_TEXTURE } from './palette.ts'
import type { Tone } from './Textures.tsx'
import type { ChartTheme } from './theme.ts'

/** The rates in the order in which they are drawn and listed; the last is money and never computed from counts. */
export const ALL_RATES = ['performance', 'start', 'landed', 'funds'] as const
export type AnyRate = (typeof ALL_RATES)[number]

export function stageName({ id }: DeliveryRow, { say }: Words): string {
  if (id === 'operating') return say('figure.delivery.operating')
  return id === NOT_STATED ? say('figure.delivery.notStated') : say(`stage.${id}`)
}

/** The row in words: its stage, ever reported, and where those agreements stand now. */
export function stageLabel(row: DeliveryRow, words: Words): string {
  const { say } = words
  const parts = [stageName(row, words), say('count.agreements', { n: row.reported })]
  if (row.id !== NOT_STATED && row.reported > 0) {
    parts.push(say('figure.delivery.hereOf', { n: row.here }))
    if (row.further > 0) parts.push(say('figure.delivery.furtherOf', { n: row.further }))
    if (row.setBack > 0) parts.push(say('figure.delivery.setBackOf', { n: row.setBack }))
  }
  return parts.join('\n')
}

/** Where agreements stand that were ever reported at a stage. */
export type Standing = 'here' | 'further' | 'setBack'
/** The key of their pieces in all bars. What is cancelled is drawn as what is set back, and stands there. */
export const standingKey = (standing: Standing): string => `standing:${standing}`

/** What is drawn at the end of a bar: the number, or that nothing was reported. */
export function stageValue({ id, reported }: DeliveryRow, { say, lang }: Words): string {
  return reported === 0 && id !== NOT_STATED ? say('figure.over-time.none') : plain(reported, lang)
}

/** The reported share behind a rate, from 0; above 1 where more was completed than announced; null where unknown. */
export function shareOf(rate: AnyRate, { rates, signed, funds }: DeliveryAnswer): number | null {
  if (rate === 'funds') return funds.both === 0 || funds.of === 0 ? null : funds.arrived / funds.of
  return signed === 0 ? null : rates[rate] / signed
}

/** `at least 8 % (27 of 313)`; that nothing was reported; or what is missing. Never a zero for silence. */
export function rateValue(rate: AnyRate, answer: DeliveryAnswer, words: Words): string {
  if (rate === 'funds') return fundsValue(answer, words)
  const { say, lang } = words
  const { signed, rates } = answer
  if (signed === 0) return say(answer.inexact > 0 ? 'figure.delivery.noExact' : 'figure.delivery.noRate')
  const k = rates[rate]
  if (k === 0) return say('figure.delivery.noReport', { all: signed })
  const share = percentFloor(k, signed, lang)
  if (share === null) return say('figure.delivery.atLeastOf', { k, all: signed })
  return say('figure.delivery.atLeast', { share, k, all: signed })
}

function fundsValue({ funds, agreements: all, isFloor }: DeliveryAnswer, { say, lang }: Words): string {
  const floor = isFloor ? 'yes' : 'no'
  if (funds.both === 0) return say('rate.funds.missing', { ...funds, all, floor })
  const sums = {
    arrived: money(funds.arrived, lang),
    of: money(funds.of, lang),
    both: funds.both,
    all,
    floor,
  }
  const share = percentFloor(funds.arrived, funds.of, lang)
  return share === null ? say('rate.funds.of', sums) : say('rate.funds.atLeast', { ...sums, share })
}

/** What a rate's number counts: those reported to have come so far, else all that the rate is of. */
export function ratePart(rate: AnyRate, { signed, inexact, rates, funds }: DeliveryAnswer): Part {
  if (rate === 'funds') return funds.both === 0 ? { stage: ANY } : { report: 'funds' }
  if (signed === 0) return inexact === 0 ? { stage: ANY } : { report: 'inexact' }
  return { report: rates[rate] === 0 ? 'signed' : rate }
}

/** What a bar of silence counts. */
export function silencePart(row: SilenceRow, { years }: Silence): Part {
  if (row === 'undated') return { report: 'undated' }
  return { report: row === 'silent' ? `silent-${years}` : `within-${years}` }
}

/** The rate in words: its name, its value, what it is of. */
export const rateLabel = (rate: AnyRate, answer: DeliveryAnswer, words: Words): string =>
  [rateName(rate, words), rateValue(rate, answer, words), rateDefinition(rate, words)].join('\n')

export const rateName = (rate: Rate | 'funds', { say }: Words): string => say(`rate.${rate}`)
export const rateDefinition = (rate: Rate | 'funds', { say }: Words): string => say(`rate.${rate}.is`)

export type SilenceRow = 'reported' | 'silent' | 'undated'
export const SILENCE_ROWS = ['reported', 'silent', 'undated'] as const satisfies readonly SilenceRow[]

export function silenceName(row: SilenceRow, { years }: Silence, { say }: Words): string {
  return say(`figure.delivery.${row}`, { n: years })
}

export function silenceCount(row: SilenceRow, silence: Silence, { undated }: DeliveryAnswer): number {
  return row === 'undated' ? undated : silence[row]
}

/** What is set back or cancelled: grey, and in rows, so that it is told from the lighter part of a bar in grey too. */
export const setBackTone = ({ ruleStrong }: ChartTheme): Tone => ({
  colour: ruleStrong,
  texture: OTHERS_TEXTURE,
})

/** How much of the series' colour is left in the lighter part of a bar; 3:1 against the card in both themes. */
const TINT = 0.55

/** The lighter part's colour: mixed with the card by the browser on the page, written out in a file. */
export function lighter({ series, card }: ChartTheme): string {
  const colour = series[0] ?? card
  if (!colour.startsWith('#')) return `color-mix(in srgb, ${colour} ${100 * TINT}%, ${card})`
  // What a picture without a ground is laid on is light.
  const ground = card === 'none' ? '#ffffff' : card
  const channels = [1, 3, 5].map((at) => {
    const [ink, paper] = [colour, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((ink ?? 0) * TINT + (paper ?? 0) * (1 - TINT))
  })
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
