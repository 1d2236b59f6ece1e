'use strict'
/* global window, document, requestAnimationFrame, matchMedia, MutationObserver -- runs in the page's
   isolated world, sent over as source text */

/**
 * Tells the main process what Electron would see natively: keys, links, painting, focus, size, title and
 * colour scheme.
 * @param {(message: object) => void} post
 */
function reportPage(post) {
  // Keys of the browser which an application's window must not have (new window, address, print, find ...).
  // Editing and zooming stay with Chromium.
  const EDITING = ['a', 'c', 'v', 'x', 'y', 'z', '+', '-', '=', '0']
  const belongsToBrowser = (event) => {
    if (/^F\d+$/.test(event.key)) return true
    if (event.altKey && !event.ctrlKey) return ['ArrowLeft', 'ArrowRight', 'Home'].includes(event.key)
    return (
      (event.ctrlKey || event.metaKey) && event.key.length === 1 && !EDITING.includes(event.key.toLowerCase())
    )
  }
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return
    const { key, code, shiftKey: isShift, altKey: isAlt, ctrlKey, metaKey, repeat: isRepeated } = event
    post({ op: 'key', key, code, isCtrl: ctrlKey, isMeta: metaKey, isShift, isAlt, isRepeated })
    if (belongsToBrowser(event)) event.preventDefault()
  })

  // Links that would open a window are asked about before Chromium opens one.
  const openInstead = (event) => {
    const link = event.composedPath().find((node) => node.localName === 'a' && node.href)
    if (event.defaultPrevented || !link) return
    const isNewWindow =
      event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey || link.target === '_blank'
    if (!isNewWindow || event.button === 2) return
    event.preventDefault()
    post({ op: 'open', url: link.href, frameName: link.target === '_blank' ? '' : link.target })
  }
  window.addEventListener('click', openInstead)
  window.addEventListener('auxclick', openInstead)

  const focus = () => post({ op: 'focus', isFocused: document.hasFocus() })
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  const reportScheme = () => post({ op: 'scheme', isDark: scheme.matches })
  window.addEventListener('focus', focus)
  window.addEventListener('blur', focus)
  window.addEventListener('resize', () => post({ op: 'bounds' }))
  document.addEventListener('visibilitychange', () => post({ op: 'bounds' }))
  scheme.addEventListener('change', reportScheme)

  window.addEventListener('DOMContentLoaded', () => {
    reportScheme()
    focus()
    const title = () => post({ op: 'title', title: document.title })
    title()
    new MutationObserver(title).observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    // The second frame begins only when the first one has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => post({ op: 'painted' })))
  })
}

module.exports = { reportPage }
