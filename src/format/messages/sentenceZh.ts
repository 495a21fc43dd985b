/** The sentence of a view, in Chinese. */
export const sentenceZh = {
  'sentence.total':
    '{origin, select, published {据公开资料，} other {}}本库共收录{period}{name}{scope, select, between {对口合作以外的合作} other {对口合作}}{agreements}{money}。',
  'sentence.agreements':
    '协议{intended, select, none {} all {（均为意向）} other {（含意向{intended}个）}}{floor, select, yes {不少于} other {}}{n, plural, other {{count}个}}',
  'sentence.count': '{floor, select, yes {不少于} other {}}{n, plural, other {{count}个协议}}',
  'sentence.inDates': '{days, select, other {{dates}}}',
  'sentence.own': '{period}{name}对口合作中，仅涉及{sectors}的{agreements}{money}。',
  'sentence.ownNone': '{period}{name}对口合作中，没有仅涉及{sectors}的协议。',
  'sentence.period': '{first}年至{last}年',
  'sentence.year': '{year}年',
  'sentence.noMoney': '，{n, plural, =1 {未公布投资额} other {均未公布投资额}}',
  'sentence.money': '，其中{known}个有公布金额，合计不低于{money}',
  'sentence.moneyWhole': '，公布金额合计{money}',
  'sentence.largest':
    '金额最大的一笔为{title}（{date}），占公布金额的{share}{disputed, select, yes {；该笔金额各来源数字不一：{least}至{most}} other {}}。',
  'sentence.among':
    '另有{records, number}条记录共{agreements}（{money}）同时涉及{sectors}和其他领域，未分项公布。',
  'sentence.filtered': '按{filters}筛选：{sentence}',
  'sentence.partly': '另有{money}仅按整次签约公布，因只有部分协议在当前范围内，未计入。',
  'sentence.none': '没有符合条件的记录。',
  'sentence.noAgreement': '没有符合条件的协议，另有活动、政策{n, number}项。',
  'sentence.source': '来源：Counterpart，数据截至{date}。',
  'sentence.otherSource':
    '来源：{origin, select, file {文件} other {}}“{name}”，数据截至{date}，并非Counterpart公布的数据。',
  'sentence.synthetic': '模拟数据，纯属虚构。',
  'sentence.allName': '{scope, select, other {东北地区与东部地区}}',
} as const
