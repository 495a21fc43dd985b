import type { DataFile } from '../export/figureData.ts'
import { fileName } from '../export/fileName.ts'
import { saveFile } from '../export/saveFile.ts'
import { isInApp } from '../export/waysOut.ts'
import type { Words } from '../format/WordsContext.tsx'
import type { Way } from '../ui/FigureCard.tsx'
import type { PictureSource } from './pictureSource.tsx'

/** The numbers of a figure as files; none where there are no numbers, or inside an app, which keeps no files. */
export function dataWays(source: PictureSource, words: Words): Way[] {
  const { say } = words
  const tables = source.tables().filter(({ rows }) => rows.length > 0)
  if (tables.length === 0 || isInApp(navigator.userAgent)) return []
  const way = (file: DataFile) => async (): Promise<string> => {
    const { figureData } = await import('../export/figureData.ts')
    const name = fileName(source.file, file)
    saveFile(await figureData(file, tables, source.notes(), words), name)
    return say('export.done', { name })
  }
  return [
    { label: say('action.tableXlsx'), run: way('xlsx') },
    ...(tables.length > 1
      ? [{ label: say('action.tablesCsv'), run: way('zip') }]
      : [
          { label: say('action.tableCsv'), run: way('csv') },
          { label: say('action.tableNotes'), run: way('txt') },
        ]),
  ]
}
