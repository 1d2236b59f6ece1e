import { spokenLanguage, words } from '../../language/words.svelte'
import { startWorker } from '../../trusted-types'
import { Unreadable } from '../draft'
import { LONGEST_READING, LONGEST_SILENCE } from '../limits'
import type { Unpacked } from './unpacked'
import type { UnpackReply, UnpackRequest } from './worker'
import workerUrl from './worker?worker&url'

let worker: Worker | null = null
let last = 0
/** Files wait for each other: two at once would share the time that each of them has. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * Takes a file apart in the worker. A file that takes too long is given up with its worker, and the next
 * one gets a new one. Throws `Unreadable` with one sentence for the reader.
 */
export function unpackFile(name: string, bytes: Uint8Array): Promise<Unpacked> {
  const job = queue.then(() => unpackNow(name, bytes))
  queue = job.catch(() => {})
  return job
}

function unpackNow(name: string, bytes: Uint8Array): Promise<Unpacked> {
  const id = ++last
  const running = (worker ??= startWorker(workerUrl))
  return new Promise<Unpacked>((resolve, reject) => {
    const end = (): void => {
      clearTimeout(silence)
      clearTimeout(whole)
      running.onmessage = running.onerror = null
    }
    const giveUp = (message: string): void => {
      end()
      running.terminate()
      worker = null
      reject(new Unreadable(message))
    }
    const isTooSlow = (): void => giveUp(words.unreadable.tooSlow)
    const whole = setTimeout(isTooSlow, LONGEST_READING)
    let silence = setTimeout(isTooSlow, LONGEST_SILENCE)
    running.onerror = () => giveUp(words.unreadable.brokenFile)
    running.onmessage = ({ data }: MessageEvent<UnpackReply>) => {
      if (data.id !== id) return
      if (data.type === 'progress') {
        clearTimeout(silence)
        silence = setTimeout(isTooSlow, LONGEST_SILENCE)
        return
      }
      end()
      if (data.type === 'done') resolve(data.value)
      // What no reader expected comes from a file that is damaged in a new way: it is told like one.
      else reject(new Unreadable(data.message ?? words.unreadable.brokenFile))
    }
    running.postMessage({ id, language: spokenLanguage(), name, bytes } satisfies UnpackRequest, [
      bytes.buffer,
    ])
  })
}
