import * as v from 'valibot'
import type { Analysis, Article, Entity, Fact, Span } from '../../core/facts/model'
import type { Card } from '../../core/questions/item'

/** More than any article has; beyond it, something else was handed over. */
const MOST_TEXT = 5_000_000
const MOST_FACTS = 20_000
const MOST_MENTIONS = 100_000

const short = v.pipe(v.string(), v.maxLength(20_000))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const number = v.pipe(v.number(), v.finite())
const day = v.pipe(v.string(), v.isoDate())
const list = <S extends v.GenericSchema>(schema: S, most = 1000) => v.pipe(v.array(schema), v.maxLength(most))

const span = v.strictObject({
  start: count,
  end: count,
  exact: v.pipe(v.string(), v.maxLength(MOST_TEXT)),
}) satisfies v.GenericSchema<unknown, Span>

const article = v.strictObject({
  headline: short,
  publishedOn: v.nullable(day),
  publisher: v.nullable(short),
  byline: v.nullable(short),
  dateline: v.nullable(short),
  text: v.pipe(v.string(), v.maxLength(MOST_TEXT)),
  paragraphs: list(
    v.strictObject({
      start: count,
      end: count,
      role: v.picklist(['headline', 'byline', 'body', 'caption', 'credit', 'correction', 'clutter']),
    }),
    MOST_FACTS,
  ),
}) satisfies v.GenericSchema<unknown, Article>

const entity = v.strictObject({
  id,
  kind: v.picklist(['person', 'organization', 'place']),
  name: short,
  aliases: list(short),
  mentions: list(span, MOST_MENTIONS),
}) satisfies v.GenericSchema<unknown, Entity>

const common = {
  id,
  span,
  sentence: span,
  paragraph: count,
  entities: list(id),
  statement: short,
  answer: short,
  accepted: list(short),
  attribution: v.nullable(short),
  modality: v.picklist(['asserted', 'claimed', 'alleged', 'denied', 'planned', 'possible', 'conditional']),
  salience: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
}

const fact = v.variant('kind', [
  v.strictObject({
    ...common,
    kind: v.literal('date'),
    date: v.strictObject({
      value: v.pipe(v.string(), v.maxLength(100)),
      granularity: v.picklist(['time', 'day', 'month', 'season', 'year', 'decade', 'range']),
      needsPublicationDate: v.boolean(),
    }),
  }),
  v.strictObject({
    ...common,
    kind: v.literal('quote'),
    quote: v.strictObject({
      speaker: short,
      speakerId: v.nullable(id),
      source: v.nullable(span),
      mode: v.picklist(['direct', 'indirect', 'mixed']),
      words: short,
      cue: short,
      relayedBy: v.nullable(short),
    }),
  }),
  v.strictObject({
    ...common,
    kind: v.literal('figure'),
    figure: v.strictObject({
      value: v.nullable(number),
      upper: v.nullable(number),
      unit: short,
      approximate: v.boolean(),
      counted: short,
    }),
  }),
  v.strictObject({
    ...common,
    kind: v.literal('role'),
    role: v.strictObject({ person: short, role: short, former: v.boolean() }),
  }),
  v.strictObject({
    ...common,
    kind: v.literal('abbreviation'),
    abbreviation: v.strictObject({ short, long: short }),
  }),
  v.strictObject({ ...common, kind: v.literal('place') }),
  v.strictObject({ ...common, kind: v.literal('event') }),
]) satisfies v.GenericSchema<unknown, Fact>

const analysis = v.pipe(
  v.strictObject({ article, entities: list(entity, MOST_FACTS), facts: list(fact, MOST_FACTS) }),
  v.check(isAnchored, 'a span does not hold the words that stand in the text at its place'),
  v.check(({ facts }) => new Set(facts.map((one) => one.id)).size === facts.length, 'two facts have one id'),
) satisfies v.GenericSchema<unknown, Analysis>

const card = v.strictObject({
  id,
  factId: id,
  form: v.picklist(['question', 'cloze']),
  front: v.pipe(short, v.minLength(1)),
  back: v.pipe(short, v.minLength(1)),
  accepted: list(short),
}) satisfies v.GenericSchema<unknown, Card>

/** An analysis with its cards. Every span is compared with the text, every card with the facts. */
export const analysedEntries = { analysis, cards: list(card, 5 * MOST_FACTS) }

/** Every card asks about a fact of the analysis, and none has the id of another. */
export function areCardsOfFacts({ analysis, cards }: { analysis: Analysis; cards: Card[] }): boolean {
  const facts = new Set(analysis.facts.map((one) => one.id))
  return (
    cards.every(({ factId }) => facts.has(factId)) &&
    new Set(cards.map((one) => one.id)).size === cards.length
  )
}

function isAnchored({ article: { text, paragraphs }, entities, facts }: Analysis): boolean {
  const holds = ({ start, end, exact }: Span) => start < end && text.slice(start, end) === exact
  return (
    paragraphs.every(({ start, end }) => start <= end && end <= text.length) &&
    entities.every(({ mentions }) => mentions.every(holds)) &&
    facts.every(
      (one) =>
        holds(one.span) &&
        holds(one.sentence) &&
        one.paragraph < Math.max(1, paragraphs.length) &&
        (one.kind !== 'quote' || one.quote.source === null || holds(one.quote.source)),
    )
  )
}
