'use strict'
const { app } = require('./app.cjs')
const { BrowserPipe } = require('./browser-pipe.cjs')
const { prepareProfile } = require('./profile.cjs')
const { recall } = require('./remembered.cjs')
const { state, trace } = require('./state.cjs')
const { receive } = require('./targets.cjs')

/** How long an application may take to save its work once the browser is gone, in milliseconds. */
const FAREWELL = 10_000

/**
 * Starts Chromium and makes the application ready; called when its main bundle has been evaluated.
 * @param {{ executable: string, noSandbox: boolean, debuggingPort?: string }} options
 */
async function start(options) {
  trace('main bundle evaluated')
  const profile = prepareProfile(app.getPath('sessionData'), options.executable)
  recall(profile)
  const browser = new BrowserPipe({
    ...options,
    profile,
    isHeadless: state.isHeadless,
    windowClass: app.getName(),
    switches: app.commandLine.switches,
  })
  state.browser = browser
  browser.on('event', receive)
  browser.on('exit', (how, errors) => browserEnded(options.executable, how, errors))
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  })
  state.chromiumVersion = (await browser.send('Browser.getVersion')).product.split('/')[1]
  // Refuses every permission to every origin, until an application allows one.
  await browser.send('Browser.grantPermissions', { permissions: [] })
  trace('browser connected')
  app.becomeReady()
}

/** The end of the browser is the end of the application; one that nobody asked for is a failure. */
function browserEnded(executable, how, errors) {
  if (app.wasAskedToQuit()) return
  if (app.isReady() && state.windows.size === 0) {
    // Its user closed the last window, and the browser with it.
    app.quit()
    return
  }
  console.error(`[host] ${executable} ended (${how}).\n${errors.trim()}`)
  app.exitStatus = 1
  for (const window of [...state.windows.values()]) window.lost()
  app.quit()
  setTimeout(() => app.exit(1), FAREWELL).unref()
}

module.exports = { start }
