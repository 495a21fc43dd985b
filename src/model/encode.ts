import * as z from 'zod/mini'
import { type Dataset, datasetSchema } from './schema.ts'

/**
 * A dataset as its file holds it: the inverse of decoding. Fields stand in the order of the schema; what the decoder
 * would fill in by itself is left out, so that unknown is told by silence as in any other file. [D2]
 */
export const encodeDataset = (dataset: Dataset): object => fields(datasetSchema, dataset)

function encoded(schema: z.core.$ZodType, value: unknown): unknown {
  if (
    schema instanceof z.ZodMiniDefault ||
    schema instanceof z.ZodMiniNullable ||
    schema instanceof z.ZodMiniOptional
  ) {
    return encoded(schema._zod.def.innerType, value)
  }
  if (schema instanceof z.ZodMiniArray && Array.isArray(value)) {
    return value.map((item) => encoded(schema._zod.def.element, item))
  }
  return schema instanceof z.ZodMiniObject && typeof value === 'object' && value !== null
    ? fields(schema, value)
    : value
}

function fields(schema: z.ZodMiniObject, value: object): object {
  const values = new Map<string, unknown>(Object.entries(value))
  return Object.fromEntries(
    Object.entries(schema._zod.def.shape).flatMap(([name, field]) => {
      const stated = values.get(name)
      return stated === undefined || isDefault(field, stated) ? [] : [[name, encoded(field, stated)]]
    }),
  )
}

const isDefault = (schema: z.core.$ZodType, value: unknown): boolean =>
  schema instanceof z.ZodMiniDefault && JSON.stringify(schema._zod.def.defaultValue) === JSON.stringify(value)
