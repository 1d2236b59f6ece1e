'use strict'
// `electron [switches] [-r module]... <folder or file> [arguments]`: evaluates the application's main
// bundle in Node with the module name `electron` bound to this host, then starts Chromium.
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { chromiumPath, HOW_TO_INSTALL } = require('./chromium-path.cjs')
const { parseCommandLine, findPackage } = require('./command-line.cjs')
const { redirectElectronModule } = require('./module-hook.cjs')
const { state } = require('./state.cjs')

/** The version of Electron's interface that the host follows. */
const INTERFACE_VERSION = '45.0.0'

const line = parseCommandLine(process.argv.slice(2))
const target = path.resolve(line.rest[0] ?? '.')
const isFolder = fs.existsSync(target) && fs.statSync(target).isDirectory()
const { folder, manifest } = findPackage(isFolder ? target : path.dirname(target))

const describeVersion = (name, get) =>
  Object.defineProperty(process.versions, name, { get, enumerable: true, configurable: true })
describeVersion('electron', () => INTERFACE_VERSION)
describeVersion('chrome', () => state.chromiumVersion)
// How an application can tell which program shows its windows.
describeVersion('factdeckHost', () => state.chromiumVersion)
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: path.join(folder, 'resources') })
process.argv = [process.argv[0], ...line.switches, ...line.rest]

redirectElectronModule(path.join(__dirname, 'api.cjs'))
const inspect = line.value('inspect')
if (inspect !== undefined) require('node:inspector').open(Number(inspect), '127.0.0.1')

const { app } = require('./api.cjs')
const { start } = require('./start.cjs')

app.setName(manifest.productName ?? manifest.name ?? 'app')
app.setVersion(manifest.version ?? '0.0.0')
state.appPath = folder
state.isHeadless =
  line.switches.includes('--headless') ||
  process.env.FACTDECK_HOST_HEADLESS === '1' ||
  (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)

// Where nobody reads any more (a terminal that was closed), what cannot be said is no error to be said.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

const fail = (error) => {
  console.error(error instanceof Error && error.isPlain ? error.message : error)
  app.exit(1)
}
process.on('uncaughtException', (error) => {
  // An application's own handler comes instead of this one.
  if (process.listenerCount('uncaughtException') === 1) fail(error)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  let isRepeated = false
  process.on(signal, () => {
    if (isRepeated) app.exit(130)
    else app.quit()
    isRepeated = true
  })
}

// Node would end quietly when the main bundle waits for `ready` at its top level, which comes only after it.
const stuck = () => fail(new Error('The main bundle waits for something that never happens.'))

async function run() {
  process.once('beforeExit', stuck)
  for (const file of line.requires) require(path.resolve(file))
  await import(pathToFileURL(isFolder ? path.resolve(target, manifest.main ?? 'index.js') : target).href)
  process.off('beforeExit', stuck)
  if (app.isQuitting()) return
  const executable = chromiumPath()
  if (!executable) throw Object.assign(new Error(HOW_TO_INSTALL), { isPlain: true })
  await start({
    executable,
    // Chromium refuses its sandbox to root; for everybody else it stays on.
    noSandbox: process.getuid?.() === 0 || process.env.FACTDECK_HOST_NO_SANDBOX === '1',
    debuggingPort: line.value('remote-debugging-port'),
  })
}
run().catch((error) => {
  // The end of the browser has been reported already.
  if (app.exitStatus === 0) fail(error)
})
