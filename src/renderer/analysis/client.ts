import { startWorker } from '../trusted-types'
import type { JobName, JobReply, JobRequest, Jobs } from './worker'
import workerUrl from './worker?worker&url'

type Pending = { resolve: (value: unknown) => void; reject: (error: Error) => void }

const pending = new Map<number, Pending>()
let worker: Worker | null = null
let last = 0

function start(): Worker {
  const started = startWorker(workerUrl)
  started.onmessage = ({ data }: MessageEvent<JobReply>) => {
    const job = pending.get(data.id)
    pending.delete(data.id)
    if ('error' in data) job?.reject(new Error(data.error))
    else job?.resolve(data.value)
  }
  started.onerror = (event) => {
    for (const job of pending.values()) job.reject(new Error(event.message || 'the reader stopped'))
    pending.clear()
    worker = null
  }
  return started
}

/** Runs one job in the worker, which is started on first use and kept. */
export function run<N extends JobName>(
  name: N,
  argument: Parameters<Jobs[N]>[0],
): Promise<ReturnType<Jobs[N]>> {
  worker ??= start()
  const id = ++last
  return new Promise((resolve, reject) => {
    pending.set(id, { resolve: resolve as (value: unknown) => void, reject })
    worker?.postMessage({ id, name, argument } satisfies JobRequest)
  })
}
