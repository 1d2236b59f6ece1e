/** Where the words of a quiz stand in their article. */
import { stilled } from '../../../core/article/direction'
import { words } from '../../language/words.svelte'
import type { OpenArticle } from '../../../contract/requests'
import type { Span } from '../../../core/facts/model'
import { placeOf } from '../../components/source'

/** "Paragraph 2"; null where the words stand in no body paragraph. */
export function paragraphWords(article: OpenArticle | undefined, span: Span | null): string | null {
  const place = span && article ? placeOf(article.analysis.article, span) : null
  return place ? words.quiz.paragraph(place.paragraph) : null
}

/** "Paragraph 2 of 7, Ferry Returns", or the headline alone. */
export function placeWords(article: OpenArticle | undefined, span: Span): string {
  const place = article ? placeOf(article.analysis.article, span) : null
  const headline = stilled(article?.summary.headline ?? '')
  return place ? words.quiz.place(place.paragraph, place.paragraphs, headline) : headline
}

/**
 * The fact to open in the reader for words of a sentence: the one whose answer they are, else one of
 * `preferred`, else any of that sentence.
 */
export function factAt(
  article: OpenArticle | undefined,
  span: Span | null,
  text: string,
  preferred: readonly string[] = [],
): string | undefined {
  const there = article?.analysis.facts.filter(({ sentence }) => sentence.start === span?.start) ?? []
  const found =
    there.find(({ answer }) => answer === text) ?? there.find(({ id }) => preferred.includes(id)) ?? there[0]
  return found?.id
}
