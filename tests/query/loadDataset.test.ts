import { afterEach, describe, expect, it, vi } from 'vitest'
import { LoadError, loadDataset } from '../../src/query/loadDataset.ts'
import { agreement, datasetJson } from '../support/fixtures.ts'

const ADDRESS = 'https://example.org/data.json'

/** Opens an address that answers so; the dataset, or why it was not opened. */
async function opened(answer: () => Promise<Response>, signal = new AbortController().signal) {
  vi.stubGlobal('fetch', vi.fn(answer))
  try {
    return { dataset: await loadDataset(ADDRESS, signal), failure: null }
  } catch (error) {
    if (!(error instanceof LoadError)) throw error
    expect(error.address).toBe(ADDRESS)
    return { dataset: null, failure: error.failure }
  }
}
const answers = (body: string, status = 200) => opened(async () => new Response(body, { status }))
const valid = JSON.stringify(datasetJson({ agreements: [agreement({ id: 'a' })] }))

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('opening a dataset', () => {
  it('asks for its address and decodes it', async () => {
    const { dataset } = await answers(valid)
    expect(dataset?.agreements.map(({ id }) => id)).toEqual(['a'])
    expect(vi.mocked(fetch)).toHaveBeenCalledWith(ADDRESS, expect.objectContaining({}))
  })
  it('[V6] never asks for a file on a device', async () => {
    vi.stubGlobal('fetch', vi.fn())
    const asked = loadDataset('file:0123456789abcdef:mine.json', new AbortController().signal)
    await expect(asked).rejects.toMatchObject({ failure: { kind: 'local', name: 'mine.json' } })
    expect(fetch).not.toHaveBeenCalled()
  })
  it('takes a byte order mark', async () => {
    expect((await answers(`\ufeff${valid}`)).failure).toBeNull()
    // fetch takes the mark away itself; a stand-in for it may not.
    const kept = new Response(valid)
    vi.spyOn(kept, 'text').mockResolvedValue(`\ufeff${valid}`)
    expect((await opened(async () => kept)).failure).toBeNull()
  })
  it('says that the network failed, and how', async () => {
    const { failure } = await opened(async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(failure).toEqual({ kind: 'network', reason: 'Failed to fetch' })
  })
  it.each([404, 500])('says what the server answered: %d', async (status) => {
    expect((await answers('<html>', status)).failure).toEqual({ kind: 'status', status })
  })
  it.each(['<!doctype html><p>', '\n <HTML>', '\ufeff<!DOCTYPE html>', '<?xml version="1.0"?><a/>'])(
    'says that %j is a page, not data',
    async (body) => {
      expect((await answers(body)).failure).toEqual({ kind: 'html' })
    },
  )
  it.each(['', ' \n', '\ufeff'])('says that %j is empty', async (body) => {
    expect((await answers(body)).failure).toEqual({ kind: 'empty' })
  })
  it('says where it stops being JSON', async () => {
    const { failure } = await answers(valid.slice(0, -5))
    expect(failure?.kind).toBe('not-json')
    expect(failure && 'reason' in failure ? failure.reason : '').not.toBe('')
  })
  it('[D1] says that a newer version wrote it', async () => {
    const { failure } = await answers(JSON.stringify({ ...datasetJson(), schema: 'counterpart/2' }))
    expect(failure).toMatchObject({
      kind: 'newer',
      issue: { got: '"counterpart/2"', detail: 'counterpart/1' },
    })
  })
  it('[D1] says everything that is wrong with it', async () => {
    const { failure } = await answers(
      JSON.stringify(
        datasetJson({
          agreements: [agreement({ id: 'A B', date: '2019-13' }), agreement({ id: 'b', count: 0 })],
        }),
      ),
    )
    expect(failure && 'issues' in failure ? failure.issues.map(({ path }) => path) : []).toEqual([
      'agreements[0].id',
      'agreements[0].date',
      'agreements[1].count',
    ])
  })
  it('a reader who left is no failure', async () => {
    const leaving = new AbortController()
    leaving.abort()
    await expect(
      opened(async () => {
        throw new DOMException('left', 'AbortError')
      }, leaving.signal),
    ).rejects.toThrow(DOMException)
  })
})
