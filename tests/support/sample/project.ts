/** Money and progress of one invented agreement. */
import { ANNOUNCED_BASES, type Basis, QUALIFIERS, type Stage } from '../../../src/model/words.ts'
import type { Dice } from '../dice.ts'
import type { AgreementJson, AmountJson } from '../fixtures.ts'
import { LAST_MONTH, monthText, someDate } from './months.ts'
import { SAYS } from './names.ts'

type Milestone = NonNullable<AgreementJson['history']>[number]

/** The round figures between one power of ten and the next that announcements like, evenly spaced in size. */
const ROUND = [
  100, 110, 120, 130, 150, 160, 180, 200, 220, 250, 260, 300, 320, 360, 400, 450, 500, 520, 600, 650, 700,
  800, 850, 960,
] as const

/** A log-normal amount in whole yuan, by the decimal logarithm of its median: a sum of uniforms is nearly normal. */
export function someYuan({ next }: Dice, median: number, spread: number): number {
  let sum = -6
  for (let term = 0; term < 12; term += 1) sum += next()
  const size = Math.min(11.4, Math.max(5, median + spread * sum))
  const power = Math.floor(size)
  return (ROUND[Math.floor((size - power) * ROUND.length)] ?? 100) * 10 ** (power - 2)
}

/** Which kinds of money are published, commonest first. */
function someBasis({ next, pick }: Dice): Basis {
  const kind = next()
  if (kind < 0.84) return pick(ANNOUNCED_BASES)
  if (kind < 0.91) return 'contract-value'
  return kind < 0.95 ? 'registered-capital' : kind < 0.98 ? 'sales' : 'other'
}

/** Not published for a quarter, in another currency only for one in a hundred. */
export function someAmount(dice: Dice, basis: Basis | null): AmountJson | null {
  const kind = dice.next()
  if (kind < 0.25) return null
  const of = basis ?? someBasis(dice)
  if (kind < 0.26) return { basis: of, foreign: { currency: 'USD', value: dice.int(1, 90) * 1e6 } }
  const cny = someYuan(dice, 8.1, 0.62)
  return kind < 0.36 ? { cny, basis: of, is: dice.pick(QUALIFIERS) } : { cny, basis: of }
}

/** How far a project comes after its signing, how many months each step takes, and how likely the next one is. */
const STEPS: readonly {
  readonly stage: Exclude<Stage, 'signed' | 'intended' | 'cancelled'>
  readonly after: readonly [number, number]
  readonly chance: number
  readonly done: readonly [number, number]
}[] = [
  { stage: 'started', after: [2, 16], chance: 0.74, done: [3, 20] },
  { stage: 'under-construction', after: [2, 12], chance: 0.82, done: [20, 65] },
  { stage: 'operating', after: [8, 34], chance: 0.72, done: [70, 104] },
  { stage: 'completed', after: [2, 20], chance: 0.22, done: [90, 110] },
]

/**
 * The reports of a project from its month on, as far as they lie before the sample's own: a third of them were
 * not found, some are undated, some say how much was invested by then.
 */
export function someHistory(
  dice: Dice,
  signed: { readonly date: string | null; readonly month: number },
  amount: AmountJson | null,
): Milestone[] {
  const { chance, int } = dice
  if (chance(0.1)) return []
  if (chance(0.06)) return [{ stage: 'intended', date: signed.date, says: SAYS.intended }]
  const history: Milestone[] = [{ stage: 'signed', date: signed.date }]
  const isCancelled = chance(0.05)
  const steps = isCancelled ? STEPS.slice(0, int(0, 2)) : STEPS
  let { month } = signed
  for (const { stage, after, chance: likely, done } of steps) {
    month += int(...after)
    if (!chance(likely) || month > LAST_MONTH) return history
    const share = int(...done)
    const isFound = chance(0.8)
    const date = chance(0.06) ? null : someDate(dice, month)
    const completed =
      amount?.cny && chance(0.45)
        ? { cny: Math.floor((amount.cny / 100) * share), ...(chance(0.1) ? { is: 'over' as const } : {}) }
        : null
    if (isFound) history.push({ stage, date, says: SAYS[stage], ...(completed ? { completed } : {}) })
    else if (completed) history.push({ date: monthText(month), says: SAYS.progress, completed })
  }
  month += int(4, 30)
  if (isCancelled && month <= LAST_MONTH)
    history.push({ stage: 'cancelled', date: monthText(month), says: SAYS.cancelled })
  return history
}
