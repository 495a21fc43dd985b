import type { Notes } from '../notes.ts'
import type { NotesLine, NotesSheet } from './sheet.ts'

/** Notes as a sheet: a line a row, an empty one before each section. */
export function notesSheet({ title, mark, sections }: Notes, name: string): NotesSheet {
  return {
    kind: 'notes',
    name,
    lines: [
      { level: 'title', text: title },
      ...(mark === null ? [] : [{ level: 'mark', text: mark } as const]),
      ...sections.flatMap((section): NotesLine[] => [
        { level: 'text', text: '' },
        { level: 'heading', text: section.title },
        ...section.lines.map(({ text, link }): NotesLine => ({ level: 'text', text, link })),
      ]),
    ],
  }
}
