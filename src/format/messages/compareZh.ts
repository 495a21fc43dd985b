/** The words of “How do the two views differ?” in Chinese. */
export const compareZh = {
  'action.swap': '互换',
  'action.unpin': '结束比较',
  'figure.compare': '两个范围有何不同？',
  'figure.compare.agreements': '按领域统计的协议数（仅涉及该领域）',
  'figure.compare.investment': '按领域统计的公布投资额（仅涉及该领域），{unit}',
  'figure.compare.here': '当前范围',
  'figure.compare.there': '对照范围',
  'figure.compare.hereIs': '当前范围：{view}',
  'figure.compare.thereIs': '对照范围：{view}',
  'figure.compare.same': '两个范围相同。请调整上方的筛选条件，此处即并列显示两者。',
  'figure.compare.sentence':
    '当前范围{here}，对照范围{there}，{both, plural, =0 {没有同时属于两者的协议} other {其中#个协议同时属于两者}}。',
  'figure.compare.sentenceMoney':
    '当前范围公布投资额{here}，对照范围{there}，{both, plural, =0 {没有同时属于两者的协议} other {其中#个协议同时属于两者}}。',
  'figure.compare.difference':
    '{is, select, same {两者相同。} more {当前范围多{size}。} other {当前范围少{size}。}}',
  'figure.compare.none': '两个范围内均无按领域统计的协议。',
  'figure.compare.left': '图中仅列协议最多的{n, number}个领域，全部{all, number}个见表格。',
  'figure.compare.unpublished': '{n, number}个领域在两个范围内均未公布金额，见表格。',
  'figure.compare.floors': '差额按已公布数计算；任一方为“至少”时，差额并非确数。',
  'layout.label': '排列方式',
  'layout.ranked': '按总数排序',
  'layout.years': '逐年对比',
  'figure.partnerships.yearsAgreements': '各对合作逐年签约的协议数，各图同一刻度',
  'figure.partnerships.yearsInvestment': '各对合作逐年公布的投资额，{unit}，各图同一刻度',
  'figure.partnerships.sentenceYears': '单年最多的是{partnership}，{year}年{figure}。',
  'figure.partnerships.elsewhere': '{n, number}个协议没有日期，或日期不能归入某一年。',
  'figure.partnerships.noYear': '不能归入某一年',
  'column.measure': '指标',
  'column.difference': '差额',
} as const
