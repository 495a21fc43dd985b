import { claimsEn } from './claimsEn.ts'
import { compareEn } from './compareEn.ts'
import { deckEn } from './deckEn.ts'
import { describedEn } from './describedEn.ts'
import { figuresEn } from './figuresEn.ts'
import { formsEn } from './formsEn.ts'
import { keysEn } from './keysEn.ts'
import { linesEn } from './linesEn.ts'
import { methodEn } from './methodEn.ts'
import { packEn } from './packEn.ts'
import { pictureEn } from './pictureEn.ts'
import { printEn } from './printEn.ts'
import { recordEn } from './recordEn.ts'
import { sizesEn } from './sizesEn.ts'
import { studioEn } from './studioEn.ts'
import { tableEn } from './tableEn.ts'

/** The words of what comes after the first answer, in English. */
export const laterEn = {
  ...claimsEn,
  ...compareEn,
  ...deckEn,
  ...figuresEn,
  ...formsEn,
  ...keysEn,
  ...linesEn,
  ...methodEn,
  ...printEn,
  ...packEn,
  ...pictureEn,
  ...recordEn,
  ...sizesEn,
  ...studioEn,
  ...tableEn,
  ...describedEn,
} as const

export type LaterKey = keyof typeof laterEn
