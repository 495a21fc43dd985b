/** ECharts: three bar charts, counted by us in one pass over the rows, without animation. */
import { BarChart } from 'echarts/charts'
import { GridComponent, TitleComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { coverage } from './data.ts'

echarts.use([BarChart, GridComponent, TitleComponent, TooltipComponent, CanvasRenderer])

/** @type {import('./page.ts').Draw} */
export async function draw(root, data) {
  const rows = data.rows()
  const place = (ids) => new Map(ids.map((id, index) => [id, index]))
  const [sectorAt, monthAt, partnershipAt] = [data.sectors, data.months, data.partnerships].map(place)
  const words = []
  let drawn = 0
  const chart = (title, height, ids, counts, way) => {
    const box = root.appendChild(document.createElement('div'))
    words.push(root.appendChild(document.createElement('p')))
    box.style.cssText = `width: 1100px; height: ${height}px`
    const categories = { type: 'category', data: [...ids], inverse: way === 'rows' }
    const numbers = { type: 'value' }
    const one = echarts.init(box)
    one.setOption({
      animation: false,
      title: { text: title },
      tooltip: {},
      grid: { left: way === 'rows' ? 160 : 50, right: 40 },
      xAxis: way === 'rows' ? numbers : categories,
      yAxis: way === 'rows' ? categories : numbers,
      series: [{ type: 'bar', data: counts, label: { show: way === 'rows', position: 'right' } }],
    })
    one.on('rendered', () => {
      drawn += 1
    })
    return one
  }
  const count = (picked) => {
    const months = new Array(data.months.length).fill(0)
    const partnerships = new Array(data.partnerships.length).fill(0)
    let [agreements, known] = [0, 0]
    for (const row of rows) {
      const { sector, month, partnership } = row
      if (picked !== null && sector !== picked) continue
      agreements += 1
      if (row.known) known += 1
      months[monthAt.get(month)] += 1
      partnerships[partnershipAt.get(partnership)] += 1
    }
    return { months, partnerships, coverage: coverage(agreements, known) }
  }
  const bySector = new Array(data.sectors.length).fill(0)
  for (const { sector } of rows) bySector[sectorAt.get(sector)] += 1
  const all = count(null)
  const months = chart('Agreements by month', 288, data.months, all.months, 'columns')
  const sectors = chart('Agreements by sector', 790, data.sectors, bySector, 'rows')
  const partnerships = chart('Agreements by partnership', 310, data.partnerships, all.partnerships, 'rows')
  return {
    pick: (id) => {
      drawn = 0
      const counts = count(id)
      months.setOption({ series: [{ data: counts.months }] })
      partnerships.setOption({ series: [{ data: counts.partnerships }] })
      for (const each of words) each.textContent = counts.coverage
      sectors.setOption({
        series: [
          {
            data: bySector.map((value, index) => ({
              value,
              itemStyle: { opacity: data.sectors[index] === id ? 1 : 0.35 },
            })),
          },
        ],
      })
    },
    isShown: () => drawn >= 3,
    isRight: (id) => {
      const [{ data: shown }] = partnerships.getOption().series
      return (
        words[0].textContent === data.coverageOf(id) &&
        data.countsOf(id).every((value, index) => shown[index] === value)
      )
    },
  }
}
