/** What the sample ledger calls its places, parties and records: each name says that it is invented. */
import type { DatasetJson } from '../fixtures.ts'

export const both = (en: string, zh: string) => ({ en, zh })

/** The pairs, by their letters in both languages. */
const LETTERS = [
  ['A', '甲'],
  ['B', '乙'],
  ['C', '丙'],
  ['D', '丁'],
  ['E', '戊'],
  ['F', '己'],
] as const

export interface Pair {
  readonly id: string
  readonly letter: string
  readonly letterZh: string
}
export const PAIRS: readonly Pair[] = LETTERS.map(([letter, letterZh]) => ({
  id: `sample-${letter.toLowerCase()}`,
  letter,
  letterZh,
}))

export const PARTNERSHIPS: DatasetJson['partnerships'] = PAIRS.map(({ id, letter, letterZh }) => ({
  id,
  name: both(`Sample East ${letter}–Sample North ${letter}`, `示例东市${letterZh}—示例北市${letterZh}`),
  east: both(`Sample East ${letter}`, `示例东市${letterZh}`),
  northeast: both(`Sample North ${letter}`, `示例北市${letterZh}`),
}))

export const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')

/** `Sample Company 012`, `示例公司012`. */
/** What is held between two conferences, by its type. */
export const MEETINGS = {
  visit: both('Sample visit', '示例考察'),
  opening: both('Sample opening', '示例揭牌'),
  other: both('Sample event', '示例活动'),
} as const

export function numbered(en: string, zh: string, number: number, digits: number) {
  return both(`${en} ${padded(number, digits)}`, `${zh}${padded(number, digits)}`)
}

/** Kinds of parties, with how many of each kind there are, commonest first. */
export const PARTIES = [
  { kind: 'company', en: 'Sample Company', zh: '示例公司', of: 640 },
  { kind: 'park', en: 'Sample Park', zh: '示例园区', of: 24 },
  { kind: 'university', en: 'Sample University', zh: '示例大学', of: 18 },
  { kind: 'bank', en: 'Sample Bank', zh: '示例银行', of: 12 },
  { kind: 'government', en: 'Sample Bureau', zh: '示例局', of: 30 },
  { kind: 'association', en: 'Sample Association', zh: '示例协会', of: 15 },
] as const

export const PUBLISHERS = [
  both('Sample Daily', '示例日报'),
  both('Sample Evening News', '示例晚报'),
  both('Sample City Government', '示例市政府'),
  both('Sample Development Commission', '示例发展改革委'),
  both('Sample Broadcasting', '示例广播电视台'),
] as const

export const TOPICS = [
  both('Sample topic: state firms', '示例议题：国企改革'),
  both('Sample topic: business climate', '示例议题：营商环境'),
  both('Sample topic: ports', '示例议题：港航合作'),
  both('Sample topic: parks', '示例议题：园区共建'),
  both('Sample topic: talent', '示例议题：人才交流'),
  both('Sample topic: farming', '示例议题：农产品产销'),
] as const

/** What a report of the sample may say, by what it reports. */
export const SAYS = {
  intended: both('Invented: the parties intend the project.', '示例：双方达成意向。'),
  signed: both('Invented: the agreement was signed.', '示例：协议签署。'),
  started: both('Invented: work began.', '示例：项目启动。'),
  'under-construction': both('Invented: the plant is being built.', '示例：项目在建。'),
  operating: both('Invented: production began.', '示例：项目投产。'),
  completed: both('Invented: the project is completed.', '示例：项目完成。'),
  cancelled: both('Invented: the project was given up.', '示例：项目终止。'),
  progress: both('Invented: progress was reported.', '示例：项目有新进展。'),
} as const
