/** What kind of chart a figure is, and along what, in English. */
export const formsEn = {
  'figure.form.over-time': 'Column chart: periods from left to right, their totals upwards from zero.',
  'figure.form.running': 'Step line: time from left to right, the total so far upwards from zero.',
  'figure.form.timeline': 'Timeline: dates from left to right, a lane for each kind of record.',
  'figure.form.sectors': 'Bar chart: a row for each sector, its total to the right from zero.',
  'figure.form.signings': 'Matrix: a row for each signing, a column for each family of sectors.',
  'figure.form.delivery':
    'Bar chart: a row for each stage, the agreements reported there to the right from zero.',
  'figure.form.partnerships': 'Bar chart: a row for each partnership, its total to the right from zero.',
  'figure.form.years':
    'Column charts on one scale, one for each partnership: years from left to right, totals upwards from zero.',
  'figure.form.flows':
    'Flow diagram: eastern places, sector families, north-eastern places; the thicker a band, the more it carries.',
  'figure.form.sizes': 'Column chart: sizes from left to right, their totals upwards from zero.',
  'figure.form.claims': 'Step line with marks: dates from left to right, totals upwards from zero.',
  'figure.form.gaps':
    'Columns in a grid: a field for each row, a period for each column, the share that is stated upwards.',
  'figure.form.compare': 'Bar chart: two bars for each sector, one for each view, to the right from zero.',
} as const
