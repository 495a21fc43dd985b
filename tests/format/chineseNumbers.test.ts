import { expect, it } from 'vitest'
import { plain } from '../../src/format/numbers.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'

it.each([0, 999, 1000, 2661, 9999, 10_000, 1_234_567])(
  'a Chinese sentence writes %i as a drawing does',
  (n) => {
    const { say } = wordsFor('zh')
    expect(say('count.agreements', { n })).toBe(`${plain(n, 'zh')}个协议`)
  },
)
