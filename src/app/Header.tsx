import { useEffect, useState } from 'react'
import { dateWords } from '../format/dates.ts'
import { useWords } from '../format/WordsContext.tsx'
import type { Dataset } from '../model/schema.ts'
import { ALL } from '../model/words.ts'
import { partnershipWords } from '../panels/filterWords.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Popover } from '../ui/Popover.tsx'
import { applyTheme, readTheme, THEMES, type Theme } from '../view/theme.ts'
import { changeView } from '../view/useView.ts'
import type { ViewState } from '../view/viewState.ts'
import './header.css'

/** What becomes of the whole page at the press of a button. */
export interface PageWays {
  readonly pack: () => void
  readonly print: () => void
  /** Lists the keys that work on it. */
  readonly keys: () => void
}

interface HeaderProps {
  readonly view: ViewState
  /** Without a dataset the header stands with its name alone. */
  readonly dataset: Dataset | null
  /** Ways out of the whole page: the pack of everything, and paper; null where there is nothing to take out. */
  readonly ways: PageWays | null
}

/** Name, subject and the switches that belong to the whole page. */
export function Header({ view, dataset, ways }: HeaderProps) {
  const words = useWords()
  const { say, lang } = words
  return (
    <header className="header">
      {dataset && (
        <a className="skip-link" href="#figures">
          {say('app.skip')}
        </a>
      )}
      <div className="header-inner">
        <a className="brand" href={lang === 'zh' ? '?lang=zh' : '?'} aria-label={say('app.name')}>
          <span lang="zh-Hans">对口</span> Counterpart
        </a>
        {dataset && (
          <p className="header-date">
            {say('app.dataDate', { date: dateWords(dataset.meta.updated, lang) })}
          </p>
        )}
        <nav className="header-tools" aria-label={say('app.page')}>
          {dataset && <PartnershipSwitch view={view} dataset={dataset} />}
          <button
            type="button"
            className="button-quiet"
            lang={lang === 'en' ? 'zh-Hans' : 'en'}
            onClick={() => changeView({ lang: lang === 'en' ? 'zh' : 'en' })}
          >
            {lang === 'en' ? '中文' : 'English'}
          </button>
          <ThemeSwitch />
          {dataset && (
            <a className="button-quiet" href="#data">
              {say('app.openData')}
            </a>
          )}
          <CopyButton label={say('action.copyLink')} text={() => window.location.href} />
          {ways && (
            <>
              <button type="button" className="button-quiet header-print" onClick={ways.print}>
                {say('action.print')}
              </button>
              <button type="button" className="button-quiet" name="pack" onClick={ways.pack}>
                {say('action.exportAll')}
              </button>
            </>
          )}
        </nav>
      </div>
    </header>
  )
}

function PartnershipSwitch({ view, dataset }: { view: ViewState; dataset: Dataset }) {
  const words = useWords()
  const { say, pick } = words
  const chosen = view.partnerships === ALL ? ALL : view.partnerships.join()
  const all = say('app.allPartnerships', { n: dataset.partnerships.length })
  const options = [
    ...dataset.partnerships.map(({ id, name }) => ({ id, name: pick(name) })),
    { id: ALL, name: all },
  ]
  const [main] = dataset.partnerships
  return (
    <>
      <Popover
        button={
          <>
            <span className="one-line">{partnershipWords(view, dataset, words)}</span>{' '}
            <span aria-hidden="true">▾</span>
          </>
        }
        buttonClass="button-quiet header-partnership"
        align="end"
        label={say('app.partnership')}
      >
        {(close) => (
          <div className="menu">
            {options.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                aria-pressed={id === chosen}
                onClick={() => {
                  close()
                  changeView({ partnerships: id === ALL ? ALL : [id] })
                }}
              >
                {name}
              </button>
            ))}
          </div>
        )}
      </Popover>
      {main && dataset.partnerships.length > 1 && (
        <button
          type="button"
          className="button-quiet"
          onClick={() => changeView({ partnerships: chosen === ALL ? [main.id] : ALL })}
        >
          <span className="one-line">{chosen === ALL ? pick(main.name) : all}</span>
        </button>
      )}
    </>
  )
}

function ThemeSwitch() {
  const { say } = useWords()
  const [theme, setTheme] = useState<Theme>(readTheme)
  useEffect(() => applyTheme(theme), [theme])
  return (
    <Popover button={say('action.theme')} buttonClass="button-quiet" align="end" label={say('action.theme')}>
      {(close) => (
        <div className="menu">
          {THEMES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === theme}
              onClick={() => {
                close()
                setTheme(each)
              }}
            >
              {say(`theme.${each}`)}
            </button>
          ))}
        </div>
      )}
    </Popover>
  )
}
