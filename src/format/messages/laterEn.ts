import { claimsEn } from './claimsEn.ts'
import { compareEn } from './compareEn.ts'
import { figuresEn } from './figuresEn.ts'
import { methodEn } from './methodEn.ts'
import { recordEn } from './recordEn.ts'
import { sizesEn } from './sizesEn.ts'
import { tableEn } from './tableEn.ts'

/** The words of what comes after the first answer, in English. */
export const laterEn = {
  ...claimsEn,
  ...compareEn,
  ...figuresEn,
  ...methodEn,
  ...recordEn,
  ...sizesEn,
  ...tableEn,
} as const

export type LaterKey = keyof typeof laterEn
