import type { Lang } from '../../model/words.ts'
import type { DataSheet } from '../workbook/sheet.ts'
import { workbookFile } from '../workbook/workbook.ts'
import type { NativeChart } from './nativeChart.ts'

/** The sheet that a chart reads, as its formulas name it. */
export const SHEET = 'Data'

/** A chart's workbook: the numbers that it draws, and after them the figure's tables in full. */
export function chartWorkbook(
  { categoryName, categories, series, totals, unit }: NativeChart,
  tables: readonly DataSheet[],
  lang: Lang,
): Promise<Uint8Array> {
  const columns = [...series, ...(totals ? [totals] : [])]
  const numbers: DataSheet = {
    kind: 'data',
    name: SHEET,
    columns: [categoryName, ...columns.map(({ name }) => name)].map((label) => ({ label, kind: 'words' })),
    rows: categories.map((category, row) => [category, ...columns.map(({ values }) => values[row] ?? null)]),
    fixed: 1,
    isSynthetic: tables.some(({ isSynthetic }) => isSynthetic),
  }
  return workbookFile({ title: unit, lang, sheets: [numbers, ...tables] })
}
