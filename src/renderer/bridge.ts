import { words } from './language/words.svelte'
import type { Argument, Bridge, Failure, Packed, RequestName, Result, Value } from '../contract/requests'

declare global {
  interface Window {
    readonly factdeck: Bridge
  }
}

/** An expected failure of a request, for the screen to show in place. */
export class RequestFailed extends Error {
  constructor(readonly failure: Failure) {
    super(words.told(failure.message))
  }
}

/** Asks the main process. Rejects with `RequestFailed` where the answer is an expected failure. */
export async function request<N extends RequestName>(
  name: N,
  argument: Argument<N> | Packed<Argument<N>>,
): Promise<Value<N>> {
  const result: Result<Value<N>> = await window.factdeck.request(name, argument)
  if (!result.ok) throw new RequestFailed(result.error)
  return result.value
}

/** Listens to the main process; returns its own unsubscribe. */
export const on: Bridge['on'] = (name, listener) => window.factdeck.on(name, listener)
