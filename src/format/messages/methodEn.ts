/** The counting rules in plain words, in English. */
export const methodEn = {
  'method.title': 'How we count',
  'method.once':
    'Nothing is counted twice. A signing falls into its itemised parts and one remainder; totals add those.',
  'method.unknown':
    'Unknown is not zero. An amount that was not published stays unknown, and the total is then “at least”.',
  'method.basis':
    'Announced investment adds intended investment, agreement value and planned or total investment, always shown with that split. Contract value, registered capital, completed investment and sales are never in it.',
  'method.sectors':
    'A record that names several sectors without a split belongs fully to none. It is drawn apart, hatched.',
  'method.dates':
    'A date is as precise as its source. A year-only record is drawn a year wide; an undated one stays undated.',
  'method.scope':
    'Deals between two places that were not announced as counterpart cooperation are held out unless you include them.',
  'method.possible':
    'Where it is not stated whether an agreement belongs to a larger signing, it is counted inside that signing.',
  'method.conflicts':
    'Where sources disagree over a figure, totals use one of them, and how far they are apart stands with it; the record shows who states which, and the reason.',
  'method.claims':
    'Published cumulative totals are never added to anything. They are held against what is itemised by their date, but only where both measure the same.',
  'method.performance':
    'Performance rate: of the agreements reported as signed, those with any later report, of a later stage or of progress after the signing. Cancelled ones stay in the denominator only.',
  'method.start':
    'Start rate: of the agreements reported as signed, those reported as started, under construction, operating or completed.',
  'method.landed':
    'Landed rate: of the agreements reported as signed, those reported as operating or completed.',
  'method.funds':
    'Funds arrived: completed investment, as last reported, as a share of announced investment; only agreements that publish both exactly are in it, and it says how many they are.',
  'method.floors':
    'These rates are floors, never rounded up: silence is not failure. Silence is counted from the day of the data, and a stage is never inferred from another.',
} as const
