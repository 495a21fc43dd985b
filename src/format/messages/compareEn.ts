/** The words of "How do the two views differ?" in English. */
export const compareEn = {
  'action.swap': 'Swap',
  'action.unpin': 'Stop comparing',
  'figure.compare': 'How do the two views differ?',
  'figure.compare.agreements': 'Agreements about each sector alone',
  'figure.compare.investment': 'Announced investment about each sector alone, {unit}',
  'figure.compare.here': 'This view',
  'figure.compare.there': 'The pinned view',
  'figure.compare.hereIs': 'This view: {view}',
  'figure.compare.thereIs': 'The pinned view: {view}',
  'figure.compare.same':
    'Both views are the same. Change a filter above, and the two stand side by side here.',
  'figure.compare.sentence':
    'This view holds {here}, the pinned view {there}; {both, plural, =0 {no agreement is} one {# agreement is} other {# agreements are}} in both.',
  'figure.compare.sentenceMoney':
    'This view announces {here}, the pinned view {there}; {both, plural, =0 {no agreement is} one {# agreement is} other {# agreements are}} in both.',
  'figure.compare.difference':
    '{is, select, same {Both come to the same.} more {This view has {size} more.} other {The pinned view has {size} more.}}',
  'figure.compare.none': 'Nothing in either view is about sectors.',
  'figure.compare.left':
    'Only the {n, number} sectors with most agreements are drawn; the table lists all {all, number}.',
  'figure.compare.unpublished':
    '{n, plural, one {# sector has} other {# sectors have}} no published amount in either view: see the table.',
  'figure.compare.floors':
    'Differences are of what is published: where a figure is “at least”, the difference is not exact.',
  'layout.label': 'Arranged',
  'layout.ranked': 'ranked',
  'layout.years': 'year by year',
  'figure.partnerships.yearsAgreements':
    'Agreements on record by year of signing, a panel for each partnership, all on one scale',
  'figure.partnerships.yearsInvestment':
    'Announced investment on record by year of signing, {unit}; a panel for each partnership, all on one scale',
  'figure.partnerships.sentenceYears': 'The highest bar is {year} of {partnership}: {figure}.',
  'figure.partnerships.elsewhere':
    '{n, plural, one {# agreement has} other {# agreements have}} no date, or none that a single year holds.',
  'figure.partnerships.noYear': 'no single year',
  'column.measure': 'Number',
  'column.difference': 'Difference',
} as const
