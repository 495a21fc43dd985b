/**
 * One page for all: `?peer=dc&rows=1000` draws three linked views of the same rows (bars by sector, by month, by
 * partnership, with titles, the numbers of rows, and for how many an amount is published) and lets `measure.ts` pick sectors.
 */
import { type BenchData, benchData } from './data.ts'

/** Three linked views as they stand on the page. */
export interface Drawn {
  /** Shows the agreements of one sector in the views by month and by partnership, and marks it in its own. */
  readonly pick: (sector: string) => void
  /** Whether the page shows the picked sector; asked in the measured time, so as little as tells. */
  readonly isShown: (sector: string) => boolean
  /** Whether it shows the right numbers of it, whatever it takes to find out. */
  readonly isRight: (sector: string) => boolean
}

export type Draw = (root: HTMLElement, data: BenchData) => Promise<Drawn>

const PEERS: Readonly<Record<string, () => Promise<{ draw: Draw }>>> = {
  ours: () => import('./ours.tsx'),
  'ours-tables': async () => ({ draw: (await import('./ours.tsx')).drawTables }),
  dc: () => import('./dc.js'),
  vega: () => import('./vega.js'),
  echarts: () => import('./echarts.js'),
}

declare global {
  interface Window {
    /** The sectors, once the views stand. */
    sectors?: readonly string[]
    /** Picks a sector; ms from the change to the end of the frame that shows it. With null it waits for a frame only. */
    pick?: (sector: string | null) => Promise<number>
    isRight?: (sector: string) => boolean
  }
}

/** A page that does not show what was picked by then is broken. */
const LONGEST_MS = 20_000

const { port1, port2 } = new MessageChannel()

/** The end of the next frame: the first task after its drawing. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  })

const parameters = new URLSearchParams(location.search)
const root = document.getElementById('root')
const peer = PEERS[parameters.get('peer') ?? '']
if (!root || !peer) throw new Error('?peer=ours, dc, vega or echarts')
const data = benchData(Number(parameters.get('rows')))
const { pick, isShown, isRight } = await (await peer()).draw(root, data)

window.pick = async (sector) => {
  // Right after a frame, so that every pick has the same time until the next.
  await frame()
  const began = performance.now()
  if (sector !== null) pick(sector)
  do {
    await frame()
    if (performance.now() - began > LONGEST_MS) throw new Error(`${sector} is not shown`)
  } while (sector !== null && !isShown(sector))
  return performance.now() - began
}
window.isRight = isRight
window.sectors = data.sectors
