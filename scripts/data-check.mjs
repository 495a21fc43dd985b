/**
 * `npm run data:check [FILE]`: decodes a dataset and prints what is in it, or every fault with its path.
 * Without FILE: every dataset of public/data, and whether the published JSON Schema is the one of the code.
 * `--write-schema` publishes the schema of the code.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import util from 'node:util'
import { summary } from './data-summary.mjs'
import { checkNode, ensurePackages } from './packages.mjs'
import { main, Problem, root } from './plain.mjs'
import { load } from './typescript.mjs'

const FOLDER = 'public/data'
const SCHEMA = `${FOLDER}/counterpart.schema.json`

function parseArguments() {
  try {
    const { values, positionals } = util.parseArgs({
      options: { 'write-schema': { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    return { files: positionals, writeSchema: values['write-schema'] }
  } catch (error) {
    throw new Problem(`${error.message}. As in: npm run data:check -- my-data.json`)
  }
}

function bundledFiles() {
  const folder = join(root, FOLDER)
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const files = names.filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  if (files.length === 0)
    throw new Problem(`There is no dataset in ${FOLDER}: it should hold counterpart.json.`)
  return files.map((name) => `${FOLDER}/${name}`)
}

const READ_FAULTS = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'it may not be read',
}

/** A file's bytes and the JSON in it, or `fault`: why there is none. */
function read(path) {
  let bytes
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return { fault: READ_FAULTS[error.code] ?? error.message }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { bytes, json: JSON.parse(text) }
  } catch (error) {
    return {
      fault: error instanceof SyntaxError ? `it is not JSON: ${error.message}` : 'it is not UTF-8 text',
    }
  }
}

/** Prints a file's summary or its faults; returns whether it is good. */
function check(file, path, decodeDataset) {
  const { bytes, json, fault } = read(path)
  if (fault) {
    console.error(`${file} cannot be read: ${fault}.\n`)
    return false
  }
  const result = decodeDataset(json)
  if (result.ok) {
    console.log(`${file} is good.\n${summary(result.dataset, bytes)}\n`)
    return true
  }
  const lines = result.issues.map(({ path, rule, reason }) => `  ${path}: ${reason} [${rule}]`)
  console.error(`${file} has ${lines.length} fault${lines.length === 1 ? '' : 's'}:\n${lines.join('\n')}\n`)
  return false
}

/** Compares or writes the published schema; returns whether it is the one of the code now. */
async function checkSchema(write) {
  const { datasetJsonSchema } = await load('src/model/jsonSchema.ts')
  const wanted = `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`
  const path = join(root, SCHEMA)
  const fresh = existsSync(path) && readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === wanted
  if (write && !fresh) writeFileSync(path, wanted)
  if (write) console.log(`${SCHEMA} ${fresh ? 'was up to date' : 'is written'}.`)
  else if (fresh) console.log(`${SCHEMA} is the schema of the code.`)
  else console.error(`${SCHEMA} is not the schema of the code: run npm run data:check -- --write-schema`)
  return fresh || write
}

await main(async () => {
  checkNode()
  const { files, writeSchema } = parseArguments()
  await ensurePackages()
  if (writeSchema) await checkSchema(true)
  if (writeSchema && files.length === 0) return
  const { decodeDataset } = await load('src/model/decode.ts')
  // npm starts a script in the package's folder; a path that was typed is meant from where it was typed.
  const from = process.env.INIT_CWD ?? process.cwd()
  const good =
    files.length > 0
      ? files.map((file) => check(file, resolve(from, file), decodeDataset))
      : bundledFiles().map((file) => check(file, join(root, file), decodeDataset))
  if (files.length === 0) good.push(await checkSchema(false))
  if (good.includes(false)) process.exitCode = 1
})
