/**
 * The contract between the user interface and the main process. `Requests` maps every request to its
 * argument and result, `Events` every event to what it carries; preload and main each satisfy it.
 */
import type { Analysis, FactKind, Span } from '../core/facts/model'
import type { CardView, Edits, Rating } from '../core/library/model'
import type { Card, Form } from '../core/questions/item'
import type { Progress, Tally } from '../core/schedule/progress'
import type { CommandId } from './commands'

/** An expected failure crosses the bridge as data; only bugs throw. */
export interface Failure {
  code: 'invalid' | 'not-found' | 'read-only' | 'disk' | 'nothing-to-undo' | 'network'
  /** One sentence for the user: what happened and what is safe. */
  message: string
}
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure }

export interface Settings {
  theme: 'system' | 'light' | 'dark'
  /** Size of article and card text in CSS pixels. */
  textSize: 18 | 20 | 22 | 24
  /** How many grade keys the study screen shows. */
  gradeKeys: 2 | 4
  /** Share of cards to be recalled, 0.7 to 0.97. */
  retention: number
  /** Longest interval in days. */
  maximumInterval: number
  /** Hour at which the learner's day begins, 0 to 23. */
  rolloverHour: number
  newPerDay: number
  reviewsPerDay: number
  colourMarks: boolean
  /** Whether the reader may ask for a web address to be fetched. Off until switched on. */
  allowFetch: boolean
}

/** How the library was found at start. */
export type StartOutcome =
  | { kind: 'fresh' }
  | { kind: 'loaded' }
  | { kind: 'migrated'; fromVersion: number }
  | { kind: 'recovered'; message: string }
  | { kind: 'newerVersion'; message: string }
  | { kind: 'failed'; message: string }

export interface AppState {
  version: string
  /** Which program shows the window, in words for the About screen. */
  host: string
  dataFolder: string
  start: StartOutcome
  settings: Settings
  /** Files handed over by the operating system at start ("Open with"). */
  files: PickedFile[]
}

export interface TextFile {
  name: string
  text: string
}

/** A file that the user chose. The page learns its name, and reads it by its token; never its path. */
export interface PickedFile {
  token: string
  name: string
}

/** What was fetched from a web address. */
export interface FetchedPage {
  /** Where it was found in the end. */
  address: string
  /** A name with the ending that its type of content has. */
  name: string
  bytes: Uint8Array
}

export interface ArticleSummary {
  id: string
  headline: string
  publisher: string | null
  publishedOn: string | null
  /** Epoch milliseconds. */
  addedAt: number
  isSample: boolean
  words: number
  facts: number
  /** Facts with at least one card that is on. */
  covered: number
  cards: number
  /** Its cards in today's queue, new ones among them as far as the day's limit lets them in. */
  due: number
  /** Mean probability of recall of the cards begun, 0..1; null when none was. */
  strength: number | null
}

export interface NewArticle {
  analysis: Analysis
  cards: Card[]
  isSample: boolean
}

/** A card's place in the schedule, in words the screens need. */
export interface CardStanding {
  cardId: string
  state: 'new' | 'learning' | 'review' | 'relearning'
  /** Epoch milliseconds. */
  due: number
  isDue: boolean
  reps: number
  lapses: number
  /** Probability of recall now, 0..1; null for a new card. */
  recall: number | null
}

export interface OpenArticle {
  summary: ArticleSummary
  analysis: Analysis
  cards: CardView[]
  standings: CardStanding[]
  edits: Edits
}

/** One card on the study screen, with everything that may be asked about it. */
export interface StudyCard {
  card: CardView
  kind: FactKind
  articleId: string
  headline: string
  publisher: string | null
  publishedOn: string | null
  /** The source sentence, and where in the article it stands (body paragraphs, from 1). */
  sentence: Span
  paragraph: number
  paragraphs: number
  standing: CardStanding
  lastReview: number | null
  /** Milliseconds until the card would be asked again, by grade. */
  intervals: Record<Rating, number>
}

export interface StudyStep {
  card: StudyCard | null
  /** Cards still to be asked today. */
  left: number
  /** Cards answered since the session began. */
  done: number
  canUndo: boolean
  /** When nothing is left: the next card's time in epoch milliseconds. */
  nextDue: number | null
}

/** Which cards to study: everything that is due, or those of some articles. */
export interface StudyScope {
  articleIds: string[] | null
}

export interface QuizAnswer {
  articleId: string
  factIds: string[]
  form: Form
  isRight: boolean
  /** Right only after a hint or the reader's own "I was right". */
  wasHelped: boolean
  duration: number
  quizId: string
}

export type { Progress, Tally }

type Request<Argument, Value> = { argument: Argument; value: Value }

export interface Requests {
  'app.state': Request<null, AppState>
  'app.openDataFolder': Request<null, null>
  'settings.update': Request<Partial<Settings>, Settings>
  /** The articles written for a first start. */
  'samples.list': Request<null, TextFile[]>
  /** Asks with the native dialog; an empty list when the user cancels. */
  'files.open': Request<null, PickedFile[]>
  /** Asks for folders; every file in them that Factdeck reads, in order of their paths. */
  'files.openFolder': Request<null, PickedFile[]>
  /** The bytes of a file that the user chose. A token is good for one reading. */
  'files.read': Request<{ token: string }, { bytes: Uint8Array }>
  /** Fetches one page, only while the setting allows it. */
  'page.fetch': Request<{ address: string }, FetchedPage>

  'article.list': Request<null, ArticleSummary[]>
  'article.get': Request<{ id: string }, OpenArticle>
  /** Adding a text twice changes nothing and says so. */
  'article.add': Request<NewArticle, { summary: ArticleSummary; wasThere: boolean }>
  /** A new analysis of the same text after its details changed; the reader's edits are carried over. */
  'article.revise': Request<{ id: string; analysis: Analysis; cards: Card[] }, OpenArticle>
  /** Takes an article out of the library; `article.restore` undoes it. Nothing is deleted from the disk. */
  'article.remove': Request<{ id: string }, null>
  'article.restore': Request<{ id: string }, ArticleSummary>

  /** An empty change gives the generated card back. */
  'card.edit': Request<
    { articleId: string; cardId: string; change: { front?: string; back?: string; isOff?: boolean } },
    OpenArticle
  >
  'fact.edit': Request<{ articleId: string; factId: string; isOff: boolean }, OpenArticle>
  /** Remembers a typed answer that the reader declared right. */
  'fact.accept': Request<{ articleId: string; factId: string; answer: string }, null>

  'study.start': Request<StudyScope, StudyStep>
  'study.answer': Request<{ cardId: string; rating: Rating; duration: number }, StudyStep>
  'study.bury': Request<{ cardId: string }, StudyStep>
  'study.undo': Request<null, StudyStep>

  /** Counts a quiz answer and moves the schedule of its fact's cards; returns the card's next time, if it moved. */
  'quiz.answer': Request<QuizAnswer, { nextDue: number | null }>

  'progress.get': Request<null, Progress>

  /** Asks for a place with the native save dialog; null when the user cancels. */
  'export.save': Request<{ format: 'json' | 'csv' }, { path: string } | null>
}

export type RequestName = keyof Requests
export type Argument<N extends RequestName> = Requests[N]['argument']
export type Value<N extends RequestName> = Requests[N]['value']

export interface Events {
  /** A command was chosen in the native menu. */
  command: CommandId
  /** Files were handed over while the application runs ("Open with", a second start). */
  files: PickedFile[]
}
export type EventName = keyof Events

/** The one object that the page sees: `window.factdeck`. */
export interface Bridge {
  request<N extends RequestName>(name: N, argument: Argument<N>): Promise<Result<Value<N>>>
  /** Returns its own unsubscribe. */
  on<N extends EventName>(name: N, listener: (value: Events[N]) => void): () => void
}
