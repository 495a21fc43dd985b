/**
 * Finds a Chromium for the journeys, and installs one where none is. Run alone, it prints the path.
 * Looked for in this order: CHROMIUM_PATH, the usual names and places, Playwright's cache.
 * Installed in this order: Debian's package (as root or with sudo), Playwright's own build.
 */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { isStarted, main, Problem } from './plain.mjs'
import { run, runProgram } from './run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const CJK_FONTS = 'fonts-noto-cjk'

/** What goes on is said on the error stream, so that the path stands alone on the other. */
const say = (text) => console.error(text)

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable)

/** A stand-in that only tells how to install the real one is executable too, so ask for the version. */
async function works(path) {
  if (process.platform === 'win32') return existsSync(path)
  return isExecutable(path) && (await run(path, ['--version'], { show: false })).code === 0
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, app)),
    )
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name])
    const apps = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe']
    return folders.filter(Boolean).flatMap((folder) => apps.map((app) => join(folder, app)))
  }
  return [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ]
}

async function playwrightPlaces() {
  const { chromium } = await import('playwright-core')
  const cache = {
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  }[process.platform]
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? cache ?? join(homedir(), '.cache', 'ms-playwright')
  const builds = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('chromium-')) : []
  const files = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ]
  const macFiles = ['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((name) =>
    ['Chromium', 'Google Chrome for Testing'].map((app) => `${name}/${app}.app/Contents/MacOS/${app}`),
  )
  const cached = builds.flatMap((build) => [...files, ...macFiles].map((file) => join(folder, build, file)))
  return [chromium.executablePath(), ...cached.reverse()]
}

async function find() {
  const places = [...NAMES.map(onPath), ...usualPlaces(), ...(await playwrightPlaces())]
  for (const path of new Set(places)) if (path && (await works(path))) return path
  return null
}

/** How apt-get can be called here: its words, or null when it is absent or may not be used. */
async function aptWords() {
  if (process.platform !== 'linux' || !onPath('apt-get')) return null
  if (process.getuid() === 0) return ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  if (!onPath('sudo') || (await run('sudo', ['-n', 'true'], { show: false })).code !== 0) return null
  return ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
}

/** Installs Debian packages; returns whether that worked. */
async function aptInstall(packages) {
  const words = await aptWords()
  if (!words) return false
  const [command, ...start] = words
  say(`Installing ${packages.join(' and ')} with apt-get …`)
  const quietly = async (args) => {
    const { code, output } = await run(command, [...start, ...args], { show: false })
    if (code !== 0) say(output.trim().split('\n').slice(-8).join('\n'))
    return code === 0
  }
  await quietly(['update'])
  return quietly(['install', '-y', '--no-install-recommends', ...packages])
}

/** Without a Chinese font the pictures have boxes for letters; that is worth a warning, not a stop. */
async function ensureChineseFont() {
  if (process.platform !== 'linux') return
  const { code, output } = await run('fc-list', [':lang=zh'], { show: false })
  if (code === 0 && output.trim() !== '') return
  if (await aptInstall([CJK_FONTS])) return
  say(
    `Warning: no Chinese font was found; Chinese text will show as boxes. Install ${CJK_FONTS} or another one.`,
  )
}

async function install() {
  const tried = ['the usual names and places', "Playwright's cache"]
  if (await aptWords()) {
    tried.push("Debian's package chromium")
    await aptInstall(['chromium', CJK_FONTS])
    const path = await find()
    if (path) return path
  }
  tried.push('`npx playwright-core install chromium`')
  say('Installing Chromium with Playwright …')
  await runProgram('playwright', ['install', 'chromium'], { show: false }).then(({ code, output }) => {
    if (code !== 0) say(output.trim())
  })
  const path = await find()
  if (path) return path
  throw new Problem(
    `No Chromium was found or could be installed. Tried: ${tried.join(', ')}. ` +
      'Install Chromium or Chrome yourself and set CHROMIUM_PATH to it, then run this again.',
  )
}

/** The path of a Chromium that starts. Throws a Problem when there is none and none can be installed. */
export async function findOrInstallChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given && !(await works(given))) {
    throw new Problem(
      `CHROMIUM_PATH is "${given}", which does not start as a browser. Set it to one that does, or unset it.`,
    )
  }
  const path = given || (await find()) || (await install())
  await ensureChineseFont()
  return path
}

if (isStarted(import.meta.url)) await main(async () => console.log(await findOrInstallChromium()))
