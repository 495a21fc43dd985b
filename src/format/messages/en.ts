import { figuresEn } from './figuresEn.ts'
import { recordEn } from './recordEn.ts'
import { troubleEn } from './troubleEn.ts'

/** The page's words in English. ICU syntax; the keys are the type that every other language must fill. */
export const en = {
  ...figuresEn,
  ...recordEn,
  ...troubleEn,
  'app.name': 'Counterpart',
  'app.skip': 'Skip to the figures',
  'app.allPartnerships': '{n, plural, =7 {All seven partnerships} other {All # partnerships}}',
  'app.titleAll': 'North-east–East counterpart cooperation',
  'app.titleAllYears': 'North-east–East counterpart cooperation, {years}',
  'app.title': '{name} cooperation',
  'app.titleYears': '{name} cooperation, {years}',
  'app.dataDate': 'Data of {date}',
  'app.synthetic': 'Synthetic data: invented, for trying out',
  'app.page': 'This page',
  'app.figures': 'Figures',
  'app.partnership': 'Partnership',
  'app.measure': 'Measure',

  'action.copyLink': 'Copy link',
  'action.copied': 'Copied',
  'action.copyFailed': 'Could not copy; select and copy it yourself:',
  'action.copySentence': 'Copy sentence',
  'action.theme': 'Theme',
  'theme.system': 'System',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'action.close': 'Close',
  'action.retry': 'Try again',
  'action.clearAll': 'Clear all',
  'action.remove': 'Remove filter: {what}',
  'action.dismiss': 'Dismiss',
  'action.showTable': 'Table',
  'action.export': 'Export',
  'action.savePng': 'PNG picture, 2×',
  'action.saveSvg': 'SVG drawing',
  'action.more': 'Show {n, number} more',

  'export.busy': 'Preparing the picture…',
  'export.done': 'Saved as {name}',
  'export.failed':
    'The picture could not be made: {reason}. The SVG drawing needs less of the browser; try that.',
  'export.noChineseFont':
    'This device has no Chinese font; Chinese words may be missing from the picture. The SVG drawing keeps them.',
  'export.source': 'Source: {sources}.',
  'export.sourceCount':
    '{n, plural, one {# published source} other {# published sources}} compiled by Counterpart',
  'export.license': 'Data {licence}, version {version}, as of {date}.',
  'export.synthetic': 'SYNTHETIC DATA: INVENTED',
  'export.title': '{name}: {title}',
  'export.filters': 'Filters: {filters}',

  'sentence.total': 'The published record of {name} cooperation {period} lists {agreements}{money}.',
  'sentence.agreements':
    '{floor, select, yes {at least } other {}}{n, plural, one {# agreement} other {# agreements}}{intended, plural, =0 {} other { ({intended, number} of them only intended)}}',
  'sentence.inDates': 'in {dates}',
  'sentence.own': '{name} cooperation {period}: {agreements} about {sectors} alone{money}.',
  'sentence.ownNone': '{name} cooperation {period}: no agreement is about {sectors} alone.',
  'sentence.period': 'from {first} to {last}',
  'sentence.year': 'in {year}',
  'sentence.noMoney': '; no amount has been published for any of them',
  'sentence.money': ', with at least {money} announced; amounts cover {known} of them',
  'sentence.moneyWhole': ', with {money} announced',
  'sentence.largest': 'The largest announcement, {title} ({date}), stands for {share} of the money.',
  'sentence.among':
    '{records, plural, one {One record} other {# records}} of {agreements} ({money}) {records, plural, one {names} other {name}} {sectors} among others, without a split.',
  'sentence.filtered': 'Filtered to {filters} – {sentence}',
  'sentence.partly': '{money} more is published only for signings that lie partly outside this view.',
  'sentence.none': 'Nothing on record matches this view.',
  'sentence.source': 'Source: Counterpart, as of {date}.',
  'sentence.allName': 'North-east–East counterpart',

  'count.agreements': '{n, plural, one {# agreement} other {# agreements}}',
  'count.atLeastAgreements': 'at least {n, plural, one {# agreement} other {# agreements}}',
  'count.records': '{n, plural, one {# record} other {# records}}',
  'count.sources': '{n, plural, one {# source} other {# sources}}',

  'headline.title': 'In numbers',
  'headline.agreements': 'Agreements',
  'headline.agreementsSplit': '{named, number} named · {grouped, number} announced in groups',
  'headline.intended': '{n, number} only intended',
  'headline.among': '+ {n, number} named among others, not broken down',
  'headline.investmentAmong': '+ {money} not broken down',
  'headline.investment': 'Announced investment',
  'headline.unknown': 'Not published',
  'headline.none': 'none',
  'headline.atLeast': 'at least {money}',
  'headline.floor': 'at least',
  'headline.coverage': 'Amounts cover',
  'headline.coverageSplit': '{single, number} on their own · {grouped, number} in group totals',
  'headline.ofAll': '{known, number} of {all, number}',
  'headline.signings': 'Signings',
  'headline.signingsNote': 'agreements announced together',
  'headline.events': 'Events and policies',
  'headline.eventsSplit':
    '{events, plural, one {# event} other {# events}} · {policies, plural, one {# policy} other {# policies}}',
  'headline.lastReport': 'Last report',
  'headline.lines': 'How this number is made',
  'headline.cancelled': '{n, plural, one {# cancelled} other {# cancelled}}',
  'headline.between':
    '{n, plural, one {# deal} other {# deals}} between the places, not announced as counterpart cooperation, left out',
  'headline.partly':
    '{money} is published for signings that lie only partly in this view and is in no sum here.',

  'lines.title': 'How the total is made',
  'lines.intro':
    'Nothing is counted twice: a signing falls into its itemised parts and one remainder. Each line below is one of them.',
  'lines.added': 'Added: {total}',
  'lines.noneAdded': 'No amount is known in this view.',
  'lines.without':
    'Counted as agreements, not in the sum of money: {n, plural, one {# agreement} other {# agreements}}',
  'lines.outside':
    'Not counted: deals not announced as counterpart cooperation, {n, plural, one {# agreement} other {# agreements}}',
  'lines.remainder': '{title} (the rest, not itemised)',
  'lines.sum': 'Total',
  'lines.why.not-published': 'no amount published',
  'lines.why.other-basis': 'another kind of money: {basis}',
  'lines.why.other-currency': 'in another currency, not converted',
  'lines.why.outside-scope': 'outside the programme',

  'filter.title': 'Filters',
  'filter.open': 'Filters ({n, number})',
  'filter.search': 'Search',
  'filter.searchHint': 'Parties, places, titles',
  'filter.sector': 'Sector',
  'filter.dates': 'Dates',
  'filter.stage': 'Stage',
  'filter.basis': 'Money',
  'filter.scope': 'Scope',
  'filter.scopeOnly': 'programme only',
  'filter.partnership': 'Partnership',
  'filter.all': 'all',
  'filter.chosen': '{n, number} chosen',
  'filter.from': 'From',
  'filter.to': 'To',
  'filter.dateHint': 'Year, month or day, such as 2019, 2019-10 or 2019-10-17',
  'filter.badDate': 'Not a date: {text}. Write 2019, 2019-10 or 2019-10-17.',
  'filter.endBeforeStart': 'The end lies before the start.',
  'filter.anyDate': 'any',
  'filter.since': 'since {from}',
  'filter.until': 'until {to}',
  'filter.everything': 'Everything',
  'filter.year': 'Year',
  'filter.lastSigning': 'Last signing',
  'filter.notStated': 'Not stated',
  'filter.notPublished': 'Not published',
  'filter.own': '{n, number} of its own',
  'filter.amongCount': '{n, number} among others',
  'filter.amongHint': 'named among others, not broken down',
  'filter.includeBetween': 'Include deals outside the programme',
  'filter.includeBetweenNote':
    'Deals between the two places that were not announced as counterpart cooperation ({n, number})',
  'filter.result':
    '{agreements, plural, one {# agreement} other {# agreements}}, {records, plural, one {# record} other {# records}}',
  'filter.announce': '{agreements}, {money}.',
  'filter.empty': 'Nothing matches. {what} leaves nothing.',
  'filter.emptyClear': 'Clear the filters',
  'filter.active': 'Active filters',
  'filter.textChip': '“{text}”',
  'filter.undated':
    '{n, plural, one {# agreement has} other {# agreements have}} no date and cannot be placed in these dates.',
  'filter.straddling':
    '{n, plural, one {# agreement reaches} other {# agreements reach}} over an edge of these dates.',
  'filter.eventsStay': 'Events, policies and published totals have no stage and no kind of money; they stay.',
  'filter.dateWords': 'Dates: {dates}',
  'filter.clear': 'Clear',

  'measure.agreements': 'Agreements',
  'measure.investment': 'Investment',

  'coverage.amounts':
    'Amount published for {known, number} of {all, plural, one {# agreement} other {# agreements}}.',
  'coverage.short': 'amounts for {known, number} of {all, number}',
  'coverage.noAmounts':
    'No amount published for {all, plural, one {this agreement} other {any of these # agreements}}.',
  'coverage.agreements': '{all, plural, one {# agreement} other {# agreements}}.',
  'coverage.undated':
    '{n, plural, one {# agreement} other {# agreements}} without a date {n, plural, one {stands} other {stand}} outside the axis.',
  'coverage.tooCoarse':
    '{n, plural, one {# agreement is} other {# agreements are}} dated too coarsely for these periods and not shown.',
  'coverage.unallocated': '{money} is published only for signings as a whole and is in none of the bars.',
  'coverage.notBrokenDown':
    '{n, plural, one {# agreement names} other {# agreements name}} several sectors without a split and {n, plural, one {belongs} other {belong}} fully to none.',
  'coverage.noSectorMoney': '{money} belongs to agreements that name no sector.',
  'coverage.notBrokenDownMoney': '{money} belongs to agreements that name several sectors and is in no bar.',
  'coverage.emptySectors':
    '{n, plural, one {# sector has} other {# sectors have}} nothing on record and {n, plural, one {is} other {are}} not drawn.',
  'coverage.withoutSector':
    '{n, plural, one {# event or policy names} other {# events and policies name}} no sector and {n, plural, one {is} other {are}} left out.',
  'coverage.timelineUndated':
    '{n, plural, one {# record} other {# records}} without a date {n, plural, one {stands} other {stand}} at the end of {n, plural, one {its lane} other {their lanes}}.',
  'coverage.palePartnerships': 'Pale bars are not chosen; what is counted here is of all partnerships.',
  'coverage.reported':
    'This compares what public sources report; a short bar can mean few reports rather than few agreements.',
  'coverage.between':
    '{n, plural, one {# deal} other {# deals}} not announced as counterpart cooperation left out.',
  'coverage.paleDates': 'Pale bars lie outside the chosen dates; what is counted here is of all dates.',
  'coverage.partBar':
    'The chosen dates cover only part of a bar; by quarter or month they show more exactly.',
  'coverage.paleStages': 'Pale rows are not chosen; what is counted here is of all stages.',
  'coverage.paleSectors': 'Pale rows are not chosen; what is counted here is of all sectors.',
  'coverage.marks': '{n, plural, one {# record} other {# records}}.',

  'column.sector': 'Sector',
  'column.family': 'Family',
  'column.agreements': 'Agreements',
  'column.investment': 'Announced investment',
  'column.known': 'Amount published for',
  'column.mentions': 'Named among others in',
  'column.families': 'Sector families',
  'column.possibleParts': 'of which possible parts',
  'column.period': 'Period',
  'column.lane': 'Lane',
  'column.date': 'Date',
  'column.title': 'Title',
  'column.kind': 'Kind',
  'column.sectors': 'Sectors',
  'column.count': 'Count',
  'column.amount': 'Amount',
  'column.stage': 'Stage',
  'column.partnership': 'Partnership',
  'column.basis': 'Kind of money',
  'column.why': 'Why',
  'column.reported': 'Ever reported here',
  'column.here': 'Last reported here',
  'column.further': 'Reported further on',
  'column.setBack': 'Since cancelled or set back',
  'column.rate': 'Rate',
  'column.definition': 'Definition',
  'column.value': 'Value',
  'column.silent': 'Silent',
  'column.within': 'Reported since',
  'column.settled': 'Of them operating, completed or cancelled',

  'records.title': 'The records',
  'records.summary':
    '{agreements, plural, one {# agreement record} other {# agreement records}}, {events, plural, one {# event} other {# events}}, {policies, plural, one {# policy} other {# policies}}, {claims, plural, one {# published total} other {# published totals}}',
  'records.shown': 'Shown: {shown, number} of {all, number} records.',
  'records.isPart': 'in a signing',
  'records.among': 'among others',
  'records.reported': 'reported',
  'records.sort': 'Sort by {column}',

  'kind.agreement': 'Agreement',
  'kind.signing': 'Signing',
  'kind.event': 'Event',
  'kind.policy': 'Policy',
  'kind.claim': 'Published total',

  'method.title': 'How we count',
  'method.once':
    'Nothing is counted twice. A signing falls into its itemised parts and one remainder; totals add those.',
  'method.unknown':
    'Unknown is not zero. An amount that was not published stays unknown, and the total is then “at least”.',
  'method.basis':
    'Announced investment adds intended investment, agreement value and planned or total investment, always shown with that split. Contract value, registered capital, completed investment and sales are never in it.',
  'method.sectors':
    'A signing that names several sectors without a split belongs fully to none. It is drawn apart, hatched.',
  'method.dates':
    'A date is as precise as its source. A year-only record is drawn a year wide; an undated one stays undated.',
  'method.scope':
    'Deals between two places that were not announced as counterpart cooperation are held out unless you include them.',
  'method.possible':
    'Where it is not stated whether an agreement belongs to a larger signing, it is counted inside that signing.',
  'method.conflicts': 'Where sources disagree, the record shows the figure used, the others and the reason.',
  'method.claims': 'Published cumulative totals are listed as records and never added to anything.',
  'method.performance':
    'Performance rate: of the agreements reported as signed, those with any later report, of a later stage or of progress after the signing. Cancelled ones stay in the denominator only.',
  'method.start':
    'Start rate: of the agreements reported as signed, those reported as started, under construction, operating or completed.',
  'method.landed':
    'Landed rate: of the agreements reported as signed, those reported as operating or completed.',
  'method.funds':
    'Funds arrived: completed investment as a share of announced investment, only where both are published for the same agreement; this data holds one published amount for each.',
  'method.floors':
    'These rates are floors, never rounded up: silence is not failure. Silence is counted from the day of the data, and a stage is never inferred from another.',
  'quality.title': 'What is missing',
  'quality.intro': 'Of the {n, plural, one {# agreement record} other {# agreement records}} in this view:',
  'quality.amount': 'have an amount',
  'quality.date': 'have a date',
  'quality.stage': 'have a stage',
  'quality.sector': 'have a sector',
  'quality.link': 'have a source with a public link',
  'data.title': 'Data and licence',
  'data.text': 'The data is one JSON file, {records} from {sources}, version {version} of {date}.',
  'data.download': 'Download the dataset (JSON)',
  'data.schema': 'JSON Schema',
  'data.licence': 'Data: {licence}. Facts and figures stay with their sources.',
  'data.code': 'Code: MIT.',
  'sources.title': 'Sources',
  'sources.list': 'All {n, plural, one {# source} other {# sources}} of the dataset',
} as const

export type MessageKey = keyof typeof en
