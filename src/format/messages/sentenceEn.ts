/** The sentence of a view, in English. */
export const sentenceEn = {
  'sentence.total':
    'The {origin, select, synthetic {invented } published {published } other {}}record of {name} cooperation {scope, select, between {outside the counterpart programme } other {}}{period} lists {agreements}{money}.',
  'sentence.agreements':
    '{floor, select, yes {at least } other {}}{n, plural, one {{count} agreement} other {{count} agreements}}{intended, select, none {} all { (only intended)} other { ({intended} of them only intended)}}',
  'sentence.count':
    '{floor, select, yes {at least } other {}}{n, plural, one {{count} agreement} other {{count} agreements}}',
  'sentence.inDates': '{days, select, yes {on} other {in}} {dates}',
  'sentence.own': '{name} cooperation {period}: {agreements} about {sectors} alone{money}.',
  'sentence.ownNone': '{name} cooperation {period}: no agreement is about {sectors} alone.',
  'sentence.period': 'from {first} to {last}',
  'sentence.year': 'in {year}',
  'sentence.noMoney':
    '; {n, plural, one {no announced investment is published for it} other {no announced investment is published for any of them}}',
  'sentence.money': ', with at least {money} announced; amounts cover {known} of them',
  'sentence.moneyWhole': ', with {money} announced',
  'sentence.largest':
    'The largest announcement, {title} ({date}), stands for {share} of the money{disputed, select, yes {; for its amount sources give {least} to {most}} other {}}.',
  'sentence.among':
    '{records, plural, one {One record} other {# records}} of {agreements} ({money}) {records, plural, one {names} other {name}} {sectors} among others, without a split.',
  'sentence.filtered': 'Filtered to {filters} – {sentence}',
  'sentence.partly': '{money} more is published only for signings that lie partly outside this view.',
  'sentence.none': 'Nothing on record matches this view.',
  'sentence.noAgreement':
    'No agreement on record matches this view; {n, plural, one {# event or policy does} other {# events and policies do}}.',
  'sentence.source': 'Source: Counterpart, as of {date}.',
  'sentence.otherSource':
    'Source: {origin, select, file {the file } other {}}“{name}”, as of {date}, not the data that Counterpart publishes.',
  'sentence.synthetic': 'Synthetic data, nothing in it is real.',
  'sentence.allName': 'North-east–East {scope, select, between {} other {counterpart}}',
} as const
