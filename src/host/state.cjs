'use strict'
// What the parts of the host share. It requires nothing, so that no two parts have to require each other.

/**
 * @property appPath folder of the application's package.json
 * @property browser the running `BrowserPipe`, or null before `ready`
 * @property windows open `BrowserWindow`s by their id
 * @property remembered what the last run saw of the desktop (see remembered.cjs)
 */
const state = {
  appPath: process.cwd(),
  isHeadless: false,
  browser: null,
  chromiumVersion: 'not started',
  windows: new Map(),
  applicationMenu: null,
  remembered: { isDark: false, displays: [] },
}

/** Prints a milestone of the start with its time since the process began (FACTDECK_HOST_TRACE=1). */
function trace(what) {
  if (process.env.FACTDECK_HOST_TRACE) console.log(`[host] ${what} ${Math.round(performance.now())} ms`)
}

/** An event object in Electron's shape. */
function createEvent(extra) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
    ...extra,
  }
}

module.exports = { state, trace, createEvent }
