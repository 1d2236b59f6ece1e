'use strict'
const { app } = require('./app.cjs')
const { ipcMain } = require('./ipc-main.cjs')
const { nativeTheme } = require('./native-theme.cjs')
const { fromPageUrl, toPageUrl, isBlankUrl } = require('./origin.cjs')
const { createCodec } = require('./page/codec.cjs')
const { pageScripts, ISOLATED_WORLD, BINDING } = require('./page-script.cjs')
const { serveRequest } = require('./requests.cjs')
const { session, applyPermissions } = require('./session.cjs')
const { state, trace, createEvent } = require('./state.cjs')
const { StrictEmitter, notSupported } = require('./strict.cjs')

const codec = createCodec()

/** Those of the second line cannot occur here: there are no frames from elsewhere, web views or child windows. */
const EVENTS = [
  ...['dom-ready', 'did-finish-load', 'did-fail-load', 'did-navigate', 'did-navigate-in-page', 'destroyed'],
  ...['will-navigate', 'page-title-updated', 'preload-error', 'render-process-gone', 'console-message'],
  ...['devtools-opened', 'devtools-closed'],
  ...['will-frame-navigate', 'will-redirect', 'will-attach-webview', 'did-create-window', 'context-menu'],
  ...['select-bluetooth-device', 'select-client-certificate', 'certificate-error', 'login', 'unresponsive'],
]

/** The only frame that a window has. */
function createMainFrame(contents) {
  return {
    get url() {
      return contents.getURL()
    },
    get origin() {
      return /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(contents.getURL())?.[0] ?? 'null'
    },
    get top() {
      return this
    },
    parent: null,
    frames: [],
    processId: 1,
    routingId: contents.id,
    isDestroyed: () => contents.isDestroyed(),
  }
}

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
  async pickFiles(options) {
    this.focus()
    const { result } = await this.command('Runtime.evaluate', {
      contextId: this.#context,
      expression: `__dialogs.pickFiles(${JSON.stringify(options)})`,
      userGesture: true,
      awaitPromise: true,
    })
    const { result: entries } = await this.command('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true,
    })
    const files = entries.filter(({ name }) => /^\d+$/.test(name))
    return Promise.all(
      files.map(({ value }) =>
        this.command('DOM.getFileInfo', { objectId: value.objectId }).then(({ path }) => path),
      ),
    )
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
    if (method === 'Fetch.requestPaused') void serveRequest(this, params)
    else if (method === 'Runtime.bindingCalled' && params.name === BINDING) {
      this.#receivePost(codec.decode(params.payload), params.executionContextId)
    } else if (method === 'Runtime.executionContextCreated') this.#contextCreated(params.context)
    else if (method === 'Runtime.executionContextDestroyed') {
      if (params.executionContextId === this.#context) this.#context = undefined
    } else if (method === 'Runtime.executionContextsCleared') this.#context = undefined
    else if (method === 'Page.frameNavigated' && !params.frame.parentId) this.#navigated(params.frame.url)
    else if (method === 'Page.navigatedWithinDocument' && this.isMainFrame(params.frameId)) {
      this.#url = fromPageUrl(params.url)
      this.emit('did-navigate-in-page', createEvent(), this.#url, true)
    } else if (method === 'Page.windowOpen') this.askToOpen(params.url, params.windowName)
    else if (method === 'Runtime.consoleAPICalled') this.#consoleCalled(params)
    else if (method === 'Inspector.targetCrashed') {
      const details = { reason: 'crashed', exitCode: 1 }
      this.emit('render-process-gone', createEvent(), details)
      app.emit('render-process-gone', createEvent(), this, details)
    } else if (this.#url) {
      if (method === 'Page.domContentEventFired') this.emit('dom-ready', createEvent())
      if (method === 'Page.loadEventFired') this.emit('did-finish-load', createEvent())
    }
  }
  #contextCreated({ id, name, auxData }) {
    if (name === ISOLATED_WORLD && this.isMainFrame(auxData?.frameId)) this.#context = id
  }
  #navigated(url) {
    this.#url = isBlankUrl(url) ? '' : fromPageUrl(url)
    if (this.#url) this.emit('did-navigate', createEvent(), this.#url, 200, 'OK')
  }
  #consoleCalled({ type, args }) {
    const message = args.map((one) => one.value ?? one.description ?? one.type).join(' ')
    const level = { warning: 'warning', error: 'error', assert: 'error', debug: 'debug' }[type] ?? 'info'
    this.emit('console-message', createEvent({ level, message, frame: this.mainFrame }))
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
      case 'painted':
        trace('painted')
        return this.#window.pageReports(message)
      default:
        return this.#window.pageReports(message)
    }
  }
}

/** `#rgb` or `#rrggbb` as the protocol wants it; undefined for anything else. */
function parseColour(text = '') {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text) ?? []
  const digits = long ?? short?.replace(/./g, '$&$&')
  if (!digits) return undefined
  const [r, g, b] = digits.match(/../g).map((pair) => parseInt(pair, 16))
  return { r, g, b, a: 1 }
}

module.exports = { WebContents }
