import type { Part } from '../model/part.ts'
import { changeView } from '../view/useView.ts'

/** Opens the ledger of a part of the view's total; Back closes it. */
export const openPart = (part: Part): void => changeView({ total: part })

/** Opens a record; Back closes it. */
export const openRecord = (id: string): void => changeView({ record: id })
