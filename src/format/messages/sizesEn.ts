/** The words of "How big are they?" and of the mark on bars that one record dominates, in English. */
export const sizesEn = {
  'figure.sizes': 'How big are they?',
  'figure.sizes.amounts':
    'Number of published amounts by size; each step of the scale is about three times the last',
  'figure.sizes.sum':
    'Sum of the published amounts by size, {unit}; each step of the scale is about three times the last',
  'figure.sizes.measure.agreements': 'Number of amounts',
  'figure.sizes.measure.investment': 'Their sum',
  'figure.sizes.single': 'amount of a single agreement',
  'figure.sizes.group': 'amount of a group of agreements, not divided',
  'figure.sizes.notPublished': 'not published',
  'figure.sizes.notToScale': 'not to scale',
  'figure.sizes.range': '{from} to under {to}',
  'figure.sizes.count': '{n, plural, one {# amount} other {# amounts}}',
  'figure.sizes.split': '{single, number} of single agreements · {group, number} of groups',
  'figure.sizes.for': 'for {n, plural, one {# agreement} other {# agreements}}',
  'figure.sizes.more': '… and {n, plural, one {# smaller amount} other {# smaller amounts}}',
  'figure.sizes.opens': '{n, plural, =1 {Opens the record} other {Opens the largest of these records}}',
  'figure.sizes.sentence':
    '{n, plural, other {# published amounts}} from {least} to {most}, {groups, plural, =0 {all of single agreements} other {# of them of groups of agreements}}, cover {covered, number} of {floor, select, yes {at least } other {}}{all, plural, other {# agreements}}.',
  'figure.sizes.sentenceOne':
    'One amount is published: {money}, for {covered, number} of {floor, select, yes {at least } other {}}{all, plural, one {# agreement} other {# agreements}}.',
  'figure.sizes.sentenceSum':
    'The largest of {n, plural, other {# published amounts}}, {largest}, is {share} of the known sum of {sum}.',
  'figure.sizes.middle': 'Half or more of the {of, number} amounts of single agreements are {money} or less.',
  'figure.sizes.zero': 'Published as 0',
  'figure.sizes.otherBasis': 'Another kind of money',
  'figure.sizes.unsettled': 'Published, but not settled between sources',
  'figure.sizes.otherCurrency': 'Another currency only',
  'figure.sizes.basisRecords': '{basis} ({n, plural, one {# record} other {# records}})',
  'coverage.sizeGroups':
    'An amount published for a group of agreements is one amount here and is not divided among them.',
  'coverage.sizeAmong':
    '{n, plural, one {# amount is of a record that names} other {# amounts are of records that name}} the chosen sectors among others.',
  'coverage.sizeZero':
    '{n, plural, one {# amount is} other {# amounts are}} published as 0 and {n, plural, one {has} other {have}} no place on this scale.',
  'coverage.sizeUnsettled':
    '{n, plural, one {# record has} other {# records have}} no settled amount, because sources disagree ({ranges}): none of these figures is used.',
  'coverage.sizeOtherBases': 'Left out as other kinds of money: {bases}.',
  'coverage.sizeOtherCurrency':
    '{n, plural, one {# record publishes} other {# records publish}} an amount in another currency only; it is not converted.',
  'column.size': 'Size',
  'column.records': 'Records',
  'column.single': 'Of one agreement',
  'column.group': 'Of a group',
  'column.sum': 'Sum',
  'column.largest': 'Largest',
  'column.dominant': 'Half or more in one record',
  'dominance.legend': 'one record is half or more of the known sum',
  'dominance.is': 'Half or more is one record: {title}, {money}',
} as const
