import { describe, expect, it } from 'vitest'
import { pathText, shorten } from '../../src/model/issues.ts'
import { datasetJsonSchema } from '../../src/model/jsonSchema.ts'
import { sumCny } from '../../src/model/money.ts'
import { datasetSchema } from '../../src/model/schema.ts'
import { ALL, ANNOUNCED_BASES, BASES, isAnnounced, NOT_STATED, STAGES } from '../../src/model/words.ts'

describe('sumCny', () => {
  it('[C2] takes whole yuan from nothing up to what is still exact', () => {
    expect(sumCny(0)).toBe(0)
    expect(sumCny(Number.MAX_SAFE_INTEGER)).toBe(9_007_199_254_740_991)
  })
  it.each([Number.NaN, -1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.POSITIVE_INFINITY])(
    '[C2] refuses %s as our own mistake',
    (value) => {
      expect(() => sumCny(value)).toThrow(RangeError)
    },
  )
})

describe('the words of an issue', () => {
  it.each([
    [[], ''],
    [['meta'], 'meta'],
    [['agreements', 12, 'amount', 'cny'], 'agreements[12].amount.cny'],
    [['a', 0, 1], 'a[0][1]'],
  ])('%j is at %j', (path, text) => {
    expect(pathText(path)).toBe(text)
  })

  it('shows what stands there in at most 60 characters, cut between characters', () => {
    expect(shorten(undefined)).toBe('')
    expect(shorten(null)).toBe('null')
    expect(shorten('593亿')).toBe('"593亿"')
    expect(shorten('x'.repeat(58))).toBe(`"${'x'.repeat(58)}"`)
    expect(shorten('x'.repeat(59))).toBe(`"${'x'.repeat(58)}…`)
    expect(Array.from(shorten('𠮷'.repeat(100)))).toHaveLength(60)
  })
})

describe('the closed lists', () => {
  it('[C3] announced investment is exactly three kinds of money', () => {
    expect(BASES.filter(isAnnounced)).toEqual(ANNOUNCED_BASES)
    expect(ANNOUNCED_BASES).toEqual(['intended', 'agreement-value', 'planned'])
  })
  it('[F1] no choice is called as "not stated" or "all" are', () => {
    expect([...BASES, ...STAGES].filter((id) => `${id}` === NOT_STATED || `${id}` === ALL)).toEqual([])
  })
})

describe('the published JSON Schema', () => {
  const schema = datasetJsonSchema()

  it('[D2] has every list of the file and refuses others', () => {
    const { properties, ...others } = schema
    expect(Object.keys(properties ?? {}).sort()).toEqual(Object.keys(datasetSchema.shape).sort())
    expect(others).toMatchObject({ additionalProperties: false, type: 'object' })
  })
  it('[D2] asks only for what has no default', () => {
    expect(schema).toMatchObject({
      required: ['schema', 'meta', 'families', 'sectors', 'partnerships', 'sources'],
    })
  })
})
