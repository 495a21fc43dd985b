/**
 * Runs the date-sensitive unit tests again in time zones from both ends of the calendar, two at a time.
 * What a zone prints is shown only when it fails.
 */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { root, seconds } from './plain.mjs'
import { vitest } from './suites.mjs'

/** The projects without a browser: pure code, and what needs a document. */
export const UNIT = ['unit', 'page']
const ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai', 'Asia/Kathmandu']
/** Where dates are read, binned, compared or written; what only counts cannot tell one zone from another. */
const TESTS = [
  'tests/model/',
  'tests/format/',
  'tests/view/',
  ...['answers', 'bins', 'claims', 'dates', 'delivery', 'gaps', 'partnershipYears'].map(
    (question) => `tests/questions/${question}.test.ts`,
  ),
]

async function runInTimeZone(zone) {
  const workers = Math.max(1, Math.floor(availableParallelism() / 2))
  const start = performance.now()
  const result = await vitest(UNIT, [...TESTS, `--maxWorkers=${workers}`], {
    env: { TZ: zone },
    show: false,
  })
  console.log(
    `${zone}: ${result.passed} passed, ${result.failed} failed (${seconds(performance.now() - start)})`,
  )
  if (result.code !== 0) console.log(result.output)
  return { zone, ...result }
}

/** A step of the gate. Failures count; passes do not, for the unit step has counted the same tests. */
export async function runInTimeZones() {
  const missing = TESTS.find((path) => !existsSync(join(root, path)))
  if (missing)
    return { problem: `${missing} is missing: name the date-sensitive tests anew in scripts/zones.mjs.` }
  const waiting = [...ZONES]
  const results = []
  const lane = async () => {
    for (let zone = waiting.shift(); zone; zone = waiting.shift()) results.push(await runInTimeZone(zone))
  }
  await Promise.all([lane(), lane()])
  const bad = results.filter((result) => result.code !== 0)
  if (bad.length === 0) return { note: `${ZONES.length} zones` }
  const failed = bad.reduce((sum, result) => sum + result.failed, 0)
  const [{ zone }] = bad
  return {
    failed,
    problem:
      `Tests failed in ${bad.map((result) => result.zone).join(', ')}; see above. ` +
      `One zone alone: TZ=${zone} npx vitest run --project unit --project page`,
  }
}
