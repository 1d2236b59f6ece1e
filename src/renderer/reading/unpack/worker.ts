/** The web worker in which files are taken apart, so that the window never waits for one. */
import { Unreadable } from '../draft'
import { unpack } from './unpack'
import type { Unpacked } from './unpacked'

export interface UnpackRequest {
  name: string
  bytes: Uint8Array
}
export type UnpackReply =
  | { type: 'progress' }
  | { type: 'done'; value: Unpacked }
  | { type: 'failed'; message: string; isBug: boolean }

const reply = (message: UnpackReply): void => self.postMessage(message)

self.onmessage = ({ data: { name, bytes } }: MessageEvent<UnpackRequest>) => {
  unpack(name, bytes, () => reply({ type: 'progress' })).then(
    (value) => reply({ type: 'done', value }),
    (error: unknown) => reply({ type: 'failed', message: String(error), isBug: true, ...expected(error) }),
  )
}

function expected(error: unknown): { message: string; isBug: false } | null {
  return error instanceof Unreadable ? { message: error.message, isBug: false } : null
}
