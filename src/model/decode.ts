import * as z from 'zod/mini'
import { type Issue, PROBLEMS, type Problem, pathText, shorten } from './issues.ts'
import { checkReferences } from './references.ts'
import { type Dataset, datasetSchema, SCHEMA } from './schema.ts'

export type Decoded =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * A dataset from parsed JSON, or every issue that it has: never the first only, never an exception.
 * A file of another schema gets that one issue, because the rest would only repeat it. [D1–D13]
 */
export function decodeDataset(json: unknown): Decoded {
  const wrongFile = schemaIssue(json)
  if (wrongFile) return { ok: false, issues: [wrongFile] }
  const parsed = z.safeParse(datasetSchema, json, { reportInput: true })
  if (!parsed.success) return { ok: false, issues: onePerPlace(parsed.error.issues.flatMap(toIssues)) }
  const issues = checkReferences(parsed.data)
  return issues.length === 0 ? { ok: true, dataset: parsed.data } : { ok: false, issues }
}

function schemaIssue(json: unknown): Issue | null {
  const issue = (problem: Problem, path: string, value: unknown): Issue => ({
    path,
    rule: 'D1',
    problem,
    got: shorten(value),
    detail: SCHEMA,
  })
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return issue('not-an-object', '', json)
  const schema = 'schema' in json ? json.schema : undefined
  if (schema === SCHEMA) return null
  const newer = typeof schema === 'string' && /^counterpart\/\d+$/.test(schema)
  return issue(newer ? 'newer-schema' : 'no-schema', 'schema', schema)
}

const isProblem = (text: string): text is Problem => PROBLEMS.some((problem) => problem === text)

/** The rules of SPEC.md behind the problems that the schema itself finds; all others are rule D2, the shape. */
const RULE_OF: Partial<Record<Problem, string>> = {
  'unknown-field': 'D3',
  'bad-id': 'D4',
  'bad-date': 'D8',
  'bad-cny': 'D9',
  'bad-link': 'D11',
  'empty-list': 'D12',
  'bad-count': 'D13',
  'bad-currency': 'D13',
}

function toIssues(found: z.core.$ZodIssue): Issue[] {
  const make = (problem: Problem, path: readonly PropertyKey[], input: unknown, detail = ''): Issue => ({
    path: pathText(path),
    rule: RULE_OF[problem] ?? 'D2',
    problem,
    got: shorten(input),
    detail,
  })
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) => make('unknown-field', [...found.path, key], undefined))
  }
  if (found.code === 'invalid_union') {
    const first = found.errors[0]?.[0]
    return first ? toIssues({ ...first, path: [...found.path, ...first.path] }) : []
  }
  if (found.input === undefined) return [make('missing', found.path, undefined)]
  if (isProblem(found.message)) return [make(found.message, found.path, found.input)]
  if (found.code === 'invalid_value') {
    return [make('not-a-choice', found.path, found.input, found.values.join(', '))]
  }
  const expected = found.code === 'invalid_type' ? found.expected : ''
  return [make('wrong-type', found.path, found.input, expected)]
}

/** Several checks may fail at one place; the first says it. */
function onePerPlace(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>()
  return issues.filter(({ path }) => !seen.has(path) && seen.add(path))
}
