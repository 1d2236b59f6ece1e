import type { CardSchedule, JournalEvent } from '../library/model'
import type { Form } from '../questions/item'
import type { Calendar } from '../schedule/local-day'
import { effective, replay } from '../schedule/replay'
import { ankiText } from './anki/text'
import { deckOf, type DeckCard } from './deck'
import { exportChunks, type JournalText, type LibraryArticle } from './factdeck-json'
import type { FormatId } from './formats'
import { gift } from './gift'
import { historyOf } from './history'
import { markdownCards } from './markdown'
import { markdownNotes } from './markdown-notes'
import { moodleXml } from './moodle-xml'
import { cardPages } from './print/cards'
import { quizPages } from './print/quiz'
import { progressCsv } from './progress-csv'
import { provenanceOf } from './provenance'
import { questionOf, type Question } from './question'
import { reviewsCsv } from './reviews-csv'
import { leftOutWords, select, type LeftOut } from './selection'
import { xapiAnswers, xapiQuestions, type Asked } from './xapi'
import type { Packing } from './zip'

/** What is exported, and everything that the formats have to know of the library. */
export interface ExportSource {
  /** The articles of the scope, one after the other. */
  articles: AsyncIterable<LibraryArticle> | Iterable<LibraryArticle>
  /** The journal of the library, undone events among it. */
  journal: readonly JournalEvent[]
  /** The same as text, from which alone JSON is then made. */
  journalText?: JournalText
  settings: object
  calendar: Calendar
  /** Share of cards to be recalled, 0..1. */
  retention: number
  /** Epoch milliseconds. */
  now: number
  /** Only these cards, and questions about their facts; all of them when absent. */
  cards?: ReadonlySet<string>
  quiz: {
    /** Questions an article at most. */
    count: number
    seed: number
    forms?: readonly Form[]
  }
  /** False where nobody has answered anything, as on the command line. */
  hasLearner: boolean
  /** How the host packs; without it the formats pack by themselves. */
  packing?: Packing
}

export interface Written {
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>
  /** How much is in it, and what was left out and why: `24 questions. 3 questions were left out: …` */
  words: string
}

/** There is nothing for this format in what was chosen; the message is one sentence for the reader. */
export class NothingToExport extends Error {}

/**
 * Makes an export. What a format cannot hold is told in `words`.
 * @throws NothingToExport
 */
export async function writeExport(format: FormatId, source: ExportSource): Promise<Written> {
  switch (format) {
    case 'json':
      return { chunks: jsonOf(source), words: '' }
    case 'apkg':
      return ankiExport(source)
    case 'anki-text': {
      const { deck, words } = await cardsOf(source)
      return { chunks: ankiText(deck), words }
    }
    case 'markdown': {
      const { deck, words } = await cardsOf(source)
      return { chunks: markdownCards(deck), words }
    }
    case 'card-sheets': {
      const { deck, words } = await cardsOf(source)
      return { chunks: cardPages(deck, titleOf(deck.map((card) => card.source.headline))), words }
    }
    case 'notes': {
      const articles = await present(source)
      return { chunks: markdownNotes(articles), words: counted(articles.length, 'article') }
    }
    case 'csv': {
      const articles = await present(source)
      const schedules = replay(effective(source.journal))
      const chunks = [progressCsv(articles, schedules, source.now, source.calendar, source.cards)]
      return { chunks, words: '' }
    }
    case 'reviews': {
      const { deck } = await cardsOf(source)
      const ids = new Set(deck.map(({ id }) => id))
      return { chunks: reviewsCsv(historyOf(effective(source.journal), (id) => ids.has(id))), words: '' }
    }
    case 'xapi':
      return source.hasLearner ? answersExport(source) : questionsExport(source, 'xapi')
    default:
      return questionsExport(source, format)
  }
}

function jsonOf({ articles, journal, journalText, settings, now }: ExportSource): AsyncIterable<string> {
  return exportChunks(articles, journalText ?? journal, settings, now)
}

async function ankiExport(source: ExportSource): Promise<Written> {
  const { deck, words } = await cardsOf(source)
  const ids = new Set(deck.map(({ id }) => id))
  const schedules = new Map<string, CardSchedule>()
  const steps = historyOf(effective(source.journal), (id) => ids.has(id), schedules)
  const { calendar, retention, now, packing } = source
  const { ankiPackage } = await import('./anki/package')
  const file = ankiPackage({ deck, steps, schedules, calendar, retention }, now, packing)
  return { chunks: [file], words }
}

async function answersExport(source: ExportSource): Promise<Written> {
  const cards = new Map<string, Asked>()
  const facts = new Map<string, Asked>()
  for (const stored of await present(source)) {
    const { article, facts: found } = stored.analysis
    for (const card of deckOf(stored, source.cards)) cards.set(card.id, card)
    for (const { id, statement, answer, accepted, sentence } of found) {
      const from = provenanceOf(article, sentence.exact, article.publishedOn)
      facts.set(id, { front: statement, back: answer, accepted, source: from })
    }
  }
  const events = effective(source.journal).filter((event) => event.type !== 'bury')
  return { chunks: xapiAnswers(events, cards, facts), words: '' }
}

type QuizFormat = 'print' | 'gift' | 'moodle' | 'kahoot' | 'qti' | 'xapi'

async function questionsExport(source: ExportSource, format: QuizFormat): Promise<Written> {
  const { questions, leftOut } = await questionsOf(source)
  const { now } = source
  const done = (chunks: Written['chunks'], kept: readonly Question[], more: readonly LeftOut[] = []) => {
    const missing = leftOutWords([...leftOut, ...more])
    if (kept.length === 0)
      throw new NothingToExport(
        missing === ''
          ? 'No question about this is good enough to ask, so nothing was written.'
          : `Nothing was written, since ${missing.replace(/\.$/, '')}.`,
      )
    return { chunks, words: [counted(kept.length, 'question'), missing].filter(Boolean).join(' ') }
  }
  switch (format) {
    case 'print':
      return done(quizPages(questions, titleOf(questions.map(({ headline }) => headline))), questions)
    case 'gift':
      return done(gift(questions), questions)
    case 'moodle':
      return done(moodleXml(questions), questions)
    case 'xapi':
      return done(xapiQuestions(questions, now), questions)
    case 'qti': {
      const { qtiPackage } = await import('./qti')
      return done([qtiPackage(questions, now)], questions)
    }
    case 'kahoot': {
      const { kahootLacks, kahootXlsx } = await import('./kahoot')
      const { kept, leftOut: lacking } = select(questions, kahootLacks)
      return done([await kahootXlsx(kept)], kept, lacking)
    }
  }
}

/** The articles that were not removed. */
async function present({ articles }: ExportSource): Promise<LibraryArticle[]> {
  const found: LibraryArticle[] = []
  for await (const article of articles) if (article.removedAt === null) found.push(article)
  return found
}

async function cardsOf(source: ExportSource): Promise<{ deck: DeckCard[]; words: string }> {
  const deck: DeckCard[] = []
  for await (const article of source.articles) {
    if (article.removedAt === null) for (const card of deckOf(article, source.cards)) deck.push(card)
  }
  if (deck.length === 0) throw new NothingToExport('There is no card in this, so nothing was written.')
  return { deck, words: counted(deck.length, 'card') }
}

/** A quiz of every article by itself: an article's questions stay together, and each takes as long as any other. */
async function questionsOf(source: ExportSource): Promise<{ questions: Question[]; leftOut: LeftOut[] }> {
  const { makeQuiz } = await import('../questions/quiz')
  const questions: Question[] = []
  let broken = 0
  for await (const stored of source.articles) {
    if (stored.removedAt !== null) continue
    const { id: articleId, analysis, edits } = stored
    const factsOff = Object.entries(edits.facts).flatMap(([id, { isOff }]) => (isOff ? [id] : []))
    const asked = source.cards && new Set(deckOf(stored, source.cards).map(({ factId }) => factId))
    if (asked?.size === 0) continue
    const { count, seed, forms } = source.quiz
    const sources = [{ articleId, analysis, factsOff, ...(asked && { factsOnly: [...asked] }) }]
    const { items } = makeQuiz(sources, { count, seed, ...(forms && { forms }) })
    for (const item of items) {
      if (asked && !item.facts.some((fact) => asked.has(fact))) continue
      const question = questionOf(item, analysis)
      if (question) questions.push(question)
      else broken++
    }
  }
  return {
    questions,
    leftOut: broken > 0 ? [{ reason: 'its key or its words are missing', count: broken }] : [],
  }
}

function titleOf(headlines: readonly string[]): string {
  const different = new Set(headlines)
  const [only = 'News'] = different
  return different.size <= 1 ? only : `News from ${different.size} articles`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}.`
}
