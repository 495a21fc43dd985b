/** A signing of "over" so many makes every number of agreements that holds it a floor, in every figure alike. */
import { render, waitFor } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { figuresOf } from '../../src/app/figures.tsx'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { LANGS } from '../../src/model/words.ts'
import { agreement, dataset } from '../support/fixtures.ts'
import { pretendBrowser } from '../ui/browser.ts'
import { Around, viewOf } from './around.tsx'

const amount = { cny: 1e9, basis: 'intended' } as const
const data = dataset({
  agreements: [
    agreement({ id: 'a', count: 30, countIs: 'over', date: '2019', sectors: ['wind'], amount }),
    agreement({ id: 'b', count: 4, date: '2020', sectors: ['wind'] }),
  ],
})

beforeEach(() => pretendBrowser())
afterEach(() => vi.unstubAllGlobals())

describe.each(LANGS)('[C2] in %s', (lang) => {
  it.each(['agreements', 'investment'] as const)('coverage, by %s', async (measure) => {
    const { say } = wordsFor(lang)
    const said = (floor: 'yes' | 'no'): string => say('coverage.amounts', { known: 30, all: 34, floor })
    const figures = figuresOf(viewOf({ measure, lang }))
    const { container } = render(
      <Around dataset={data} lang={lang}>
        <Suspense>
          {figures.map(({ name, panel }) => (
            <div key={name}>{panel}</div>
          ))}
        </Suspense>
      </Around>,
    )
    await waitFor(() =>
      expect(container.querySelectorAll('figure .figure-notes')).toHaveLength(figures.length),
    )
    const lines = [...container.querySelectorAll('.figure-notes p')].map(({ textContent }) => textContent)
    expect(lines.filter((line) => line === said('no'))).toEqual([])
    expect(lines.filter((line) => line === said('yes')).length).toBeGreaterThanOrEqual(4)
  })
})
