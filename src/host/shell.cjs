'use strict'
const { spawn } = require('node:child_process')
const path = require('node:path')

const OPENER = { darwin: ['open'], win32: ['explorer.exe'] }[process.platform] ?? ['xdg-open']

/** Starts a program of the desktop and leaves it to itself; rejects where it cannot be started or fails. */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    const fail = () => reject(new Error(`${command} could not open ${args.at(-1)}`))
    child.on('error', fail)
    // Openers end at once; one that keeps running has become the program it was asked to start. The Windows
    // explorer ends with 1 when all is well.
    child.on('exit', (code) => (code === 0 || process.platform === 'win32' ? resolve() : fail()))
    setTimeout(resolve, 3000).unref()
    child.unref()
  })
}

const open = (target) => run(OPENER[0], [...OPENER.slice(1), target])

const shell = {
  openExternal: (url) => open(url),
  /** @returns {Promise<string>} empty, or what went wrong */
  openPath: (file) =>
    open(file).then(
      () => '',
      (error) => error.message,
    ),
  showItemInFolder: (file) => void open(path.dirname(file)).catch((error) => console.error(error.message)),
  trashItem: (file) => run('gio', ['trash', file]),
  beep: () => void process.stdout.write('\x07'),
}

module.exports = { shell }
