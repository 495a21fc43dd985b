/** dc.js over crossfilter2: one dimension and one group a view; no transitions. */
import crossfilter from 'crossfilter2'
import { scaleBand } from 'd3'
import * as dc from 'dc'
import 'dc/dist/style/dc.css'

/** @type {import('./page.ts').Draw} */
export async function draw(root, data) {
  const rows = crossfilter(data.rows())
  const box = (title) => {
    const section = root.appendChild(document.createElement('section'))
    section.appendChild(document.createElement('h3')).textContent = title
    return section.appendChild(document.createElement('div'))
  }
  const sector = rows.dimension((row) => row.sector)
  const month = rows.dimension((row) => row.month)
  const partnership = rows.dimension((row) => row.partnership)
  const months = new dc.BarChart(box('Agreements by month'))
    .width(1100)
    .height(288)
    .dimension(month)
    .group(month.group())
    .x(scaleBand().domain(data.months))
    .xUnits(dc.units.ordinal)
    .elasticY(true)
    .transitionDuration(0)
  months.xAxis().tickValues(data.months.filter((_, index) => index % 12 === 0))
  const sectors = new dc.RowChart(box('Agreements by sector'))
    .width(1100)
    .height(790)
    .dimension(sector)
    .group(sector.group())
    .elasticX(true)
    .transitionDuration(0)
  const partnerships = new dc.RowChart(box('Agreements by partnership'))
    .width(1100)
    .height(310)
    .dimension(partnership)
    .group(partnership.group())
    .elasticX(true)
    .transitionDuration(0)
  dc.renderAll()

  const titles = () => [...partnerships.select('svg').node().querySelectorAll('g.row title')]
  return {
    pick: (id) => {
      sectors.replaceFilter([[id]])
      dc.redrawAll()
    },
    isShown: (id) => {
      const counts = data.countsOf(id)
      const shown = titles().map(({ textContent }) => textContent)
      return data.partnerships.every((each, index) => shown.includes(`${each}: ${counts[index]}`))
    },
  }
}
