'use strict'
// Puts the page-side functions together as source text: one script for the page's own world, one for the
// isolated world in which the preload runs.
const { randomBytes } = require('node:crypto')
const fs = require('node:fs')
const { bridgeEnd } = require('./page/bridge.cjs')
const { createCodec } = require('./page/codec.cjs')
const { createDialogs } = require('./page/dialogs.cjs')
const { createOutbox } = require('./page/outbox.cjs')
const { preloadWorld } = require('./page/preload-world.cjs')
const { reportPage } = require('./page/reports.cjs')

/** Playwright and DevTools show this name too. */
const ISOLATED_WORLD = 'Electron Isolated Context'
/** The function through which the isolated world reaches the host. */
const BINDING = '__hostPost'

/* global window, dispatchEvent, location -- in the page */
function refuseWindows(eventName) {
  const Message = CustomEvent
  const dispatch = dispatchEvent.bind(window)
  window.open = (url = '', name = '') => {
    const detail = { url: String(new URL(url || 'about:blank', location.href)), frameName: String(name) }
    dispatch(new Message(eventName, { detail }))
    return null
  }
}

/**
 * @param {string | undefined} preloadFile
 * @returns {{ page: string, isolated: string }} sources to run before any script of a document
 */
function pageScripts(preloadFile) {
  const secret = randomBytes(16).toString('hex')
  const channel = JSON.stringify(secret)
  const opened = JSON.stringify(`${secret}open`)
  const preload = preloadFile ? fs.readFileSync(preloadFile, 'utf8') : ''
  const about = { versions: { ...process.versions }, platform: process.platform, arch: process.arch }
  // Only in the window's own documents: not in frames, not in the empty page it opens with, not in error pages.
  const guard = 'if (window !== top || /^(about|data|chrome-error):/.test(location.protocol)) return'
  return {
    page: `(() => { ${guard}
      ;(${bridgeEnd})(${channel}, 'page')
      ;(${refuseWindows})(${opened})
    })()`,
    isolated: `(() => { ${guard}
      const codec = (${createCodec})()
      const hand = (${createOutbox})(globalThis.${BINDING})
      const post = (message) => hand(codec.encode(message))
      window.addEventListener(${opened}, (event) => post({ op: 'open', ...event.detail }))
      ;(${reportPage})(post)
      globalThis.__dialogs = (${createDialogs})()
      const run = function (require, module, exports, process) { ${preload}
      }
      ;(${preloadWorld})((${bridgeEnd})(${channel}, 'preload'), codec, post, ${JSON.stringify(about)}, run)
    })()`,
  }
}

module.exports = { pageScripts, ISOLATED_WORLD, BINDING }
