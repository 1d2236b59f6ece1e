'use strict'
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { isSnap } = require('./chromium-path.cjs')

/** Inside the application's own folder, except for a snap, which sees neither hidden folders nor /tmp. */
function profileFolder(sessionData, executable) {
  if (!isSnap(executable)) return path.join(sessionData, 'chromium')
  const id = createHash('sha256').update(sessionData).digest('hex').slice(0, 16)
  return path.join(os.homedir(), 'snap/chromium/common', `factdeck-${id}`)
}

/**
 * The folder of Chromium's own data, ready for a start. Chromium asks a question in a window when a lock was
 * left by a machine with another name (a restored backup, a synchronised folder, a container); the
 * application's own lock has settled by now that nobody else runs, so such a lock is removed.
 */
function prepareProfile(sessionData, executable) {
  const profile = profileFolder(sessionData, executable)
  fs.mkdirSync(profile, { recursive: true })
  const lock = path.join(profile, 'SingletonLock')
  try {
    const holder = fs.readlinkSync(lock)
    const pid = Number(holder.slice(holder.lastIndexOf('-') + 1))
    const isHere = holder.startsWith(`${os.hostname()}-`)
    if (!isHere || !isRunning(pid)) {
      for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
        fs.rmSync(path.join(profile, name), { force: true })
      }
    }
  } catch {
    // No lock, or a system that has none.
  }
  return profile
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

module.exports = { prepareProfile }
