import { describe, expect, it } from 'vitest'
import { inlineEngine } from '../../src/engine/inline.ts'
import { QUESTIONS } from '../../src/engine/questions.ts'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { headline } from '../../src/questions/headline.ts'
import { overTime } from '../../src/questions/overTime.ts'
import { agreement, dataset, filterBy, intended } from '../support/fixtures.ts'

const data = dataset({ agreements: [agreement({ id: 'a', date: '2019', amount: intended(5) })] })

describe('an engine in this thread', () => {
  it('answers as the question itself does', async () => {
    const engine = inlineEngine(data)
    expect(await engine.ask('headline', filterBy())).toEqual(headline(buildLedger(data), filterBy()))
    const options = { size: 'month', split: 'family' } as const
    expect(await engine.ask('overTime', filterBy(), options)).toEqual(
      overTime(buildLedger(data), filterBy(), options),
    )
  })
  it('answers plain data, which a worker could send', async () => {
    const engine = inlineEngine(data)
    const answers = [
      await engine.ask('headline', filterBy()),
      await engine.ask('facets', filterBy()),
      await engine.ask('sectors', filterBy()),
      await engine.ask('overTime', filterBy(), { size: 'year', split: 'basis' }),
      await engine.ask('timeline', filterBy()),
      await engine.ask('records', filterBy()),
      await engine.ask('lines', filterBy()),
    ]
    for (const answer of answers) expect(JSON.stringify(structuredClone(answer))).toBe(JSON.stringify(answer))
    expect(answers.length).toBeLessThanOrEqual(Object.keys(QUESTIONS).length)
  })
  it('gives our own mistake as a refused promise, never at once', async () => {
    const broken = inlineEngine({
      ...data,
      sectors: [],
      agreements: data.agreements.map((of) => ({ ...of, sectors: ['gone'] })),
    })
    const asked = broken.ask('headline', filterBy())
    await expect(asked).rejects.toThrow('unknown id: gone')
  })
})
