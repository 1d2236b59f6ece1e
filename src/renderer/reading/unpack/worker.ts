/** The web worker in which files are taken apart, so that the window never waits for one. */
import type { Language } from '../../../contract/language'
import { speakPlainly } from '../../language/spoken'
import { Unreadable } from '../draft'
import { unpack } from './unpack'
import type { Unpacked } from './unpacked'

export interface UnpackRequest {
  id: number
  /** In which it says what cannot be read. */
  language: Language
  name: string
  bytes: Uint8Array
}
export type UnpackReply = { id: number } & (
  | { type: 'progress' }
  | { type: 'done'; value: Unpacked }
  /** `message` is null where no reader expected what went wrong. */
  | { type: 'failed'; message: string | null }
)

self.onmessage = ({ data: { id, language, name, bytes } }: MessageEvent<UnpackRequest>) => {
  const reply = (message: UnpackReply): void => self.postMessage(message)
  const unpacked = speakPlainly(language).then(() =>
    unpack(name, bytes, () => reply({ id, type: 'progress' })),
  )
  unpacked.then(
    (value) => reply({ id, type: 'done', value }),
    (error: unknown) =>
      reply({ id, type: 'failed', message: error instanceof Unreadable ? error.message : null }),
  )
}
