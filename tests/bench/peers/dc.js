/** dc.js over crossfilter2: one dimension and one group a view; no transitions. */
import crossfilter from 'crossfilter2'
import { scaleBand } from 'd3'
import * as dc from 'dc'
import 'dc/dist/style/dc.css'
import { coverage } from './data.ts'

/** @type {import('./page.ts').Draw} */
export async function draw(root, data) {
  const rows = crossfilter(data.rows())
  const box = (title) => {
    const section = root.appendChild(document.createElement('section'))
    section.appendChild(document.createElement('h3')).textContent = title
    return {
      chart: section.appendChild(document.createElement('div')),
      coverage: section.appendChild(document.createElement('p')),
    }
  }
  const places = ['month', 'sector', 'partnership'].map((by) => box(`Agreements by ${by}`))
  const [ofMonths, ofSectors, ofPartnerships] = places
  const sector = rows.dimension((row) => row.sector)
  const month = rows.dimension((row) => row.month)
  const partnership = rows.dimension((row) => row.partnership)
  const all = rows.groupAll()
  const known = rows.groupAll().reduceSum((row) => Number(row.known))
  const label = ({ key, value }) => `${key} ${value}`
  const months = new dc.BarChart(ofMonths.chart)
    .width(1100)
    .height(288)
    .dimension(month)
    .group(month.group())
    .x(scaleBand().domain(data.months))
    .xUnits(dc.units.ordinal)
    .elasticY(true)
    .transitionDuration(0)
  months.xAxis().tickValues(data.months.filter((_, index) => index % 12 === 0))
  const sectors = new dc.RowChart(ofSectors.chart)
    .width(1100)
    .height(790)
    .dimension(sector)
    .group(sector.group())
    .label(label)
    .elasticX(true)
    .transitionDuration(0)
  new dc.RowChart(ofPartnerships.chart)
    .width(1100)
    .height(310)
    .dimension(partnership)
    .group(partnership.group())
    .label(label)
    .elasticX(true)
    .transitionDuration(0)
  const say = () => {
    const words = coverage(all.value(), known.value())
    for (const place of places) place.coverage.textContent = words
  }
  dc.renderAll()
  say()

  return {
    pick: (id) => {
      sectors.replaceFilter([[id]])
      dc.redrawAll()
      say()
    },
    isShown: (id) => ofPartnerships.coverage.textContent === data.coverageOf(id),
    isRight: (id) => {
      const labels = [...ofPartnerships.chart.querySelectorAll('g.row text')]
      const shown = labels.map(({ textContent }) => textContent)
      const counts = data.countsOf(id)
      return data.partnerships.every((each, index) => shown.includes(`${each} ${counts[index]}`))
    },
  }
}
