import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useWords, WordsProvider } from '../format/WordsContext.tsx'
import { isSpoken, loadWords } from '../format/words.ts'
import type { Lang } from '../model/words.ts'
import { EngineProvider } from '../query/EngineContext.tsx'
import { type OpenDataset, useOpenDataset } from '../query/useDataset.ts'
import { checkView } from '../view/checkView.ts'
import { changeView, useView } from '../view/useView.ts'
import type { LinkNotice, ParsedView } from '../view/viewState.ts'
import { Header } from './Header.tsx'
import { LoadFailure } from './LoadFailure.tsx'
import { OpenPicture } from './OpenPicture.tsx'
import { Page } from './Page.tsx'
import './app.css'

const queries = new QueryClient({
  defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
})

/** The whole page. The first words of `lang` are loaded. */
export function App({ lang }: { lang: Lang }) {
  return (
    <QueryClientProvider client={queries}>
      <Localised first={lang} />
    </QueryClientProvider>
  )
}

/** The reader's language: the link's, else the browser's. */
export function langOf(chosen: Lang | null): Lang {
  return chosen ?? (/^zh\b/i.test(navigator.language) ? 'zh' : 'en')
}

function Localised({ first }: { first: Lang }) {
  const parsed = useView()
  const wanted = langOf(parsed.view.lang)
  const [, setLoaded] = useState('')
  const [lang, setLang] = useState(first)
  const [missing, setMissing] = useState<Lang | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      await loadWords(wanted, 'first')
      if (isWanted) setLang(wanted)
      await loadWords(wanted, 'later')
      if (isWanted) setLoaded(wanted)
    }
    load().then(
      () => isWanted && setMissing(null),
      // The page goes on with the words that it has.
      () => isWanted && setMissing(wanted),
    )
    return () => {
      isWanted = false
    }
  }, [wanted])
  // Loaded words are spoken at once; others when they have come.
  const spoken = isSpoken(wanted, 'first') ? wanted : lang
  useEffect(() => {
    document.documentElement.lang = spoken === 'zh' ? 'zh-Hans' : 'en'
  }, [spoken])
  return (
    <WordsProvider lang={spoken}>
      {missing === wanted && <MissingWords />}
      <OpenPicture>
        <Opened parsed={parsed} />
      </OpenPicture>
    </WordsProvider>
  )
}

function MissingWords() {
  const { say } = useWords()
  return (
    <p className="page" role="alert">
      {say('load.words')}
    </p>
  )
}

/** The frame stands whatever happens to the data. */
function Opened({ parsed }: { parsed: ParsedView }) {
  const { say } = useWords()
  const { data, error, refetch, isFetching } = useOpenDataset(parsed.view.data)
  const isTriedAgain = useRef(false)
  // The button that was pressed is gone with its failure: the focus goes to the main part, whatever comes to stand there.
  useEffect(() => {
    if (!isTriedAgain.current) return
    if (data || (error && !isFetching)) isTriedAgain.current = false
    const { activeElement } = document
    const main = document.getElementById('main')
    if (activeElement === document.body || main?.contains(activeElement)) main?.focus()
  }, [data, error, isFetching])
  const trying = (action: () => void) => (): void => {
    isTriedAgain.current = true
    action()
  }
  if (data) return <Checked open={data} parsed={parsed} />
  return (
    <>
      <Header view={parsed.view} dataset={null} ways={null} />
      <main className="page" id="main" tabIndex={-1}>
        {error && !isFetching ? (
          <LoadFailure
            error={error}
            retry={trying(() => void refetch())}
            openBundled={parsed.view.data === null ? null : trying(() => changeView({ data: null }))}
          />
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
