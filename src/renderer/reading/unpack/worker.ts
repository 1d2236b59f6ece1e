/** The web worker in which files are taken apart, so that the window never waits for one. */
import { Unreadable } from '../draft'
import { unpack } from './unpack'
import type { Unpacked } from './unpacked'

export interface UnpackRequest {
  id: number
  name: string
  bytes: Uint8Array
}
export type UnpackReply = { id: number } & (
  | { type: 'progress' }
  | { type: 'done'; value: Unpacked }
  /** `message` is null where no reader expected what went wrong. */
  | { type: 'failed'; message: string | null }
)

self.onmessage = ({ data: { id, name, bytes } }: MessageEvent<UnpackRequest>) => {
  const reply = (message: UnpackReply): void => self.postMessage(message)
  unpack(name, bytes, () => reply({ id, type: 'progress' })).then(
    (value) => reply({ id, type: 'done', value }),
    (error: unknown) =>
      reply({ id, type: 'failed', message: error instanceof Unreadable ? error.message : null }),
  )
}
