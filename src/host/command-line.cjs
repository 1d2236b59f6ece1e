'use strict'
const fs = require('node:fs')
const path = require('node:path')

/**
 * Splits Electron's command line.
 * @param {string[]} words without the executable
 * @returns {{ switches: string[], requires: string[], rest: string[], value: (name: string) => string | undefined }}
 *   `rest` begins with the application's folder or file; `value` reads `--name=value`.
 */
function parseCommandLine(words) {
  const rest = [...words]
  const switches = []
  const requires = []
  while (rest[0]?.startsWith('-')) {
    const word = rest.shift()
    if (word === '-r' || word === '--require') requires.push(rest.shift())
    else switches.push(word)
  }
  const value = (name) => switches.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  return { switches, requires, rest, value }
}

/** The nearest package.json at or above a folder; the folder itself with an empty manifest where there is none. */
function findPackage(start) {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json')
    if (fs.existsSync(file)) return { folder, manifest: JSON.parse(fs.readFileSync(file, 'utf8')) }
    if (folder === path.dirname(folder)) return { folder: start, manifest: {} }
  }
}

module.exports = { parseCommandLine, findPackage }
