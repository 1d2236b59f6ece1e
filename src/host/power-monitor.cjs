'use strict'
const { StrictEmitter } = require('./strict.cjs')

const INTERVAL = 20_000
/** A timer this late was not waiting: the machine slept. */
const SLEPT = 60_000

/** Knows of sleep only afterwards, from a clock that jumped: `suspend` and the lock events never occur. */
class PowerMonitor extends StrictEmitter {
  constructor() {
    const events = ['suspend', 'resume', 'on-ac', 'on-battery', 'shutdown', 'lock-screen', 'unlock-screen']
    super('powerMonitor', events)
    this.once('newListener', () => this.#watch())
  }
  #watch() {
    let last = Date.now()
    setInterval(() => {
      const now = Date.now()
      if (now - last > SLEPT) this.emit('resume')
      last = now
    }, INTERVAL).unref()
  }
}

module.exports = { powerMonitor: new PowerMonitor() }
