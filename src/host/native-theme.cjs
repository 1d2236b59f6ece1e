'use strict'
const { remember } = require('./remembered.cjs')
const { state } = require('./state.cjs')
const { StrictEmitter } = require('./strict.cjs')

class NativeTheme extends StrictEmitter {
  #source = 'system'
  /** Windows that have not taken over the last source yet: what their pages tell is still of the one before. */
  #settling = 0

  constructor() {
    super('nativeTheme', ['updated'])
  }
  get themeSource() {
    return this.#source
  }
  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`Unknown theme source '${source}'`)
    if (source === this.#source) return
    const wasDark = this.shouldUseDarkColors
    this.#source = source
    for (const window of state.windows.values()) void this.#apply(window.webContents)
    if (wasDark !== this.shouldUseDarkColors) this.emit('updated')
  }
  async #apply(contents) {
    this.#settling += 1
    await contents.applyTheme()
    this.#settling -= 1
    // Its own report may have come while none was believed.
    if (this.#source === 'system') contents.reportTheme()
  }
  get shouldUseDarkColors() {
    return this.#source === 'system' ? state.remembered.isDark : this.#source === 'dark'
  }
  get shouldUseDarkColorsForSystemIntegratedUI() {
    return state.remembered.isDark
  }
  /** The media features which make pages follow a forced theme; none for the system's own. */
  get mediaFeatures() {
    return this.#source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: this.#source }]
  }
  /** A page tells which scheme it sees: the system's, unless one is forced on it. */
  pageSees(isDark) {
    if (this.#source !== 'system' || this.#settling > 0 || isDark === state.remembered.isDark) return
    remember({ isDark })
    this.emit('updated')
  }
}

module.exports = { nativeTheme: new NativeTheme() }
