'use strict'
// The desktop's colour scheme and displays are known only once a page is shown; an application asks before
// that, to choose its first window's colour and place. So the host remembers what the last run saw.
const fs = require('node:fs')
const path = require('node:path')
const { state } = require('./state.cjs')

let file = null

/** Reads what the last run saw; anything unreadable counts as nothing seen. */
function recall(folder) {
  file = path.join(folder, 'desktop.json')
  try {
    const { isDark, displays } = JSON.parse(fs.readFileSync(file, 'utf8'))
    state.remembered = { isDark: isDark === true, displays: Array.isArray(displays) ? displays : [] }
  } catch {
    // A first run.
  }
}

/** Keeps a part of it for the next run. */
function remember(change) {
  const next = { ...state.remembered, ...change }
  if (JSON.stringify(next) === JSON.stringify(state.remembered)) return
  state.remembered = next
  try {
    if (file) fs.writeFileSync(file, JSON.stringify(next))
  } catch (error) {
    console.error('[host] the desktop is not remembered:', error.message)
  }
}

module.exports = { recall, remember }
