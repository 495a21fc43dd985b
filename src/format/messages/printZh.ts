import type { printEn } from './printEn.ts'

/** The words that only a printed report has, in Chinese. */
export const printZh = {
  'print.title': '本报告范围',
  'print.noFilters': '无，为全部记录',
  'print.counted': '统计范围',
  'print.coverage': '金额公布情况',
  'print.notes': '说明',
  'print.data': '数据',
  'print.link': '本页链接',
  'print.foot': '数据截至{date} · {today}打印',
  'print.open': '将本页打印为报告（A4）',
} as const satisfies Record<keyof typeof printEn, string>
