import * as z from 'zod/mini'
import { type Dataset, datasetSchema } from './schema.ts'

/** A decoded value as its file has it; undefined where the file leaves it out. */
type Write = (value: unknown) => unknown

/**
 * A dataset as its file holds it: the inverse of decoding. Fields stand in the order of the schema; what the decoder
 * would fill in by itself is left out, so that unknown is told by silence as in any other file. [D2]
 */
export function encodeDataset(dataset: Dataset): Readonly<Record<string, unknown>> {
  write ??= fieldsWriter(datasetSchema)
  return write(dataset)
}

let write: ReturnType<typeof fieldsWriter> | null = null

function writerOf(schema: z.core.$ZodType): Write {
  if (schema instanceof z.ZodMiniDefault) {
    const { innerType, defaultValue } = schema._zod.def
    const inner = writerOf(innerType)
    return (value) => (isSame(value, defaultValue) ? undefined : inner(value))
  }
  if (schema instanceof z.ZodMiniNullable || schema instanceof z.ZodMiniOptional) {
    const inner = writerOf(schema._zod.def.innerType)
    return (value) => (value === null || value === undefined ? value : inner(value))
  }
  if (schema instanceof z.ZodMiniArray) {
    const item = writerOf(schema._zod.def.element)
    return (value) => (Array.isArray(value) ? value.map(item) : value)
  }
  if (schema instanceof z.ZodMiniObject) {
    const fields = fieldsWriter(schema)
    return (value) => (typeof value === 'object' && value !== null ? fields(value) : value)
  }
  return (value) => value
}

function fieldsWriter(schema: z.ZodMiniObject): (value: object) => Readonly<Record<string, unknown>> {
  const writers = Object.entries(schema._zod.def.shape).map(
    ([name, field]) => [name, writerOf(field)] as const,
  )
  return (value) => {
    const stated = new Map<string, unknown>(Object.entries(value))
    const written: Record<string, unknown> = {}
    for (const [name, field] of writers) {
      const told = field(stated.get(name))
      if (told !== undefined) written[name] = told
    }
    return written
  }
}

/** Defaults are single values or lists of them. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((item, at) => item === other[at]))
