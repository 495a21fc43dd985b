/**
 * The ground that every script stands on: a Node that is new enough, and the packages that the lock file names.
 * Imports nothing but Node's own modules, so that it works before anything is installed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Problem, root } from './plain.mjs'
import { run } from './run.mjs'

function readJson(name, folder = '') {
  const path = join(root, folder, name)
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Ends with a sentence when Node is older than package.json asks for. */
export function checkNode() {
  const wanted = /(\d+)\.(\d+)/.exec(readJson('package.json')?.engines?.node ?? '')
  if (!wanted) return
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [wantedMajor, wantedMinor] = [Number(wanted[1]), Number(wanted[2])]
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  throw new Problem(
    `Counterpart needs Node ${wanted[0]} or newer, and this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run this again.',
  )
}

const sameList = (a = {}, b = {}) =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((name) => a[name] === b[name])

/** Why a folder's packages have to be installed, or null when what is installed is what its lock file names. */
export function whyInstall(folder = '') {
  const lock = readJson('package-lock.json', folder)
  const asked = readJson('package.json', folder)
  if (!lock?.packages || !asked) throw new Problem('package.json or package-lock.json is missing or broken.')
  const locked = lock.packages[''] ?? {}
  for (const kind of ['dependencies', 'devDependencies']) {
    if (!sameList(asked[kind], locked[kind])) {
      throw new Problem(
        `package.json and package-lock.json name different ${kind}. ` +
          'Run `npm install` to bring the lock file up to date, then run this again.',
      )
    }
  }
  const installed = readJson('node_modules/.package-lock.json', folder)?.packages
  if (!installed) return 'no packages are installed yet'
  for (const [path, { version, optional }] of Object.entries(lock.packages)) {
    if (path === '') continue
    const found = installed[path]
    if (found ? found.version !== version || !existsSync(join(root, folder, path)) : !optional) {
      return 'the lock file names other packages than are installed'
    }
  }
  return Object.keys(installed).every((path) => lock.packages[path])
    ? null
    : 'the lock file names fewer packages than are installed'
}

const CAUSES = [
  [/EUSAGE/, 'package-lock.json does not agree with package.json. Run `npm install` to bring it up to date'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'there was no connection to the server that npm loads packages from. Check the network (and the proxy, if you use one)',
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/,
    'the certificate of the server that npm loads packages from was not accepted. Check the proxy and `npm config get cafile`',
  ],
  [/EACCES|EPERM|EROFS/, 'files in node_modules may not be written. Check who owns the folder'],
  [/ENOSPC/, 'the disk is full. Make room'],
  [
    /EINTEGRITY/,
    'a downloaded package is not the one that the lock file names. Run `npm cache clean --force`',
  ],
  [
    /E404|ETARGET/,
    "the server that npm loads packages from does not have one of them. Check npm's settings (`npm config ls`)",
  ],
]

/** Runs npm: the one that started this script, else the one beside Node, else the one on the PATH. */
function runNpm(args) {
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const file = [process.env.npm_execpath, beside].find(
    (path) => path?.endsWith('npm-cli.js') && existsSync(path),
  )
  return file ? run(process.execPath, [file, ...args]) : run('npm', args)
}

/** Installs a folder's packages when they are missing or are not those of its lock file; says so when it does. */
export async function ensurePackages(folder = '') {
  const why = whyInstall(folder)
  if (!why) return false
  console.log(`Installing packages (npm ci${folder && ` in ${folder}`}): ${why}.`)
  const args = [
    'ci',
    ...(folder ? ['--prefix', join(root, folder)] : []),
    '--include=dev',
    '--prefer-offline',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=8000',
  ]
  const { code, output } = await runNpm(args)
  if (code === 0) return true
  if (code === 127) {
    throw new Problem('npm was not found. It comes with Node: install Node again from https://nodejs.org.')
  }
  const cause = CAUSES.find(([sign]) => sign.test(output))?.[1] ?? 'npm says why above. Mend that'
  throw new Problem(`Installing the packages failed: ${cause}, then run this again.`)
}
