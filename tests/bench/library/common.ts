/** What the parts of the measurement of the library share. */

export const NOW = Date.parse('2026-05-10T12:00Z')
export const DEVICE = 'a13f4468eebb'

/** Pseudo-random numbers from 0 to 1 (a linear congruence), so that every run makes the same library. */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** Milliseconds of each call. */
export class Stopwatch {
  readonly times: number[] = []

  async time<T>(task: () => T | Promise<T>): Promise<T> {
    const since = performance.now()
    const value = await task()
    this.times.push(performance.now() - since)
    return value
  }
}

/** How many answers are given in one turn: a reader's do not follow on each other within a millisecond either. */
export const TURN = 1

/** Waits until it is this program's turn, where several are measured side by side. */
export function myTurn(): Promise<void> {
  const send = process.send?.bind(process)
  if (!send) return Promise.resolve()
  return new Promise((resolve) => {
    process.once('message', () => resolve())
    send('ready')
  })
}

/** Megabytes: now, and the most there ever was. */
export async function memory(): Promise<{ now: number; peak: number }> {
  const { readFile } = await import('node:fs/promises')
  const peak = /VmHWM:\s*(\d+)/.exec(await readFile('/proc/self/status', 'utf8').catch(() => ''))?.[1]
  return { now: process.memoryUsage().rss / 2 ** 20, peak: Number(peak ?? 0) / 1024 }
}
