/** What a description says of the marks of a drawing, in English: how many, and which stand out. */
export const describedEn = {
  'described.things':
    '{of, select, periods {{n, plural, one {# period} other {# periods}}} sectors {{n, plural, one {# sector} other {# sectors}}} signings {{n, plural, one {# signing} other {# signings}}} stages {{n, plural, one {# stage} other {# stages}}} partnerships {{n, plural, one {# partnership} other {# partnerships}}} years {{n, plural, one {# year of one partnership} other {# years of one partnership each}}} flows {{n, plural, one {# flow} other {# flows}} within one family} sizes {{n, plural, one {# range of sizes} other {# ranges of sizes}}} claims {{n, plural, one {# published total} other {# published totals}}} fields {{n, plural, one {# field} other {# fields}}} other {{n, plural, one {# amount} other {# amounts}}}}',
  'described.with':
    '{things}, {known, number} with {what, select, money {a published amount} other {agreements}}.',
  'described.drawn': '{things}.',
  'described.most': '{what, select, money {Highest published} other {Most}}: {marks}.',
  'described.least':
    '{what, select, money {Lowest published} share {Least} some {Fewest, where there are any} other {Fewest}}: {marks}.',
  'described.first': 'Earliest: {marks}.',
  'described.last': 'Latest: {marks}.',
  'described.more': '{n, number} more',
} as const
