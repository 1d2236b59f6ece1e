'use strict'
/* global window, scheduler -- runs in the page's isolated world, sent over as source text */

/**
 * Hands texts to the main process in their order. A long one goes in parts, each in a task of its own: the
 * binding works on every letter in turn, on the page's thread, where Electron moves the whole at once.
 * @param {(text: string) => void} binding
 * @returns {(text: string) => void}
 */
function createOutbox(binding) {
  const LONGEST = 100_000
  const parts = []
  // A plus says that more comes; a message itself begins with a brace.
  const cut = (text) => {
    for (let at = 0; at < text.length; at += LONGEST) {
      const isLast = at + LONGEST >= text.length
      parts.push((isLast ? '' : '+') + text.slice(at, at + LONGEST))
    }
  }
  const next = () => {
    if (parts.length > 0) binding(parts.shift())
    if (parts.length > 0) void scheduler.postTask(next)
  }
  // What was sent before the page is left arrives, as it does with Electron; `pagehide` would be too late.
  window.addEventListener('beforeunload', () => parts.splice(0).forEach((part) => binding(part)))
  return (text) => {
    const isIdle = parts.length === 0
    cut(text)
    if (isIdle) next()
  }
}

module.exports = { createOutbox }
