import { words } from '../../../language/spoken'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { Unreadable } from '../../draft'
import { MOST_CHARACTERS, MOST_PAGES } from '../../limits'
import type { Content, Progress } from '../unpacked'
import { layOut } from './layout'
import type { Page, Run } from './model'

/** Text of fewer letters than this on a page is what scanners print on pictures. */
const FEWEST_LETTERS = 20

/** The text of a PDF. Throws `Unreadable` with one sentence for the reader. */
export async function readPdf(bytes: Uint8Array, progress: Progress): Promise<Content> {
  const document = await open(bytes, progress)
  try {
    if (document.numPages > MOST_PAGES) {
      throw new Unreadable(words.unreadable.pdf.tooMany(MOST_PAGES))
    }
    const pages: Page[] = []
    let letters = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(document, number)
      if (page) pages.push(page)
      letters += page?.runs.reduce((sum, { text }) => sum + text.trim().length, 0) ?? 0
      if (letters > MOST_CHARACTERS) throw new Unreadable(words.unreadable.tooLong)
      progress()
    }
    if (pages.length === 0) throw broken()
    if (letters < FEWEST_LETTERS) {
      throw new Unreadable(words.unreadable.pdf.picture)
    }
    return { kind: 'text', ...layOut(pages) }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array, progress: Progress): Promise<PDFDocumentProxy> {
  const { getDocument } = await load()
  progress()
  try {
    return await getDocument({
      data: bytes,
      // Only the text is read: nothing is drawn, fetched or compiled.
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      verbosity: 0,
    }).promise
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw name === 'PasswordException' ? new Unreadable(words.unreadable.pdf.password) : broken()
  }
}

/**
 * The library would start a worker of its own, whose address the window's policy does not know. It already
 * runs in one here: with its other half in place, it starts none.
 */
async function load() {
  const scope = globalThis as { window?: unknown; pdfjsWorker?: unknown }
  scope.pdfjsWorker ??= await loadWorker(scope)
  return import('pdfjs-dist')
}

/**
 * In a worker without a window, that half would take this worker for its own and answer the messages that are
 * meant for us (the last lines of pdf.worker.mjs): while it is loaded, there is one.
 */
async function loadWorker(scope: { window?: unknown }): Promise<unknown> {
  const isWorker = scope.window === undefined
  if (isWorker) scope.window = globalThis
  try {
    return await import('pdfjs-dist/build/pdf.worker.mjs' as string)
  } finally {
    if (isWorker) delete scope.window
  }
}

/** Null for a page that is broken: the others are still worth reading. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<Page | null> {
  try {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const runs = await runsOf(page)
    page.cleanup()
    return { width, height, runs }
  } catch {
    return null
  }
}

/** Horizontal text only: what runs up a margin is a watermark or a credit. */
async function runsOf(page: PDFPageProxy): Promise<Run[]> {
  const { height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    // By the view of the page, which may be turned; there, y grows downward.
    const [a, b, c, d, x, y] = multiply(transform as Matrix, item.transform as Matrix)
    const size = Math.hypot(c, d)
    const isHorizontal = Math.abs(b) <= 0.1 * Math.abs(a)
    return isHorizontal && size > 0 ? [{ text: item.str, x, y: height - y, width: item.width, size }] : []
  })
}

type Matrix = [number, number, number, number, number, number]

/** ISO 32000-1, 8.3.3. */
function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

function broken(): Unreadable {
  return new Unreadable(words.unreadable.pdf.broken)
}
