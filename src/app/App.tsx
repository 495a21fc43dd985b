import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useWords, WordsProvider } from '../format/WordsContext.tsx'
import type { Lang } from '../model/words.ts'
import { EngineProvider } from '../query/EngineContext.tsx'
import { type OpenDataset, useOpenDataset } from '../query/useDataset.ts'
import { useView } from '../view/useView.ts'
import { checkView, type LinkNotice, type ParsedView } from '../view/viewState.ts'
import { Header } from './Header.tsx'
import { LoadFailure } from './LoadFailure.tsx'
import { Page } from './Page.tsx'
import './app.css'

const queries = new QueryClient({
  defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
})

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Localised />
    </QueryClientProvider>
  )
}

/** The reader's language: the link's, else the browser's. */
function langOf(chosen: Lang | null): Lang {
  return chosen ?? (/^zh\b/i.test(navigator.language) ? 'zh' : 'en')
}

function Localised() {
  const parsed = useView()
  const lang = langOf(parsed.view.lang)
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-Hans' : 'en'
  }, [lang])
  return (
    <WordsProvider lang={lang}>
      <Opened parsed={parsed} />
    </WordsProvider>
  )
}

/** The frame stands whatever happens to the data. */
function Opened({ parsed }: { parsed: ParsedView }) {
  const { say } = useWords()
  const { data, error, refetch, isFetching } = useOpenDataset(parsed.view.data)
  if (data) return <Checked open={data} parsed={parsed} />
  return (
    <>
      <Header view={parsed.view} dataset={null} />
      <main className="page" id="main" tabIndex={-1}>
        {error && !isFetching ? (
          <LoadFailure error={error} retry={() => void refetch()} isOther={parsed.view.data !== null} />
        ) : (
          <p className="page-loading" role="status">
            {say('load.loading')}
          </p>
        )}
      </main>
    </>
  )
}

function Checked({ open, parsed }: { open: OpenDataset; parsed: ParsedView }) {
  const checked = useMemo(() => checkView(parsed.view, open.dataset), [parsed.view, open.dataset])
  const notices: readonly LinkNotice[] = [...parsed.notices, ...checked.notices]
  return (
    <EngineProvider open={open}>
      <Page view={checked.view} notices={notices} />
    </EngineProvider>
  )
}
