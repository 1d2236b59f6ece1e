import type { Article, ArticleHints, Paragraph } from '../facts/model'
import { parseIsoDay } from './calendar'
import { fold } from './fold'
import {
  bylineNames,
  bylinePublisher,
  isBareName,
  isByline,
  isNameAndJob,
  isNameAtPaper,
  isNameAtPlace,
  publisherOnLine,
  parseDateline,
  type Dateline,
} from './masthead'
import { splitParagraphs, type Block } from './paragraphs'
import { printedDay } from './publication-day'
import { matchQuotations, type Quotation } from './quotation-marks'
import { labelParagraphs } from './roles'
import { splitSentences } from './sentences'

export interface SentenceBlock extends Block {
  /** Index into `Article.paragraphs`. */
  paragraph: number
}

/** An article cut into its parts, every part by offsets into `article.text`. */
export interface ArticleParts {
  article: Article
  /** `article.text` in plain marks; same length. */
  folded: string
  quotations: Quotation[]
  /** Sentences of the body, in order. */
  sentences: SentenceBlock[]
  dateline: (Dateline & { start: number }) | null
}

const AGENCIES: Record<string, string> = {
  AP: 'Associated Press',
  AFP: 'Agence France-Presse',
  Reuters: 'Reuters',
  UPI: 'United Press International',
  PA: 'PA Media',
  CNN: 'CNN',
  Bloomberg: 'Bloomberg',
}

/** Does a line of the masthead name who wrote the article? */
const namesAuthors = (line: string): boolean =>
  isByline(line) ||
  isNameAndJob(line) ||
  isNameAtPlace(line) ||
  isNameAtPaper(line) ||
  (isBareName(line) && !publisherOnLine(line))

function headlineOf(folded: string, text: string, paragraphs: readonly Paragraph[]): string {
  const first = paragraphs.find((paragraph) => paragraph.role === 'headline')
  if (first) return text.slice(first.start, first.end)
  const body = paragraphs.find((paragraph) => paragraph.role === 'body')
  if (!body) return text.trim().split('\n')[0]?.trim() ?? ''
  const line = folded.slice(body.start, body.end)
  const start = body.start + (parseDateline(line)?.length ?? 0)
  const whole = text.slice(start, body.end)
  return whole.length <= 100 ? whole : whole.slice(0, 100).replace(/\s+\S*$/, '') + '\u2026'
}

/** British single marks around speech become double ones, so that later stages meet one kind. */
function withDoubleMarks(folded: string, quotations: readonly Quotation[]): string {
  const single = quotations.filter((q) => q.depth === 0 && folded.charAt(q.outerStart) === "'")
  if (single.length === 0) return folded
  const parts: string[] = []
  let last = 0
  const replaceAt = (offset: number) => {
    parts.push(folded.slice(last, offset), '"')
    last = offset + 1
  }
  for (const quotation of single) {
    replaceAt(quotation.outerStart)
    if (!quotation.isOpen) replaceAt(quotation.outerEnd - 1)
  }
  return parts.join('') + folded.slice(last)
}

/** Line breaks inside a paragraph become spaces; offsets stay. */
function unwrap(folded: string, blocks: readonly Block[]): string {
  let result = ''
  let last = 0
  for (const block of blocks) {
    result += folded.slice(last, block.start) + folded.slice(block.start, block.end).replace(/\n/g, ' ')
    last = block.end
  }
  return result + folded.slice(last)
}

/**
 * Cuts the text of an article into its parts and reads its masthead. `text` is the input with \r\n as \n.
 * A hint wins over what is printed; a hint of null counts as no hint.
 */
export function readArticle(
  text: string,
  hints: ArticleHints,
  isCue: (word: string) => boolean,
): ArticleParts {
  const plain = fold(text)
  const blocks = splitParagraphs(plain)
  const quotations = matchQuotations(text, blocks)
  const folded = withDoubleMarks(unwrap(plain, blocks), quotations)
  const paragraphs = labelParagraphs(folded, blocks, hints.headline ? fold(hints.headline).trim() : undefined)
  const lineOf = (paragraph: Paragraph) => folded.slice(paragraph.start, paragraph.end)
  const header = paragraphs.filter((paragraph) => paragraph.role === 'byline')
  const headerLines = header.map(lineOf)
  const firstBody = paragraphs.find((paragraph) => paragraph.role === 'body')
  const lastBody = paragraphs.findLast((paragraph) => paragraph.role === 'body')
  const found = firstBody ? parseDateline(lineOf(firstBody)) : null
  const dateline = found && firstBody ? { ...found, start: firstBody.start } : null
  const bylines = headerLines.filter(namesAuthors)
  const notes = paragraphs
    .filter((p) => p.role !== 'body' && p.role !== 'headline' && p.role !== 'byline')
    .map(lineOf)
  const byline = bylines.map(bylineNames).join(', ') || null
  const publisher =
    headerLines.map(bylinePublisher).find((name) => name !== null) ??
    headerLines
      .map((line) => (namesAuthors(line) ? null : publisherOnLine(line)))
      .find((name) => name !== null) ??
    (dateline?.agency ? (AGENCIES[dateline.agency] ?? null) : null)
  const hinted = hints.publishedOn && parseIsoDay(hints.publishedOn) !== null ? hints.publishedOn : null
  const sentences = paragraphs.flatMap((paragraph, index) => {
    if (paragraph.role !== 'body') return []
    const skip = paragraph === firstBody && dateline ? dateline.length : 0
    const block = { start: paragraph.start + skip, end: paragraph.end }
    return splitSentences(folded, block, quotations, isCue).map(({ start, end }) => ({
      start,
      end,
      paragraph: index,
    }))
  })
  return {
    article: {
      headline: hints.headline ?? headlineOf(folded, text, paragraphs),
      publishedOn:
        hinted ??
        printedDay({
          header: headerLines,
          dateline: dateline?.text ?? null,
          notes,
          lastParagraph: lastBody ? lineOf(lastBody) : null,
        }),
      publisher: hints.publisher ?? publisher,
      byline: hints.byline ?? byline,
      dateline: dateline?.text ?? null,
      text,
      paragraphs,
    },
    folded,
    quotations,
    sentences,
    dateline,
  }
}
