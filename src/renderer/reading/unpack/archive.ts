import { words } from '../../language/spoken'
import { kindOfName } from '../../../contract/file-kinds'
import { type LeftOut, Unreadable } from '../draft'
import type { Collection, Part } from './unpacked'
import { listZip, readZip } from './zip'

/** The files of a ZIP archive that Factdeck reads, in order of their paths. */
export function readArchive(name: string, bytes: Uint8Array): Collection {
  const entries = listZip(bytes)
    .map((entry) => entry.name)
    .filter((path) => !path.endsWith('/') && !isHidden(path))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const leftOut: LeftOut[] = []
  const wanted = new Set<string>()
  for (const path of entries) {
    const kind = kindOfName(path)
    if (kind === 'archive') leftOut.push({ name: path, why: words.unreadable.archive.nested })
    else if (kind === null) leftOut.push({ name: path, why: words.unreadable.archive.otherKind })
    else wanted.add(path)
  }
  const files = readZip(bytes, (path) => wanted.has(path))
  const parts = [...wanted].map((path): Part => {
    // A copy: what is sent on must not hold the whole archive.
    return { name: path, day: null, content: { kind: 'file', bytes: files.get(path)!.slice() } }
  })
  if (parts.length === 0) throw new Unreadable(words.unreadable.archive.nothing)
  return { kind: 'collection', what: 'files', title: name, parts, leftOut }
}

/** Hidden files, and the copies that macOS adds to archives. */
function isHidden(path: string): boolean {
  return path.split('/').some((step) => step.startsWith('.') || step === '__MACOSX')
}
