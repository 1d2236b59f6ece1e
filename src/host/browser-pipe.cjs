'use strict'
// Starts Chromium and speaks the DevTools protocol to it over a pipe (descriptors 3 and 4): no port is
// opened, and Chromium ends by itself when this process does.
const { spawn } = require('node:child_process')
const { EventEmitter } = require('node:events')

const SWITCHES = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--no-service-autorun',
  '--hide-crash-restore-bubble',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-hang-monitor',
  '--disable-infobars',
  '--disable-popup-blocking',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  // The browser around the pages stays offline too.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-features=' +
    [
      'HttpsFirstBalancedModeAutoEnable',
      'HttpsUpgrades',
      'MediaRouter',
      'NetworkTimeServiceQuerying',
      'OptimizationHints',
      'PaintHolding',
      'PreconnectToSearch',
      'Translate',
    ].join(','),
]

/** Emits `event` with a protocol message and `exit` with (how it ended, the end of its error output). */
class BrowserPipe extends EventEmitter {
  #executable
  #common
  #process
  #pending = new Map()
  #lastId = 0
  #chunks = []
  #errors = ''

  /**
   * @param {object} options
   * @param {string} options.executable
   * @param {string} options.profile folder of the browser's own data
   * @param {boolean} options.isHeadless
   * @param {boolean} options.noSandbox
   * @param {string} options.windowClass for the window manager
   * @param {string} [options.debuggingPort] opens a port: for tests only
   * @param {string[]} options.switches
   */
  constructor({ executable, profile, isHeadless, noSandbox, windowClass, debuggingPort, switches }) {
    super()
    this.#executable = executable
    // --test-type hides the warning bar which --no-sandbox brings.
    const sandbox = noSandbox ? ['--no-sandbox', '--test-type'] : []
    this.#common = [...sandbox, `--user-data-dir=${profile}`, `--class=${windowClass}`]
    this.isHeadless = isHeadless
    const args = [
      ...SWITCHES,
      ...this.#common,
      '--remote-debugging-pipe',
      ...(isHeadless ? ['--headless', '--screen-info={1440x900}'] : []),
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
      ...switches,
    ]
    this.#process = spawn(executable, args, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // Its own process group: Ctrl+C in a terminal reaches the application first, which then closes it.
      detached: process.platform !== 'win32',
    })
    this.#listen(debuggingPort !== undefined)
  }

  #listen(announcesPort) {
    let isAnnounced = !announcesPort
    this.#process.stderr.on('data', (chunk) => {
      this.#errors = (this.#errors + chunk).slice(-8192)
      const line = isAnnounced ? null : /^DevTools listening on ws:\S+$/m.exec(this.#errors)
      if (line) {
        isAnnounced = true
        process.stderr.write(line[0] + '\n')
      }
    })
    this.#process.stdio[4].on('data', (chunk) => this.#receive(chunk))
    this.#process.stdio[3].on('error', () => {}) // its end is reported by `exit`
    this.#process.stdio[4].on('error', () => {})
    this.#process.on('error', (error) => this.#ended(error.message))
    this.#process.on('exit', (code, signal) => this.#ended(signal ?? code))
  }

  #ended(how) {
    for (const { reject } of this.#pending.values()) reject(new Error('The browser has ended.'))
    this.#pending.clear()
    this.emit('exit', how, this.#errors)
  }

  /** Messages are separated by a zero byte, which may fall anywhere in a chunk. */
  #receive(chunk) {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = Buffer.concat([...this.#chunks, rest.subarray(0, end)]).toString()
      this.#chunks = []
      rest = rest.subarray(end + 1)
      this.#dispatch(JSON.parse(text))
    }
    if (rest.length > 0) this.#chunks.push(rest)
  }

  #dispatch(message) {
    if (!message.id) {
      this.emit('event', message)
      return
    }
    const call = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
    else call?.resolve(message.result)
  }

  get hasEnded() {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }

  get pid() {
    return this.#process.pid
  }

  /** Calls a protocol method; rejects with the method's name in the message. */
  send(method, params = {}, sessionId = undefined) {
    return new Promise((resolve, reject) => {
      if (this.hasEnded) return reject(new Error(`${method}: the browser has ended`))
      const id = ++this.#lastId
      this.#pending.set(id, { resolve, reject, method })
      this.#process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0')
    })
  }

  /**
   * Opens a page that is not for the user's eyes: minimized behind the others, since Chromium prints no page
   * without a window.
   * @returns {Promise<string>} the new target's id
   */
  async openHidden({ width, height }) {
    const asBackground = { newWindow: true, background: true, windowState: 'minimized' }
    // A size without a window of its own is refused by Chromium.
    const sized = { newWindow: true, width, height }
    const page = { url: 'about:blank', ...(this.isHeadless ? sized : asBackground) }
    return (await this.send('Target.createTarget', page)).targetId
  }

  /**
   * Opens a window without tabs and address bar. Such a window can only be asked for on a command line:
   * a second start with the same profile hands the request to the running browser and ends.
   * @returns {Promise<string | undefined>} the new target's id, where it is known
   */
  async openWindow(url, { width, height }) {
    if (this.isHeadless) {
      // The address is opened later, once the host is attached: a headless window starts at once.
      return this.openHidden({ width, height })
    }
    await new Promise((resolve, reject) => {
      spawn(this.#executable, [...this.#common, `--window-size=${width},${height}`, `--app=${url}`], {
        stdio: 'ignore',
      })
        .on('exit', resolve)
        .on('error', reject)
    })
    return undefined
  }

  /** Asks the browser to close, and ends it after two seconds if it does not. */
  async close() {
    if (this.hasEnded) return
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    this.send('Browser.close').catch(() => {})
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), 2000)
    await ended
    clearTimeout(timer)
  }
}

module.exports = { BrowserPipe }
