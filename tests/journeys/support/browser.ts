/**
 * Opens the built page in a real browser, and collects what a good page never causes: words in the console, errors,
 * failed answers and requests to another host. One browser for a test file, one fresh context for a page.
 */
import axeCore from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import './serve.ts'

export interface PageOptions {
  /** From the served folder: '' or '?lang=zh#figure-sectors'. */
  readonly path?: string
  readonly width?: number
  readonly height?: number
  /** Pixels of the screen for each px; 1 unless said otherwise. */
  readonly scale?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly locale?: 'en-US' | 'zh-CN'
  /** 'reduce' unless said otherwise, so that nothing moves while it is measured. */
  readonly reducedMotion?: 'reduce' | 'no-preference'
  /** Called before the page is loaded: to answer requests otherwise, or to prepare storage. */
  readonly before?: (page: Page) => Promise<void>
}

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

let browser: Promise<Browser> | undefined
const collected = new WeakMap<Page, string[]>()

afterAll(async () => {
  await (await browser)?.close()
})

function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: inject('chromiumPath'), headless: true, args: ARGS })
  return browser
}

function collect(page: Page, host: string): void {
  const list: string[] = []
  collected.set(page, list)
  page.on('console', (message) => list.push(`console.${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => list.push(`error: ${error.message}`))
  page.on('crash', () => list.push('crash: the page crashed'))
  page.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== host) list.push(`request to another host: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) list.push(`answer ${response.status()}: ${response.url()}`)
  })
}

/** Opens the page and waits until it has loaded, not until it has drawn. */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const base = inject('baseUrl')
  const context = await (await sharedBrowser()).newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'en-US',
    reducedMotion: options.reducedMotion ?? 'reduce',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  collect(page, new URL(base).host)
  await options.before?.(page)
  await page.goto(new URL(options.path ?? '', base).href)
  return page
}

/** All that went wrong on the page so far, oldest first; a good page has none, of any console level. */
export function complaints(page: Page): readonly string[] {
  return collected.get(page) ?? ['the page was not opened with openPage']
}

export interface Violation {
  readonly id: string
  readonly help: string
  /** The elements at fault, as HTML. */
  readonly nodes: readonly string[]
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

declare global {
  interface Window {
    axe: typeof axeCore
  }
}

/** What axe-core finds against WCAG 2.2 A and AA and its own best practices on the page as it stands. */
export async function axe(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axeCore.source)
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }))
  }, TAGS)
}
