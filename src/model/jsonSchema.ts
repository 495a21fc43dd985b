import * as z from 'zod/mini'
import { datasetSchema, SCHEMA } from './schema.ts'

/**
 * The published JSON Schema of a dataset, made from the one schema. It says the shape; the rules between records
 * (SPEC.md D4–D13) are beyond JSON Schema and only `npm run data:check` knows them.
 */
export function datasetJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(datasetSchema, { io: 'input', target: 'draft-2020-12', reused: 'ref' })
  return { ...schema, title: `Counterpart dataset, ${SCHEMA}` }
}
