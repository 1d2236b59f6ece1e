import { words } from '../../language/spoken'
import { kindOfName, LARGEST_FILE, type FileKind } from '../../../contract/file-kinds'
import { decodeText } from '../../../core/article/decode-text'
import { declaredEncoding } from '../../../core/article/declared-encoding'
import { checkSource, checkText } from '../check'
import { Unreadable } from '../draft'
import { LARGEST_TEXT } from '../limits'
import { readMarkdown } from '../markdown'
import { checkMarkup } from './check-markup'
import { checkSignature } from './sniff'
import type { Progress, Unpacked } from './unpacked'

/**
 * What a file holds, by its name and its bytes. Each format is loaded when its first file comes. Throws
 * `Unreadable` with one sentence for the reader.
 */
export async function unpack(name: string, bytes: Uint8Array, progress: Progress): Promise<Unpacked> {
  const kind = kindOfName(name)
  if (!kind) throw new Unreadable(words.unreadable.kind(words.fileKinds))
  if (bytes.length === 0) throw new Unreadable(words.unreadable.emptyFile)
  if (bytes.length > LARGEST_FILE) throw new Unreadable(words.unreadable.tooLarge)
  checkSignature(kind, bytes)
  return safe(await READERS[kind](bytes, name, progress))
}

/** Markup is parsed in the window: what would hold that up is left out here. */
function safe(unpacked: Unpacked): Unpacked {
  if (unpacked.kind === 'markup') checkMarkup(unpacked.markup)
  if (unpacked.kind !== 'collection') return unpacked
  const leftOut = [...unpacked.leftOut]
  const parts = unpacked.parts.filter(({ name, content }) => {
    const why = content.kind === 'markup' ? reasonAgainst(content.markup) : null
    if (why !== null) leftOut.push({ name, why })
    return why === null
  })
  if (parts.length === 0) throw new Unreadable(leftOut[0]!.why)
  return { ...unpacked, parts, leftOut }
}

function reasonAgainst(markup: string): string | null {
  try {
    checkMarkup(markup)
    return null
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}

type Reader = (bytes: Uint8Array, name: string, progress: Progress) => Unpacked | Promise<Unpacked>

const READERS: Record<FileKind, Reader> = {
  text: (bytes) => ({ kind: 'text', text: checkText(decode(bytes)), hints: {} }),
  markdown: (bytes) => ({ kind: 'text', ...readMarkdown(checkSource(decode(bytes))) }),
  page: (bytes) => ({ kind: 'markup', markup: checkSource(decode(bytes)), hints: {}, isStory: false }),
  'saved-page': async (bytes) => {
    checkLength(bytes)
    return (await import('./mime')).readSavedPage(bytes)
  },
  feed: async (bytes) => (await import('./feed')).readFeed(checkSource(decode(bytes))),
  pdf: async (bytes, _name, progress) => (await import('./pdf/read-pdf')).readPdf(bytes, progress),
  word: async (bytes) => (await import('./word')).readWord(bytes),
  book: async (bytes) => (await import('./book')).readBook(bytes),
  archive: async (bytes, name) => (await import('./archive')).readArchive(name, bytes),
}

function checkLength(bytes: Uint8Array): void {
  if (bytes.length > LARGEST_TEXT) throw new Unreadable(words.unreadable.tooLong)
}

function decode(bytes: Uint8Array): string {
  checkLength(bytes)
  const text = decodeText(bytes, declaredEncoding(bytes))
  if (text === null) throw new Unreadable(words.unreadable.noTextAtAll)
  return text
}
