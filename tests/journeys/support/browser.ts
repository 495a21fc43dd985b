/**
 * Opens the built page in a real browser, and collects what a good page never causes: words in the console, errors,
 * failed answers and requests to another host. Pages of one worker share a browser, and each is opened beside the one
 * before it, so that the browser has the page's code at hand; none finds anything that another has kept.
 */
import axeCore from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import './serve.ts'

export interface PageOptions {
  /** From the served folder: '' or '?lang=zh#figure-sectors'. */
  readonly path?: string
  readonly width?: number
  readonly height?: number
  /** Pixels of the screen for each px; 1 unless said otherwise. */
  readonly scale?: number
  readonly colorScheme?: 'light' | 'dark'
  /** A palette of the reader's own. */
  readonly forcedColors?: 'active'
  /** A phone: no mouse but a finger. */
  readonly touch?: boolean
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
const contexts = new Map<string, Promise<BrowserContext>>()
/** The page that was left last. */
let left: Page | null = null
const collected = new WeakMap<Page, string[]>()

/** It closes with the worker's process. */
function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: inject('chromiumPath'), headless: true, args: ARGS })
  return browser
}

/** What cannot be said of a page, but only of those that share a context. */
function contextFor({ scale = 1, locale = 'en-US', touch = false }: PageOptions): Promise<BrowserContext> {
  const key = `${locale} ${scale} ${touch}`
  const context =
    contexts.get(key) ??
    sharedBrowser().then((shared) =>
      shared.newContext({
        deviceScaleFactor: scale,
        locale,
        hasTouch: touch,
        isMobile: touch,
        acceptDownloads: true,
        permissions: ['clipboard-read', 'clipboard-write'],
      }),
    )
  contexts.set(key, context)
  return context
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
  const page = await (await contextFor(options)).newPage()
  await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 900 })
  await page.emulateMedia({
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    forcedColors: options.forcedColors ?? 'none',
  })
  collect(page, new URL(base).host)
  await options.before?.(page)
  await page.goto(new URL(options.path ?? '', base).href)
  await left?.close()
  left = null
  return page
}

/** Leaves a page and forgets what it has kept; it closes when the next one stands. */
export async function leavePage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const origin = new URL(inject('baseUrl')).origin
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await left?.close()
  left = page
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
/** The rules that look at colours, which alone another theme can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

declare global {
  interface Window {
    axe: typeof axeCore
  }
}

interface AxeOptions {
  /** Looks at this part of the page only. */
  readonly within?: string
  /** Asks only what another theme can break. */
  readonly colours?: boolean
}

/** What axe-core finds against WCAG 2.2 A and AA and its own best practices on the page as it stands. */
export async function axe(
  page: Page,
  { within, colours = false }: AxeOptions = {},
): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  const type = colours ? 'rule' : 'tag'
  return page.evaluate(
    async ({ part, ...runOnly }) => {
      const { violations } = await window.axe.run(part ? { include: part } : document, {
        runOnly,
        resultTypes: ['violations'],
      })
      return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }))
    },
    { type, values: colours ? OF_COLOURS : TAGS, part: within } as const,
  )
}
