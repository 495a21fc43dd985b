/**
 * Runs a program to its end: its output is shown as it comes, or kept and handed back.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './plain.mjs'

const PROGRAMS = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  playwright: 'node_modules/playwright-core/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
}

/**
 * Runs a command in the root of the repository. Resolves to its exit code (127 when it does not exist) and to the
 * output that was kept: all of it with `show: false`, else only what it wrote to its error stream.
 */
export function run(command, args, { env = {}, show = true } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const keep = (stream, target) =>
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text
        if (show) target.write(text)
      })
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show === 'whole' ? 'inherit' : ['ignore', show ? 'inherit' : 'pipe', 'pipe'],
    })
    keep(child.stdout, process.stdout)
    keep(child.stderr, process.stderr)
    child.on('error', (error) =>
      resolve({ code: error.code === 'ENOENT' ? 127 : 1, output: `${error.message}\n` }),
    )
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs one of the package's own programs with this Node. */
export function runProgram(name, args, options = {}) {
  return run(process.execPath, [join(root, PROGRAMS[name]), ...args], { show: 'whole', ...options })
}
