'use strict'
const { app } = require('./app.cjs')
const { schemes } = require('./origin.cjs')

const handlers = new Map()

const protocol = {
  registerSchemesAsPrivileged(list) {
    if (app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme, privileges } of list) {
      // A page of this host has an https origin; other kinds of scheme would behave differently in Electron.
      if (!privileges?.standard || !privileges?.secure) {
        throw new Error(`The Chromium host serves standard and secure schemes only, not '${scheme}'.`)
      }
      schemes.set(scheme, privileges)
    }
  },
  handle(scheme, handler) {
    if (!schemes.has(scheme)) throw new Error(`The scheme '${scheme}' has not been registered as privileged.`)
    if (handlers.has(scheme)) throw new Error(`The scheme '${scheme}' is already being handled.`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
}

/** The handler for an address with a custom scheme, if any. */
const handlerFor = (url) => handlers.get(url.slice(0, url.indexOf(':')))

module.exports = { protocol, handlerFor }
