'use strict'

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

module.exports = { createMainFrame }
