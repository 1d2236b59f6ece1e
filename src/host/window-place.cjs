'use strict'
const { state } = require('./state.cjs')

/** Chromium says nothing when a window is moved. */
const POLL_INTERVAL = 1000

const ENTER = { maximized: 'maximize', minimized: 'minimize', fullscreen: 'enter-full-screen' }
const LEAVE = { maximized: 'unmaximize', minimized: 'restore', fullscreen: 'leave-full-screen' }

/** Where a window is and in which state, as last heard from the browser; changes are applied in order. */
class WindowPlace {
  state = 'normal'
  #emit
  #minimum
  #bounds
  #normalBounds
  #isPlaced
  #wantedState = 'normal'
  #windowId
  #timer
  #work = Promise.resolve()

  constructor({ x, y, width = 800, height = 600, minWidth = 0, minHeight = 0 }, emit) {
    this.#emit = emit
    this.#minimum = { minWidth, minHeight }
    this.#isPlaced = x !== undefined && y !== undefined
    this.#bounds = { x: x ?? 0, y: y ?? 0, width, height }
    this.#normalBounds = this.#bounds
  }

  getBounds = () => ({ ...this.#bounds })
  getNormalBounds = () => ({ ...this.#normalBounds })

  /** The window exists: what was asked of it until now is applied. */
  async begin(targetId) {
    const { windowId } = await state.browser.send('Browser.getWindowForTarget', { targetId })
    this.#windowId = windowId
    const { x, y, width, height } = this.#bounds
    await this.#set(this.#isPlaced ? { left: x, top: y, width, height } : { width, height })
    if (this.#wantedState !== 'normal') await this.#set({ windowState: this.#wantedState })
    await this.#read()
    this.#timer = setInterval(() => void this.refresh(), POLL_INTERVAL)
    this.#timer.unref()
  }
  end() {
    clearInterval(this.#timer)
    this.#windowId = undefined
  }

  setBounds(change) {
    this.#bounds = { ...this.#bounds, ...change }
    if (this.state === 'normal') this.#normalBounds = this.#bounds
    this.#isPlaced ||= change.x !== undefined
    const { x, y, width, height } = this.#bounds
    this.#do(() => this.#set({ left: x, top: y, width, height }))
  }
  /** In the middle of an area, and no larger than it. */
  fitInto(area) {
    const width = Math.min(this.#bounds.width, area.width)
    const height = Math.min(this.#bounds.height, area.height)
    const x = Math.round(area.x + (area.width - width) / 2)
    const y = Math.round(area.y + (area.height - height) / 2)
    this.setBounds({ x, y, width, height })
  }
  setMinimum(minimum) {
    this.#minimum = minimum
    void this.refresh()
  }
  setState(wanted) {
    this.#wantedState = wanted
    this.#do(async () => {
      // Chromium changes from one state to another only by way of the normal one.
      if (this.state !== 'normal' && this.state !== wanted) await this.#set({ windowState: 'normal' })
      await this.#set({ windowState: wanted })
    })
  }
  leave(left) {
    if (this.#wantedState === left || this.state === left) this.setState('normal')
  }
  /** Asks the browser where the window is, and tells the application what changed. */
  refresh() {
    return this.#do(() => this.#keepMinimum())
  }

  #do(task) {
    if (this.#windowId === undefined) return Promise.resolve()
    const step = async () => {
      if (this.#windowId === undefined) return
      await task()
      await this.#read()
    }
    // A window that is just closing can no longer be asked.
    this.#work = this.#work.then(step).catch(() => {})
    return this.#work
  }
  #set(bounds) {
    return state.browser.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds })
  }
  async #keepMinimum() {
    await this.#read()
    const { minWidth, minHeight } = this.#minimum
    const { width, height } = this.#bounds
    if (this.state !== 'normal' || (width >= minWidth && height >= minHeight)) return
    await this.#set({ width: Math.max(width, minWidth), height: Math.max(height, minHeight) })
  }
  async #read() {
    const { bounds } = await state.browser.send('Browser.getWindowBounds', { windowId: this.#windowId })
    const before = { bounds: this.#bounds, state: this.state }
    const after = { x: bounds.left, y: bounds.top, width: bounds.width, height: bounds.height }
    this.state = bounds.windowState
    this.#wantedState = bounds.windowState
    this.#bounds = after
    if (this.state === 'normal') this.#normalBounds = after
    if (this.state !== before.state) {
      if (LEAVE[before.state]) this.#emit(LEAVE[before.state])
      if (ENTER[this.state]) this.#emit(ENTER[this.state])
    }
    if (after.width !== before.bounds.width || after.height !== before.bounds.height) this.#emit('resize')
    if (after.x !== before.bounds.x || after.y !== before.bounds.y) this.#emit('move')
  }
}

module.exports = { WindowPlace }
