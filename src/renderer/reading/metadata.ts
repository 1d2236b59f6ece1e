import type { ArticleHints } from '../../core/facts/model'
import { parseDay } from './day'

/** What a page says of its article: in JSON-LD (schema.org), in its meta elements, and beside its headline. */
export function metadataOf(page: Document): ArticleHints {
  const linked = linkedArticle(page)
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = page
        .querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`)
        ?.getAttribute('content')
      if (tidy(value)) return tidy(value)
    }
    return undefined
  }
  const hints: ArticleHints = {}
  const headline = linked.headline ?? meta('og:title')
  if (headline) hints.headline = headline
  const publisher = linked.publisher ?? meta('og:site_name')
  if (publisher) hints.publisher = publisher
  const byline = linked.byline ?? nameOf(meta('author', 'article:author', 'parsely-author', 'byl'))
  if (byline) hints.byline = byline
  const day = linked.publishedOn ?? dayOf(page, meta)
  if (day) hints.publishedOn = day
  return hints
}

function dayOf(page: Document, meta: (...names: string[]) => string | undefined): string | null {
  const candidates = [
    meta('article:published_time', 'datePublished'),
    page.querySelector('[itemprop="datePublished"]')?.getAttribute('datetime'),
    meta(
      'parsely-pub-date',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'pubdate',
      'sailthru.date',
    ),
    page.querySelector('article time[datetime], main time[datetime]')?.getAttribute('datetime'),
  ]
  for (const candidate of candidates) {
    const day = candidate ? parseDay(candidate) : null
    if (day) return day
  }
  // One time in the whole page is that of its story; of several, nobody knows.
  const times = page.querySelectorAll('time[datetime]')
  return times.length === 1 ? parseDay(times[0]!.getAttribute('datetime') ?? '') : null
}

function linkedArticle(page: Document): ArticleHints {
  for (const script of page.querySelectorAll('script[type="application/ld+json" i]')) {
    const found = articleIn(script.textContent)
    if (found) return found
  }
  return {}
}

const ARTICLE_TYPE =
  /^(?:(?:News|Opinion|Analysis|Reportage|Background|Review|Satirical|Scholarly|Tech|Advertiser)?(?:Content|News)?Article|BlogPosting|LiveBlogPosting|Report)$/
const DEEPEST = 6

/** The first article in a JSON-LD text, as hints; null where there is none or the text is broken. */
export function articleIn(json: string): ArticleHints | null {
  try {
    const node = findArticle(JSON.parse(json), 0)
    return node && hintsOf(node)
  } catch {
    return null
  }
}

type Node = Readonly<Record<string, unknown>>

function findArticle(value: unknown, depth: number): Node | null {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return null
  const children = Array.isArray(value) ? value : [(value as Node)['@graph'], (value as Node).mainEntity]
  if (!Array.isArray(value) && isArticle(value as Node)) return value as Node
  for (const child of children as unknown[]) {
    const found = findArticle(child, depth + 1)
    if (found) return found
  }
  return null
}

function isArticle(node: Node): boolean {
  return [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))
}

function hintsOf(node: Node): ArticleHints {
  const hints: ArticleHints = {}
  const headline = tidy(node.headline)
  const publisher = namesIn(node.publisher)[0]
  const authors = namesIn(node.author)
  const day = typeof node.datePublished === 'string' ? parseDay(node.datePublished) : null
  if (headline) hints.headline = headline
  if (publisher) hints.publisher = publisher
  if (authors.length > 0) hints.byline = new Intl.ListFormat('en-GB').format(authors)
  if (day) hints.publishedOn = day
  return hints
}

/** Names of people or bodies, given as text, as nodes, or as a list of these. */
function namesIn(value: unknown): string[] {
  return [value].flat().flatMap((one): string[] => {
    const name = nameOf(typeof one === 'object' && one !== null ? (one as Node).name : one)
    return name ? [name] : []
  })
}

/** Some sites name an address of the author instead. */
function nameOf(value: unknown): string | undefined {
  const name = tidy(value)?.replace(/^by\s+/i, '')
  return name && !/^(?:https?:)?\/\//i.test(name) ? name : undefined
}

function tidy(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() || undefined : undefined
}
