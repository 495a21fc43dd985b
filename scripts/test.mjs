/**
 * `npm test`: the gate. Runs every check in order and stops at the first that fails, with its name and how to rerun it.
 * `npm test -- --only unit,types` runs those alone. The last line is `N passed, N failed`: the tests of the unit and
 * journey suites once each; a failure in another time zone, or of a step that is not a test, counts as failed.
 */
import util from 'node:util'
import { checkNode } from './packages.mjs'
import { main, Problem, seconds } from './plain.mjs'
import { steps } from './steps.mjs'

function chosenSteps() {
  let only
  try {
    only = util.parseArgs({ options: { only: { type: 'string' } } }).values.only
  } catch (error) {
    throw new Problem(`${error.message}. The only option is --only: npm test -- --only unit,types`)
  }
  if (only === undefined) return steps
  const names = only.split(',').filter((name) => name !== '')
  const known = steps.map((step) => step.name)
  const strange = names.filter((name) => !known.includes(name))
  if (strange.length > 0 || names.length === 0) {
    throw new Problem(`No step is called "${strange[0] ?? only}". The steps are: ${known.join(', ')}.`)
  }
  return steps.filter((step) => names.includes(step.name))
}

/** Resolves to what the step reports: `{ passed, failed, note, problem }`, all optional. */
async function outcome(step) {
  try {
    return (await step.run()) ?? {}
  } catch (error) {
    return { problem: error instanceof Problem ? error.message : (error.stack ?? String(error)) }
  }
}

await main(async () => {
  checkNode()
  const chosen = chosenSteps()
  const done = []
  const tests = { passed: 0, failed: 0 }
  const began = performance.now()
  for (const step of chosen) {
    console.log(`\n── ${step.title}`)
    const start = performance.now()
    const { passed = 0, failed = 0, note, problem } = await outcome(step)
    const time = seconds(performance.now() - start)
    tests.passed += passed
    tests.failed += problem ? Math.max(failed, 1) : failed
    const line = `${problem ? 'FAILED' : 'ok    '} ${step.title} · ${note ? `${note} · ` : ''}${time}`
    done.push(line)
    console.log(line)
    if (problem) {
      const again = [...(step.needs ?? []), step.name].join(',')
      console.log(`\n${problem}\nRerun only this: npm test -- --only ${again}`)
      process.exitCode = 1
      break
    }
  }
  const total = seconds(performance.now() - began)
  console.log(`\n── Summary: ${done.length} of ${chosen.length} steps run in ${total}\n${done.join('\n')}`)
  console.log(`\n${tests.passed} passed, ${tests.failed} failed`)
})
