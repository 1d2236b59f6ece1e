'use strict'
const { takeInstanceLock } = require('./instance-lock.cjs')
const { wellKnownPath } = require('./paths.cjs')
const { state, createEvent } = require('./state.cjs')
const { StrictEmitter, notSupported } = require('./strict.cjs')

/** `open-file`, `open-url` and `activate` come from macOS's application bundle, which this host is not. */
const EVENTS = [
  ...['ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'second-instance'],
  ...['browser-window-created', 'web-contents-created', 'browser-window-focus', 'browser-window-blur'],
  ...['open-file', 'open-url', 'activate', 'will-finish-launching'],
  ...['render-process-gone', 'child-process-gone', 'certificate-error', 'login', 'gpu-info-update'],
  'accessibility-support-changed',
]

class CommandLine {
  switches = []
  appendSwitch(name, value) {
    this.switches.push(value ? `--${name}=${value}` : `--${name}`)
  }
  hasSwitch(name) {
    return this.#find(name) !== undefined
  }
  getSwitchValue(name) {
    return this.#find(name)?.split('=').slice(1).join('=') ?? ''
  }
  #find(name) {
    const words = [...this.switches, ...process.argv.slice(1)]
    return words.find((word) => word === `--${name}` || word.startsWith(`--${name}=`))
  }
}

class App extends StrictEmitter {
  commandLine = new CommandLine()
  isPackaged = false
  aboutPanel = {}
  /** What the process ends with when it quits; not 0 once the browser was lost. */
  exitStatus = 0
  #name = 'app'
  #version = '0.0.0'
  #paths = {}
  #isReady = false
  #markReady
  #whenReady = new Promise((resolve) => (this.#markReady = resolve))
  #isQuitting = false
  #wasAskedToQuit = false
  #isExiting = false
  #told = Promise.resolve()

  constructor() {
    super('app', EVENTS)
  }

  get name() {
    return this.#name
  }
  set name(name) {
    this.#name = name
  }
  getName = () => this.#name
  /** A browser's window has no sign to put a number on. */
  setBadgeCount = () => false
  setName = (name) => void (this.#name = name)
  getVersion = () => this.#version
  setVersion = (version) => void (this.#version = version)
  getAppPath = () => state.appPath
  getLocale = () => Intl.DateTimeFormat().resolvedOptions().locale
  getSystemLocale = () => this.getLocale()
  getPreferredSystemLanguages = () => [this.getLocale()]
  getPath = (name) => wellKnownPath(name, this.#name, this.#paths)
  setPath = (name, folder) => void (this.#paths[name] = folder)
  setAppLogsPath = (folder = this.getPath('logs')) => this.setPath('logs', folder)

  isReady() {
    return this.#isReady
  }
  whenReady() {
    return this.#whenReady
  }
  /** Called once by the host, when the browser runs. */
  becomeReady() {
    this.#isReady = true
    this.emit('ready', createEvent(), {})
    this.#markReady()
  }

  requestSingleInstanceLock(additionalData) {
    const message = { argv: process.argv, cwd: process.cwd(), additionalData }
    const lock = takeInstanceLock(this.getPath('userData'), message, (second) =>
      this.emit('second-instance', createEvent(), second.argv, second.cwd, second.additionalData),
    )
    if (!lock.isHeld) this.#told = lock.told
    return lock.isHeld
  }

  isQuitting() {
    return this.#isQuitting
  }
  /** True from the first `quit` on, even while the application holds it up to finish its work. */
  wasAskedToQuit() {
    return this.#wasAskedToQuit || this.#isExiting
  }
  quit() {
    this.#wasAskedToQuit = true
    if (this.#isQuitting) return
    if (this.#isPrevented('before-quit')) return
    this.#isQuitting = true
    void this.#finishQuitting()
  }
  async #finishQuitting() {
    for (const window of [...state.windows.values()]) {
      if (await window.requestClose()) continue
      this.#isQuitting = false
      return
    }
    if (this.#isPrevented('will-quit')) {
      this.#isQuitting = false
      return
    }
    this.emit('quit', createEvent(), this.exitStatus)
    this.exit(this.exitStatus)
  }
  #isPrevented(name) {
    const event = createEvent()
    this.emit(name, event)
    return event.defaultPrevented
  }
  exit(status = 0) {
    if (this.#isExiting) return
    this.#isExiting = true
    const end = async () => {
      await this.#told
      await state.browser?.close()
    }
    void end().finally(() => process.exit(status || this.exitStatus))
  }
  relaunch() {
    throw notSupported('app.relaunch')
  }

  focus() {
    ;[...state.windows.values()][0]?.focus()
  }
  setAboutPanelOptions(options) {
    this.aboutPanel = options
  }
  disableHardwareAcceleration() {
    this.commandLine.appendSwitch('disable-gpu')
  }
  // The following have nothing to do here: pages always are sandboxed; the others belong to Windows and macOS.
  enableSandbox() {}
  setAppUserModelId() {}
  addRecentDocument() {}
  clearRecentDocuments() {}
}

module.exports = { app: new App() }
