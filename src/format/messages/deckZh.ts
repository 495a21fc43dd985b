import type { deckEn } from './deckEn.ts'

/** The words of a slide deck, in Chinese. */
export const deckZh = {
  'deck.slide': '幻灯片（PPTX）',
  'deck.unit': '{measure}（{unit}）',
  'deck.unknown': '金额未公布，图中未计：{list}。',
  'deck.unknownOf': '{name}（{all, number}个中{unknown, number}个）',
  'deck.others': '其余{n, number}项',
  'deck.among': '涉及多个领域、未分项公布，图中未计：{list}。',
  'deck.amongOf': '{name}（{n, number}条）',
  'deck.dominated': '单条记录占一半以上（详见备注）：{list}。',
  'deck.further': '另有{n, number}项未画出（合计{sum}），图表自带的数据表中全部列出。',
  'deck.gaps': '各年全部协议记录中，写明各项内容的占比',
  'deck.unsized': '金额未公布，图中未计：{n, number}条记录，涉及{agreements, number}个协议。',
  'deck.notCompared': '已公布，未比对',
  'deck.itemised': '截至当时的明细',
  'deck.unexplained': '未见明细',
  'deck.lacks': '有{n, number}幅图表未能绘制，本演示文稿未包含。',
  'deck.inNotes': '其余说明见备注。',
  'deck.publisherOf': '{publisher}（{n, number}）',
  'deck.otherPublishers': '另有{n, number}个来源，全部列于本页备注。',
  'deck.moreSources': '另有{n, number}个来源，详见链接。',
} as const satisfies Record<keyof typeof deckEn, string>
