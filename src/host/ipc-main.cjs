'use strict'
const { EventEmitter } = require('node:events')
const { createEvent } = require('./state.cjs')

class IpcMain extends EventEmitter {
  #handlers = new Map()

  handle(channel, handler) {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.#handlers.set(channel, handler)
  }
  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return handler(...args)
    })
  }
  removeHandler(channel) {
    this.#handlers.delete(channel)
  }

  /**
   * Answers a message of a page's preload.
   * @param {object} message with `op` 'invoke' or 'send'
   * @param {import('./web-contents.cjs').WebContents} contents
   * @param {(answer: object) => void} reply
   */
  async receive({ op, id, channel, args }, contents, reply) {
    const event = createEvent({
      sender: contents,
      senderFrame: contents.mainFrame,
      processId: 1,
      frameId: 1,
      reply: (to, ...values) => contents.send(to, ...values),
    })
    if (op === 'send') {
      this.emit(channel, event, ...args)
      return
    }
    try {
      const handler = this.#handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      reply({ op: 'reply', id, value: await handler(event, ...args) })
    } catch (error) {
      // Electron's wording: applications read it.
      reply({ op: 'reply', id, error: `Error invoking remote method '${channel}': ${error}` })
    }
  }
}

module.exports = { ipcMain: new IpcMain() }
