import { createContext } from 'react'
import type { Part } from '../model/part.ts'

/** Opens the ledger of a part of the total; null where there is none to open. Apart, because it comes before any chart. */
export const OpenPart = createContext<((part: Part) => void) | null>(null)
