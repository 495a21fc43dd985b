/**
 * Who may import whom, and the other rules of the house that a reader of one file cannot see. The table is that of
 * ARCHITECTURE.md; what changes here changes there, with a Decision in the README.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const FOLDERS = [
  'model',
  'ledger',
  'questions',
  'engine',
  'view',
  'format',
  'query',
  'ui',
  'charts',
  'export',
  'panels',
  'app',
  'styles',
] as const
type Folder = (typeof FOLDERS)[number]

/** May import the folder whole, or with `import type` only. A folder may always import from itself. */
const MAY_IMPORT: Record<Folder, Partial<Record<Folder, 'all' | 'types'>>> = {
  model: {},
  ledger: { model: 'all' },
  questions: { ledger: 'all', model: 'all' },
  engine: { questions: 'all', ledger: 'all', model: 'all' },
  view: { model: 'all' },
  format: { model: 'all' },
  query: { engine: 'all', questions: 'types', view: 'all', model: 'all' },
  ui: { format: 'all', model: 'all' },
  charts: { questions: 'types', ui: 'all', format: 'all', model: 'all' },
  export: { questions: 'types', format: 'all', model: 'all' },
  panels: {
    charts: 'all',
    export: 'all',
    query: 'all',
    view: 'all',
    questions: 'all',
    ui: 'all',
    format: 'all',
    model: 'all',
  },
  app: {
    model: 'all',
    ledger: 'all',
    questions: 'all',
    engine: 'all',
    view: 'all',
    format: 'all',
    query: 'all',
    ui: 'all',
    charts: 'all',
    export: 'all',
    panels: 'all',
    styles: 'all',
  },
  styles: {},
}

/** Which folders may name a package; packages that are not here are free. */
const PACKAGES: readonly {
  readonly named: RegExp
  readonly allows: (file: string, folder: Folder) => boolean
}[] = [
  { named: /^recharts(\/|$)/, allows: (_, folder) => folder === 'charts' },
  { named: /^@tanstack\/react-query(\/|$)/, allows: (_, folder) => folder === 'query' || folder === 'app' },
  {
    named: /^react(-dom)?(\/|$)/,
    allows: (file, folder) =>
      !['model', 'ledger', 'questions', 'engine'].includes(folder) &&
      (folder !== 'format' || file.endsWith('.tsx')),
  },
]

const MOST_LINES = 400
const MOST_README_LINES = 10
const FORBIDDEN_FOLDERS = ['utils', 'util', 'helpers', 'common', 'lib']

interface Import {
  readonly from: string
  readonly typesOnly: boolean
}

/** The modules that a source names, in `import`, `export … from` and `import()`, comments left aside. */
function importsOf(source: string): Import[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
  const statements = code.matchAll(
    /^\s*(?:import|export)\b(\s+type\b(?!\s+from\b))?(?:[^'"`;()=]*?\bfrom\b)?\s*(['"])([^'"\n]+)\2/gm,
  )
  const calls = code.matchAll(/\bimport\(\s*(['"`])([^'"`\n]+)\1/g)
  return [
    ...Array.from(statements, ([, types, , from = '']) => ({ from, typesOnly: types !== undefined })),
    ...Array.from(calls, ([, , from = '']) => ({ from, typesOnly: false })),
  ]
}

const folderOf = (file: string): string => file.split('/')[1] ?? ''
const isFolder = (name: string): name is Folder => FOLDERS.some((folder) => folder === name)
/** The panel of `src/panels/sectors/Panel.tsx` is `sectors`; files beside the panels are of none. */
const panelOf = (file: string): string | null => {
  const parts = file.split('/')
  return parts[1] === 'panels' && parts.length > 3 ? (parts[2] ?? null) : null
}

/** What is wrong with one file of src; `file` is its path from the repository's root, with slashes. */
function faultsOf(file: string, source: string): string[] {
  const faults: string[] = []
  const lines = source.replace(/\n$/, '').split('\n').length
  if (lines > MOST_LINES) faults.push(`${file}: ${lines} lines, more than ${MOST_LINES}`)
  if (/^index\.tsx?$/.test(basename(file))) faults.push(`${file}: a barrel; import from the file itself`)
  for (const part of dirname(file).split('/')) {
    if (FORBIDDEN_FOLDERS.includes(part)) faults.push(`${file}: a folder called ${part} says nothing`)
  }
  if (!/\.tsx?$/.test(file)) return faults
  const folder = folderOf(file)
  // src/main.tsx mounts the app and is bound as the app is.
  const own: Folder = isFolder(folder) ? folder : 'app'
  if (!isFolder(folder) && folder.includes('.') === false)
    faults.push(`${file}: a folder that is not in the plan`)
  for (const { from, typesOnly } of importsOf(source)) {
    if (!from.startsWith('.')) {
      for (const { named, allows } of PACKAGES) {
        if (named.test(from) && !allows(file, own)) faults.push(`${file}: may not import ${from}`)
      }
      continue
    }
    const target = posix.join(posix.dirname(file), from.replace(/\?.*$/, ''))
    const other = folderOf(target)
    if (!target.startsWith('src/')) {
      faults.push(`${file}: may not import ${from}, outside src`)
    } else if (isFolder(folder) && !isFolder(other)) {
      faults.push(`${file}: may not import ${target}`)
    } else if (isFolder(other) && other !== own) {
      const allowed = MAY_IMPORT[own][other]
      if (allowed === undefined) faults.push(`${file}: ${own} may not import ${other} (${target})`)
      else if (allowed === 'types' && !typesOnly) {
        faults.push(`${file}: ${own} may import types of ${other} only (${target})`)
      }
    }
    const panel = panelOf(target)
    if (folder === 'panels' && panel !== null && panel !== panelOf(file)) {
      faults.push(`${file}: a panel may not import another panel (${target})`)
    }
  }
  return faults
}

/** The largest faults of a folder's README, or none. */
function readmeFaults(folder: string, readme: string | null): string[] {
  if (readme === null) return [`${folder}: no README.md`]
  const lines = readme.trimEnd().split('\n').length
  return lines > MOST_README_LINES
    ? [`${folder}/README.md: ${lines} lines, more than ${MOST_README_LINES}`]
    : []
}

const root = resolve(import.meta.dirname, '..')
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort()

describe('the house', () => {
  const files = filesUnder('src').filter((file) => /\.(tsx?|css)$/.test(file))

  it('has sources to look at', () => {
    expect(files.length).toBeGreaterThan(20)
  })
  it('keeps its rules in every file', () => {
    expect(files.flatMap((file) => faultsOf(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
  })
  it('explains every folder in at most ten lines', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    expect(
      folders.flatMap(({ name }) => {
        const path = join(root, 'src', name, 'README.md')
        return readmeFaults(`src/${name}`, existsSync(path) ? readFileSync(path, 'utf8') : null)
      }),
    ).toEqual([])
  })
})

/** What a test may not do to those that run after it with the same modules. */
const REPLACES_MODULES = /\bvi\s*\.\s*(mock|doMock|resetModules)\(/

describe('the tests', () => {
  it('replace no module, for their files share them', () => {
    const files = filesUnder('tests').filter((file) => /\.tsx?$/.test(file))
    expect(files.filter((file) => REPLACES_MODULES.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
    expect(['vi', 'mock('].join('.')).toMatch(REPLACES_MODULES)
  })
})

describe('the checker can fail', () => {
  const faults = (file: string, ...lines: string[]) => faultsOf(file, lines.join('\n'))

  it.each([
    ['src/model/a.ts', "import { b } from '../ledger/b.ts'"],
    ['src/ledger/a.ts', "import { b } from '../questions/b.ts'"],
    ['src/questions/a.ts', "import { b } from '../format/b.ts'"],
    ['src/view/a.ts', "import type { b } from '../ledger/b.ts'"],
    ['src/charts/a.tsx', "import { sortRecords } from '../questions/records.ts'"],
    ['src/charts/a.tsx', "import { type A, sortRecords } from '../questions/records.ts'"],
    ['src/charts/a.tsx', "import { type A } from '../questions/records.ts'"],
    ['src/charts/a.tsx', "import type { View } from '../view/viewState.ts'"],
    ['src/charts/a.tsx', "import {\n  one,\n  two,\n} from '../query/b.ts'"],
    ['src/query/a.ts', "import { headline } from '../questions/headline.ts'"],
    ['src/export/a.ts', "export { b } from '../ui/b.ts'"],
    ['src/export/a.ts', "export * from '../charts/b.tsx'"],
    ['src/ui/a.tsx', "const b = await import('../charts/b.tsx')"],
    ['src/ui/a.tsx', "import '../charts/chart.css'"],
    ['src/format/a.ts', "import * as all from '../view/b.ts'"],
    ['src/panels/sectors/A.tsx', "import { B } from '../records/B.tsx'"],
    ['src/panels/A.tsx', "import { B } from './records/B.tsx'"],
    ['src/panels/sectors/A.tsx', "import type { Total } from '../../ledger/sums.ts'"],
    ['src/panels/sectors/A.tsx', "import { App } from '../../app/App.tsx'"],
    ['src/app/App.tsx', "import { fixture } from '../../tests/support/fixtures.ts'"],
    ['src/app/App.tsx', "import '../main.tsx'"],
    ['src/things/a.ts', ''],
    ['src/panels/A.tsx', "import { Line } from 'recharts'"],
    ['src/charts/a.tsx', "import { useQuery } from '@tanstack/react-query'"],
    ['src/panels/A.tsx', 'import { useQuery } from "@tanstack/react-query"'],
    ['src/model/a.ts', "import { useState } from 'react'"],
    ['src/engine/a.ts', "import type { FC } from 'react'"],
    ['src/format/a.ts', "import { createContext } from 'react'"],
    ['src/questions/a.ts', "import { jsx } from 'react/jsx-runtime'"],
    ['src/ledger/index.ts', ''],
    ['src/ui/lib/a.ts', ''],
    ['src/ui/a.css', '\n'.repeat(MOST_LINES + 1)],
  ])('on %s with %j', (file, source) => {
    expect(faults(file, source)).toHaveLength(1)
  })

  it.each([
    ['src/ledger/a.ts', "import { b } from '../model/b.ts'"],
    ['src/ledger/a.ts', "import { b } from './b.ts'"],
    ['src/charts/a.tsx', "import type { A } from '../questions/records.ts'\nimport { Line } from 'recharts'"],
    ['src/charts/a.tsx', "import type {\n  A,\n  B,\n} from '../questions/records.ts'"],
    ['src/panels/sectors/A.tsx', "import { sortRecords } from '../../questions/records.ts'"],
    ['src/panels/sectors/A.tsx', "import { B } from '../Frame.tsx'\nimport './A.css'"],
    ['src/format/A.tsx', "import { createContext } from 'react'"],
    ['src/view/a.ts', "import { useMemo } from 'react'"],
    ['src/app/App.tsx', "import { A } from '../panels/sectors/A.tsx'\nimport '../styles/base.css'"],
    ['src/main.tsx', "import { App } from './app/App.tsx'\nimport './styles/tokens.css'"],
    ['src/model/a.ts', "// import { b } from '../ledger/b.ts'\n/** import('../app/App.tsx') */"],
    ['src/model/a.ts', "const url = 'https://example.org/from'\nexport const from = 'recharts'"],
    ['src/ui/a.css', '\n'.repeat(MOST_LINES)],
  ])('and is content with %s with %j', (file, source) => {
    expect(faults(file, source)).toEqual([])
  })

  it('on a README that is missing or long', () => {
    expect(readmeFaults('src/a', null)).toHaveLength(1)
    expect(readmeFaults('src/a', `${'line\n'.repeat(11)}`)).toHaveLength(1)
    expect(readmeFaults('src/a', `${'line\n'.repeat(10)}`)).toEqual([])
  })
})
