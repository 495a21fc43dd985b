/** What kind of chart a figure is, and along what, in Chinese. */
export const formsZh = {
  'figure.form.over-time': '柱形图：横轴为时期，纵轴自零起为该期合计。',
  'figure.form.running': '阶梯线图：横轴为时间，纵轴自零起为累计数。',
  'figure.form.timeline': '时间轴：横轴为日期，每类记录各占一行。',
  'figure.form.sectors': '条形图：每个领域一行，横轴自零起为合计。',
  'figure.form.signings': '矩阵图：每次签约一行，每个领域大类一列。',
  'figure.form.delivery': '条形图：每个阶段一行，横轴自零起为协议数。',
  'figure.form.partnerships': '条形图：每对合作关系一行，横轴自零起为合计。',
  'figure.form.years': '一组统一刻度的柱形图，每对合作关系一幅：横轴为年份，纵轴自零起为合计。',
  'figure.form.flows': '流向图：依次为东部地区、领域大类、东北地区，带越宽数量越大。',
  'figure.form.sizes': '柱形图：横轴为规模，纵轴自零起为合计。',
  'figure.form.claims': '带标记的阶梯线图：横轴为日期，纵轴自零起为总数。',
  'figure.form.gaps': '网格柱形图：每项信息一行，每个时期一列，柱高为载明的比例。',
  'figure.form.compare': '条形图：每个领域两条，分别对应两个视图，横轴自零起。',
} as const
