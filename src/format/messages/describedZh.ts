import type { describedEn } from './describedEn.ts'

/** What a description says of the marks of a drawing, in Chinese. */
export const describedZh = {
  'described.things':
    '{of, select, periods {{n, number}个时期} sectors {{n, number}个领域} signings {{n, number}次签约} stages {{n, number}个阶段} partnerships {{n, number}对合作关系} years {各合作关系共{n, number}个年度} flows {单一大类的流向{n, number}条} sizes {{n, number}个规模区间} claims {{n, number}项公布总数} fields {{n, number}项信息} other {{n, number}笔金额}}',
  'described.with': '{things}（其中{what, select, money {有公布金额} other {有协议}}：{known, number}）。',
  'described.drawn': '{things}。',
  'described.most': '{what, select, money {公布金额最高} share {比例最高} other {最多}}：{marks}。',
  'described.least':
    '{what, select, money {公布金额最低} share {比例最低} some {最少（未见报道者不计）} other {最少}}：{marks}。',
  'described.first': '最早：{marks}。',
  'described.last': '最近：{marks}。',
  'described.more': '另有{n, number}项',
} as const satisfies Record<keyof typeof describedEn, string>
