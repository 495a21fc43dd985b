import { describe, expect, it } from 'vitest'
import { mentionWords } from '../../src/charts/SectorsChart.tsx'
import { figuresEn } from '../../src/format/messages/figuresEn.ts'
import { figuresZh } from '../../src/format/messages/figuresZh.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { partialDateOf } from '../../src/model/dates.ts'
import { LANGS } from '../../src/model/words.ts'
import { both } from '../support/fixtures.ts'

const mentions = Array.from({ length: 33 }, (_, index) => ({
  id: `a${index}`,
  agreements: index === 0 ? 74 : 1,
  date: partialDateOf(2019),
  title: both(`agreement ${index}`),
}))

describe('what stands beside the boxes of a sector named among others', () => {
  it.each([
    [33, 900, '33 records · 106 agreements', '33条记录，共106个协议'],
    [1, 900, '74 (2019)', '74个（2019年）'],
    [33, 340, '33 · 106', '33 · 106'],
    [1, 340, '1 · 74', '1 · 74'],
    [0, 900, '', ''],
  ])('is of all %i records at %i', (n, width, en, zh) => {
    const row = { mentions: mentions.slice(0, n) }
    expect(LANGS.map((lang) => mentionWords(row, width, wordsFor(lang)))).toEqual([en, zh])
  })
  it('calls them records: a single agreement is no signing', () => {
    for (const part of ['agreements', 'investment', 'legendAmong'] as const) {
      expect(figuresEn[`figure.sectors.${part}`]).toMatch(/record/)
      expect(figuresEn[`figure.sectors.${part}`]).not.toMatch(/signing/)
      expect(figuresZh[`figure.sectors.${part}`]).not.toMatch(/签约/)
    }
  })
})
