'use strict'
// What the host lacks must fail loudly: one that passes silently hides defects of the application.
const { EventEmitter } = require('node:events')

/** An emitter that refuses listeners for events which it never emits. */
class StrictEmitter extends EventEmitter {
  #name
  #events

  /**
   * @param {string} name of the object, for messages
   * @param {string[]} events every event that is emitted, or cannot occur with this host
   */
  constructor(name, events) {
    super()
    this.#name = name
    this.#events = new Set([...events, 'newListener', 'removeListener', 'error'])
    this.on('newListener', (event) => {
      if (!this.#events.has(event)) throw notSupported(`the event '${String(event)}' of ${this.#name}`)
    })
  }
}

function notSupported(what) {
  return new Error(`The Chromium host does not support ${what}.`)
}

/** Stands for a whole Electron module that the host lacks: any use of it throws. */
function lacking(name) {
  return new Proxy(function () {}, {
    get: (_target, key) => {
      // Node asks a module's exports for these while it loads them.
      if (typeof key === 'symbol' || key === 'then' || key === '__esModule') return undefined
      throw notSupported(`${name}.${key}`)
    },
    construct: () => {
      throw notSupported(`new ${name}()`)
    },
    apply: () => {
      throw notSupported(`${name}()`)
    },
  })
}

/** Throws for keys which are not known, so that no option is ignored unnoticed. */
function checkOptions(what, options, known) {
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) throw notSupported(`the option '${key}' of ${what}`)
  }
}

module.exports = { StrictEmitter, notSupported, lacking, checkOptions }
