import { encodeDataset } from '../model/encode.ts'
import type { Dataset } from '../model/schema.ts'

/** A dataset as a file that this page opens again: one record a line, in the order of the dataset. UTF-8, LF. */
export const datasetText = (dataset: Dataset): string => linesOf(encodeDataset(dataset))

/** JSON whose lists have one member a line, so that a diff reads. */
export function linesOf(json: object): string {
  const fields = Object.entries(json).map(([name, value]) => {
    const text = Array.isArray(value) ? membersOf(value) : JSON.stringify(value)
    return `${JSON.stringify(name)}: ${text}`
  })
  return `{\n${fields.join(',\n')}\n}\n`
}

const membersOf = (members: readonly unknown[]): string =>
  members.length === 0 ? '[]' : `[\n${members.map((member) => JSON.stringify(member)).join(',\n')}\n]`
