'use strict'
const { protocol } = require('./protocol.cjs')
const { state } = require('./state.cjs')
const { notSupported } = require('./strict.cjs')

/** Electron's names of permissions, and those of the DevTools protocol. What has no entry is refused. */
const PERMISSIONS = {
  'clipboard-read': 'clipboardReadWrite',
  'clipboard-sanitized-write': 'clipboardSanitizedWrite',
  geolocation: 'geolocation',
  midi: 'midi',
  midiSysex: 'midiSysex',
  notifications: 'notifications',
  'persistent-storage': 'durableStorage',
  'idle-detection': 'idleDetection',
  'local-fonts': 'localFonts',
  'storage-access': 'storageAccess',
}

let requestHandler = null
let checkHandler = null
const requestListeners = []

/** True when a listener wants the request cancelled. */
async function isCancelled(details) {
  for (const { matches, listener } of requestListeners) {
    if (!matches(details.url)) continue
    const answer = await new Promise((resolve) => listener(details, resolve))
    if (answer.redirectURL) throw notSupported('redirects in webRequest.onBeforeRequest')
    if (answer.cancel) return true
  }
  return false
}

/** `<all_urls>` and patterns such as `https://*\/*`. */
function compile(patterns) {
  const escape = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  const tests = patterns.map((text) => (text === '<all_urls>' ? /^/ : new RegExp(`^${escape(text)}$`)))
  return (url) => tests.some((test) => test.test(url))
}

const webRequest = {
  onBeforeRequest(filter, listener) {
    const isBare = typeof filter === 'function' || filter === null
    const listening = isBare ? filter : listener
    requestListeners.length = 0
    if (!listening) return
    requestListeners.push({
      matches: isBare ? () => true : compile(filter.urls ?? ['<all_urls>']),
      listener: listening,
    })
  },
  onHeadersReceived() {
    throw notSupported('webRequest.onHeadersReceived')
  },
}

const defaultSession = {
  protocol,
  webRequest,
  setPermissionRequestHandler: (handler) => void (requestHandler = handler),
  setPermissionCheckHandler: (handler) => void (checkHandler = handler),
  // Devices, screens and downloads are refused whatever is said here.
  setDevicePermissionHandler: () => {},
  setDisplayMediaRequestHandler: () => {},
  setSpellCheckerEnabled: () => {},
  setSpellCheckerLanguages: () => {},
  clearCache: async () => {},
  clearStorageData: async () => {
    throw notSupported('session.clearStorageData')
  },
}

/**
 * Asks the application's handlers about every permission and gives those it allows to an origin; all others
 * are refused. Without a handler nothing is given, where Electron would give everything.
 */
async function applyPermissions(contents, pageOrigin, origin) {
  const allows = async (permission) => {
    const details = { requestingUrl: `${origin}/`, isMainFrame: true, securityOrigin: origin }
    if (checkHandler && !checkHandler(contents, permission, origin, details)) return false
    if (!requestHandler) return false
    return new Promise((resolve) => requestHandler(contents, permission, resolve, details))
  }
  const permissions = []
  for (const [name, protocolName] of Object.entries(PERMISSIONS)) {
    if (await allows(name)) permissions.push(protocolName)
  }
  await state.browser.send('Browser.grantPermissions', { origin: pageOrigin, permissions })
}

module.exports = { session: { defaultSession }, isCancelled, applyPermissions }
