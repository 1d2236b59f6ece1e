'use strict'
/* global window -- runs in the page, sent over as source text */

/**
 * One end of the bridge between the page's world and the preload's isolated world. The worlds share DOM
 * events but no objects; `CustomEvent.detail` is structured-cloned from one to the other. Functions and
 * promises cross as ids, which the other end turns back.
 * @param {string} channel unguessable prefix of the event names
 * @param {'page' | 'preload'} role
 * @returns {{ expose: (key: string, value: unknown) => void }}
 */
function bridgeEnd(channel, role) {
  // Taken before any script of the page can replace them.
  const listen = window.addEventListener.bind(window)
  const dispatch = window.dispatchEvent.bind(window)
  const Message = CustomEvent
  const other = role === 'page' ? 'preload' : 'page'

  const functions = new Map() // ours, by the id the other end calls
  const promises = new Map() // the other end's, by its id
  const answers = new Map() // to our calls, by our id
  let lastId = 0

  const send = (message) => dispatch(new Message(channel + other, { detail: message }))
  const messageOf = (error) => String(error?.message ?? error)
  const isPlain = (value) =>
    value !== null &&
    typeof value === 'object' &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value))
  const mapValues = (object, change) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))

  const pack = (value) => {
    if (typeof value === 'function') {
      functions.set(++lastId, value)
      return { $function: lastId }
    }
    if (value instanceof Promise) {
      const id = ++lastId
      value.then(
        (result) => send({ op: 'settle', id, isOk: true, value: pack(result) }),
        (error) => send({ op: 'settle', id, isOk: false, value: messageOf(error) }),
      )
      return { $promise: id }
    }
    if (Array.isArray(value)) return value.map(pack)
    return isPlain(value) ? mapValues(value, pack) : value
  }
  const unpack = (value) => {
    if (Array.isArray(value)) return value.map(unpack)
    if (!isPlain(value)) return value
    if ('$promise' in value) {
      return new Promise((resolve, reject) => promises.set(value.$promise, { resolve, reject }))
    }
    return '$function' in value ? remoteFunction(value.$function) : mapValues(value, unpack)
  }
  // Dispatching is synchronous, so the answer is there when `send` returns.
  const remoteFunction =
    (id) =>
    (...args) => {
      const call = ++lastId
      let answer
      answers.set(call, (message) => {
        answer = message
      })
      try {
        send({ op: 'call', id, call, args: pack(args) })
      } finally {
        answers.delete(call)
      }
      if (!answer.isOk) throw new Error(answer.value)
      return unpack(answer.value)
    }
  const freeze = (value) => {
    if (value === null || typeof value !== 'object') return value
    Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }

  const receive = {
    expose: ({ key, value }) =>
      Object.defineProperty(window, key, { value: freeze(unpack(value)), enumerable: true }),
    settle: ({ id, isOk, value }) => {
      const { resolve, reject } = promises.get(id)
      promises.delete(id)
      if (isOk) resolve(unpack(value))
      else reject(new Error(value))
    },
    answer: (message) => answers.get(message.call)?.(message),
    call: ({ id, call, args }) => {
      try {
        send({ op: 'answer', call, isOk: true, value: pack(functions.get(id)(...unpack(args))) })
      } catch (error) {
        send({ op: 'answer', call, isOk: false, value: messageOf(error) })
      }
    },
  }
  listen(
    channel + role,
    (event) => {
      event.stopImmediatePropagation()
      receive[event.detail.op](event.detail)
    },
    true,
  )
  return { expose: (key, value) => send({ op: 'expose', key, value: pack(value) }) }
}

module.exports = { bridgeEnd }
