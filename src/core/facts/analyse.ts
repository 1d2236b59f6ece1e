import { readArticle } from '../article/read-article'
import { articleIdOf } from '../ids'
import { findAbbreviations } from './abbreviations'
import { assemble } from './assemble'
import { findDates } from './dates/find-dates'
import { bySentence, makeDocument } from './document'
import { findEvents } from './events'
import { findFigures } from './figures/find-figures'
import { idiomsIn } from './figures/idioms'
import type { Analysis, ArticleHints } from './model'
import { buildEntities } from './names/entities'
import { findLowerCaseBodies } from './names/lower-case-bodies'
import { mastheadNames } from './names/masthead-names'
import { mentionIndex } from './names/mention-index'
import { findMentions } from './names/mentions'
import { findPlaces } from './places'
import { isCueWord } from './quotes/cues'
import { findSpeech } from './quotes/find-quotes'
import { findRoles } from './roles/find-roles'
import { titlesOfWorks } from './titles-of-works'

/**
 * Finds every fact in the text of an article. `text` is the input as read; see `Article.text`. Without a day of
 * publication, given or printed, relative dates stay relative. Never throws on any text.
 */
export function analyse(text: string, hints: ArticleHints = {}): Analysis {
  const parts = readArticle(text.replace(/\r\n?/g, '\n'), hints, isCueWord)
  const document = makeDocument(parts)
  const abbreviations = findAbbreviations(document)
  const mentions = findMentions(document, abbreviations)
  const articleId = articleIdOf(parts.article.text)
  const index = buildEntities(
    document,
    mentions,
    abbreviations,
    mastheadNames(document),
    findLowerCaseBodies(document),
    articleId,
  )
  const { dates, claimed } = findDates(document)
  const numbered = mentions.filter((mention) => mention.hasNumber)
  const blocked = [...claimed, ...numbered, ...titlesOfWorks(document), ...idiomsIn(document)].sort(
    (a, b) => a.start - b.start,
  )
  const personEnds = new Set(
    index.entities.filter((e) => e.kind === 'person').flatMap((e) => e.mentions.map((m) => m.end)),
  )
  const figures = findFigures(document, blocked, (offset) => personEnds.has(offset))
  const { quotes, subjectOf } = findSpeech(document, index, dates)
  const roles = findRoles(document, index)
  const places = findPlaces(document, index)
  const namings = mentionIndex(index.entities)
  const isNamedIn = (start: number, end: number) => namings(start, end).length > 0
  const events = findEvents(document, isNamedIn, bySentence(dates))
  const facts = assemble(document, articleId, {
    dates,
    figures,
    quotes,
    subjectOf,
    roles,
    abbreviations,
    places,
    events,
    index,
  })
  return { article: parts.article, entities: index.entities, facts }
}
