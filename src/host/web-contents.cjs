'use strict'
const { app } = require('./app.cjs')
const { parseColour } = require('./colour.cjs')
const { pickFiles } = require('./file-picker.cjs')
const { ipcMain } = require('./ipc-main.cjs')
const { createMainFrame } = require('./main-frame.cjs')
const { nativeTheme } = require('./native-theme.cjs')
const { fromPageUrl, toPageUrl, isBlankUrl } = require('./origin.cjs')
const { createCodec } = require('./page/codec.cjs')
const { pageScripts, ISOLATED_WORLD, BINDING } = require('./page-script.cjs')
const { serveRequest } = require('./requests.cjs')
const { session, applyPermissions } = require('./session.cjs')
const { state, createEvent } = require('./state.cjs')
const { StrictEmitter, checkOptions, notSupported } = require('./strict.cjs')

const codec = createCodec()

/** Those of the second line cannot occur here: there are no frames from elsewhere, web views or child windows. */
const EVENTS = [
  ...['dom-ready', 'did-finish-load', 'did-fail-load', 'did-navigate', 'did-navigate-in-page', 'destroyed'],
  ...['will-navigate', 'page-title-updated', 'preload-error', 'render-process-gone', 'console-message'],
  ...['devtools-opened', 'devtools-closed'],
  ...['will-frame-navigate', 'will-redirect', 'will-attach-webview', 'did-create-window', 'context-menu'],
  ...['select-bluetooth-device', 'select-client-certificate', 'certificate-error', 'login', 'unresponsive'],
]

/** The page of a window: its documents, its messages, its requests. */
class WebContents extends StrictEmitter {
  #window
  #sessionId
  #targetId
  #context
  #url = ''
  #title = ''
  #openHandler = () => ({ action: 'allow' })
  #expectedUrl
  #hasDevTools = false
  /** By document, the beginning of a message that comes in parts (see page/outbox.cjs). */
  #begun = new Map()

  constructor(window, id) {
    super('webContents', EVENTS)
    this.#window = window
    this.id = id
    this.session = session.defaultSession
    this.mainFrame = createMainFrame(this)
  }

  static getAllWebContents() {
    return [...state.windows.values()].map((window) => window.webContents)
  }
  static fromId(id) {
    return WebContents.getAllWebContents().find((contents) => contents.id === id)
  }
  static fromDevToolsTargetId(targetId) {
    return WebContents.getAllWebContents().find((contents) => contents.#targetId === targetId)
  }
  static getFocusedWebContents() {
    return [...state.windows.values()].find((window) => window.isFocused())?.webContents ?? null
  }

  getURL = () => this.#url
  getTitle = () => this.#title
  getType = () => 'window'
  isDestroyed = () => this.#window.isDestroyed()
  isFocused = () => this.#window.isFocused()
  isDevToolsOpened = () => this.#hasDevTools
  isShowingPage = () => this.#context !== undefined && !this.isDestroyed()
  getOwnerBrowserWindow = () => this.#window

  /** Calls a method of the DevTools protocol on this page. */
  command(method, params) {
    return state.browser.send(method, params, this.#sessionId)
  }

  /** Takes hold of a page that waits for its debugger, and lets it run. */
  async attach(sessionId, targetId, { preload, backgroundColor }) {
    this.#sessionId = sessionId
    this.#targetId = targetId
    const scripts = pageScripts(preload)
    await Promise.all([
      this.command('Page.enable'),
      this.command('Runtime.enable'),
      this.command('Inspector.enable'),
      // Every request is seen: custom schemes are served, navigations asked about.
      this.command('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.command('Runtime.addBinding', { name: BINDING, executionContextName: ISOLATED_WORLD }),
      this.command('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
      this.command('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.isolated,
        worldName: ISOLATED_WORLD,
      }),
      this.setBackground(backgroundColor),
      this.applyTheme(),
    ])
    await this.command('Runtime.runIfWaitingForDebugger')
  }

  /** Shown where the page paints nothing, and until it does: no flash of white. */
  setBackground(color) {
    const parsed = parseColour(color)
    return this.command('Emulation.setDefaultBackgroundColorOverride', parsed ? { color: parsed } : {})
  }
  applyTheme() {
    if (this.#sessionId === undefined) return Promise.resolve()
    return this.command('Emulation.setEmulatedMedia', { features: nativeTheme.mediaFeatures }).catch(() => {})
  }

  /** Asks the page which scheme it sees now. */
  reportTheme() {
    this.executeJavaScript("matchMedia('(prefers-color-scheme: dark)').matches").then(
      (isDark) => nativeTheme.pageSees(isDark),
      () => {}, // a window that is closing sees none
    )
  }

  /** Resolves when the page has loaded. */
  async load(url) {
    const pageUrl = toPageUrl(url)
    if (pageUrl !== url)
      await applyPermissions(this, new URL(pageUrl).origin, new URL('/', url).href.slice(0, -1))
    this.#expectedUrl = pageUrl
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve))
    const { errorText } = await this.command('Page.navigate', { url: pageUrl })
    if (errorText) {
      this.emit('did-fail-load', createEvent(), -2, errorText, url, true)
      throw new Error(`${errorText} loading '${url}'`)
    }
    await loaded
  }
  loadURL(url) {
    return this.#window.loadURL(url)
  }
  reload() {
    this.#expectedUrl = toPageUrl(this.#url)
    void this.command('Page.reload').catch(() => {})
  }
  reloadIgnoringCache() {
    this.#expectedUrl = toPageUrl(this.#url)
    void this.command('Page.reload', { ignoreCache: true }).catch(() => {})
  }
  close() {
    this.#window.close()
  }
  closePage() {
    state.browser.send('Target.closeTarget', { targetId: this.#targetId }).catch(() => {})
  }
  focus() {
    this.#window.focus()
  }

  send(channel, ...args) {
    this.#deliver({ op: 'event', channel, args }, this.#context)
  }
  #deliver(message, contextId) {
    const text = codec.encode(message)
    if (contextId === undefined || this.isDestroyed()) return
    const expression = `__host(${JSON.stringify(text)})`
    // A document that is gone needs no answer.
    this.command('Runtime.evaluate', { contextId, expression }).catch(() => {})
  }

  async executeJavaScript(expression, userGesture = false) {
    return this.#evaluate({ expression, userGesture, awaitPromise: true, returnByValue: true })
  }
  async #evaluate(params) {
    const { result, exceptionDetails: problem } = await this.command('Runtime.evaluate', params)
    if (problem) throw new Error(problem.exception?.description ?? problem.text)
    return result.value
  }
  #inIsolatedWorld(expression) {
    const contextId = this.#context
    return this.#evaluate({
      expression,
      contextId,
      userGesture: true,
      awaitPromise: true,
      returnByValue: true,
    })
  }
  setTitle(title) {
    if (!this.isShowingPage()) return
    void this.#inIsolatedWorld(`document.title = ${JSON.stringify(title)}`).catch(() => {})
  }
  executeEditCommand(command) {
    return this.#inIsolatedWorld(`document.execCommand(${JSON.stringify(command)})`).catch(() => {})
  }

  /** Puts a question over the page (see page/dialogs.cjs). */
  ask(question) {
    this.focus()
    const given = Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined))
    return this.#inIsolatedWorld(`__dialogs.ask(${JSON.stringify(given)})`)
  }
  /** @returns {Promise<string[]>} paths chosen in Chromium's own file picker */
  pickFiles(options) {
    this.focus()
    return pickFiles(this, this.#context, options)
  }

  setWindowOpenHandler(handler) {
    this.#openHandler = handler
  }
  /** A page wants a window: the application is asked, and none opens here. */
  askToOpen(url, frameName = '') {
    const details = {
      url: fromPageUrl(url),
      frameName,
      features: '',
      disposition: 'new-window',
      referrer: {},
    }
    if (this.#openHandler(details).action !== 'deny') {
      console.error(notSupported(`child windows (${details.url})`).message)
    }
  }
  /** @returns {boolean} false when the application refuses the navigation */
  mayNavigate(pageUrl) {
    if (this.#expectedUrl === pageUrl) {
      this.#expectedUrl = undefined
      return true
    }
    const url = fromPageUrl(pageUrl)
    const event = createEvent({ url, isSameDocument: false, isMainFrame: true, frame: this.mainFrame })
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }
  isMainFrame = (frameId) => frameId === this.#targetId

  /** @returns {Promise<Buffer>} the page on paper */
  async printToPDF(options = {}) {
    checkOptions('printToPDF', options, ['preferCSSPageSize', 'printBackground', 'landscape'])
    const { data } = await this.command('Page.printToPDF', options)
    return Buffer.from(data, 'base64')
  }

  openDevTools() {
    void state.browser.send('Target.openDevTools', { targetId: this.#targetId }).then(
      () => {
        this.#hasDevTools = true
        this.emit('devtools-opened')
      },
      (error) => console.error(`[host] the developer tools did not open: ${error.message}`),
    )
  }
  closeDevTools() {
    throw notSupported('webContents.closeDevTools')
  }
  toggleDevTools() {
    this.openDevTools()
  }
  setZoomFactor(factor) {
    if (factor !== 1) throw notSupported('webContents.setZoomFactor; Ctrl and plus or minus zoom')
  }
  setZoomLevel(level) {
    if (level !== 0) throw notSupported('webContents.setZoomLevel; Ctrl and plus or minus zoom')
  }
  setVisualZoomLevelLimits = async () => {}
  setBackgroundThrottling() {}

  /** An event of the DevTools protocol. */
  receive(method, params) {
    this.#reactions[method]?.(params)
  }
  #reactions = {
    'Fetch.requestPaused': (params) => void serveRequest(this, params),
    'Runtime.bindingCalled': ({ name, payload, executionContextId }) => {
      if (name === BINDING) this.#receivePart(payload, executionContextId)
    },
    'Runtime.executionContextCreated': ({ context: { id, name, auxData } }) => {
      if (name === ISOLATED_WORLD && this.isMainFrame(auxData?.frameId)) this.#context = id
    },
    'Runtime.executionContextDestroyed': ({ executionContextId }) => {
      this.#begun.delete(executionContextId)
      if (executionContextId === this.#context) this.#context = undefined
    },
    'Runtime.executionContextsCleared': () => {
      this.#begun.clear()
      this.#context = undefined
    },
    'Runtime.consoleAPICalled': ({ type, args }) => {
      const message = args.map((one) => one.value ?? one.description ?? one.type).join(' ')
      const level = { warning: 'warning', error: 'error', assert: 'error', debug: 'debug' }[type] ?? 'info'
      this.emit('console-message', createEvent({ level, message, frame: this.mainFrame }))
    },
    'Page.frameNavigated': ({ frame: { parentId, url } }) => {
      if (parentId) return
      this.#url = isBlankUrl(url) ? '' : fromPageUrl(url)
      if (this.#url) this.emit('did-navigate', createEvent(), this.#url, 200, 'OK')
    },
    'Page.navigatedWithinDocument': ({ frameId, url }) => {
      if (!this.isMainFrame(frameId)) return
      this.#url = fromPageUrl(url)
      this.emit('did-navigate-in-page', createEvent(), this.#url, true)
    },
    'Page.windowOpen': ({ url, windowName }) => this.askToOpen(url, windowName),
    'Page.domContentEventFired': () => this.#url && this.emit('dom-ready', createEvent()),
    'Page.loadEventFired': () => this.#url && this.emit('did-finish-load', createEvent()),
    'Inspector.targetCrashed': () => {
      const details = { reason: 'crashed', exitCode: 1 }
      this.emit('render-process-gone', createEvent(), details)
      app.emit('render-process-gone', createEvent(), this, details)
    },
  }

  #receivePart(part, contextId) {
    const begun = this.#begun.get(contextId) ?? ''
    if (part.startsWith('+')) {
      this.#begun.set(contextId, begun + part.slice(1))
      return
    }
    this.#begun.delete(contextId)
    this.#receivePost(codec.decode(begun + part), contextId)
  }
  #receivePost(message, contextId) {
    switch (message.op) {
      case 'invoke':
      case 'send':
        return void ipcMain.receive(message, this, (answer) => this.#deliver(answer, contextId))
      case 'open':
        return this.askToOpen(message.url, message.frameName)
      case 'key':
        return state.applicationMenu?.press(message, this.#window)
      case 'scheme':
        return nativeTheme.pageSees(message.isDark)
      case 'title':
        this.#title = message.title
        return this.emit('page-title-updated', createEvent(), message.title, true)
      case 'preload-error':
        console.error(`[host] the preload script failed: ${message.message}`)
        return this.emit('preload-error', createEvent(), '', new Error(message.message))
      default:
        return this.#window.pageReports(message)
    }
  }
}

module.exports = { WebContents }
