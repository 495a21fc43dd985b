/** What is said when a saved picture is opened, copied or shared, in English. */
export const pictureEn = {
  'picture.open': 'Open a saved file',
  'picture.openHint':
    'A picture saved from this page leads back to the view that it shows; a data file (JSON) shows its own records. Choose one here, or drop it anywhere on the page. It stays on this device.',
  'file.opened':
    'The file “{name}” is open: {records}. It stays on this device, so a link to this view works only where the file is opened, too.',
  'picture.opened':
    'The picture “{name}” is open: the page shows its view. The data have not changed since it was saved.',
  'picture.changed':
    'The picture “{name}” is open, but the data have changed since it was saved. The picture counts {before} ({beforeData}). The page now counts {now} ({nowData}).',
  'picture.changedAlike':
    'The picture “{name}” is open. The data have changed since it was saved ({beforeData}; now {nowData}), but its view still counts {now}.',
  'picture.changedUncounted':
    'The picture “{name}” is open, but the data have changed since it was saved ({beforeData}; now {nowData}).',
  'picture.data': 'data version {version}, {date}',
  'picture.numbers': '{agreements} and {money}, with amounts published for {known, number} of {all, number}',
  'picture.noNumbers': '{agreements}, with no amount published',
  'picture.refused': '“{name}” was not opened: {reason} The page stays as it was.',
  'picture.several': 'one file can be opened at a time. Choose or drop a single one.',
  'picture.why.not-a-picture':
    'it is neither a PNG picture, an SVG drawing nor a JSON data file. Choose the file that was saved from this page; a messenger may have made another one of it.',
  'picture.why.broken': 'the file is damaged or not complete. Fetch or save it again.',
  'picture.why.no-view':
    'it carries no view. Either it was not saved from this page, or an app that passed it on took out what it carried. Ask for the original file.',
  'picture.why.newer': 'a newer version of this page saved it. Reload the page, then try again.',
  'picture.unknown':
    'its view has values that this page does not know: {values}. The data may have changed since ({data}). Open it on the page that it was saved from.',
  'picture.noData': 'its data could not be opened ({address}). {reason}',

  'lean.rows':
    'For want of room the {drawn, number} largest are drawn; {more, number} more are in the table.',
  'lean.bars': 'Signings and coverage of each are in the table.',
  'lean.total': 'All years together; single years are in the table.',
  'lean.noFamilies': 'Their sectors are in the table.',
  'lean.noRates': 'The rates are in the table.',
  'lean.noSilence': 'The rates and how long nothing was reported are in the table.',
  'lean.signings': 'The names of other records are in the table.',
  'lean.unnamed': 'The names of records are in the table.',
  'lean.overlaid': 'Records of the same days overlap.',
} as const
