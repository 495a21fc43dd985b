import { type MouseEvent, type ReactNode, useContext } from 'react'
import { clauses } from '../format/words.ts'
import { type Part, partKey, partOfKey } from '../model/part.ts'
import type { Days } from './echo.ts'
import { useSetting } from './Frame.tsx'
import { OpenPart } from './openPart.ts'

/** What a mark says and what choosing it does. */
export interface ChoiceOfMark {
  /** What a screen reader says of the mark and its tooltip shows; a new line for each part. */
  readonly label: string
  /** Null for a mark that only says something: it can be read by pointer and key, and is no button. */
  readonly onChoose: (() => void) | null
  /** Whether the mark's choice is in force; leave out where choosing does not toggle. */
  readonly pressed?: boolean
  /** What the mark's number counts: Shift with Enter or a click, or a click on the number itself, opens its ledger. */
  readonly part?: Part | undefined
  /**
   * Keys of what the mark shows, so that other figures mark it too while it is pointed at: first what it is, then what
   * it belongs to, such as `record:a`, `sector:wind`, `family:energy`, `partnership:p`, `stage:signed`, `year:2019`,
   * `quarter:2019-4`, `month:2019-10`. A panel takes those of a record from `recordKeys`.
   */
  readonly of?: readonly string[]
  /** The days that the mark stands for: the line in all figures on the time axis goes there. */
  readonly days?: Days | null
}

interface MarkProps extends ChoiceOfMark {
  /** The first mark of a chart is its tab stop. */
  readonly first: boolean
  readonly children: ReactNode
}

/** A mark that can be chosen by pointer and key alike; plain drawing in a file. */
export function Mark({ label, onChoose, pressed, part, first, of = [], days = null, children }: MarkProps) {
  const { interactive, lang } = useSetting()
  const openPart = useContext(OpenPart)
  if (!interactive) return <g>{children}</g>
  const open = part && openPart ? (of: Part = part): void => openPart(of) : null
  const onClick = (event: MouseEvent): void => {
    const number = open && numberAt(event)
    if (open && number) open(partOfNumber(number) ?? part)
    else if (open && (event.shiftKey || !onChoose)) open()
    else onChoose?.()
  }
  return (
    <g
      role={onChoose || open ? 'button' : 'img'}
      className="mark"
      data-mark=""
      tabIndex={first ? 0 : -1}
      aria-label={clauses(lang, label.split('\n'))}
      data-tip={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(part && open ? { 'data-total': partKey(part) } : {})}
      {...(of.length === 0 ? {} : { 'data-of': of.join(' ') })}
      {...(days === null ? {} : { 'data-days': `${days.first} ${days.last}` })}
      {...(onChoose || open ? { onClick } : {})}
    >
      {children}
    </g>
  )
}

/** The least height and width, in px, within which a number can be hit: its text is smaller than a fingertip. */
const REACH = 24

/** What a number beside the mark's own counts, for its `data-number`; else that is empty. */
export const numberOf = (part: Part): { readonly 'data-number': string } => ({ 'data-number': partKey(part) })

const partOfNumber = (number: Element): Part | null => partOfKey(number.getAttribute('data-number') ?? '')

/** The number of the mark that a click is on, or so near that it must be meant, and not on the bar itself. */
function numberAt({ target, currentTarget, clientX, clientY, detail }: MouseEvent): Element | undefined {
  if (!(target instanceof Element)) return undefined
  const own = target.closest('[data-number]')
  if (own) return own
  // A key's click has no place.
  if (detail === 0 || target.closest('[data-anchor]')) return undefined
  return Array.from(currentTarget.querySelectorAll('[data-number]')).find((number) => {
    const { left, top, width, height } = number.getBoundingClientRect()
    const isNear = (at: number, from: number, size: number): boolean =>
      Math.abs(at - from - size / 2) <= Math.max(REACH, size) / 2
    return isNear(clientX, left, width) && isNear(clientY, top, height)
  })
}

/** The hatching of what is not known or not broken down. Ids are prefixed so that two files can share a page. */
export function HatchPattern({ id, card, line }: { id: string; card: string; line: string }) {
  return (
    <defs>
      <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={5} height={5} fill={card} />
        <rect width={1.4} height={5} fill={line} />
      </pattern>
    </defs>
  )
}
