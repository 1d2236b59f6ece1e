'use strict'
const { execFileSync } = require('node:child_process')
const os = require('node:os')
const path = require('node:path')

function appDataFolder() {
  const home = os.homedir()
  if (process.platform === 'win32') return process.env.APPDATA ?? path.join(home, 'AppData', 'Roaming')
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME || path.join(home, '.config')
}

/** A user folder which Linux desktops name in the user's language. */
function userFolder(name) {
  const usual = path.join(os.homedir(), name)
  if (process.platform !== 'linux') return usual
  const key = name === 'Downloads' ? 'DOWNLOAD' : name.toUpperCase()
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return execFileSync('xdg-user-dir', [key], options).trim() || usual
  } catch {
    return usual
  }
}

/**
 * Electron's well-known folders.
 * @param {string} name as for `app.getPath`
 * @param {string} appName
 * @param {Record<string, string>} overrides set with `app.setPath`
 * @throws where there is no such name
 */
function wellKnownPath(name, appName, overrides) {
  if (overrides[name]) return overrides[name]
  switch (name) {
    case 'home':
      return os.homedir()
    case 'appData':
      return appDataFolder()
    case 'userData':
      return path.join(appDataFolder(), appName)
    case 'sessionData':
      return wellKnownPath('userData', appName, overrides)
    case 'logs':
      return path.join(wellKnownPath('userData', appName, overrides), 'logs')
    case 'temp':
      return os.tmpdir()
    case 'exe':
      return path.join(__dirname, 'electron')
    case 'desktop':
      return userFolder('Desktop')
    case 'documents':
      return userFolder('Documents')
    case 'downloads':
      return userFolder('Downloads')
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}

module.exports = { wellKnownPath }
