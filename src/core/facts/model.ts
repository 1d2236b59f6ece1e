/**
 * The fact model: what the extraction finds in an article. The same records are the public JSON
 * contract of `factdeck facts --json`, so fields are added, never renamed or removed.
 */

/** Offsets are UTF-16 code units into `Article.text`; `article.text.slice(start, end) === exact`, always. */
export interface Span {
  start: number
  end: number
  exact: string
}

export type ParagraphRole = 'headline' | 'byline' | 'body' | 'caption' | 'credit' | 'correction' | 'clutter'

/** A paragraph of the text, and whether it is news, page furniture or clutter. */
export interface Paragraph {
  start: number
  end: number
  role: ParagraphRole
}

export interface Article {
  headline: string
  /** ISO day: given by the user or printed in the text, else null. Never today by default. */
  publishedOn: string | null
  publisher: string | null
  byline: string | null
  dateline: string | null
  /** The input as read, newlines as \n; clutter is marked by `paragraphs`, never cut away. */
  text: string
  paragraphs: Paragraph[]
}

export type EntityKind = 'person' | 'organization' | 'place'

export interface Entity {
  id: string
  kind: EntityKind
  /** The fullest form found in the article. */
  name: string
  aliases: string[]
  /** Every place where it is named. */
  mentions: Span[]
}

export const FACT_KINDS = ['date', 'quote', 'figure', 'role', 'abbreviation', 'place', 'event'] as const
export type FactKind = (typeof FACT_KINDS)[number]

export type Modality = 'asserted' | 'claimed' | 'alleged' | 'denied' | 'planned' | 'possible' | 'conditional'

export type Granularity = 'time' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'range'

export interface DateValue {
  /** EDTF: 2024-03-25, 2024-02, 2002, 1910/1945, 199X, 2024-21, 2025-06-12T14:30. */
  value: string
  granularity: Granularity
  /** True while a relative expression waits for the day of publication. */
  needsPublicationDate: boolean
}

export interface QuoteValue {
  /** Canonical name of who said the words, or the noun phrase as printed. */
  speaker: string
  speakerId: string | null
  /** The words that stand for the speaker here ("she", "the ministry"). */
  source: Span | null
  mode: 'direct' | 'indirect' | 'mixed'
  words: string
  cue: string
  /** Who passed second-hand words on. */
  relayedBy: string | null
}

export interface FigureValue {
  /** Null for vague amounts ("dozens"). */
  value: number | null
  /** The second number of a range, a vote or a score. */
  upper: number | null
  /** percent, an ISO 4217 code, an SI or customary unit, 'years old', 'score', else the counted noun. */
  unit: string
  approximate: boolean
  counted: string
}

export interface RoleValue {
  person: string
  role: string
  former: boolean
}

export interface AbbreviationValue {
  short: string
  long: string
}

interface FactBase {
  id: string
  /** The words in the article that hold the answer. */
  span: Span
  /** The sentence that holds the span. */
  sentence: Span
  /** Index into `Article.paragraphs`. */
  paragraph: number
  /** Ids of the entities taking part. */
  entities: string[]
  /** One stand-alone true sentence: pronouns resolved, relative dates made absolute. */
  statement: string
  /** The canonical answer. */
  answer: string
  /** Other right answers. */
  accepted: string[]
  /** Who says so, when it is not the article itself. */
  attribution: string | null
  modality: Modality
  /** 0..1: how much the story turns on it. */
  salience: number
}

export interface DateFact extends FactBase {
  kind: 'date'
  date: DateValue
}
export interface QuoteFact extends FactBase {
  kind: 'quote'
  quote: QuoteValue
}
export interface FigureFact extends FactBase {
  kind: 'figure'
  figure: FigureValue
}
export interface RoleFact extends FactBase {
  kind: 'role'
  role: RoleValue
}
export interface AbbreviationFact extends FactBase {
  kind: 'abbreviation'
  abbreviation: AbbreviationValue
}
export interface PlaceFact extends FactBase {
  kind: 'place'
}
export interface EventFact extends FactBase {
  kind: 'event'
}

/** Discriminated by `kind`: a date fact always has its date, and no other kind has one. */
export type Fact = DateFact | QuoteFact | FigureFact | RoleFact | AbbreviationFact | PlaceFact | EventFact

/** Everything found in one article: the public output of `factdeck facts --json`. */
export interface Analysis {
  article: Article
  entities: Entity[]
  facts: Fact[]
}

/** What the reader may tell about an article; each wins over what is found in the text. */
export interface ArticleHints {
  headline?: string
  publisher?: string | null
  byline?: string | null
  /** ISO day. */
  publishedOn?: string | null
}
