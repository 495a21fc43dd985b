/** The words that only a printed report has, in English. */
export const printEn = {
  'print.title': 'What this report shows',
  'print.noFilters': 'none: the whole record',
  'print.counted': 'Counted',
  'print.coverage': 'Coverage',
  'print.notes': 'Notes',
  'print.data': 'Data',
  'print.link': 'This view',
  'print.foot': 'Data of {date} · printed {today}',
  'print.open': 'Print this page as a report on A4',
} as const
