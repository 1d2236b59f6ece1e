'use strict'
// One running instance a user data folder: a lock file names the holder, a socket reaches it.
const { execFileSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const net = require('node:net')
const os = require('node:os')
const path = require('node:path')

/** How long a second start waits for the first one to take its arguments, in milliseconds. */
const HAND_OVER_TIME = 5000
/** The shortest limit of a socket's path among the supported systems, macOS's. */
const LONGEST_SOCKET_PATH = 103

/** Tells a process from a later one with the same number; empty where the system does not say. */
function birthOf(pid) {
  try {
    if (process.platform === 'linux') {
      // The command, in parentheses, may itself hold spaces; the start time is the 20th field after it.
      const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').pop().trim().split(' ')
      return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
    }
    if (process.platform === 'darwin') {
      return execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).trim()
    }
  } catch {
    // The process is gone.
  }
  return ''
}

function isHeld(text) {
  let holder
  try {
    holder = JSON.parse(text)
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if (error.code !== 'EPERM') return false
  }
  return birthOf(holder.pid) === holder.birth
}

/** Removes a lock whose holder is gone, unless somebody else has replaced it in the meantime. */
function removeStale(file, text) {
  const aside = `${file}.${process.pid}`
  try {
    fs.renameSync(file, aside)
    if (fs.readFileSync(aside, 'utf8') !== text) fs.linkSync(aside, file)
    fs.rmSync(aside)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
    fs.rmSync(aside, { force: true })
  }
}

/** Creates the file with its text in one step; false when it is there already. */
function createWhole(file, text) {
  const draft = `${file}.${process.pid}.new`
  fs.writeFileSync(draft, text, { mode: 0o600 })
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

function socketPath(folder) {
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\factdeck-host-${id}`
  const beside = path.join(folder, 'host.sock')
  return beside.length <= LONGEST_SOCKET_PATH ? beside : path.join(os.tmpdir(), `factdeck-host-${id}.sock`)
}

function serve(socket, onSecond) {
  if (process.platform !== 'win32') fs.rmSync(socket, { force: true })
  const server = net.createServer((connection) => {
    let text = ''
    connection.setEncoding('utf8')
    connection.on('error', () => {})
    connection.on('data', (chunk) => (text += chunk))
    connection.on('end', () => {
      try {
        onSecond(JSON.parse(text))
      } catch (error) {
        console.error('[host] a second start sent nothing usable:', error.message)
      }
    })
  })
  server.on('error', (error) => console.error('[host] a second start cannot be heard:', error.message))
  server.listen(socket)
  server.unref()
}

function handOver(socket, message) {
  return new Promise((resolve) => {
    const connection = net.connect(socket, () => connection.end(JSON.stringify(message)))
    connection.setTimeout(HAND_OVER_TIME, () => connection.destroy())
    connection.on('error', () => {})
    connection.on('close', resolve)
  })
}

/**
 * Takes the lock of a folder, from a dead holder too.
 * @param {string} folder is created where it is missing
 * @param {object} message for the holder, when there is one
 * @param {(message: object) => void} onSecond called for every later start
 * @returns {{ isHeld: true } | { isHeld: false, told: Promise<void> }} `told` settles when the holder knows
 */
function takeInstanceLock(folder, message, onSecond) {
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'host.lock')
  const socket = socketPath(folder)
  const own = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) })
  for (let attempt = 0; attempt < 5; attempt++) {
    if (createWhole(file, own)) {
      serve(socket, onSecond)
      process.on('exit', () => fs.rmSync(file, { force: true }))
      return { isHeld: true }
    }
    try {
      const text = fs.readFileSync(file, 'utf8')
      if (isHeld(text)) return { isHeld: false, told: handOver(socket, message) }
      removeStale(file, text)
    } catch (error) {
      if (error.code !== 'ENOENT') throw error // it was released just now
    }
  }
  return { isHeld: false, told: handOver(socket, message) }
}

module.exports = { takeInstanceLock }
