/**
 * The thread in which exports are made and imports are read: minutes of work for a large library, none of
 * which may hold up the windows or an answer that is being saved.
 */
import { parentPort } from 'node:worker_threads'
import { nodeFileSystem } from '../disk/file-system'
import { systemClock } from '../library/library'
import { diskRefusal, Refusal } from '../library/refusal'
import { Stopped, type Step } from './export-job'
import { makeTasks } from './tasks'
import type { Reply, Task } from './thread'

const port = parentPort!
const REPORTS_APART = 50
let reported = 0

function report(step: Step): void {
  const now = performance.now()
  if (now - reported < REPORTS_APART) return
  reported = now
  port.postMessage({ type: 'step', step } satisfies Reply)
}

const tasks = makeTasks(nodeFileSystem, systemClock, report)

port.on('message', async ({ id, name, argument }: Task) => {
  try {
    const run = tasks[name] as (argument: unknown) => Promise<unknown>
    port.postMessage({ type: 'done', id, value: await run(argument) } satisfies Reply)
  } catch (error) {
    port.postMessage(failureOf(id, error))
  }
})

function failureOf(id: number, error: unknown): Reply {
  if (error instanceof Stopped) return { type: 'stopped', id }
  if (error instanceof Refusal) return { type: 'refused', id, failure: error.failure }
  // Errors of the system carry a code; anything else is a bug.
  if (error instanceof Error && 'code' in error)
    return { type: 'refused', id, failure: diskRefusal(error).failure }
  return {
    type: 'failed',
    id,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
}
