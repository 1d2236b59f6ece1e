import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import { REQUEST_CHANNEL, REQUEST_NAMES } from '../../contract/names'
import type { Argument, RequestName, Result, Value } from '../../contract/requests'
import { Refusal } from '../library/refusal'
import { SCHEMAS } from './schemas'

/** What answers the requests: a value, or a thrown `Refusal` where the failure is an expected one. */
export type Handlers = {
  [N in RequestName]: (argument: Argument<N>) => Value<N> | Promise<Value<N>>
}

/**
 * Registers all handlers behind the one gate. A request from elsewhere, with an unknown name or a
 * malformed argument is a bug or an attack: it rejects. An expected failure comes back as data.
 * @param origin scheme and host of the page, such as app://bundle
 */
export function registerHandlers(handlers: Handlers, origin: string): void {
  ipcMain.handle(REQUEST_CHANNEL, async (event, name: unknown, argument: unknown) => {
    checkSender(event, origin)
    return answer(handlers, name, argument)
  })
}

/** Throws for what is malformed. */
export async function answer(handlers: Handlers, name: unknown, argument: unknown): Promise<Result<unknown>> {
  if (!isRequestName(name)) throw new TypeError(`Unknown request '${String(name)}'.`)
  const parsed = v.safeParse(SCHEMAS[name], argument instanceof Uint8Array ? unpack(argument) : argument)
  if (!parsed.success) throw new TypeError(`Malformed argument of '${name}': ${explain(parsed.issues)}`)
  const handler = handlers[name] as (argument: unknown) => unknown
  try {
    return { ok: true, value: await handler(parsed.output) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.failure }
    throw error
  }
}

/** A `Packed` argument, which is checked as any other afterwards. */
function unpack(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new TypeError('Malformed argument: its bytes hold no JSON.', { cause: error })
  }
}

function isRequestName(name: unknown): name is RequestName {
  return (REQUEST_NAMES as readonly unknown[]).includes(name)
}

function checkSender({ senderFrame }: IpcMainInvokeEvent, origin: string): void {
  if (!senderFrame || senderFrame.parent) throw new Error('Requests are answered for the top frame only.')
  if (!senderFrame.url.startsWith(`${origin}/`))
    throw new Error('Requests are answered for Factdeck itself only.')
}

function explain(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues
    .slice(0, 3)
    .map((issue) => `${v.getDotPath(issue) ?? 'argument'}: ${issue.message}`)
    .join('; ')
}
