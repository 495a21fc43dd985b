import type { pictureEn } from './pictureEn.ts'

/** What is said when a saved picture is opened, copied or shared, in Chinese. */
export const pictureZh = {
  'picture.open': '打开已保存的文件',
  'picture.openHint':
    '本页保存的图片可以还原图中的视图，数据文件（JSON）可以在此查看。请选择文件，或将其拖到页面任意位置；文件只在本机读取。',
  'file.opened':
    '已打开文件“{name}”，共{records}。文件只在本机读取，不会上传；他人打开此视图的链接时，也须先打开该文件。',
  'picture.opened': '图片“{name}”已打开，页面显示的就是图中的视图。图片保存以来数据没有变化。',
  'picture.changed':
    '图片“{name}”已打开，但图片保存以来数据有更新。图片统计：{before}（{beforeData}）。目前统计：{now}（{nowData}）。',
  'picture.changedAlike':
    '图片“{name}”已打开。图片保存以来数据有更新（{beforeData}；现为{nowData}），但该视图的统计结果未变：{now}。',
  'picture.changedUncounted': '图片“{name}”已打开，但图片保存以来数据有更新（{beforeData}；现为{nowData}）。',
  'picture.data': '数据版本{version}，{date}',
  'picture.numbers': '{agreements}，{money}，{all, number}个中有{known, number}个公布了金额',
  'picture.noNumbers': '{agreements}，均未公布金额',
  'picture.refused': '“{name}”未能打开：{reason}页面保持原样。',
  'picture.several': '一次只能打开一个文件。请只选择或拖入一个文件。',
  'picture.why.not-a-picture':
    '文件不是PNG图片、SVG图形或JSON数据文件。请选择从本页保存的原文件；聊天软件转发时可能已转换格式。',
  'picture.why.broken': '文件已损坏或不完整。请重新获取或重新保存。',
  'picture.why.no-view': '图片中没有视图信息。可能不是从本页保存的，也可能在转发时被应用清除。请索取原文件。',
  'picture.why.newer': '图片由本页的更新版本保存。请刷新页面后重试。',
  'picture.unknown':
    '图中的视图含有本页不认识的值：{values}。数据可能已有变化（{data}）。请在保存图片的页面上打开。',
  'picture.noData': '无法打开图片所用的数据（{address}）。{reason}',

  'lean.rows': '版面有限，图中仅列最大的{drawn, number}项，其余{more, number}项见表格。',
  'lean.bars': '各对的集中签约次数和金额公布情况见表格。',
  'lean.total': '图中为各年合计，分年情况见表格。',
  'lean.noFamilies': '所涉领域见表格。',
  'lean.noRates': '各项比率见表格。',
  'lean.noSilence': '各项比率及多久未见新报道见表格。',
  'lean.signings': '其他记录的名称见表格。',
  'lean.unnamed': '各条记录名称见表格。',
  'lean.overlaid': '同期记录在图中重叠。',
} as const satisfies Record<keyof typeof pictureEn, string>
