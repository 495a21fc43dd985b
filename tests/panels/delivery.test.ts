import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { deliveryCoverage, deliverySentence } from '../../src/panels/delivery/DeliveryPanel.tsx'
import { deliveryTables } from '../../src/panels/delivery/deliveryTables.ts'
import { type DeliveryAnswer, delivery, type Silence } from '../../src/questions/delivery.ts'
import { type AgreementJson, agreement, filterBy, ledgerOfAgreements } from '../support/fixtures.ts'

const ask = (...agreements: AgreementJson[]): DeliveryAnswer =>
  delivery(ledgerOfAgreements(...agreements), filterBy())
const threeYears = ({ silences }: DeliveryAnswer): Silence => {
  const silence = silences.find(({ years }) => years === 3)
  if (!silence) throw new Error('no silence')
  return silence
}
const sentence = (answer: DeliveryAnswer, lang: 'en' | 'zh' = 'en'): string =>
  deliverySentence(answer, threeYears(answer), wordsFor(lang))

const signed = agreement({ id: 'a', count: 40, date: '2018', history: [{ stage: 'signed' }] })
const landed = agreement({ id: 'b', date: '2019', history: [{ stage: 'signed' }, { stage: 'operating' }] })
const atWork = agreement({ id: 'c', history: [{ stage: 'started' }] })
const over = agreement({ id: 'd', count: 5, countIs: 'over', date: '2024', history: [{ stage: 'signed' }] })

describe('the sentence of delivery', () => {
  it('[C12] says the floors of what followed, and the silence', () => {
    expect(sentence(ask(signed, landed))).toBe(
      'Of 41 agreements reported as signed, at least 1 has a later report of progress; at least 1 is reported operating or completed. Of all 41, 41 have been silent for over 3 years.',
    )
    expect(sentence(ask(signed, landed), 'zh')).toBe(
      '报道为已签约的41个协议中，至少1个有后续进展报道，至少1个已投产运营或完成；全部41个协议中，41个超过3年未见新报道。',
    )
  })

  it('[C2] never says zero for silence', () => {
    expect(sentence(ask(signed))).toBe(
      'No later report of progress was found for any of 40 agreements reported as signed: that is silence, not failure. Of all 40, 40 have been silent for over 3 years.',
    )
  })

  it('[C8] says that there is no rate where nothing, or no exact number, is reported as signed', () => {
    expect(sentence(ask(atWork))).toBe(
      'The one agreement is not reported as signed, so no rate can be computed.',
    )
    expect(sentence(ask(over))).toContain('only as “over” or “about” so many')
    expect(sentence(ask())).toBe('')
  })
})

it('[C7] the coverage of delivery says what is in no rate and of what silence cannot be told', () => {
  const answer = ask(signed, landed, atWork, over)
  expect(deliveryCoverage(answer, threeYears(answer), wordsFor('en'))).toEqual([
    '1 agreement is reported as started or further without a report of the signing, and in no rate.',
    '5 signed agreements were announced only as “over” or “about” so many, and are in no rate.',
    '1 of the silent was last reported operating, completed or cancelled.',
    '1 agreement has no date, so silence cannot be told of it.',
  ])
})

it('the tables of delivery say the same numbers as its answer', () => {
  const tables = deliveryTables(ask(signed, landed, atWork, over), wordsFor('en'))
  const texts = tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))
  expect(texts[0]?.[1]).toEqual(['Signed', '46', '45', '1', '0'])
  expect(texts[1]?.[0]?.[1]).toBe('at least 2 % (1 of 41)')
  expect(texts[2]?.[2]).toEqual(['3 years', '41', '1', '5', '1'])
  expect(texts[2]).toHaveLength(4)
})
