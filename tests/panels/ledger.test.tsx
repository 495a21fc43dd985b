/** From every number to what makes it up: by mouse, by key and from the table, to the same address. */
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exactMoney } from '../../src/format/money.ts'
import { plain } from '../../src/format/numbers.ts'
import { wordsFor } from '../../src/format/WordsContext.tsx'
import { buildLedger } from '../../src/ledger/ledger.ts'
import { LANGS } from '../../src/model/words.ts'
import { ClaimsPanel } from '../../src/panels/claims/ClaimsPanel.tsx'
import { ComparePanel } from '../../src/panels/compare/ComparePanel.tsx'
import { DeliveryPanel } from '../../src/panels/delivery/DeliveryPanel.tsx'
import { FlowsPanel } from '../../src/panels/flows/FlowsPanel.tsx'
import { GapsPanel } from '../../src/panels/gaps/GapsPanel.tsx'
import { LinesDialog } from '../../src/panels/lines/LinesDialog.tsx'
import { OverTimePanel } from '../../src/panels/overTime/OverTimePanel.tsx'
import { PartnershipsPanel } from '../../src/panels/partnerships/PartnershipsPanel.tsx'
import { SectorsPanel } from '../../src/panels/sectors/SectorsPanel.tsx'
import { SigningsPanel } from '../../src/panels/signings/SigningsPanel.tsx'
import { SizesPanel } from '../../src/panels/sizes/SizesPanel.tsx'
import { lines } from '../../src/questions/lines.ts'
import { useView } from '../../src/view/useView.ts'
import { parseView, type ViewState } from '../../src/view/viewState.ts'
import { SAMPLES } from '../export/samples.ts'
import { pretendBrowser } from '../ui/browser.ts'
import { Around } from './around.tsx'

const REAL = SAMPLES.real()
const LEDGER = buildLedger(REAL)

const PINNED = '?from=2018&with=partnership%3Dall%26from%3D2017'
const Compared = ({ view }: { view: ViewState }) =>
  view.pinned === null ? <p>nothing pinned</p> : <ComparePanel view={view} pinned={view.pinned} />

/** Each figure with the address that shows it, and the ledger of one of its numbers. */
const NUMBERS: readonly [string, string, string, (props: { view: ViewState }) => ReactElement][] = [
  ['over-time', '', 'period.2019', OverTimePanel],
  ['over-time', '?period=quarter&from=2019', 'period.2017-q3', OverTimePanel],
  ['sectors', '', 'sector.tourism', SectorsPanel],
  ['sectors', '?sector=tourism', 'sector.finance', SectorsPanel],
  ['delivery', '', 'stage.signed', DeliveryPanel],
  ['partnerships', '', 'partnership.jiangsu-liaoning', PartnershipsPanel],
  ['partnerships', '?layout=years', 'partnership.jiangsu-liaoning', PartnershipsPanel],
  ['over-time', '?show=running', 'upto.2019', OverTimePanel],
  ['signings', '', 'signing.2018-06-week-signing-64', SigningsPanel],
  ['claims', '', 'claim.2019-03-total-131-projects', ClaimsPanel],
  ['gaps', '', 'gap.date-day,period.2019', GapsPanel],
  ['gaps', '?from=2019', 'gap.amount-own,period.2017', GapsPanel],
  ['sizes', '', 'size.not-published', SizesPanel],
  ['delivery', '', 'report.silent-3', DeliveryPanel],
  ['flows', '?sector=tourism', 'family.mixed,partnership.shanghai-dalian', FlowsPanel],
  ['compare', PINNED, 'only.tourism,view.pinned', Compared],
  ['compare', PINNED, 'only.tourism', Compared],
]

beforeEach(() => {
  pretendBrowser()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const total = (): string | null => new URLSearchParams(window.location.search).get('total')

describe('the ledger of a number', () => {
  it.each(NUMBERS)(
    '[C10] of %s with “%s”, %s: by mouse, key and table alike',
    async (name, search, key, Panel) => {
      const at = (): void => window.history.replaceState(null, '', `/${search}`)
      at()
      const Shown = () => <Panel view={useView().view} />
      render(
        <Around dataset={REAL}>
          <Shown />
        </Around>,
      )
      const mark = await waitFor(() => {
        const found = document.querySelector<SVGElement>(`#figure-${name} [data-mark][data-total="${key}"]`)
        if (!found) throw new Error(`${key} is not drawn`)
        return found
      })
      const before = window.location.search
      const ways: Readonly<Record<string, () => void>> = {
        'Shift and a click': () => fireEvent.click(mark, { shiftKey: true }),
        // The label of a published total is the record's.
        'a click on the number': () => {
          const number = mark.querySelector('[data-number]')
          expect(number === null).toBe(name === 'claims' || name === 'flows')
          fireEvent.click(number ?? mark, { shiftKey: number === null })
        },
        'Shift and Enter': () => {
          mark.focus()
          fireEvent.keyDown(mark, { key: 'Enter', shiftKey: true })
        },
        'its cell in the table': () => {
          fireEvent.click(screen.getByRole('button', { name: 'Table' }))
          fireEvent.click(document.querySelector(`.table-number[data-total="${key}"]`) ?? document.body)
        },
      }
      const found: string[] = []
      for (const [way, go] of Object.entries(ways)) {
        at()
        expect(window.location.search, way).toBe(before)
        go()
        found.push(`${way}: ${total()}`)
      }
      expect(found).toEqual(Object.keys(ways).map((way) => `${way}: ${key}`))
    },
  )

  it.each(LANGS)('[C10] says what was added and what was not, in %s', async (lang) => {
    const { view } = parseView('?total=period.2019,basis.intended')
    render(
      <Around dataset={REAL} lang={lang}>
        <LinesDialog view={view} part={view.total ?? {}} />
      </Around>,
    )
    const answer = lines(LEDGER, view, view.total ?? {})
    const dialog = await screen.findByRole('dialog', { hidden: true })
    await waitFor(() => expect(dialog.querySelectorAll('tbody tr').length).toBeGreaterThan(0))
    expect(dialog.querySelectorAll('tbody tr')).toHaveLength(
      answer.added.length + answer.withoutAmount.length,
    )
    const sum = dialog.querySelector('tfoot')?.textContent ?? ''
    expect(sum).toContain(answer.total.cny === null ? 'nothing' : exactMoney(answer.total.cny, lang))
    expect(sum).toContain(plain(answer.total.agreements, lang))
    const { say } = wordsFor(lang)
    expect(dialog.textContent).toContain(lang === 'en' ? '2019' : '2019年')
    expect(dialog.textContent).toContain(say('basis.intended'))
    expect(dialog.textContent).toContain(say('lines.claims', { n: answer.claims }))
  })

  it('[F3] does not name a filter that its part stands in for', async () => {
    const { view } = parseView('?sector=tourism&from=2019&total=sector.finance')
    render(
      <Around dataset={REAL}>
        <LinesDialog view={view} part={view.total ?? {}} />
      </Around>,
    )
    const dialog = await screen.findByRole('dialog', { hidden: true })
    await waitFor(() => expect(dialog.querySelector('tbody tr')).not.toBeNull())
    const within = dialog.querySelector('.lines-within')?.textContent ?? ''
    expect(within).toContain('since 2019')
    expect(within).not.toContain('Tourism')
  })

  it('closing it, or opening one of its records, changes the address alone', async () => {
    window.history.replaceState(null, '', '/?total=period.2019')
    const Shown = () => {
      const { view } = useView()
      return view.total === null ? <p>closed</p> : <LinesDialog view={view} part={view.total} />
    }
    render(
      <Around dataset={REAL}>
        <Shown />
      </Around>,
    )
    const row = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('.lines tbody .link')
      if (!found) throw new Error('no line')
      return found
    })
    fireEvent.click(row)
    expect(window.location.search).toMatch(/^\?total=period\.2019&record=/)
    fireEvent.click(screen.getByRole('button', { name: 'Close', hidden: true }))
    await screen.findByText('closed')
    expect(total()).toBeNull()
  })
})
