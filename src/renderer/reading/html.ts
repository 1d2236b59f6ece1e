import { words } from '../language/spoken'
import { Readability } from '@mozilla/readability'
import type { ArticleHints } from '../../core/facts/model'
import { parseInert } from '../trusted-types'
import { Unreadable } from './draft'
import { metadataOf } from './metadata'

const NO_TEXT = 'script, style, noscript, template, svg, iframe, object, head, title'
const ELSEWHERE = `${NO_TEXT}, form, nav, footer, aside, button`
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
)

/** Readability looks at every element several times: past so many, the window would stand still. */
const MOST_ELEMENTS = 10_000

/**
 * The story of a web page as paragraphs separated by blank lines, and what the page says of it.
 * The page is parsed into a document without scripts or network, and only its text leaves it.
 */
export function readHtml(html: string): { text: string; hints: ArticleHints } {
  const page = parseInert(withoutHandlers(html))
  const stated = metadataOf(page)
  // Readability writes markup back where it meets these, which the window's policy rightly forbids.
  page.querySelectorAll('noscript, script:not([type="application/ld+json"])').forEach((node) => node.remove())
  const whole = page.body.cloneNode(true) as HTMLElement
  const isSmall = page.getElementsByTagName('*').length <= MOST_ELEMENTS
  const story = isSmall ? findStory(page) : null

  const found = story?.content ? paragraphsOf(story.content) : []
  const paragraphs = lengthOf(found) >= 200 ? found : longer(found, fallback(whole))
  if (paragraphs.length === 0) throw new Unreadable(words.unreadable.noStory)

  const headline = tidy(story?.title) ?? stated.headline
  const hints: ArticleHints = { ...stated }
  if (headline) hints.headline = headline
  const byline = stated.byline ?? tidy(story?.byline)?.replace(/^by\s+/i, '')
  if (byline) hints.byline = byline
  const publisher = stated.publisher ?? tidy(story?.siteName)
  if (publisher) hints.publisher = publisher
  return { text: withHeadline(headline, paragraphs), hints }
}

/** The text of markup that is nothing but a story, such as a chapter or what was copied from a page. */
export function readStory(markup: string): { text: string; hints: ArticleHints } {
  const { body } = parseInert(withoutHandlers(markup))
  body.querySelectorAll(NO_TEXT).forEach((node) => node.remove())
  const paragraphs = paragraphsOf(body)
  if (paragraphs.length === 0) throw new Unreadable(words.unreadable.empty)
  const heading = tidy(body.querySelector('h1, h2, h3')?.textContent)
  const isOnTop = heading !== undefined && paragraphs.slice(0, 3).includes(heading)
  return { text: paragraphs.join('\n\n'), hints: isOnTop ? { headline: heading } : {} }
}

/** Null where the library finds nothing, or fails on a page that is odd in a new way: all its text is left. */
function findStory(page: Document): ReturnType<Readability<Node>['parse']> {
  try {
    // Below its threshold the library begins again, and writes markup for that: no length is below this one.
    return new Readability<Node>(page, { charThreshold: -1, serializer: (node) => node }).parse()
  } catch {
    return null
  }
}

function withHeadline(headline: string | undefined, paragraphs: readonly string[]): string {
  const isRepeated = headline !== undefined && paragraphs.slice(0, 3).includes(headline)
  return (headline && !isRepeated ? [headline, ...paragraphs] : paragraphs).join('\n\n')
}

/**
 * The same markup with its inline handlers under a harmless name. They could not run in any case, but
 * the window's policy would complain of each. A tag is all that is looked at, never the text.
 */
function withoutHandlers(html: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s)on[a-z]+(?=\s*=)/gi, '$1data-handler'))
}

/** The text of a node as paragraphs: a block element ends one, so do two line breaks. */
export function paragraphsOf(root: Node): string[] {
  const paragraphs: string[] = []
  let line = ''
  const end = (): void => {
    const text = tidy(line)
    if (text) paragraphs.push(text)
    line = ''
  }
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) line += node.textContent
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return
    const { nodeName } = node
    if (nodeName === 'BR') {
      // Two in a row stand for a new paragraph.
      if (line.endsWith('\n')) end()
      else line += '\n'
      return
    }
    const isBlock = BLOCKS.has(nodeName)
    if (isBlock) end()
    node.childNodes.forEach(visit)
    if (isBlock) end()
  }
  visit(root)
  end()
  return paragraphs
}

function fallback(body: HTMLElement): string[] {
  body.querySelectorAll(ELSEWHERE).forEach((node) => node.remove())
  return paragraphsOf(body.querySelector('article') ?? body.querySelector('main') ?? body)
}

function longer(a: string[], b: string[]): string[] {
  return lengthOf(b) > lengthOf(a) ? b : a
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
}

function tidy(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined
}
