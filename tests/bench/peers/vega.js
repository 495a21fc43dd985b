/** Vega-Lite: three aggregated bar charts of one view; the sector is a signal that filters before counting. */
import { parse, View } from 'vega'
import { compile } from 'vega-lite'

const bars = (title, field, way, sort) => {
  const category = { field, type: 'nominal', title: null, sort }
  const number = { aggregate: 'count', type: 'quantitative', title: null }
  return {
    title,
    mark: 'bar',
    width: 1000,
    height: { month: 220, sector: 740, partnership: 260 }[field],
    encoding: { [way === 'rows' ? 'y' : 'x']: category, [way === 'rows' ? 'x' : 'y']: number },
  }
}

/** @type {import('./page.ts').Draw} */
export async function draw(root, data) {
  const filter = [{ filter: "picked === '' || datum.sector === picked" }]
  const labels = { axis: { values: data.months.filter((_, index) => index % 12 === 0), labelAngle: 0 } }
  const month = bars('Agreements by month', 'month', 'columns', [...data.months])
  Object.assign(month.encoding.x, labels)
  const sector = bars('Agreements by sector', 'sector', 'rows', [...data.sectors])
  sector.encoding.opacity = {
    condition: { test: "picked === '' || datum.sector === picked", value: 1 },
    value: 0.35,
  }
  const partnership = bars('Agreements by partnership', 'partnership', 'rows', [...data.partnerships])
  const { spec } = compile({
    params: [{ name: 'picked', value: '' }],
    data: { name: 'rows' },
    vconcat: [{ ...month, transform: filter }, sector, { ...partnership, transform: filter }],
  })
  const view = new View(parse(spec), { renderer: 'canvas', container: root })
  await view.data('rows', data.rows()).runAsync()
  let shown = ''
  const counted = spec.data.find(({ transform }) =>
    transform?.some(({ type, groupby }) => type === 'aggregate' && groupby.join() === 'partnership'),
  ).name
  return {
    pick: async (id) => {
      await view.signal('picked', id).runAsync()
      shown = id
    },
    isShown: (id) => {
      if (shown !== id) return false
      const counts = new Map(view.data(counted).map((row) => [row.partnership, row['__count']]))
      return data.partnerships.every((each, index) => (counts.get(each) ?? 0) === data.countsOf(id)[index])
    },
  }
}
