import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitText, textWidth, wrapText } from '../../src/format/textWidth.ts'

const SIZE = 10
const A_LITTLE = 1e-6
const CHINESE_MARKS = '，。、；：！？）》”’'

/** Words, Chinese text with single marks in it, spaces, other scripts: what a title can hold. */
const arbText = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9.,()&%¥-]{1,30}$/),
      fc.stringMatching(/^[对口合作项目（《“]{1,8}[，。、；：！？）》”’]?$/),
      fc.constantFrom(' ', '  ', '\n', ' · ', '——', '🚢', 'é', 'مرحبا', '𠮷'),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))
const arbWidth = fc.integer({ min: 60, max: 400 })

const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '')

describe('the width of a text', () => {
  it('a Chinese character is one em wide, Latin ones narrower', () => {
    expect(textWidth('对口', SIZE)).toBe(20)
    expect(textWidth('il', SIZE)).toBeLessThan(textWidth('MW', SIZE))
    expect(textWidth('', SIZE)).toBe(0)
    expect(textWidth('e\u0301', SIZE)).toBe(textWidth('e', SIZE))
  })
  it('adds up, and grows with the size', () => {
    fc.assert(
      fc.property(arbText, arbText, (one, other) => {
        expect(textWidth(one + other, SIZE)).toBeCloseTo(textWidth(one, SIZE) + textWidth(other, SIZE), 6)
        expect(textWidth(one, 2 * SIZE)).toBeCloseTo(2 * textWidth(one, SIZE), 6)
      }),
    )
  })
})

describe('a text that is shortened', () => {
  it('fits, begins as the text does, and is whole where it has room', () => {
    fc.assert(
      fc.property(arbText, fc.integer({ min: 0, max: 400 }), (text, width) => {
        const fitted = fitText(text, SIZE, width)
        expect(textWidth(fitted, SIZE)).toBeLessThanOrEqual(Math.max(width, textWidth('…', SIZE)) + A_LITTLE)
        if (textWidth(text, SIZE) <= width) expect(fitted).toBe(text)
        else {
          expect(fitted.endsWith('…')).toBe(true)
          expect(text.startsWith(fitted.slice(0, -1))).toBe(true)
        }
      }),
    )
  })
})

describe('a text in lines', () => {
  it('breaks between words and around Chinese characters', () => {
    expect(wrapText('alpha beta', SIZE, 40)).toEqual(['alpha', 'beta'])
    expect(wrapText('对口合作项目', SIZE, 40)).toEqual(['对口合作', '项目'])
    expect(wrapText('host.org/counterpart/?lang=zh#figure-over-time', SIZE, 190)).toEqual([
      'host.org/counterpart/?lang=zh',
      '#figure-over-time',
    ])
    expect(wrapText('风电abc项目', SIZE, 40)).toEqual(['风电abc', '项目'])
    expect(wrapText('', SIZE, 40)).toEqual([])
    expect(wrapText(' \n ', SIZE, 40)).toEqual([])
  })
  it('takes the character before a mark along to the next line', () => {
    expect(wrapText('对口合作，项目', SIZE, 40)).toEqual(['对口合', '作，项目'])
    expect(wrapText('对口合（作项目）', SIZE, 40)).toEqual(['对口合', '（作项', '目）'])
  })
  it('cuts a word that is longer than a line, wherever it stands', () => {
    expect(wrapText('aaaaaaaaaaaaaaa。', SIZE, 26)).toEqual(['aaaaa', 'aaaaa', 'aaaa', 'a。'])
    expect(wrapText('对.aaaaaaaaaaaaaaaaaaaaaaaa', SIZE, 60).length).toBeGreaterThan(2)
  })
  it('no line is wider than asked, but for a single character', () => {
    fc.assert(
      fc.property(arbText, fc.integer({ min: 1, max: 400 }), (text, width) => {
        for (const line of wrapText(text, SIZE, width)) {
          if (Array.from(line).length > 1) expect(textWidth(line, SIZE)).toBeLessThanOrEqual(width + A_LITTLE)
        }
      }),
    )
  })
  it('nothing is lost and no line is empty', () => {
    fc.assert(
      fc.property(arbText, fc.integer({ min: 1, max: 400 }), (text, width) => {
        const lines = wrapText(text, SIZE, width)
        expect(withoutSpace(lines.join(''))).toBe(withoutSpace(text))
        for (const line of lines) expect(line.trim()).not.toBe('')
      }),
    )
  })
  it('a Chinese mark begins no line', () => {
    fc.assert(
      fc.property(arbText, arbWidth, (text, width) => {
        const single = text.replaceAll(new RegExp(`([${CHINESE_MARKS}])\\s*[${CHINESE_MARKS}—]+`, 'g'), '$1')
        for (const line of wrapText(single, SIZE, width).slice(1)) {
          expect(CHINESE_MARKS).not.toContain(Array.from(line)[0])
        }
      }),
      { numRuns: 500 },
    )
  })
})
