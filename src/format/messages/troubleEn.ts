/** What the page says when a link, a file or a figure goes wrong, in English. */
export const troubleEn = {
  'notice.linkEnd':
    'The link asks for dates whose end, {value}, lies before their start; the page shows them without an end.',
  'notice.link':
    'The link has a value that this page does not know: {parameter} = “{value}”. The default is shown instead.',
  'notice.linkMany':
    'The link has values that this page does not know: {values}. The defaults are shown instead.',
  'notice.drop': 'Drop a saved picture or a data file to open it here',
  'notice.picture': 'Files cannot be opened at the moment: {reason}. Reload the page, then try again.',

  'load.loading': 'Opening the data…',
  'load.words':
    'Some words of the page did not come, so that parts of it are missing. Reload the page to try again.',
  'load.title': 'The data could not be opened',
  'load.where': 'Address: {address}',
  'load.local':
    'The link is of a file on somebody’s device, “{name}”, which a link cannot carry. If you have it, open it here; if not, ask whoever sent the link for it.',
  'load.network':
    'The file could not be fetched: {reason}. Check the connection or the address, then try again.',
  'load.status': 'The server answered {status} for the file. Check the address, then try again.',
  'load.html':
    'The address answered with a web page, not with data. It often does so when the file does not exist. Check the address.',
  'load.notJson': 'The file is not valid JSON: {reason}. Mend the file, then try again.',
  'load.empty': 'The file is empty.',
  'load.issues':
    'The file breaks {n, plural, one {# rule} other {# rules}} of a Counterpart dataset. Mend the places below, then try again.',
  'load.newer':
    'The file is written for a newer version of Counterpart ({got}; this page reads {expected}). Reload the page or use a newer copy.',
  'load.bundled': 'Open the bundled data instead',
  'load.moreIssues': 'and {n, number} more',
  'load.question': 'The question “{name}” could not be answered: {reason}',

  'issue.not-an-object': 'expected a dataset object, got {got}',
  'issue.newer-schema': 'expected {detail}, got {got}: a newer version wrote this file',
  'issue.no-schema': 'expected "schema": "{detail}", got {got}',
  'issue.missing': 'is required and missing',
  'issue.wrong-type': 'expected {detail}, got {got}',
  'issue.not-a-choice': 'expected one of {detail}, got {got}',
  'issue.unknown-field': 'is not a field of this record; check its spelling',
  'issue.empty-text': 'expected text, got {got}',
  'issue.empty-list': 'expected at least one entry',
  'issue.bad-id':
    'expected an id of lower-case letters, digits and hyphens (not a reserved word such as “none” or “all”), got {got}',
  'issue.bad-date': 'expected a real date as YYYY, YYYY-MM or YYYY-MM-DD, got {got}',
  'issue.bad-cny': 'expected whole yuan or null, got {got}',
  'issue.bad-count': 'expected a whole number of 1 or more, got {got}',
  'issue.bad-currency': 'expected a three-letter currency code, got {got}',
  'issue.bad-link': 'expected an http or https address, got {got}',
  'issue.bad-language': 'expected a language code such as zh-Hans, got {got}',
  'issue.duplicate-id': '{got} is used already at {detail}',
  'issue.no-such-id': '{got} is not among the {detail}',
  'issue.cycle': '{got} leads back to {detail}: a record cannot contain itself',
  'issue.parts-exceed-count': 'the parts add to {detail} agreements, more than the {got} announced',
  'issue.parts-exceed-amount': 'the parts add to {detail} yuan, more than the {got} announced',
  'issue.part-elsewhere': '{got} is of another partnership or scope ({detail})',
  'issue.ends-before-start': '{got} lies before the start, {detail}',
  'issue.starts-after-end': '{got} lies after the date, {detail}, or there is none',
  'issue.history-order': '{got} lies before the entry above it, {detail}',
  'issue.no-figure': 'needs whole yuan in cny or a figure in foreign',
  'issue.link-not-public': 'a source of access “{detail}” carries no link',
  'issue.source-not-listed': '{got} is not among {detail}',
} as const
