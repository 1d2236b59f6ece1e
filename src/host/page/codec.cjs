'use strict'

/**
 * Values of the structured clone algorithm to JSON text and back. Runs in Node and, sent over as source
 * text, in the page; it must not refer to anything outside itself.
 * @returns {{ encode: (value: unknown) => string, decode: (text: string) => unknown }}
 *   `encode` throws for what cannot be cloned: functions, symbols and (unlike Electron) circular values.
 */
function createCodec() {
  const isNode = typeof Buffer === 'function'
  const toBase64 = (bytes) =>
    isNode
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
      : bytes.toBase64()
  const fromBase64 = (text) =>
    isNode ? new Uint8Array(Buffer.from(text, 'base64')) : Uint8Array.fromBase64(text)
  const isSpecialNumber = (value) => !Number.isFinite(value) || Object.is(value, -0)
  const bytesOf = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

  const pack = (value, parents) => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'number' && isSpecialNumber(value)) {
      return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
    }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new Error('An object could not be cloned.')
    }
    if (value === null || typeof value !== 'object') return value
    if (parents.includes(value)) throw new Error('Circular values are not supported by the Chromium host.')
    const inner = [...parents, value]
    if (Array.isArray(value)) return value.map((item) => pack(item, inner))
    return packObject(value, inner)
  }
  const packObject = (value, inner) => {
    if (ArrayBuffer.isView(value)) {
      // A Buffer arrives as plain bytes, as it does with Electron.
      const type = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name
      return { $: 'view', t: type, v: toBase64(bytesOf(value)) }
    }
    switch (Object.prototype.toString.call(value).slice(8, -1)) {
      case 'Date':
        return { $: 'date', v: value.getTime() }
      case 'Map':
        return { $: 'map', v: [...value].map((entry) => pack(entry, inner)) }
      case 'Set':
        return { $: 'set', v: [...value].map((item) => pack(item, inner)) }
      case 'RegExp':
        return { $: 'regexp', v: [value.source, value.flags] }
      case 'ArrayBuffer':
        return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
      case 'Error':
        return { $: 'error', t: value.name, v: value.message, s: value.stack }
      case 'Promise':
      case 'WeakMap':
      case 'WeakSet':
        throw new Error('An object could not be cloned.')
    }
    const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item, inner)]))
    return '$' in copy ? { $: 'object', v: copy } : copy
  }

  const unpack = (value) => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    const object = (o) => Object.fromEntries(Object.entries(o).map(([key, item]) => [key, unpack(item)]))
    switch (value.$) {
      case undefined:
        return object(value)
      case 'undefined':
        return undefined
      case 'number':
        return Number(value.v)
      case 'bigint':
        return BigInt(value.v)
      case 'date':
        return new Date(value.v)
      case 'map':
        return new Map(value.v.map(unpack))
      case 'set':
        return new Set(value.v.map(unpack))
      case 'regexp':
        return new RegExp(...value.v)
      case 'buffer':
        return fromBase64(value.v).buffer
      case 'view': {
        const bytes = fromBase64(value.v)
        return value.t === 'Uint8Array' ? bytes : new globalThis[value.t](bytes.buffer)
      }
      case 'error':
        return Object.assign(new (globalThis[value.t] ?? Error)(value.v), { stack: value.s })
      default:
        return object(value.v)
    }
  }
  return {
    encode: (value) => JSON.stringify(pack(value, [])),
    decode: (text) => unpack(JSON.parse(text)),
  }
}

module.exports = { createCodec }
