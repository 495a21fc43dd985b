/** The words of the figures, in English. */
export const figuresEn = {
  'figure.sectors': 'In which sectors?',
  'figure.sectors.agreements': 'Agreements about one sector alone, and records that name it without a split',
  'figure.sectors.investment':
    'Announced investment in one sector alone, {unit}, and records that name it without a split',
  'figure.sectors.own': 'own agreements',
  'figure.sectors.noneOwn': 'no agreement of its own',
  'figure.sectors.ownMoney': 'own investment, {unit}',
  'figure.sectors.among': 'named among others: agreements (date)',
  'figure.sectors.amongShort': 'among others',
  'figure.sectors.amongNarrow': 'records · agreements',
  'figure.sectors.mentions':
    '{records, plural, one {# record} other {# records}} · {n, plural, one {# agreement} other {# agreements}}',
  'figure.sectors.inSignings': '{n, plural, one {in # record} other {in # records}}',
  'figure.sectors.sentence':
    '{only, select, yes {Only } other {}}{one, number} of {floor, select, yes {at least } other {}}{all, plural, one {# agreement} other {# agreements}} {one, plural, one {is} other {are}} about one stated sector{lead, select, most {, most about {sector}} all {, {sector}} other {}}{several, plural, =0 {} one {; # names several without a split} other {; # name several without a split}}{none, plural, =0 {} one {; # names none} other {; # name none}}.',
  'figure.sectors.sentenceNone':
    'No agreement is about one stated sector alone; of {floor, select, yes {at least } other {}}{all, number}, {several, number} name several without a split and {none, number} name none.',
  'figure.sectors.sentenceMoney':
    'Announced in agreements about one stated sector: {money}{lead, select, all {, all of it in {sector}} none {} other {, most of it in {sector}}}.',
  'figure.sectors.legendOwn': 'about this sector alone',
  'figure.sectors.legendNone': 'sector not stated (not to scale)',
  'figure.sectors.legendAmong': 'one record that names it among others, not broken down',
  'figure.over-time': 'When, and how much?',
  'figure.over-time.agreements': 'Agreements by {period} of signing',
  'figure.over-time.investment': 'Announced investment by {period} of signing, {unit}',
  'figure.over-time.noAmount': 'no amount',
  'figure.over-time.amountUnknown': 'amount unknown',
  'figure.over-time.unknownLegend': 'amount not published (not to scale)',
  'figure.over-time.none': 'none reported',
  'figure.over-time.sentence':
    'The most agreements in one {period}: {floor, select, yes {at least } other {}}{n, number}, in {bin}.',
  'figure.over-time.sentenceTies':
    'No {period} has more than {floor, select, yes {at least } other {}}{n, plural, one {# agreement} other {# agreements}}; {ties, number} {period}s have as many.',
  'figure.over-time.sentenceMoney': 'The most announced in one {period}: {money}, in {bin}.',
  'figure.over-time.agreementsRunning': 'Agreements by {period} of signing, running total',
  'figure.over-time.investmentRunning': 'Announced investment by {period} of signing, running total, {unit}',
  'figure.over-time.until': 'until the end of {bin}',
  'figure.over-time.ofWhich': 'of which {part}',
  'figure.over-time.endOf': 'the end of {bin}',
  'figure.over-time.sentenceRunning': 'On record by {end}: {agreements}.',
  'figure.over-time.sentenceRunningMoney':
    'Announced by {end}: {money}, with an amount published for {known, number} of {n, plural, one {# agreement} other {# agreements}}.',
  'figure.over-time.sentenceUnknown':
    'No announced investment is known for any of these periods; what is known is when it was agreed.',
  'figure.timeline': 'What happened?',
  'figure.timeline.subtitle':
    'Signings, events and policies by date; a mark as wide as its date is uncertain',
  'figure.timeline.sentence':
    '{records}, of which {signings, plural, one {# signing} other {# signings}}{inside, plural, =0 {} other { and # inside another}}.',
  'figure.timeline.forWhole': 'published only for the whole of {count}',
  'figure.timeline.noAmount': 'no amount in yuan of its own',
  'figure.timeline.undated': 'undated',
  'figure.timeline.programme': 'of the whole programme',
  'figure.timeline.among': 'names the chosen sectors among others',
  'figure.partnerships':
    '{n, plural, =7 {How do the seven compare?} other {How do the partnerships compare?}}',
  'figure.partnerships.agreements': 'Agreements on record, by partnership',
  'figure.partnerships.investment': 'Announced investment on record, by partnership, {unit}',
  'figure.partnerships.named': 'named',
  'figure.partnerships.inGroups': 'announced only in groups',
  'figure.partnerships.known': 'Amount published for',
  'figure.partnerships.signings': 'in {n, plural, one {# signing} other {# signings}} announced as a group',
  'figure.partnerships.detail':
    '{signings, plural, one {# signing} other {# signings}} · amount published for {known, number} of {floor, select, yes {at least } other {}}{all, number}',
  'figure.partnerships.sentenceOnly': '{partnership} alone has agreements on record here: {first}.',
  'figure.partnerships.sentence': '{partnership} has the most agreements on record: {first} of {all}.',
  'figure.partnerships.sentenceMoney':
    '{partnership} has the most announced investment on record: {money}, with an amount published for {known, number} of {n, number} agreements.',
  'figure.partnerships.sentenceEqual': '{partnerships} share first place.',
  'figure.signings': 'What did each signing announce?',
  'figure.signings.subtitle':
    'Agreements announced together, by the sector families they name; how many, how much, and how many are itemised by name',
  'figure.signings.sentence':
    '{ties, plural, =1 {The largest signing} other {One of the # largest signings}} ({partnership}, {date}) announced {count}; {itemised, plural, =0 {none of them is} one {# of them is} other {# of them are}} itemised by name.',
  'figure.signings.none': 'No signing of a group of agreements matches these filters.',
  'figure.signings.count': '{count} {n, plural, one {agreement} other {agreements}}',
  'figure.signings.itemised': '{k, number} of {n, number} itemised by name',
  'figure.signings.possible': '{n, number} of these only possibly part of it',
  'figure.signings.keptOf': '{n, number} of its agreements match the filters',
  'figure.signings.itemisedShort': 'Itemised',
  'figure.signings.itemisedOf': 'itemised, of announced',
  'figure.signings.kOf': '{k, number} of',
  'figure.signings.notStated': 'Not stated',
  'figure.signings.noAmount': 'amount not published',
  'figure.signings.legendAlone': 'all its sectors are of this family',
  'figure.signings.legendAmong': 'names the family among others, not broken down',
  'figure.signings.legendItemised': 'bar: itemised by name',
  'figure.signings.basis.intended': 'intended',
  'figure.signings.basis.agreement-value': 'agreement value',
  'figure.signings.basis.planned': 'planned',
  'figure.signings.basis.contract-value': 'contract value',
  'figure.signings.basis.registered-capital': 'registered capital',
  'figure.signings.basis.completed': 'completed',
  'figure.signings.basis.sales': 'sales',
  'figure.signings.basis.other': 'kind not specified',
  'coverage.floor':
    'A signing of “over” so many is counted as just so many: numbers that hold it are floors.',
  'coverage.signings':
    '{signings, plural, one {# signing} other {# signings}}, {announced} announced in {signings, plural, one {it} other {them}}, {itemised, number} itemised by name.',
  'coverage.signingsPossible':
    'Outlined in a bar: {n, plural, one {# agreement} other {# agreements}} itemised that no source states to be part of the signing; counted inside it, so that nothing is counted twice.',
  'coverage.signingAmounts':
    '{known, plural, =0 {No amount published for} other {Amount published for # of}} {all, plural, one {# signing} other {# signings}}.',
  'coverage.signingsLeftOut':
    'The largest are drawn. {n, plural, =0 {} one {# smaller signing is left out, } other {# smaller signings are left out, }}{n, plural, =0 {} other {{agreements, plural, one {# agreement} other {# agreements}}; }}{inside, plural, =0 {} one {# signing inside others is left out; } other {# signings inside others are left out; }}all stand in the table.',
  'coverage.signingsInside':
    '{n, plural, one {# smaller signing stands} other {# smaller signings stand}} below the one that contains {n, plural, one {it} other {them}} and {n, plural, one {is} other {are}} counted there.',
  'coverage.signingsPartly':
    '{n, plural, one {# signing matches} other {# signings match}} the filters only in part and {n, plural, one {is} other {are}} shown whole: {kept, number} of {all, plural, one {# agreement} other {# agreements}} match.',
  'coverage.singleAgreements':
    '{n, plural, one {# agreement was} other {# agreements were}} announced one by one and {n, plural, one {is} other {are}} not in this figure.',
  'coverage.furtherFamilies':
    '{n, plural, one {# sector family} other {# sector families}} named least have no column.',
  'coverage.emptyFamilies':
    '{n, plural, one {# sector family is} other {# sector families are}} named by no signing and {n, plural, one {has} other {have}} no column.',
  'figure.gaps': 'What do we not know?',
  'figure.gaps.subtitle': 'Share of agreement records that state each field, by year of signing',
  'figure.gaps.total': 'All',
  'figure.gaps.noRecord': 'no record',
  'figure.gaps.cell': '{field}, {period}',
  'figure.gaps.amount': 'Amount',
  'figure.gaps.amount.short': 'Amount',
  'figure.gaps.amount.note': 'of its own',
  'figure.gaps.amount.full': 'an amount of its own',
  'figure.gaps.amount.own': 'Amount of its own',
  'figure.gaps.amount.signing': 'Amount known only for its signing',
  'figure.gaps.amount.missing': 'Amount not published',
  'figure.gaps.date': 'Date',
  'figure.gaps.date.short': 'Date',
  'figure.gaps.date.note': 'to the day',
  'figure.gaps.date.full': 'a date to the day',
  'figure.gaps.date.day': 'Date to the day',
  'figure.gaps.date.month': 'Date to the month',
  'figure.gaps.date.year': 'Date to the year',
  'figure.gaps.date.missing': 'No date',
  'figure.gaps.stage': 'Stage',
  'figure.gaps.stage.short': 'Stage',
  'figure.gaps.stage.note': 'ever reported',
  'figure.gaps.stage.full': 'a stage',
  'figure.gaps.stage.stated': 'Stage stated',
  'figure.gaps.stage.missing': 'Stage not stated',
  'figure.gaps.sector': 'Sector',
  'figure.gaps.sector.short': 'Sector',
  'figure.gaps.sector.note': 'one or more',
  'figure.gaps.sector.full': 'a sector',
  'figure.gaps.sector.stated': 'Sector stated',
  'figure.gaps.sector.missing': 'Sector not stated',
  'figure.gaps.link': 'Source',
  'figure.gaps.link.short': 'Link',
  'figure.gaps.link.note': 'with a public link',
  'figure.gaps.link.full': 'a source with a public link',
  'figure.gaps.link.stated': 'Source with a public link',
  'figure.gaps.link.missing': 'No source with a public link',
  'figure.gaps.legend.full': 'stated in full',
  'figure.gaps.legend.less': 'amount of its signing; date to the month',
  'figure.gaps.legend.least': 'date to the year',
  'figure.gaps.legend.missing': 'not stated',
  'figure.gaps.sentence':
    '{known, plural, =0 {Never on record: {fields}, in {all, plural, one {# agreement record} other {# agreement records}}.} other {Least often on record: {fields}, for # of {all, plural, one {# agreement record} other {# agreement records}}.}}',
  'figure.gaps.sentenceAll': 'Every record states all of these fields in full.',
  'coverage.gapsRecords':
    'Shares are of records, not of agreements: a group announced only as a number is one record.',
  'coverage.gapsInParts':
    '{n, plural, one {# signing itemised in full is} other {# signings itemised in full are}} counted by {n, plural, one {its} other {their}} parts.',
  'coverage.gapsEmpty':
    '{n, plural, one {# year has} other {# years have}} no agreement record and {n, plural, one {is} other {are}} left empty.',
  'coverage.gapsOwn': 'What is said of a field is counted without the filter of that field.',
  'figure.table': '{title} The numbers',
  'figure.keys':
    'Arrow keys move between marks, Enter chooses, Shift and Enter show what makes up the number, Escape leaves.',
  'figure.empty': 'Nothing on record matches these filters.',
  'figure.description': '{subtitle}.',
  'figure.delivery': 'Signed, and then?',
  'figure.delivery.subtitle':
    'Agreements ever reported at each stage; one that is reported at several is in each of their bars',
  'figure.delivery.stages': 'agreements',
  'figure.delivery.operating': 'Operating or completed',
  'figure.delivery.notStated': 'Stage not stated',
  'figure.delivery.here': 'last reported here',
  'figure.delivery.further': 'reported further on',
  'figure.delivery.setBack': 'cancelled, or back at an earlier stage',
  'figure.delivery.unknown': 'stage or date not stated',
  'figure.delivery.beyond': 'no report since: not known',
  'figure.delivery.hereOf': '{n, number} last reported here',
  'figure.delivery.furtherOf': '{n, number} reported further on',
  'figure.delivery.setBackOf': '{n, number} since cancelled or set back',
  'figure.delivery.rates': 'Rates, as floors: silence is not failure',
  'figure.delivery.atLeast': 'at least {share} ({k, number} of {all, number})',
  'figure.delivery.atLeastOf': 'at least {k, number} of {all, number}',
  'figure.delivery.noReport': 'none reported (0 of {all, number})',
  'figure.delivery.noRate': 'not known: no agreement is reported as signed',
  'figure.delivery.noExact': 'not known: the number of signed agreements is not published exactly',
  'figure.delivery.silence': 'Last report, counted from {date}',
  'figure.delivery.silent': 'Silent for over {n, plural, one {# year} other {# years}}',
  'figure.delivery.reported': 'Within {n, plural, one {# year} other {# years}}',
  'figure.delivery.undated': 'No date',
  'figure.delivery.silentFor': 'Silent for over',
  'figure.delivery.years': '{n, plural, one {# year} other {# years}}',
  'figure.delivery.sentence':
    'Of {signed, plural, one {# agreement} other {# agreements}} reported as signed, at least {performed, number} {performed, plural, one {has} other {have}} a later report of progress; {landed, plural, =0 {none is} one {at least # is} other {at least # are}} reported operating or completed. Of {floor, select, yes {at least } other {all }}{all, number}, {silent, number} {silent, plural, one {has} other {have}} been silent for over {n, plural, one {# year} other {# years}}.',
  'figure.delivery.sentenceNone':
    'No later report of progress was found for {signed, plural, one {the one agreement} other {any of # agreements}} reported as signed: that is silence, not failure. Of {floor, select, yes {at least } other {all }}{all, number}, {silent, number} {silent, plural, one {has} other {have}} been silent for over {n, plural, one {# year} other {# years}}.',
  'figure.delivery.sentenceNoSigned':
    '{all, plural, one {The one agreement is not} other {None of {floor, select, yes {at least } other {}}# agreements is}} reported as signed, so no rate can be computed.',
  'figure.delivery.sentenceInexact':
    'The number of signed agreements among {floor, select, yes {at least } other {}}{all, number} is published only as “over” or “about” so many, so no rate can be computed.',
  'figure.delivery.settled':
    '{n, number} of the silent {n, plural, one {was} other {were}} last reported operating, completed or cancelled.',
  'figure.delivery.unsigned':
    '{n, plural, one {# agreement is} other {# agreements are}} reported as started or further without a report of the signing, and in no rate.',
  'figure.delivery.inexact':
    '{n, plural, one {# signed agreement was} other {# signed agreements were}} announced only as “over” or “about” so many, and {n, plural, one {is} other {are}} in no rate.',
  'figure.delivery.fundsAbout':
    '{n, plural, one {# agreement publishes} other {# agreements publish}} announced or completed investment only as “about”, “over” or “nearly” so much, and {n, plural, one {is} other {are}} not in the rate of funds arrived.',
  'figure.delivery.noDate':
    '{n, plural, one {# agreement has} other {# agreements have}} no date, so silence cannot be told of {n, plural, one {it} other {them}}.',
  'figure.delivery.noStage': '{n, plural, one {# agreement states} other {# agreements state}} no stage.',

  'figure.flows': 'From where to where?',
  'figure.flows.agreements':
    'Agreements between an eastern and a north-eastern place, through the sector family that they are about',
  'figure.flows.investment':
    'Announced investment between an eastern and a north-eastern place, through sector families, {unit}',
  'figure.flows.east': 'East',
  'figure.flows.family': 'Sector family',
  'figure.flows.northeast': 'North-east',
  'figure.flows.flow': '{east} – {family} – {northeast}',
  'figure.flows.ofWholes': 'of which {money} published only for signings as a whole',
  'figure.flows.inWholes':
    '{n, plural, one {# agreement has} other {# agreements have}} an amount only in the figure of {n, plural, one {its} other {their}} signing, which flows as not broken down',
  'figure.flows.wholes': 'published only for whole signings',
  'figure.flows.sentence':
    'The largest flow within one sector family is from {east} to {northeast} in {family}: {first} of {all}; {several, number} {several, plural, one {names} other {name}} several families without a split, {none, number} {none, plural, one {names} other {name}} none.',
  'figure.flows.sentenceEven':
    'Of {all}, {one, number} {one, plural, one {is} other {are}} about one sector family; {several, number} {several, plural, one {names} other {name}} several without a split, {none, number} {none, plural, one {names} other {name}} none.',
  'figure.flows.sentenceMoney':
    'The largest known flow within one sector family is from {east} to {northeast} in {family}: {first}, of {all} announced in total.',
  'figure.flows.sentenceMoneyEven':
    'Announced in total: {all}; amount published for {known, number} of {n, plural, one {# agreement} other {# agreements}}.',
  'coverage.flows':
    'A flow is drawn from the eastern to the north-eastern place of a pair; who invests in whom is not recorded here.',
  'coverage.paleFlows': 'Pale flows are not chosen; what is counted here is of all sectors.',
  'coverage.partFamilies': 'Of a family with a chosen sector, all sectors are counted here.',
  'coverage.flowsUnknown':
    'Dashed lines carry agreements without a published amount and have no width; outlines under the bars stand for all such agreements.',
  'coverage.flowsWholes':
    '{money} is published only for signings as a whole, whose agreements are of several families; it flows as not broken down.',
  'coverage.flowsExcess':
    'The flows add to {money} more than the total: parts of a signing published more than the signing itself.',
  'coverage.otherFamilies': 'The {n, number} smallest families flow together; the table has each.',
  'coverage.emptyPairs':
    '{n, plural, one {# partnership has} other {# partnerships have}} nothing on record here and {n, plural, one {is} other {are}} not drawn.',

  'rate.performance': 'Performance rate',
  'rate.performance.is': 'signed agreements with any later report of progress ÷ signed',
  'rate.start': 'Start rate',
  'rate.start.is': 'started, under construction, operating or completed ÷ signed',
  'rate.landed': 'Landed rate',
  'rate.landed.is': 'operating or completed ÷ signed',
  'rate.funds': 'Funds arrived',
  'rate.funds.is': 'completed ÷ announced investment, where an agreement publishes both',
  'rate.funds.atLeast':
    'at least {share} ({arrived} of {of}; both are published for {both, number} of {floor, select, yes {at least } other {}}{all, number} agreements)',
  'rate.funds.of':
    '{arrived} of {of}; both are published for {both, number} of {floor, select, yes {at least } other {}}{all, number} agreements',
  'rate.funds.missing':
    'cannot be computed: announced investment is published for {announced, number} of {floor, select, yes {at least } other {}}{all, number}, completed investment for {completed, number}, both {approximate, plural, =0 {for no agreement} other {only as approximate figures, for #}}',

  'period.year': 'year',
  'period.quarter': 'quarter',
  'period.month': 'month',
  'period.label': 'Period',
  'period.quarterOf': 'Q{quarter} {year}',
  'show.label': 'Show',
  'show.periods': 'each period',
  'show.running': 'running total',
  'split.label': 'Split by',
  'split.basis': 'kind of money',
  'split.family': 'sector family',

  'series.no-amount': 'No announced amount',
  'series.other-families': 'Other ({n, number})',
  'series.no-sector': 'Sector not stated',
  'figure.over-time.noPlace':
    'No agreement here has a date with a place on this axis; the table lists what is counted.',
  'series.mixed': 'Several sectors, not broken down',
  'series.whole-signings': 'Published for whole signings only',
  'series.notBroken': 'Not broken down: several sectors, or published for a whole signing',

  'lane.signing': 'Signings',
  'lane.agreement': 'Agreements',
  'lane.conference': 'Conferences',
  'lane.week': 'Weeks, promotions',
  'lane.visit': 'Visits, talks',
  'lane.opening': 'Openings, others',
  'lane.policy': 'Plans, notices',
} as const
