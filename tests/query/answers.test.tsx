import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { inlineEngine } from '../../src/engine/inline.ts'
import { EngineProvider, useAnswer } from '../../src/query/EngineContext.tsx'
import { DEFAULT_VIEW } from '../../src/view/viewState.ts'
import { dataset } from '../support/fixtures.ts'

function Total({ text }: { text: string }) {
  const state = useAnswer('headline', { ...DEFAULT_VIEW, text })
  return <p>{state.state === 'ready' ? `${text}: ${state.answer.total.agreements}` : state.state}</p>
}

it('counts a view once while its answer is kept, and keeps no more than 200 of them', async () => {
  const data = dataset({})
  const engine = inlineEngine(data)
  const asked: string[] = []
  const counting: Engine = {
    ask: (name, filter, ...options) => {
      asked.push(filter.text)
      return engine.ask(name, filter, ...options)
    },
    askNow: (name, filter, ...options) => {
      asked.push(filter.text)
      return engine.askNow(name, filter, ...options)
    },
  }
  const client = new QueryClient()
  const shown = (text: string) => (
    <QueryClientProvider client={client}>
      <EngineProvider open={{ address: 'data.json', dataset: data, engine: counting }}>
        <Total text={text} />
      </EngineProvider>
    </QueryClientProvider>
  )
  const { rerender, unmount } = render(shown('q0'))
  await screen.findByText('q0: 0')
  for (let n = 1; n < 200; n += 1) rerender(shown(`q${n}`))
  expect(asked).toHaveLength(200)
  rerender(shown('q0'))
  expect(screen.getByText('q0: 0')).toBeDefined()
  expect(asked).toHaveLength(200)

  rerender(shown('q200'))
  expect(client.getQueryCache().getAll()).toHaveLength(200)
  rerender(shown('q0'))
  expect(asked.slice(200)).toEqual(['q200', 'q0'])
  unmount()
})
