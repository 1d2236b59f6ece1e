'use strict'
const fs = require('node:fs')
const path = require('node:path')

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'brave-browser',
  'microsoft-edge',
]
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

const HOW_TO_INSTALL =
  'No Chrome or Chromium was found. Install one (Debian and Ubuntu: apt install chromium; Fedora: dnf install ' +
  'chromium; macOS and Windows: google.com/chrome), or set FACTDECK_HOST_CHROMIUM to its executable.'

function candidates(platform, env) {
  const within = (folders, names) =>
    folders.filter(Boolean).flatMap((folder) => names.map((name) => path.join(folder, name)))
  if (platform === 'darwin') {
    const apps = ['/Applications', path.join(env.HOME ?? '/', 'Applications')]
    return within(
      apps,
      MAC.map((name) => `${name}.app/Contents/MacOS/${name}`),
    )
  }
  if (platform === 'win32') {
    return within([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA], WINDOWS)
  }
  return within(
    [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'],
    COMMANDS,
  )
}

/** Ubuntu's Chromium is a snap, behind a link or a small script. */
function isSnap(file) {
  if (process.platform !== 'linux') return false
  const real = fs.realpathSync(file)
  if (real.endsWith('/snap')) return true
  return fs.statSync(real).size < 16_384 && fs.readFileSync(real, 'utf8').includes('/snap/bin/')
}

/**
 * The installed Chrome or Chromium: FACTDECK_HOST_CHROMIUM where it is set, else the first known place, snaps last:
 * they see little of the disk.
 * @returns {string | undefined} an existing executable
 */
function chromiumPath(platform = process.platform, env = process.env) {
  const wanted = env.FACTDECK_HOST_CHROMIUM ? [env.FACTDECK_HOST_CHROMIUM] : candidates(platform, env)
  const present = wanted.filter((file) => fs.existsSync(file))
  return present.find((file) => !isSnap(file)) ?? present[0]
}

module.exports = { chromiumPath, isSnap, HOW_TO_INSTALL }
