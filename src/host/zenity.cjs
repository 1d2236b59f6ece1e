'use strict'
const { execFile } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')

const isInstalled = () =>
  process.platform === 'linux' &&
  process.env.FACTDECK_HOST_DIALOGS !== 'page' &&
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, 'zenity')))

/**
 * Asks with zenity, the GNOME desktop's helper for scripts.
 * @returns {Promise<{ isThere: boolean, answer: string | null }>} answer null when the user cancels;
 *   `isThere` false when zenity is missing or cannot show anything
 */
function zenity(args) {
  if (!isInstalled()) return Promise.resolve({ isThere: false, answer: null })
  return new Promise((resolve) => {
    execFile('zenity', args, { encoding: 'utf8' }, (error, out) => {
      // 0 is yes, 1 is cancelled, anything else a failure of zenity's own.
      if (!error) resolve({ isThere: true, answer: out.replace(/\n$/, '') })
      else resolve({ isThere: error.code === 1, answer: null })
    })
  })
}

module.exports = { zenity }
