/** ECharts: three bar charts, counted by us in one pass over the rows, without animation. */
import { BarChart } from 'echarts/charts'
import { GridComponent, TitleComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

echarts.use([BarChart, GridComponent, TitleComponent, TooltipComponent, CanvasRenderer])

/** @type {import('./page.ts').Draw} */
export async function draw(root, data) {
  const rows = data.rows()
  const place = (ids) => new Map(ids.map((id, index) => [id, index]))
  const [sectorAt, monthAt, partnershipAt] = [data.sectors, data.months, data.partnerships].map(place)
  let drawn = 0
  const chart = (title, height, ids, counts, way) => {
    const box = root.appendChild(document.createElement('div'))
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
      series: [{ type: 'bar', data: counts }],
    })
    one.on('rendered', () => {
      drawn += 1
    })
    return one
  }
  const count = (picked) => {
    const months = new Array(data.months.length).fill(0)
    const partnerships = new Array(data.partnerships.length).fill(0)
    for (const { sector, month, partnership } of rows) {
      if (picked !== null && sector !== picked) continue
      months[monthAt.get(month)] += 1
      partnerships[partnershipAt.get(partnership)] += 1
    }
    return { months, partnerships }
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
    isShown: (id) => {
      const [{ data: shown }] = partnerships.getOption().series
      return drawn >= 3 && data.countsOf(id).every((value, index) => shown[index] === value)
    },
  }
}
