/** The words of the pack of everything, in English. */
export const packEn = {
  'pack.title': 'Export everything',
  'pack.open': 'Save everything of this view as one file (ZIP)',
  'pack.lead':
    'One ZIP file of this view: its figures as pictures and as numbers, its records, the data, and notes on filters, coverage and counting. Every file is listed with its checksum.',
  'pack.parts': 'What goes in',
  'pack.part.png': 'Pictures of all figures (PNG)',
  'pack.part.svg': 'Pictures to enlarge and edit (SVG)',
  'pack.part.tables': 'The numbers of all figures (CSV)',
  'pack.part.records': 'The records shown (CSV)',
  'pack.part.everything': 'All records, without filters (CSV)',
  'pack.part.workbook': 'Numbers and records in one workbook (XLSX)',
  'pack.part.data': 'The data shown, to be opened here again (JSON)',
  'pack.part.dataset': 'The whole dataset (JSON)',
  'pack.look': 'Pictures and language',
  'pack.make': 'Make the ZIP',
  'pack.nothing': 'Choose at least one of these.',
  'pack.cancel': 'Cancel',
  'pack.working': 'Making the pack',
  'pack.step': '{done, number} of {of, number} · {what}',
  'pack.spoken': '{percent, number} % done',
  'pack.packing': 'Packing and checksums',
  'pack.done': 'Saved as {name}: {n, plural, one {# file} other {# files}}, {megabytes, number, ::.0} MB.',
  'pack.missing':
    '{n, plural, one {# file is} other {# files are}} missing; the README in the pack says so, too.',
  'pack.cancelled': 'Cancelled. Nothing was saved.',
  'pack.failed': 'The pack could not be made: {reason}. Nothing was saved.',
  'pack.inApp':
    'This app keeps no files. Open the page in the phone’s own browser (from the menu at the top right), or copy the link and open it on a computer. Single pictures can be kept from here: choose “{studio}” at a figure and press long on the picture.',
  'pack.files': 'Files of the pack',
  'pack.checksums': 'manifest.json lists every file with its size and its SHA-256 checksum.',
  'pack.lacks': 'What is missing, and why',
} as const
