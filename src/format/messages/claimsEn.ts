/** The words of published totals beside the list, in English. */
export const claimsEn = {
  'figure.claims': 'Do the published totals add up?',
  'figure.claims.agreements': 'Agreements itemised so far, and published totals at their dates',
  'figure.claims.investment':
    'Announced investment itemised so far, {unit}, and published totals at their dates',
  'figure.claims.line': 'itemised so far (running total)',
  'figure.claims.legendClaim': 'published total of agreements',
  'figure.claims.legendProjects': 'published total of projects, counted in another way: not compared',
  'figure.claims.legendUnexplained': 'published, but not itemised by then',
  'figure.claims.unlabelled':
    '{n, plural, one {# mark} other {# marks}} without a label, for want of room',
  'figure.claims.none': 'Neither a dated figure of the list nor a published total can be drawn here.',
  'figure.claims.sentence':
    '{when} {published} had been published{partnership, select, none {} other { for {partnership}}}: {itemised} itemised by then, {unexplained} ({share}) unexplained.',
  'figure.claims.sentenceAll':
    '{when} {published} had been published{partnership, select, none {} other { for {partnership}}}; the list itemises {itemised} by then, which leaves nothing unexplained.',
  'figure.claims.sentenceNone':
    '{n, plural, one {The one published total of this view cannot} other {None of the # published totals of this view can}} be compared with what it itemises; the table says why.',
  'figure.claims.sentenceNarrowed':
    'Published totals are of whole partnerships, so none is compared while filters narrow this view.',
  'figure.claims.by': 'By {date},',
  'figure.claims.in': 'In {date},',
  'figure.claims.from': 'From {since} to {date},',
  'figure.claims.counted': '{count} {of}',
  'figure.claims.money': '{money} ({of})',
  'figure.claims.n': '{n}',
  'claims.at-most': 'at most {n}',
  'claims.at-least': 'at least {n}',
  'claims.about': 'about {n}',
  'claims.share': '{share} unexplained',
  'claims.nothing': 'all itemised',
  'claims.more': 'all itemised, and {n} more',
  'claims.unexplained': '{n} ({share})',
  'claims.notCompared': 'not compared: {why}',
  'claims.why.no-figure': 'publishes no such figure',
  'claims.why.something-else': 'counts something other than agreements or projects',
  'claims.why.part': 'only of one pair of cities, park, institution or event',
  'claims.why.other-money': 'another kind of money or currency',
  'claims.why.undated': 'has no date',
  'claims.why.programme': 'of all partnerships, and this view shows only some',
  'claims.why.narrowed': 'of the whole partnership, and filters narrow this view',
  'claims.why.excerpt': 'of more than this excerpt of the data holds',
  'claims.why.projects': 'of projects carried out, brought in or not specified, not of agreements signed',
  'claims.why.unknown': 'no amount itemised by then is known',
  'coverage.claimsCoarse':
    '{n, plural, one {# agreement is dated only by month or year and counts} other {# agreements are dated only by month or year and count}} from its end, so that what is itemised is a floor.',
  'coverage.claimsDates':
    'A running total counts from the beginning: the chosen dates do not narrow what is counted here.',
  'coverage.claimsTable':
    '{n, plural, one {# published total measures something else or has another extent: it stands} other {# published totals measure something else or have another extent: they stand}} in the table only, with the reason.',
  'coverage.claimsOwn': 'Each published total is compared with what is itemised of its own partnership.',
  'coverage.claimsSince': 'A line to a mark begins where its total begins to count.',
  'coverage.claimsMeaning':
    'Unexplained means not found one by one in public sources, not that the published total is wrong.',
  'column.published': 'Published',
  'column.itemisedBy': 'Itemised by then',
  'column.unexplained': 'Unexplained',
  'column.unexplainedOrWhy': 'Unexplained, or why not compared',
  'column.yearEnd': 'End of',
  'record.measures': 'Measures',
  'record.since': 'Counts from',
  'measures.agreements': 'agreements signed or agreed',
  'measures.projects': 'projects carried out, brought in or not specified',
  'measures.part': 'only one pair of cities, park, institution or event',
  'figure.claims.yearEnds': 'Itemised at the end of each year',
} as const
