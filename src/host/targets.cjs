'use strict'
// Which page of the browser belongs to which window.
const { windowIdOf } = require('./origin.cjs')
const { state } = require('./state.cjs')

const waiting = new Map() // window id -> resolves with the page that opens for it
const early = new Map() // target id -> a headless or hidden page that was attached before its creator knew its id
const expected = new Map() // target id -> window id
const windowsBySession = new Map()
let creating = 0 // headless and hidden pages on their way

/**
 * Opens a window's page and waits until the host is attached to it.
 * @param {boolean} isHidden it is never shown
 * @returns {Promise<{ sessionId: string, targetId: string }>}
 */
async function openTarget(window, url, bounds, isHidden = false) {
  const attached = new Promise((resolve) => waiting.set(window.id, resolve))
  creating += state.isHeadless || isHidden ? 1 : 0
  const targetId = await (isHidden ? state.browser.openHidden(bounds) : state.browser.openWindow(url, bounds))
  if (targetId !== undefined) {
    creating--
    if (early.has(targetId)) arrive(window.id, early.get(targetId))
    else expected.set(targetId, window.id)
    early.delete(targetId)
  }
  const found = await attached
  windowsBySession.set(found.sessionId, window)
  return found
}

function arrive(windowId, found) {
  waiting.get(windowId)?.(found)
  waiting.delete(windowId)
}

function attached({ sessionId, targetInfo }) {
  const { targetId, type, url, openerId } = targetInfo
  if (type !== 'page' || url.startsWith('devtools:')) {
    // Workers and developer tools run on their own.
    state.browser.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {})
    return
  }
  const found = { sessionId, targetId }
  const windowId = windowIdOf(url) ?? expected.get(targetId)
  if (waiting.has(windowId)) arrive(windowId, found)
  else if (creating > 0 && !openerId) early.set(targetId, found)
  // A window that nobody asked for: it is closed before it has loaded anything.
  else state.browser.send('Target.closeTarget', { targetId }).catch(() => {})
}

/** Sends the browser's events to the windows they belong to. */
function receive({ method, params, sessionId }) {
  if (method === 'Target.attachedToTarget') attached(params)
  else if (method === 'Target.detachedFromTarget') {
    windowsBySession.get(params.sessionId)?.lost()
    windowsBySession.delete(params.sessionId)
  } else if (sessionId) windowsBySession.get(sessionId)?.webContents.receive(method, params)
}

module.exports = { openTarget, receive }
