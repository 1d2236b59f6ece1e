'use strict'
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { app } = require('./app.cjs')
const { blankUrl } = require('./origin.cjs')
const { screen } = require('./screen.cjs')
const { state, trace, createEvent } = require('./state.cjs')
const { StrictEmitter, checkOptions, notSupported } = require('./strict.cjs')
const { openTarget } = require('./targets.cjs')
const { WebContents } = require('./web-contents.cjs')
const { WindowPlace } = require('./window-place.cjs')

const EVENTS = [
  ...[
    'close',
    'closed',
    'ready-to-show',
    'show',
    'hide',
    'focus',
    'blur',
    'resize',
    'move',
    'resized',
    'moved',
  ],
  ...['maximize', 'unmaximize', 'minimize', 'restore', 'enter-full-screen', 'leave-full-screen'],
  ...['page-title-updated', 'unresponsive', 'responsive', 'session-end', 'query-session-end'],
]

/** Options that work, and those which only say what the host does in any case or cannot look different in. */
const OPTIONS = [
  ...['width', 'height', 'x', 'y', 'minWidth', 'minHeight', 'show', 'title', 'backgroundColor', 'center'],
  ...['webPreferences', 'icon', 'autoHideMenuBar', 'titleBarStyle', 'trafficLightPosition', 'darkTheme'],
  ...['paintWhenInitiallyHidden', 'skipTaskbar'],
]
const PREFERENCES = [
  ...['preload', 'sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'webviewTag', 'spellcheck'],
  ...['allowRunningInsecureContent', 'experimentalFeatures', 'navigateOnDragDrop', 'devTools'],
  ...['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'disableBlinkFeatures', 'safeDialogs'],
  ...['enableWebSQL', 'backgroundThrottling', 'v8CacheOptions', 'images', 'javascript'],
]

function checkPreferences(preferences) {
  checkOptions('webPreferences', preferences, PREFERENCES)
  const { nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag } = preferences
  if (nodeIntegration || contextIsolation === false || sandbox === false) {
    throw notSupported('windows that are not sandboxed and context-isolated')
  }
  if (webSecurity === false || webviewTag) throw notSupported('webviewTag and webSecurity: false')
}

let lastId = 0

class BrowserWindow extends StrictEmitter {
  #options
  #place
  #opening
  #isOpen = false
  #isDestroyed = false
  #isClosing = false
  #isVisible
  #isFocused = false
  #title

  constructor(options = {}) {
    super('BrowserWindow', EVENTS)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    checkOptions('BrowserWindow', options, OPTIONS)
    checkPreferences(options.webPreferences ?? {})
    this.id = ++lastId
    this.#options = options
    this.#title = options.title ?? app.getName()
    this.#isVisible = options.show !== false
    this.webContents = new WebContents(this, this.id)
    this.webContents.on('page-title-updated', (event, title) => this.#titleChanged(event, title))
    this.#place = new WindowPlace(options, (name) => this.emit(name, createEvent()))
    state.windows.set(this.id, this)
    app.emit('web-contents-created', createEvent(), this.webContents)
    app.emit('browser-window-created', createEvent(), this)
  }

  static getAllWindows = () => [...state.windows.values()]
  static getFocusedWindow = () => BrowserWindow.getAllWindows().find((window) => window.isFocused()) ?? null
  static fromWebContents = (contents) => contents?.getOwnerBrowserWindow() ?? null
  static fromId = (id) => state.windows.get(id) ?? null

  loadFile(file) {
    return this.loadURL(pathToFileURL(path.resolve(state.appPath, file)).href)
  }
  async loadURL(url) {
    this.#opening ??= this.#open()
    await this.#opening
    await this.webContents.load(url)
  }
  async #open() {
    const blank = blankUrl(this.id, this.#title, this.#options.backgroundColor)
    const isHidden = this.#options.show === false && this.#options.skipTaskbar === true
    const { sessionId, targetId } = await openTarget(this, blank, this.#place.getBounds(), isHidden)
    await this.webContents.attach(sessionId, targetId, {
      preload: this.#options.webPreferences?.preload,
      backgroundColor: this.#options.backgroundColor,
    })
    this.#isOpen = true
    if (isHidden) return
    trace('window attached')
    const isFirstSight = !screen.isKnown()
    await screen.refresh(this.webContents)
    // A place worked out for a display that nobody had seen yet means nothing.
    if (isFirstSight && screen.isKnown()) this.#place.fitInto(screen.getPrimaryDisplay().workArea)
    await this.#place.begin(targetId)
  }

  /** What page/reports.cjs sees. */
  pageReports({ op, isFocused }) {
    if (op === 'painted') {
      trace('painted')
      this.emit('ready-to-show', createEvent())
    } else if (op === 'bounds') {
      void this.#place.refresh()
    } else if (op === 'focus' && isFocused !== this.#isFocused) {
      this.#isFocused = isFocused
      this.emit(isFocused ? 'focus' : 'blur', createEvent())
      app.emit(isFocused ? 'browser-window-focus' : 'browser-window-blur', createEvent(), this)
    }
  }

  close() {
    void this.requestClose()
  }
  /** @returns {Promise<boolean>} false when the application keeps the window open */
  async requestClose() {
    if (this.#isDestroyed) return true
    const event = createEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    this.destroy()
    return true
  }
  destroy() {
    if (this.#isOpen) this.webContents.closePage()
    this.#gone()
  }
  /** The page is gone: its user closed the window, or the browser ended. */
  lost() {
    if (this.#isDestroyed || this.#isClosing) return
    this.#isOpen = false
    this.#isClosing = true
    const event = createEvent()
    this.emit('close', event)
    // Nothing can be kept open any more; an application that wants to finish its work first gets the time.
    if (event.defaultPrevented) setTimeout(() => this.#gone(), 5000)
    else this.#gone()
  }
  #gone() {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.#place.end()
    state.windows.delete(this.id)
    this.webContents.emit('destroyed')
    this.emit('closed', createEvent())
    if (state.windows.size > 0 || app.isQuitting()) return
    if (!app.emit('window-all-closed')) app.quit()
  }
  isDestroyed() {
    return this.#isDestroyed
  }

  show() {
    this.#isVisible = true
    this.emit('show', createEvent())
    trace('shown')
  }
  showInactive() {
    this.show()
  }
  hide() {
    throw notSupported('BrowserWindow.hide')
  }
  isVisible = () => this.#isVisible && !this.#isDestroyed
  focus() {
    if (this.isMinimized()) this.restore()
    if (this.#isOpen) this.webContents.command('Page.bringToFront').catch(() => {})
  }
  blur() {
    throw notSupported('BrowserWindow.blur')
  }
  isFocused = () => this.#isFocused && !this.#isDestroyed

  getBounds = () => this.#place.getBounds()
  getNormalBounds = () => this.#place.getNormalBounds()
  getSize = () => [this.getBounds().width, this.getBounds().height]
  getPosition = () => [this.getBounds().x, this.getBounds().y]
  setBounds = (bounds) => this.#place.setBounds(bounds)
  setSize = (width, height) => this.setBounds({ width, height })
  setPosition = (x, y) => this.setBounds({ x, y })
  setMinimumSize = (minWidth, minHeight) => this.#place.setMinimum({ minWidth, minHeight })
  center = () => this.#place.fitInto(screen.getDisplayMatching(this.getBounds()).workArea)
  maximize = () => this.#place.setState('maximized')
  unmaximize = () => this.#place.leave('maximized')
  minimize = () => this.#place.setState('minimized')
  restore = () => this.#place.leave('minimized')
  setFullScreen = (isWanted) =>
    isWanted ? this.#place.setState('fullscreen') : this.#place.leave('fullscreen')
  isMaximized = () => this.#place.state === 'maximized'
  isMinimized = () => this.#place.state === 'minimized'
  isFullScreen = () => this.#place.state === 'fullscreen'
  isNormal = () => this.#place.state === 'normal'

  getTitle = () => this.#title
  setTitle(title) {
    this.#title = title
    this.webContents.setTitle(title)
  }
  #titleChanged({ defaultPrevented }, title) {
    const event = createEvent({ defaultPrevented })
    if (!title || title === this.#title) return
    this.emit('page-title-updated', event, title, true)
    // The window shows its page's title; keeping another means giving it to the page.
    if (event.defaultPrevented) this.webContents.setTitle(this.#title)
    else this.#title = title
  }
  setBackgroundColor(color) {
    this.#options = { ...this.#options, backgroundColor: color }
    if (this.#isOpen) void this.webContents.setBackground(color)
  }
  // There is no menu bar to hide or show, and the icon is the page's.
  setMenu() {}
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  removeMenu() {}
  setIcon() {}
}

module.exports = { BrowserWindow }
