/**
 * `npm start`: installs what is missing, builds the page and serves the built page until Ctrl+C.
 * The port is 4173, or PORT, or `npm start -- --port N`; when it is taken, the next free one.
 */
import util from 'node:util'
import { build } from './build.mjs'
import { checkNode, ensurePackages } from './packages.mjs'
import { main, Problem, root } from './plain.mjs'

function askedPort() {
  let port
  try {
    port = util.parseArgs({ options: { port: { type: 'string' } } }).values.port
  } catch (error) {
    throw new Problem(`${error.message}. The only option is --port: npm start -- --port 8080`)
  }
  const text = port ?? (process.env.PORT || '4173')
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535) return Number(text)
  throw new Problem(
    `"${text}" is not a port: give a whole number from 1 to 65535, as in npm start -- --port 8080`,
  )
}

async function serve(port) {
  const { preview } = await import('vite')
  try {
    return await preview({
      configFile: false,
      root,
      appType: 'mpa',
      logLevel: 'error',
      preview: { host: '127.0.0.1', port },
    })
  } catch (error) {
    throw new Problem(
      `The page could not be served from port ${port} or one above it: ${error.message}. ` +
        'Try another one, as in npm start -- --port 8080',
    )
  }
}

await main(async () => {
  checkNode()
  const wanted = askedPort()
  await ensurePackages()
  console.log('Building the page …')
  await build()
  const server = await serve(wanted)
  const { port } = server.httpServer.address()
  if (port !== wanted) console.log(`Port ${wanted} is taken; the next free one is ${port}.`)
  console.log(`\nCounterpart is at http://127.0.0.1:${port}/  (stop with Ctrl+C)\n`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0))
})
