import type { Fact, Paragraph, Span } from '../facts/model'
import type { StoredArticle } from '../library/model'
import { markdown } from './markdown'
import { citation } from './provenance'
import { oneLine } from './text'

/** Articles as notes: the text with its facts marked, each with a footnote that says what it is. */
export function* markdownNotes(articles: Iterable<StoredArticle>): Generator<string> {
  let isFirst = true
  for (const stored of articles) {
    yield `${isFirst ? '' : '\n---\n\n'}${noteOf(stored)}`
    isFirst = false
  }
}

function noteOf({ id, analysis: { article, facts }, edits }: StoredArticle): string {
  const on = facts.filter((fact) => !edits.facts[fact.id]?.isOff)
  const marks = marksOf(on)
  const notes = footnotesOf(on, marks)
  const noteName = (fact: Fact) => `${id.slice(0, 6)}-${notes.findIndex((note) => note.fact === fact) + 1}`
  const body = article.paragraphs
    .filter(({ role }) => role === 'body' || role === 'caption' || role === 'correction')
    .map((paragraph) => paragraphText(article.text, paragraph, marks, notes, noteName))
  const cited = citation(article)
  const asOf = article.publishedOn === null ? '' : ` As of ${article.publishedOn}.`
  const footnotes = notes.map(({ fact }) => {
    const said = fact.attribution === null ? '' : ` (${markdown(fact.attribution)})`
    return `[^${noteName(fact)}]: ${markdown(fact.statement)}${said} ${markdown(cited)}.${asOf}`
  })
  const byline = article.byline === null ? [] : [markdown(article.byline)]
  const about = [article.publisher, article.publishedOn].filter((part) => part !== null).map(markdown)
  return [
    `# ${markdown(article.headline)}`,
    ...(about.length > 0 ? [`*${about.join(', ')}*`] : []),
    ...byline,
    ...body.filter((text) => text !== ''),
    footnotes.join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

/** What is marked: of facts that overlap the shortest, which says most exactly where the answer stands. */
function marksOf(facts: readonly Fact[]): Span[] {
  const marks: Span[] = []
  for (const { span } of [...facts].sort((a, b) => lengthOf(a.span) - lengthOf(b.span))) {
    if (marks.every(({ start, end }) => span.end <= start || span.start >= end)) marks.push(span)
  }
  return marks.sort((a, b) => a.start - b.start)
}

interface Footnote {
  fact: Fact
  /** Where its sign stands in the text. */
  at: number
}

/** Every fact has its note, which stands where the fact ends, and never inside another's mark. */
function footnotesOf(facts: readonly Fact[], marks: readonly Span[]): Footnote[] {
  return facts
    .map((fact) => {
      const around = marks.find(({ start, end }) => start < fact.span.end && fact.span.end < end)
      return { fact, at: around?.end ?? fact.span.end }
    })
    .sort((a, b) => a.at - b.at)
}

function paragraphText(
  text: string,
  { start, end }: Paragraph,
  marks: readonly Span[],
  notes: readonly Footnote[],
  noteName: (fact: Fact) => string,
): string {
  const signs: { at: number; sign: string; rank: number }[] = []
  const isHere = (at: number) => at >= start && at <= end
  for (const mark of marks) {
    if (!isHere(mark.start) || !isHere(mark.end)) continue
    signs.push({ at: mark.start, sign: '==', rank: 2 }, { at: mark.end, sign: '==', rank: 0 })
  }
  for (const { fact, at } of notes)
    if (at > start && at <= end) signs.push({ at, sign: `[^${noteName(fact)}]`, rank: 1 })
  signs.sort((a, b) => a.at - b.at || a.rank - b.rank)
  let at = start
  const parts = signs.map((one) => {
    const before = inline(text.slice(at, one.at))
    at = one.at
    return before + one.sign
  })
  return (parts.join('') + inline(text.slice(at, end))).trim()
}

const lengthOf = ({ start, end }: Span) => end - start

/** Keeps the spaces at both ends, which part the words before and after a mark. */
function inline(text: string): string {
  const words = oneLine(text)
  if (words === '') return text === '' ? '' : ' '
  const before = /^\s/.test(text) ? ' ' : ''
  const after = /\s$/.test(text) ? ' ' : ''
  return `${before}${markdown(words)}${after}`
}
