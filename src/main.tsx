import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/forced.css'
import './styles/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, langOf } from './app/App.tsx'
import { isSpoken, loadWords } from './format/words.ts'
import { LANGS, type Lang } from './model/words.ts'
import { parseView } from './view/viewState.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const wanted = langOf(parseView(window.location.search).view.lang)
const isThere = (lang: Lang): boolean => isSpoken(lang, 'first')
// If the words of the reader's language do not come, the other's may.
for (const lang of [wanted, ...LANGS.filter((other) => other !== wanted)]) {
  if (!LANGS.some(isThere)) await loadWords(lang, 'first').catch(() => undefined)
}
const lang = LANGS.find(isThere)
if (lang === undefined) {
  root.textContent =
    'The page could not be loaded completely: please reload it. · 页面未能完整加载，请刷新重试。'
} else {
  createRoot(root).render(
    <StrictMode>
      <App lang={lang} />
    </StrictMode>,
  )
}
