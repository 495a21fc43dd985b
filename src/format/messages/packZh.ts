import type { packEn } from './packEn.ts'

/** The words of the pack of everything, in Chinese. */
export const packZh = {
  'pack.title': '导出全部',
  'pack.open': '将当前范围全部内容打包下载（ZIP）',
  'pack.lead':
    '将当前范围打包为一个ZIP文件：全部图表的图片与数据、记录、数据集，以及筛选条件、数据覆盖和统计口径说明，并附每个文件的校验值。',
  'pack.parts': '打包内容',
  'pack.part.png': '全部图表图片（PNG）',
  'pack.part.svg': '可放大、可编辑的矢量图（SVG）',
  'pack.part.deck': '全部图表演示文稿（PPTX）',
  'pack.part.tables': '各图数据表（CSV）',
  'pack.part.records': '当前显示的记录（CSV）',
  'pack.part.everything': '全部记录，不带筛选（CSV）',
  'pack.part.workbook': '数据表与记录合订工作簿（XLSX）',
  'pack.part.data': '当前数据，可在本页重新打开（JSON）',
  'pack.part.dataset': '完整数据集（JSON）',
  'pack.look': '图片样式与语言',
  'pack.make': '生成ZIP文件',
  'pack.deck': '只生成演示文稿（PPTX）',
  'pack.nothing': '请至少选择一项。',
  'pack.cancel': '取消',
  'pack.working': '正在打包',
  'pack.step': '{done, number}/{of, number} · {what}',
  'pack.spoken': '已完成{percent, number}%',
  'pack.packing': '压缩并计算校验值',
  'pack.done': '已保存为{name}，共{n, number}个文件，{megabytes, number, ::.0} MB。',
  'pack.missing': '有{n, number}项未能生成，压缩包README或演示文稿末页已注明。',
  'pack.cancelled': '已取消，未保存任何文件。',
  'pack.failed': '未能打包：{reason}。未保存任何文件。',
  'pack.inApp':
    '当前应用内无法保存文件。请在右上角菜单中选择“在浏览器打开”，或复制链接到电脑上打开。单张图片可在此保存：在图表下点击“{studio}”，再长按图片。',
  'pack.files': '文件清单',
  'pack.checksums': 'manifest.json列出每个文件的大小与SHA-256校验值。',
  'pack.lacks': '缺少的文件及原因',
} as const satisfies Record<keyof typeof packEn, string>
