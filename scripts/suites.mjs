/**
 * Runs vitest's projects and counts its tests from vitest's own report.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from './run.mjs'

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  }
}

/** Resolves to the exit code, and how many tests passed, failed and were skipped. */
async function vitest(projects) {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-'))
  const file = join(folder, 'report.json')
  try {
    const { code } = await runProgram('vitest', [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ])
    const report = readReport(file)
    return {
      code,
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs projects, named or by a pattern, as a step of the gate. */
export async function runTests(...projects) {
  const { code, passed, failed, skipped } = await vitest(projects)
  const note = `${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`
  const problem = failed > 0 ? 'Tests failed; see above.' : 'The test run failed; vitest says why above.'
  return { passed, failed, note, ...(code === 0 ? {} : { problem }) }
}
