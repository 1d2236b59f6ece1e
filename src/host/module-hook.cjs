'use strict'
const Module = require('node:module')
const { pathToFileURL } = require('node:url')

const NAMES = ['electron', 'electron/main', 'electron/common']

/** Binds the module name `electron` to a file, for `require` and for `import`. */
function redirectElectronModule(file) {
  const names = new Set(NAMES)
  const resolveFilename = Module._resolveFilename
  Module._resolveFilename = function (request, ...rest) {
    return names.has(request) ? file : resolveFilename.call(this, request, ...rest)
  }
  const target = { url: pathToFileURL(file).href, format: 'commonjs', shortCircuit: true }
  if (Module.registerHooks) {
    Module.registerHooks({
      resolve: (name, context, next) => (names.has(name) ? target : next(name, context)),
    })
    return
  }
  // Before Node 22.15 hooks for `import` run in a thread of their own and are handed over as source text.
  const source = `const names = new Set(${JSON.stringify(NAMES)})
    const target = ${JSON.stringify(target)}
    export const resolve = async (name, context, next) => (names.has(name) ? target : next(name, context))`
  Module.register('data:text/javascript,' + encodeURIComponent(source))
}

module.exports = { redirectElectronModule }
