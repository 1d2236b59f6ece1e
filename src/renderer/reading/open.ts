import { inReadingOrder } from '../../core/article/direction'
import { checkText } from './check'
import type { Draft, LeftOut } from './draft'
import { unpackFile } from './unpack/client'
import type { Collection, Content, Part } from './unpack/unpacked'

/** A file on its way in, or a part of one. Nothing is read before it is opened. */
export interface Source {
  name: string
  /** Throws `Unreadable` with one sentence for the reader. */
  open(): Promise<Opened>
}

/** What a source holds: one article, or several of which the reader may choose. */
export type Opened = { kind: 'article'; draft: Draft } | OpenedCollection

export interface OpenedCollection {
  kind: 'collection'
  what: Collection['what']
  title: string
  /** ISO day, for entries that have one. */
  parts: (Source & { day: string | null })[]
  leftOut: LeftOut[]
}

/** A file that was chosen, dropped or fetched. */
export function fileSource(name: string, bytes: () => Promise<Uint8Array>): Source {
  return {
    name: inReadingOrder(name),
    async open() {
      const unpacked = await unpackFile(name, await bytes())
      if (unpacked.kind !== 'collection') {
        return { kind: 'article', draft: await toDraft(name, unpacked) }
      }
      const { what, title, parts, leftOut } = unpacked
      return { kind: 'collection', what, title: inReadingOrder(title), parts: parts.map(partSource), leftOut }
    },
  }
}

function partSource({ name, day, content }: Part): Source & { day: string | null } {
  if (content.kind === 'file') {
    // A copy goes to the worker, so that a part can be opened again.
    const file = fileSource(baseName(name), () => Promise.resolve(content.bytes.slice()))
    return { ...file, name: inReadingOrder(name), day }
  }
  return {
    name: inReadingOrder(name),
    day,
    open: async () => ({ kind: 'article', draft: await toDraft(name, content) }),
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

async function toDraft(name: string, content: Content): Promise<Draft> {
  if (content.kind === 'text') return { name, text: checkText(content.text), hints: content.hints }
  const { readHtml, readStory } = await import('./html')
  const { text, hints } = content.isStory ? readStory(content.markup) : readHtml(content.markup)
  return { name, text: checkText(text), hints: { ...hints, ...content.hints } }
}
