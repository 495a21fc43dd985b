import { keep, readKept } from './kept.ts'

const KEPT = 'keys'
const OFF = 'off'

/** Whether `?` opens the list of keys: until the reader switches it off. */
export const readKeyHelp = (): boolean => readKept(KEPT) !== OFF

/** Keeps whether `?` opens the list of keys. */
export const keepKeyHelp = (isOn: boolean): void => keep(KEPT, isOn ? null : OFF)
