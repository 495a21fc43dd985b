import type { Words } from '../../format/WordsContext.tsx'
import { labelled } from '../../format/words.ts'
import { type NotesInput, notesOf, notesText } from '../notes.ts'
import type { Missing } from './manifest.ts'
import { byPath, type PackFile } from './packFile.ts'

interface PackNotes {
  /** Of the records and of all figures. */
  readonly notes: NotesInput
  readonly files: readonly PackFile[]
  readonly missing: readonly Missing[]
}

/** The README of a pack in one language: the notes of its data, its files, and what it lacks. UTF-8 with its mark, CRLF. */
export function packNotes({ notes, files, missing }: PackNotes, words: Words): string {
  const { say, lang } = words
  const all = notesOf(notes, 'csv', words)
  const line = (what: string, said: string) => ({ text: `- ${labelled(lang, what, said)}` })
  const own = [
    {
      title: say('pack.files'),
      lines: [
        ...byPath(files).map(({ path, says }) => line(path, says(words))),
        { text: say('pack.checksums') },
      ],
    },
    ...(missing.length === 0
      ? []
      : [{ title: say('pack.lacks'), lines: missing.map(({ what, why }) => line(what, why)) }]),
  ]
  // What the files hold and what that comes to stand first.
  return notesText({ ...all, sections: [...all.sections.slice(0, 2), ...own, ...all.sections.slice(2)] })
}
