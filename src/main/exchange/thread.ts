import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Failure } from '../../contract/requests'
import { Refusal } from '../library/refusal'
import { Stopped, type Step } from './export-job'
import type { TaskName, Tasks } from './tasks'

export interface Task {
  id: number
  name: TaskName
  argument: unknown
}
export type Reply =
  | { type: 'step'; step: Step }
  | { type: 'done'; id: number; value: unknown }
  | { type: 'stopped'; id: number }
  | { type: 'refused'; id: number; failure: Failure }
  | { type: 'failed'; id: number; message: string }

/** Built beside the main bundle. */
const SCRIPT = join(import.meta.dirname, 'exchange-worker.js')

/** Tasks that run in a thread of their own; `end` frees what it holds. */
export interface Thread {
  tasks: Tasks
  end(): void
}

/** Starts a thread. Its tasks throw `Refusal` where the failure is an expected one, and `Stopped`. */
export function startThread(report: (step: Step) => void): Thread {
  const worker = new Worker(SCRIPT)
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0

  worker.on('message', (reply: Reply) => {
    if (reply.type === 'step') return report(reply.step)
    const task = pending.get(reply.id)
    pending.delete(reply.id)
    if (reply.type === 'done') task?.resolve(reply.value)
    else task?.reject(errorOf(reply))
  })
  const failAll = (error: Error) => {
    for (const { reject } of pending.values()) reject(error)
    pending.clear()
  }
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Error('the exchange thread ended')))

  const run = (name: TaskName, argument: unknown) =>
    new Promise((resolve, reject) => {
      pending.set(++last, { resolve, reject })
      worker.postMessage({ id: last, name, argument } satisfies Task)
    })
  const names: Record<TaskName, true> = {
    export: true,
    readImport: true,
    importColumns: true,
    importPlan: true,
    importArticle: true,
  }
  const tasks = Object.fromEntries(
    Object.keys(names).map((name) => [name, (argument: unknown) => run(name as TaskName, argument)]),
  ) as unknown as Tasks
  return { tasks, end: () => void worker.terminate() }
}

function errorOf(reply: Exclude<Reply, { type: 'step' | 'done' }>): Error {
  if (reply.type === 'stopped') return new Stopped('stopped')
  if (reply.type === 'refused') return new Refusal(reply.failure.code, reply.failure.message)
  return new Error(reply.message)
}
