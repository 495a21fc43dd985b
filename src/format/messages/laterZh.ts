import { claimsZh } from './claimsZh.ts'
import { compareZh } from './compareZh.ts'
import { deckZh } from './deckZh.ts'
import { describedZh } from './describedZh.ts'
import { figuresZh } from './figuresZh.ts'
import { formsZh } from './formsZh.ts'
import { keysZh } from './keysZh.ts'
import type { LaterKey } from './laterEn.ts'
import { linesZh } from './linesZh.ts'
import { methodZh } from './methodZh.ts'
import { packZh } from './packZh.ts'
import { pictureZh } from './pictureZh.ts'
import { printZh } from './printZh.ts'
import { recordZh } from './recordZh.ts'
import { sizesZh } from './sizesZh.ts'
import { studioZh } from './studioZh.ts'
import { tableZh } from './tableZh.ts'

/** The words of what comes after the first answer, in Chinese. */
export const laterZh = {
  ...claimsZh,
  ...compareZh,
  ...deckZh,
  ...figuresZh,
  ...formsZh,
  ...keysZh,
  ...linesZh,
  ...methodZh,
  ...printZh,
  ...packZh,
  ...pictureZh,
  ...recordZh,
  ...sizesZh,
  ...studioZh,
  ...tableZh,
  ...describedZh,
} as const satisfies Record<LaterKey, string>
