'use strict'
const { readFile } = require('node:fs/promises')
const { fileURLToPath } = require('node:url')

const net = {
  isOnline: () => true,
  /** Files and custom schemes are what an offline application fetches from its main process. */
  async fetch(input, options) {
    const url = String(input?.url ?? input)
    if (url.startsWith('file:')) return new Response(await readFile(fileURLToPath(url)))
    return fetch(input, options)
  },
}

module.exports = { net }
