'use strict'
/* global window -- runs in the page's isolated world, sent over as source text */

/**
 * What a sandboxed preload script finds: `ipcRenderer`, `contextBridge` and a small `process`.
 * @param {{ expose: (key: string, value: unknown) => void }} bridge
 * @param {{ encode: (value: unknown) => string, decode: (text: string) => any }} codec
 * @param {(message: object) => void} post to the main process
 * @param {object} about versions, platform and architecture
 * @param {(require: Function, module: object, exports: object, process: object) => void} runPreload
 */
function preloadWorld(bridge, codec, post, about, runPreload) {
  const listeners = new Map()
  const calls = new Map()
  let lastId = 0

  const of = (channel) => listeners.get(channel) ?? []
  const on = (channel, listener) => {
    listeners.set(channel, [...of(channel), listener])
    return ipcRenderer
  }
  const off = (channel, listener) => {
    const isOther = (one) => one !== listener && one.original !== listener
    listeners.set(channel, of(channel).filter(isOther))
    return ipcRenderer
  }
  const once = (channel, listener) => {
    const wrapped = (...args) => {
      off(channel, wrapped)
      listener(...args)
    }
    return on(channel, Object.assign(wrapped, { original: listener }))
  }
  const ipcRenderer = {
    on,
    once,
    off,
    addListener: on,
    removeListener: off,
    removeAllListeners: (channel) => {
      listeners.delete(channel)
      return ipcRenderer
    },
    send: (channel, ...args) => post({ op: 'send', channel, args }),
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        post({ op: 'invoke', id: ++lastId, channel, args })
        calls.set(lastId, { resolve, reject })
      }),
  }
  // Called by the host; the page's own world does not see this object.
  globalThis.__host = (text) => {
    const message = codec.decode(text)
    if (message.op === 'event') {
      for (const listener of of(message.channel)) {
        listener({ sender: ipcRenderer, ports: [] }, ...message.args)
      }
      return
    }
    const call = calls.get(message.id)
    calls.delete(message.id)
    if (message.error === undefined) call.resolve(message.value)
    else call.reject(new Error(message.error))
  }

  const refuse = (what) => () => {
    throw new Error(`The Chromium host does not support ${what}.`)
  }
  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: bridge.expose },
    webUtils: { getPathForFile: refuse('webUtils.getPathForFile') },
  }
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  const process = { ...about, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] }
  try {
    runPreload(require, module, module.exports, process)
  } catch (error) {
    post({ op: 'preload-error', message: String(error?.stack ?? error) })
  }
  window.addEventListener('pagehide', () => calls.clear())
}

module.exports = { preloadWorld }
