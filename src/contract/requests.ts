/**
 * The contract between the user interface and the main process. `Requests` maps every request to its
 * argument and result, `Events` every event to what it carries; preload and main each satisfy it.
 */
import type { LanguageChoice } from './language'
import type { ColumnChoice, TableColumns } from '../core/exchange/cards/table'
import type { FormatId } from '../core/exchange/formats'
import type { ImportMode } from '../core/exchange/merge'
import type { Analysis, FactKind, Span } from '../core/facts/model'
import type { Naming } from '../core/library/across/notes'
import type { CardView, Confidence, Edits, NameRef, Rating } from '../core/library/model'
import type { OwnCardDraft } from '../core/library/own-cards'
import type { ListedFact, ListedKind } from '../core/library/listed-facts'
import type { FoundFact, Mark, Passage } from '../core/library/search/match-facts'
import type { Shelf, ShelfChange } from '../core/library/shelf'
import type { Card, Form } from '../core/questions/item'
import type { Progress, Tally } from '../core/schedule/progress'
import type { Target } from '../core/schedule/target'
import type { CommandId } from './commands'

/** An expected failure crosses the bridge as data; only bugs throw. */
export interface Failure {
  code: 'invalid' | 'not-found' | 'read-only' | 'disk' | 'nothing-to-undo' | 'network'
  /** One sentence for the user: what happened and what is safe. */
  message: string
}
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure }

export interface Settings {
  /** Of the interface. */
  language: LanguageChoice
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
  /** What articles and cards are set in. */
  readingFont: 'serif' | 'sans'
  /** Whether the study screen asks how sure the reader is before it shows the answer. */
  asksConfidence: boolean
  /** Days to be ready for. */
  targets: Target[]
  /** Keys of study and quiz that the reader chose, by action; all others have their usual key. */
  keys: Record<string, string>
}

/** How the library was found at start. */
export type StartOutcome =
  | { kind: 'fresh' }
  | { kind: 'loaded' }
  | { kind: 'migrated'; fromVersion: number }
  /** Two machines had changed the library apart; the message says what was joined. */
  | { kind: 'merged'; message: string }
  /** Something was damaged. `lost` says what could not be brought back: as a rule, nothing. */
  | { kind: 'recovered'; message: string; lost: string[] }
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

/** A file that was opened lately. */
export interface RecentFile extends PickedFile {
  /** The name of the folder that holds it, to tell files of one name apart. */
  folder: string
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
  tags: readonly string[]
  /** `science/physics`: a folder may lie in another. */
  folder: string | null
  /** Kept out of the list, and its cards out of the queue. */
  isArchived: boolean
  /** The earlier version of the story that this one took the place of, if it did. */
  supersedes: string | null
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
  /** How its next day came about; only of an article's cards and of the card being studied. */
  plan?: CardPlan
}

/** Why a card is asked when it is. */
export interface CardPlan {
  /** Days until the chance of recall falls to 90 %. */
  stability: number
  /** Days from the last answer to the next; 0 while it is learned by the minute. */
  interval: number
  /** Epoch milliseconds; null for a new card. */
  lastReview: number | null
  lastRating: Rating | null
  /** Why a card that could be asked today is not: put off, another card of its fact came today, or the day is full. */
  hold: 'put-off' | 'sibling' | 'limit' | null
  /** ISO day of the target for which it is asked earlier than it would be; null where none moves it. */
  target: string | null
}

export interface OpenArticle {
  summary: ArticleSummary
  analysis: Analysis
  cards: CardView[]
  standings: CardStanding[]
  edits: Edits
  /** By fact id, on how many of the learner's days it was answered right; 0 where absent. */
  daysRight: Record<string, number>
  /** Names of this article that the reader said are one, each with the decision to take back. */
  joins: { decision: string; entityIds: [string, string] }[]
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

/** A copy of the whole library. */
export interface BackupSummary {
  /** Epoch milliseconds; also its name in requests. */
  time: number
  /** What it was made before, or for. */
  reason: 'quit' | 'asked' | 'migration' | 'import' | 'restore' | 'reset' | 'repair'
  articles: number
  cards: number
  reviews: number
}

/** What a check of the library found. */
export interface LibraryReport {
  /** What was looked at. */
  articles: number
  cards: number
  spans: number
  entries: number
  backups: number
  /** Plain sentences; none means that all is well. */
  problems: { text: string; canRepair: boolean }[]
  /** What is as it should be and may still be of interest. */
  notes: string[]
  /** What was repaired, when that was asked for. */
  repaired: string[]
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

/** What to export: the whole library, some articles, or the cards that are due today. */
export type ExportScope = { of: 'all' } | { of: 'articles'; ids: string[] } | { of: 'due' }

export interface ExportOrder {
  format: FormatId
  /** The whole library when absent. */
  scope?: ExportScope
  /** Questions an article at most, for the formats of a quiz. */
  questions?: number
}

export interface ExportResult {
  path: string
  /** What is in the file, and what was left out and why; empty where there is nothing to say. */
  words: string
}

/** What an import would do to the library. */
export interface ImportSummary {
  /** Articles that come in, change, go out, and stay as they are. */
  added: number
  changed: number
  removed: number
  same: number
  /** Cards of the articles that come in, and those that are added to articles which are there. */
  cards: number
  moreCards: number
  /** Answers that count from then on, and those that no longer do. */
  answers: number
  takenBack: number
  /** Whether the settings change. */
  settings: boolean
}

/** What is told of a file of cards besides what it changes. */
export interface ImportedCards {
  /** Cards in the file, as far as they can be taken. */
  count: number
  /** Sentences about what could surprise: cards that are there already or that are left out. */
  words: string[]
  /** Null where the file says itself which columns hold the cards. */
  columns: TableColumns | null
}

/** A file that was read and can be taken in: an exported library, or cards. */
export interface ImportPreview {
  id: string
  /** Of the file. */
  name: string
  /** ISO date and time in UTC; null for a file of cards. */
  exportedAt: string | null
  /** Articles in the file, without removed ones. */
  articles: number
  merge: ImportSummary
  /** Null for a file of cards, which can only be added. */
  replace: ImportSummary | null
  cards: ImportedCards | null
}

/** A fact that answers a search, and where it stands. */
export interface FactHit extends FoundFact {
  articleId: string
  headline: string
  publishedOn: string | null
}

export interface SearchResult {
  /** Every article that answers, the best fitting first; the newest where nothing fits better. */
  articleIds: string[]
  /** The query has words, so that some articles fit better than others. */
  isRanked: boolean
  /** Of the first articles, the text around the hit. */
  passages: ({ articleId: string } & Passage)[]
  facts: FactHit[]
  hasMoreFacts: boolean
  /** Articles whose words are still to be read: until then they are found by their titles alone. */
  left: number
}

/** How an article is kept. */
export interface ShelvedAs extends Shelf {
  id: string
  isRemoved: boolean
}

/** Two versions of one story. */
export interface NearCopy {
  earlier: ArticleSummary
  later: ArticleSummary
  /** The share of the shorter text that is in both, 0..1. */
  share: number
}

/** What became of the cards of an earlier version. */
export interface Superseded {
  summary: ArticleSummary
  /** Cards that go on, of all that the earlier version had. */
  carried: number
  of: number
}

/** A person or organization, in however many articles. */
export interface NameView {
  id: string
  kind: Naming['kind']
  name: string
  aliases: string[]
  articleCount: number
  quotes: number
  /** The latest first; of very many, the first. */
  articles: (NameRef & {
    headline: string
    publishedOn: string | null
    name: string
    roles: string[]
    quotes: number
  })[]
}

export interface AcrossArticles {
  names: NameView[]
  /** How many there are in all. */
  total: number
  /** Things that articles give different figures for. */
  figures: {
    notes: {
      articleId: string
      factId: string
      headline: string
      publishedOn: string | null
      exact: string
      sentence: string
      mark: Mark
    }[]
  }[]
  /** Articles that are still to be read. */
  left: number
}

/** The facts of one kind of some articles. */
export interface FactSlice {
  /** `facts` is null where the article could not be read. */
  articles: { articleId: string; facts: ListedFact[] | null }[]
  /** How many of the articles that were asked for were looked at, from the first: at least one. */
  done: number
}

/** Who a person or organization of one article is in the whole library. */
export interface KnownName {
  id: string
  kind: Naming['kind']
  name: string
  aliases: string[]
  /** The role that was given last. */
  role: string | null
}

export type {
  ColumnChoice,
  Confidence,
  FormatId,
  ImportMode,
  ListedFact,
  ListedKind,
  Mark,
  NameRef,
  Progress,
  ShelfChange,
  Tally,
  Target,
}

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
  /** The files that were opened last, the last first. */
  'files.recent': Request<null, RecentFile[]>
  'files.clearRecent': Request<null, null>
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

  /** Changes how many articles are kept; returns how they were kept before, for `shelf.restore`. */
  'shelf.change': Request<
    { ids: string[]; change: ShelfChange & { isRemoved?: boolean | undefined } },
    ShelvedAs[]
  >
  'shelf.restore': Request<{ shelves: ShelvedAs[] }, ShelvedAs[]>

  /** A bad query is a failure that says what is wrong. `facts` is how many of them to bring, at most. */
  'library.search': Request<{ query: string; facts: number }, SearchResult>
  /** Another version of the story of an article, if one is in the library. */
  'article.nearCopy': Request<{ id: string }, NearCopy | null>
  /** The later version takes the place of the earlier, which is kept behind it. */
  'article.supersede': Request<{ earlierId: string; laterId: string }, Superseded>
  /** Undoes `article.supersede`. */
  'article.bringBack': Request<{ earlierId: string }, null>

  /** People, organizations and differing figures of all articles. */
  'library.entities': Request<{ query: string; limit: number }, AcrossArticles>
  /** Facts of one kind, in the order of the articles; as many articles as a slice of time allows. */
  'facts.list': Request<{ kind: ListedKind; articleIds: string[] }, FactSlice>
  /** Who is who, in the order of `refs`; null where the article is not read yet, of which `left` are. */
  'names.who': Request<{ refs: NameRef[] }, { names: (KnownName | null)[]; left: number }>
  'names.join': Request<{ a: NameRef; b: NameRef }, { decision: string }>
  'names.part': Request<{ refs: NameRef[] }, { decision: string }>
  'names.undo': Request<{ decision: string }, null>

  /** An empty change gives the generated card back. */
  'card.edit': Request<
    { articleId: string; cardId: string; change: { front?: string; back?: string; isOff?: boolean } },
    OpenArticle
  >
  /** Makes a card of words that the reader chose. Offsets are of the article's text. */
  'card.make': Request<{ articleId: string; draft: OwnCardDraft }, { cardId: string; open: OpenArticle }>
  /** Deletes a card that the reader made, or brings it back. */
  'card.remove': Request<{ articleId: string; cardId: string; isRemoved: boolean }, OpenArticle>
  'fact.edit': Request<{ articleId: string; factId: string; isOff: boolean }, OpenArticle>
  /** Remembers a typed answer that the reader declared right. */
  'fact.accept': Request<{ articleId: string; factId: string; answer: string }, null>

  /** Takes back that an answer was declared right. */
  'fact.unaccept': Request<{ articleId: string; factId: string; answer: string }, null>

  'study.start': Request<StudyScope, StudyStep>
  'study.answer': Request<
    { cardId: string; rating: Rating; duration: number; confidence?: Confidence | undefined },
    StudyStep
  >
  'study.bury': Request<{ cardId: string }, StudyStep>
  'study.undo': Request<null, StudyStep>

  /** The facts whose cards are in today's queue, by article. */
  'quiz.due': Request<null, Record<string, string[]>>
  /** Counts a quiz answer and moves the schedule of its fact's cards; returns the card's next time, if it moved. */
  'quiz.answer': Request<QuizAnswer, { nextDue: number | null }>

  'progress.get': Request<null, Progress>

  /** Compares everything on the disk with its checksums and with everything else. Changes nothing. */
  'library.check': Request<null, LibraryReport>
  /** Repairs what can be, after a backup; the report is of the library as it is then. */
  'library.repair': Request<null, LibraryReport>
  /** Empties the library. Returns the backup to restore to undo it. */
  'library.reset': Request<null, BackupSummary>
  /** Newest first. */
  'backup.list': Request<null, BackupSummary[]>
  'backup.make': Request<null, BackupSummary>
  /** Puts a backup in the place of the library. Returns the backup to restore to undo it. */
  'backup.restore': Request<{ time: number }, BackupSummary>

  /** Asks for a place with the native save dialog; null when the user cancels. */
  'export.save': Request<ExportOrder, ExportResult | null>
  /** Stops the export that is being written; nothing is left of it. */
  'export.stop': Request<null, null>

  /** Asks with the native dialog for an exported library or a file of cards, and reads it; null when the user cancels. */
  'import.open': Request<null, ImportPreview | null>
  /** Reads a file that was dropped on the window. */
  'import.read': Request<{ name: string; bytes: Uint8Array }, ImportPreview>
  /** Reads the cards of a table from other columns. */
  'import.columns': Request<{ id: string; choice: ColumnChoice }, ImportPreview>
  /** Takes in what was read, after a backup. */
  'import.apply': Request<{ id: string; mode: ImportMode }, { backup: string }>
  /** Forgets what was read; an import that is being read or written is stopped, and nothing is left of it. */
  'import.cancel': Request<null, null>
  /** Takes the last import back. */
  'import.undo': Request<null, null>
}

export type RequestName = keyof Requests
export type Argument<N extends RequestName> = Requests[N]['argument']
export type Value<N extends RequestName> = Requests[N]['value']

declare const packed: unique symbol
/**
 * A large argument as the bytes of its JSON. Bytes cross the page and the bridge as one piece; an article's
 * thousands of objects would be copied one by one, several times, on the window's own thread.
 */
export type Packed<T> = Uint8Array<ArrayBuffer> & { readonly [packed]: T }

export interface Events {
  /** A command was chosen in the native menu. */
  command: CommandId
  /** Files were handed over while the application runs ("Open with", a second start). */
  files: PickedFile[]
  /** How far the export is: articles read, and all of them. */
  'export.step': { done: number; of: number }
  /** How far the import is: articles compared or written, and all of them. */
  'import.step': { done: number; of: number }
}
export type EventName = keyof Events

/** The one object that the page sees: `window.factdeck`. */
export interface Bridge {
  request<N extends RequestName>(
    name: N,
    argument: Argument<N> | Packed<Argument<N>>,
  ): Promise<Result<Value<N>>>
  /** Returns its own unsubscribe. */
  on<N extends EventName>(name: N, listener: (value: Events[N]) => void): () => void
}
