import { words } from '../../language/spoken'
import { decodeText } from '../../../core/article/decode-text'
import { declaredEncoding } from '../../../core/article/declared-encoding'
import type { ArticleHints } from '../../../core/facts/model'
import { parseDay } from '../day'
import { type LeftOut, Unreadable } from '../draft'
import { hasStory } from './markup-text'
import type { Collection, Part } from './unpacked'
import { descendants, parseXml, textOf, type XmlElement } from './xml'
import { readZip } from './zip'

const CONTAINER = 'META-INF/container.xml'
const PROTECTION = 'META-INF/encryption.xml'
/** Fonts may be scrambled without the text being so (EPUB 3.3, 4.2.6.3.2). */
const FONT_SCRAMBLING = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/

/** The chapters of an EPUB book (EPUB 3.3, and 2.0.1 with its NCX), in reading order. */
export function readBook(bytes: Uint8Array): Collection {
  const files = readZip(
    bytes,
    (name) => name.startsWith('META-INF/') || /\.(opf|ncx|x?html?|xml)$/i.test(name),
    'book',
  )
  const text = (path: string): string | null => {
    const content = files.get(path)
    return content ? decodeText(content, declaredEncoding(content)) : null
  }
  const container = text(CONTAINER)
  if (container === null) throw new Unreadable(words.unreadable.book.none)
  checkProtection(text(PROTECTION))
  const path = descendants(parseXml(container), 'rootfile')[0]?.attributes['full-path'] ?? ''
  const source = text(path)
  if (source === null) throw new Unreadable(words.unreadable.book.noChapters)
  const book = parseXml(source)
  const resolve = (href: string): string => resolvePath(path, href)
  const hints = hintsOf(book)
  const titles = titlesOf(book, resolve, text)
  const parts: Part[] = []
  const leftOut: LeftOut[] = []
  for (const [index, chapter] of spineOf(book, resolve).entries()) {
    const markup = text(chapter)
    const name = titles.get(chapter) || titleIn(markup) || words.unreadable.book.chapter(index + 1)
    if (markup === null) leftOut.push({ name, why: words.unreadable.book.missing })
    else if (!hasStory(markup)) leftOut.push({ name, why: words.unreadable.book.noSentence })
    else {
      const content = { kind: 'markup' as const, markup, hints: { ...hints, headline: name }, isStory: true }
      parts.push({ name, day: hints.publishedOn ?? null, content })
    }
  }
  if (parts.length === 0) throw new Unreadable(words.unreadable.book.empty)
  const title = textOf(descendants(book, 'title')[0])
  return { kind: 'collection', what: 'chapters', title: title || words.unreadable.book.title, parts, leftOut }
}

function checkProtection(source: string | null): void {
  if (source === null) return
  const methods = descendants(parseXml(source), 'EncryptionMethod')
  if (methods.some(({ attributes }) => !FONT_SCRAMBLING.test(attributes.Algorithm ?? ''))) {
    throw new Unreadable(words.unreadable.book.protected)
  }
}

function hintsOf(book: XmlElement): ArticleHints {
  const value = (name: string): string => textOf(descendants(book, name)[0])
  const hints: ArticleHints = {}
  const day = parseDay(value('date'))
  if (value('creator')) hints.byline = value('creator')
  if (value('publisher')) hints.publisher = value('publisher')
  if (day) hints.publishedOn = day
  return hints
}

type Resolve = (href: string) => string

/** Paths of the chapters in reading order. */
function spineOf(book: XmlElement, resolve: Resolve): string[] {
  const manifest = new Map(descendants(book, 'item').map(({ attributes }) => [attributes.id, attributes]))
  const paths = descendants(book, 'itemref').flatMap(({ attributes }) => {
    const item = manifest.get(attributes.idref)
    // The table of contents is no chapter.
    return item?.href && !/\bnav\b/.test(item.properties ?? '') ? [resolve(item.href)] : []
  })
  return [...new Set(paths)]
}

/** Titles by path, from the table of contents: the navigation document of EPUB 3 or the NCX of EPUB 2. */
function titlesOf(
  book: XmlElement,
  resolve: Resolve,
  text: (path: string) => string | null,
): Map<string, string> {
  const titles = new Map<string, string>()
  const add = (base: string, href: string | undefined, title: string): void => {
    const path = href ? resolvePath(base, href) : ''
    if (title && !titles.has(path)) titles.set(path, title)
  }
  for (const { attributes } of descendants(book, 'item')) {
    const isNav = /\bnav\b/.test(attributes.properties ?? '')
    const isNcx = attributes['media-type'] === 'application/x-dtbncx+xml'
    if (!attributes.href || !(isNav || isNcx)) continue
    const path = resolve(attributes.href)
    const contents = readQuietly(text(path))
    if (!contents) continue
    for (const link of descendants(contents, 'a')) add(path, link.attributes.href, textOf(link))
    for (const point of descendants(contents, 'navPoint')) {
      const title = textOf(descendants(point, 'text')[0])
      add(path, descendants(point, 'content')[0]?.attributes.src, title)
    }
  }
  return titles
}

/** A broken table of contents costs titles, not the book. */
function readQuietly(source: string | null): XmlElement | null {
  try {
    return source === null ? null : parseXml(source)
  } catch {
    return null
  }
}

function titleIn(markup: string | null): string {
  const found = /<(h[1-3]|title)\b[^<>]*>([^<>]{1,200})<\/\1\s*>/i.exec(markup ?? '')?.[2]
  return found?.replace(/\s+/g, ' ').trim() ?? ''
}

/** A relative address inside the archive, without its fragment. */
export function resolvePath(base: string, href: string): string {
  const target = decode(href.replace(/[?#].*$/, ''))
  const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
