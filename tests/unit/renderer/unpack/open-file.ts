import { vi } from 'vitest'
import type { Unpacked } from '../../../../src/renderer/reading/unpack/unpacked'

// Under Node the library of PDF needs its build for old engines, and a class of the browser's that is used
// for drawing only.
vi.mock('pdfjs-dist', () => import('pdfjs-dist/legacy/build/pdf.mjs'))
vi.mock('pdfjs-dist/build/pdf.worker.mjs', () => import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string))
vi.stubGlobal('DOMMatrix', class {})

/** Takes a file apart as the worker does. */
export async function openFile(name: string, content: Uint8Array | string): Promise<Unpacked> {
  const { unpack } = await import('../../../../src/renderer/reading/unpack/unpack')
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return unpack(name, bytes.slice(), () => {})
}

/** The one text of a file. */
export async function textIn(name: string, content: Uint8Array | string): Promise<string> {
  const unpacked = await openFile(name, content)
  if (unpacked.kind === 'collection') throw new Error(`${name} holds several`)
  return unpacked.kind === 'text' ? unpacked.text : unpacked.markup
}
