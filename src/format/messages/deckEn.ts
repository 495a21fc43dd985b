/** The words of a slide deck, in English. */
export const deckEn = {
  'deck.slide': 'Slide (PPTX)',
  'deck.unit': '{measure}, {unit}',
  'deck.unknown': 'Amount not published, and in no bar: {list}.',
  'deck.unknownOf': '{name} ({unknown, number} of {all, number})',
  'deck.others': '{n, plural, one {# other} other {# others}}',
  'deck.among': 'Named by records without a split, and in no bar: {list}.',
  'deck.amongOf': '{name} ({n, plural, one {# record} other {# records}})',
  'deck.dominated': 'A single record is half or more of these (the notes name it): {list}.',
  'deck.further':
    '{n, plural, one {# further bar is} other {# further bars are}} not drawn ({sum}); the chart’s own table has all of them.',
  'deck.gaps': 'share of agreement records that state each field, all years together',
  'deck.unsized':
    'Amount not published, and in no bar: {n, plural, one {# record} other {# records}}, for {agreements, plural, one {# agreement} other {# agreements}}.',
  'deck.notCompared': 'published, not compared',
  'deck.itemised': 'itemised by then',
  'deck.unexplained': 'unexplained',
  'deck.lacks':
    '{n, plural, one {# figure could not be drawn and is} other {# figures could not be drawn and are}} missing from these slides.',
  'deck.inNotes': 'More in the speaker notes.',
  'deck.publisherOf': '{publisher} ({n, number})',
  'deck.otherPublishers':
    '{n, plural, one {# further source} other {# further sources}}; the notes of this slide have all of them.',
  'deck.moreSources':
    '{n, plural, one {# further source} other {# further sources}}; the link has all of them.',
} as const
