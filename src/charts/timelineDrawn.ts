import type { Lane } from '../model/words.ts'
import type { Mark, MarkKind, TimelineAnswer } from '../questions/timeline.ts'

/** The place of each kind's colour, and the shape of its marks, which tells it from the others in grey. */
export const KIND_LOOKS = {
  agreement: { place: 0, form: 'round' },
  event: { place: 1, form: 'round' },
  policy: { place: 4, form: 'diamond' },
} as const satisfies Record<MarkKind, object>

/** The key of all marks of a kind. */
export const kindKey = (kind: MarkKind): string => `kind:${kind}`

/** A lane has room for so many marks; the table lists all. */
export const MOST_MARKS = 160

/** A lane of which not everything is drawn. [C7] */
export interface CutLane {
  readonly lane: Lane
  readonly drawn: number
  readonly all: number
  /** True when the largest amounts were kept, false where nothing has one and the latest were. */
  readonly byAmount: boolean
}

/**
 * The answer as it is drawn, and what was left out of it: of a lane with more than MOST_MARKS the largest, then the
 * latest. The same answer when all is drawn.
 */
export function drawnOf(answer: TimelineAnswer): { answer: TimelineAnswer; cut: readonly CutLane[] } {
  const cut: CutLane[] = []
  const lanes = answer.lanes.map((lane) => {
    const all = [...lane.marks, ...lane.undated]
    if (all.length <= MOST_MARKS) return lane
    const kept = new Set(all.sort(byWeight).slice(0, MOST_MARKS))
    const byAmount = all.some(({ cny }) => cny !== null)
    cut.push({ lane: lane.lane, drawn: kept.size, all: all.length, byAmount })
    const isKept = (mark: Mark): boolean => kept.has(mark)
    return { ...lane, marks: lane.marks.filter(isKept), undated: lane.undated.filter(isKept) }
  })
  return cut.length === 0 ? { answer, cut } : { answer: { ...answer, lanes }, cut }
}

const byWeight = (a: Mark, b: Mark): number =>
  (b.cny ?? -1) - (a.cny ?? -1) ||
  b.agreements - a.agreements ||
  (b.period?.first ?? -1) - (a.period?.first ?? -1) ||
  (a.id < b.id ? -1 : 1)
