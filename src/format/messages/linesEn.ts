/** The words of the ledger behind a number, in English. */
export const linesEn = {
  'lines.intro':
    'Nothing is counted twice: a signing falls into its itemised parts and one remainder. Each line below is one of them.',
  'lines.added': 'Added: {total}',
  'lines.noneAdded': 'No announced investment is published in this view.',
  'lines.without':
    'Counted as agreements, not in the sum of money: {n, plural, one {# agreement} other {# agreements}}',
  'lines.outside':
    'Not counted: deals not announced as counterpart cooperation, {n, plural, one {# agreement} other {# agreements}}',
  'lines.remainder': '{title} (the rest, not itemised)',
  'lines.sum': 'Total',
  'lines.sumOf': 'Total of {n, plural, one {# line} other {# lines}}',
  'lines.more': 'Show {n, plural, one {# more} other {# more}}',
  'lines.shared': '{title} (published for the whole, beyond its parts)',
  'lines.arrived': '{money} completed',
  'lines.counted': 'Counted: {n, plural, =0 {nothing} one {# record} other {# records}}',
  'lines.kept': '{kept, number} of {all, number}',
  'lines.single':
    '{n, plural, one {# agreement was announced on its own and is in no signing.} other {# agreements were announced one by one and are in no signing.}}',
  'lines.unlisted.inside':
    'Inside another signing and counted with it: {n, plural, one {# signing} other {# signings}}',
  'lines.unlisted.by-parts': 'Counted by their parts: {n, plural, one {# signing} other {# signings}}',
  'lines.unlisted.no-sector':
    'Not counted, because they name no sector: {n, plural, one {# record} other {# records}}',
  'lines.unlisted.undated':
    'Not counted, because they have no date: {n, plural, one {# record} other {# records}}',
  'lines.unlisted.outside-scope':
    'Not counted, because not announced as counterpart cooperation: {n, plural, one {# record} other {# records}}',
  'lines.claims':
    '{n, plural, one {# published cumulative figure is a claim} other {# published cumulative figures are claims}}: never added to anything.',
  'lines.part.own': 'about the chosen sectors alone',
  'lines.part.among': 'the chosen sectors among others',
  'lines.part.amongSector': 'names {sector} among others, not broken down',
  'lines.part.claim': 'Itemised by then of “{title}”',
  'lines.part.coarse': 'date too coarse for the period',
  'lines.part.possible': 'possibly part of it',
  'lines.part.single': 'announced one by one',
  'lines.part.last': 'Last reported: {stage}',
  'lines.part.records': 'records, each counted once',
  'lines.part.timeline': 'All records on the timeline',
  'lines.part.others': 'the other families together',
  'lines.part.anySector': 'all sectors',
  'lines.part.oneSector': 'about one sector alone',
  'lines.part.anyDate': 'all dates',
  'lines.part.anyStage': 'all stages',
  'lines.part.both': 'in both views',
  'lines.report.signed': 'reported as signed',
  'lines.report.unsigned': 'started or further, the signing not reported',
  'lines.report.inexact': 'signed, their number not exact',
  'lines.report.completed': 'completed investment published',
  'lines.report.approximate': 'announced or completed investment only roughly published',
  'lines.report.settled': 'silent, and last reported as operating, completed or cancelled',
  'lines.why.in-signing': 'published only for the whole of “{signing}” ({money})',
  'lines.why.not-published': 'no amount published',
  'lines.why.other-basis': 'another kind of money: {basis}',
  'lines.why.other-currency': 'in another currency, not converted',
  'lines.why.outside-scope': 'outside the programme',
} as const
