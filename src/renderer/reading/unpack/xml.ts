import { words } from '../../language/spoken'
import { Unreadable } from '../draft'

/** An element of an XML document; names keep their prefix. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

const DEEPEST = 200
const MOST_ELEMENTS = 500_000
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads the XML of books and feeds. Nothing is fetched and no entity is defined: a document that declares
 * any is refused, for they are what XML bombs are made of. Entities of HTML stay as they stand, since feeds
 * hold HTML. Throws `Unreadable` for what is not well formed.
 */
export function parseXml(source: string): XmlElement {
  if (/<!ENTITY/i.test(source)) throw new Unreadable(words.unreadable.entities)
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  let elements = 0
  let at = 0
  while (at < source.length) {
    const parent = open.at(-1)!
    const next = source.indexOf('<', at)
    const text = source.slice(at, next < 0 ? undefined : next)
    if (text !== '') parent.children.push(unescapeXml(text))
    if (next < 0) break
    if (source.startsWith('<!--', next)) at = after(source, '-->', next + 4)
    else if (source.startsWith('<![CDATA[', next)) {
      at = after(source, ']]>', next + 9)
      parent.children.push(source.slice(next + 9, at - 3))
    } else if (source.startsWith('<?', next)) at = after(source, '?>', next + 2)
    else if (source.startsWith('<!', next)) at = after(source, '>', next + 2)
    else if (source.startsWith('</', next)) {
      at = after(source, '>', next + 2)
      const name = source.slice(next + 2, at - 1).trim()
      if (open.length === 1 || parent.name !== name) throw broken()
      open.pop()
    } else {
      const tag = readTag(source, next)
      at = tag.end
      if (++elements > MOST_ELEMENTS || open.length > DEEPEST) throw broken()
      const element = { name: tag.name, attributes: tag.attributes, children: [] }
      parent.children.push(element)
      if (!tag.isEmpty) open.push(element)
    }
  }
  const [element] = elementsOf(root)
  if (open.length > 1 || !element) throw broken()
  return element
}

const TAG_NAME = /[\p{L}_][\p{L}\p{N}_.:-]*/uy
const ATTRIBUTE = /\s*([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy
const TAG_END = /\s*(\/?)>/y

function readTag(source: string, start: number) {
  const [name] = match(TAG_NAME, source, start + 1) ?? []
  if (!name) throw broken()
  let at = start + 1 + name.length
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>
  for (;;) {
    const found = match(ATTRIBUTE, source, at)
    if (!found) break
    attributes[found[1]!] = unescapeXml(found[2] ?? found[3] ?? '')
    at += found[0].length
  }
  const end = match(TAG_END, source, at)
  if (!end) throw broken()
  return { name, attributes, isEmpty: end[1] === '/', end: at + end[0].length }
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  if (at < 0) throw broken()
  return at + mark.length
}

function broken(): Unreadable {
  return new Unreadable(words.unreadable.brokenXml)
}

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name as string] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** The name without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The elements under one that have a name, without its prefix, in the order of the document. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...descendants(child, name),
  ])
}

/** All text in an element, with single spaces. */
export function textOf(element: XmlElement | undefined): string {
  return element ? rawText(element).replace(/\s+/g, ' ').trim() : ''
}

export function rawText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
}

/** What is in an element, as markup again. */
export function innerMarkup({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? escapeXml(child) : markupOf(child))).join('')
}

function markupOf(element: XmlElement): string {
  const name = localName(element)
  return `<${name}>${innerMarkup(element)}</${name}>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
