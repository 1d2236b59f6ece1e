import { words } from '../../language/spoken'
import type { ArticleHints } from '../../../core/facts/model'
import { parseDay } from '../day'
import { type LeftOut, Unreadable } from '../draft'
import { hasStory } from './markup-text'
import type { Collection, Content, Part } from './unpacked'
import { elementsOf, innerMarkup, localName, parseXml, rawText, textOf, type XmlElement } from './xml'

/**
 * The entries of a feed: RSS 2.0, RSS 1.0 (RDF) or Atom (RFC 4287). Each becomes a story with the day, the
 * publisher and the headline that the feed gives. Entries that only announce a story are left out.
 */
export function readFeed(source: string): Collection {
  const root = parseXml(source)
  const isAtom = localName(root) === 'feed'
  const channel = isAtom ? root : (elementsOf(root).find((child) => localName(child) === 'channel') ?? root)
  const entries = [channel, root]
    .flatMap(elementsOf)
    .filter((child) => localName(child) === (isAtom ? 'entry' : 'item'))
  const isFeed = ['rss', 'RDF', 'feed'].includes(localName(root))
  if (!isFeed) throw new Unreadable(words.unreadable.feed.none)
  const unique = [...new Set(entries)]
  if (unique.length === 0) throw new Unreadable(words.unreadable.feed.empty)
  const title = plain(child(channel, 'title'))
  const parts: Part[] = []
  const leftOut: LeftOut[] = []
  unique.forEach((entry, index) => {
    const part = partOf(entry, title)
    const name = part.name || words.unreadable.feed.entry(index + 1)
    if (part.content.kind === 'markup' && hasStory(part.content.markup)) parts.push({ ...part, name })
    else leftOut.push({ name, why: words.unreadable.feed.onlyHeadline })
  })
  if (parts.length === 0) throw new Unreadable(words.unreadable.feed.onlyHeadlines)
  return { kind: 'collection', what: 'entries', title: title || words.unreadable.feed.title, parts, leftOut }
}

function partOf(entry: XmlElement, publisher: string): Part {
  const headline = plain(child(entry, 'title'))
  const byline = plain(child(entry, 'dc:creator')) || authorOf(entry)
  const day = dayOf(entry)
  const hints: ArticleHints = {}
  if (headline) hints.headline = headline
  if (publisher) hints.publisher = publisher
  if (byline) hints.byline = byline
  if (day) hints.publishedOn = day
  return { name: headline, day, content: contentOf(entry, hints) }
}

function contentOf(entry: XmlElement, hints: ArticleHints): Content {
  const candidates = ['content:encoded', 'content', 'description', 'summary'].map((name) =>
    child(entry, name),
  )
  const markups = candidates.map((element) => (element ? markupIn(element) : ''))
  const markup = markups.find(hasStory) ?? markups.find((one) => one !== '') ?? ''
  const heading = hints.headline ? `<h1>${escapeText(hints.headline)}</h1>` : ''
  return { kind: 'markup', markup: markup && heading + markup, hints, isStory: true }
}

/** RSS escapes its HTML; Atom says how in `type`: text (the default), html or xhtml. */
function markupIn(element: XmlElement): string {
  const { type } = element.attributes
  if (type === 'xhtml') return innerMarkup(element)
  const text = rawText(element)
  return type === 'text' ? `<p>${escapeText(text)}</p>` : text
}

/** Day of publication as printed; of an update only where nothing else is given. */
function dayOf(entry: XmlElement): string | null {
  for (const name of ['pubDate', 'published', 'dc:date', 'dcterms:created', 'updated']) {
    const day = feedDay(textOf(child(entry, name)))
    if (day) return day
  }
  return null
}

/** RFC 822 ("Tue, 03 Mar 2026 08:00:00 GMT") or RFC 3339. */
export function feedDay(text: string): string | null {
  const rfc822 = /^(?:[a-z]{3,9},\s*)?(\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4})\b/i.exec(text)?.[1]
  return parseDay(rfc822 ?? text)
}

/** RSS prints an address with the name in brackets, Atom has an element for the name. */
function authorOf(entry: XmlElement): string {
  const author = child(entry, 'author')
  if (!author) return ''
  const name = child(author, 'name')
  const text = textOf(name ?? author)
  const inBrackets = /^\S+@\S+\s+\((.+)\)$/.exec(text)?.[1]
  return inBrackets ?? (text.includes('@') ? '' : text)
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(element).find(
    (one) => one.name === name || (name === 'content' && one.name === 'atom:content'),
  )
}

/** Titles may hold escaped HTML. */
function plain(element: XmlElement | undefined): string {
  return textOf(element)
    .replace(/<[^<>]*>/g, '')
    .replace(/&#0*39;|&apos;|&rsquo;/g, '’')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .trim()
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
