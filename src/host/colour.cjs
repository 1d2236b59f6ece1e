'use strict'

/** `#rgb` or `#rrggbb` as the protocol wants it; undefined for anything else. */
function parseColour(text = '') {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text) ?? []
  const digits = long ?? short?.replace(/./g, '$&$&')
  if (!digits) return undefined
  const [r, g, b] = digits.match(/../g).map((pair) => parseInt(pair, 16))
  return { r, g, b, a: 1 }
}

module.exports = { parseColour }
