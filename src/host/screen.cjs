'use strict'
const { remember } = require('./remembered.cjs')
const { state } = require('./state.cjs')
const { StrictEmitter } = require('./strict.cjs')

const SIZE = { width: 1440, height: 900 }
const UNKNOWN = {
  id: 1,
  bounds: { x: 0, y: 0, ...SIZE },
  workArea: { x: 0, y: 0, ...SIZE },
  scaleFactor: 1,
  isPrimary: true,
}

const withSizes = (display) => ({
  ...display,
  size: { width: display.bounds.width, height: display.bounds.height },
  workAreaSize: { width: display.workArea.width, height: display.workArea.height },
})

/** Pixels that two rectangles share. */
function overlap(a, b) {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** The displays as the last shown page saw them, also that of the last run. */
class Screen extends StrictEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed'])
  }
  isKnown() {
    return state.remembered.displays.length > 0
  }
  getAllDisplays() {
    const known = state.remembered.displays
    return (known.length > 0 ? known : [UNKNOWN]).map(withSizes)
  }
  getPrimaryDisplay() {
    const all = this.getAllDisplays()
    return all.find((display) => display.isPrimary) ?? all[0]
  }
  getDisplayMatching(rectangle) {
    const all = this.getAllDisplays().map((display) => ({
      display,
      shared: overlap(display.bounds, rectangle),
    }))
    const best = all.reduce((a, b) => (b.shared > a.shared ? b : a))
    return best.shared > 0 ? best.display : this.getPrimaryDisplay()
  }
  getDisplayNearestPoint({ x, y }) {
    return this.getDisplayMatching({ x, y, width: 1, height: 1 })
  }

  /** Asks a window's page for the displays. Chromium before 142 does not tell; then they stay unknown. */
  async refresh(contents) {
    const { screenInfos } = await contents.command('Emulation.getScreenInfos').catch(() => ({}))
    if (!screenInfos?.length) return
    remember({
      displays: screenInfos.map((info) => ({
        id: Number(info.id),
        bounds: { x: info.left, y: info.top, width: info.width, height: info.height },
        workArea: { x: info.availLeft, y: info.availTop, width: info.availWidth, height: info.availHeight },
        scaleFactor: info.devicePixelRatio,
        isPrimary: info.isPrimary,
      })),
    })
  }
}

module.exports = { screen: new Screen() }
