/** Vega-Lite: three aggregated bar charts of one view; the sector is a signal that filters before counting. */
import { parse, View } from 'vega'
import { compile } from 'vega-lite'
import { coverage } from './data.ts'

const SIZE = { month: 220, sector: 740, partnership: 260 }

const bars = (by, sort, transform) => {
  const isRows = by !== 'month'
  const category = { field: by, type: 'nominal', title: null, sort }
  const number = { field: 'agreements', type: 'quantitative', title: null }
  const counted = [
    { op: 'count', as: 'agreements' },
    { op: 'sum', field: 'known', as: 'known' },
  ]
  const labels = { mark: { type: 'text', align: 'left', dx: 4 }, encoding: { text: { field: 'agreements' } } }
  return {
    title: `Agreements by ${by}`,
    width: 1000,
    height: SIZE[by],
    transform: [...transform, { aggregate: counted, groupby: [by] }],
    encoding: isRows ? { y: category, x: number } : { x: category, y: number },
    layer: [{ mark: 'bar' }, ...(isRows ? [labels] : [])],
  }
}

/** @type {import('./page.ts').Draw} */
export async function draw(root, data) {
  const picked = [{ filter: "picked === '' || datum.sector === picked" }]
  const month = bars('month', [...data.months], picked)
  const years = data.months.filter((_, index) => index % 12 === 0)
  month.encoding.x.axis = { values: years, labelAngle: 0 }
  const sector = bars('sector', [...data.sectors], [])
  sector.encoding.opacity = {
    condition: { test: "picked === '' || datum.sector === picked", value: 1 },
    value: 0.35,
  }
  const { spec } = compile({
    params: [{ name: 'picked', value: '' }],
    data: { name: 'rows' },
    vconcat: [month, sector, bars('partnership', [...data.partnerships], picked)],
  })
  const words = [0, 1, 2].map(() => root.appendChild(document.createElement('p')))
  const container = root.appendChild(document.createElement('div'))
  const view = new View(parse(spec), { renderer: 'canvas', container })
  await view.data('rows', data.rows()).runAsync()
  const { name } = spec.data.find(({ transform }) =>
    transform?.some(({ type, groupby }) => type === 'aggregate' && groupby.join() === 'partnership'),
  )
  const sum = (rows, field) => rows.reduce((total, row) => total + row[field], 0)
  return {
    pick: async (id) => {
      await view.signal('picked', id).runAsync()
      const rows = view.data(name)
      for (const each of words) each.textContent = coverage(sum(rows, 'agreements'), sum(rows, 'known'))
    },
    isShown: (id) => words[0].textContent === data.coverageOf(id),
    isRight: (id) => {
      const counts = new Map(view.data(name).map((row) => [row.partnership, row.agreements]))
      return data.partnerships.every((each, index) => (counts.get(each) ?? 0) === data.countsOf(id)[index])
    },
  }
}
