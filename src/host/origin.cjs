'use strict'
// Chromium has no custom standard schemes, so `app://bundle/x` is shown to it as an https origin.
// RFC 2606 reserves `.invalid`: it never resolves, so a request that nobody serves fails closed.
const SUFFIX = '.factdeck.invalid'

/** @type {Map<string, object>} registered custom schemes and their privileges */
const schemes = new Map()

/** `app://bundle/x` -> `https://bundle.app.factdeck.invalid/x`; other addresses stay as they are. */
function toPageUrl(url) {
  const match = /^([a-z][a-z0-9-]*):\/\/([^/?#]*)(.*)$/i.exec(url)
  if (!match || !schemes.has(match[1])) return url
  return `https://${match[2]}.${match[1]}${SUFFIX}${match[3] || '/'}`
}

/** The inverse of `toPageUrl`. */
function fromPageUrl(url) {
  const match = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9-]*)\.factdeck\.invalid(.*)$/i.exec(url)
  return match && schemes.has(match[2]) ? `${match[2]}://${match[1]}${match[3]}` : url
}

/**
 * The empty page that a window opens with, in the window's own colour and title. It must not need the host,
 * which is attached to the window only afterwards; the parameter tells which window it is.
 */
function blankUrl(windowId, title, colour = 'canvas') {
  const html = `<title>${title.replaceAll('<', '&lt;')}</title><body style="background:${colour}">`
  return `data:text/html;window=${windowId},${encodeURIComponent(html)}`
}

/** The window id of a `blankUrl`, or null. */
function windowIdOf(url) {
  const match = /^data:text\/html;window=(\d+),/.exec(url)
  return match ? Number(match[1]) : null
}

const isBlankUrl = (url) => /^(about|data|chrome-error):/.test(url)

module.exports = { schemes, toPageUrl, fromPageUrl, blankUrl, windowIdOf, isBlankUrl }
