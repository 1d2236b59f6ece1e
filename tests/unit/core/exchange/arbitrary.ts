import fc from 'fast-check'
import type { DeckCard } from '../../../../src/core/exchange/deck'
import type { LibraryArticle } from '../../../../src/core/exchange/factdeck-json'
import { questionOf, type Question } from '../../../../src/core/exchange/question'
import type { Fact } from '../../../../src/core/facts/model'
import { articleIdOf, stableId } from '../../../../src/core/ids'
import { RATINGS, type JournalEvent } from '../../../../src/core/library/model'
import { FORMS, type Form, type Item } from '../../../../src/core/questions/item'

/** Texts that have broken exporters before. */
export const HOSTILE = [
  '=cmd|"/c calc"!A1',
  '@SUM(1)',
  '-1+2',
  'two\nlines',
  'tab\there',
  'he said "no"',
  "it's",
  '%50%half',
  '[html]<b>bold</b>',
  'a -> b',
  '// comment',
  '$CATEGORY: x',
  '::title::',
  'x ] ]> ]]> y',
  '</text><script>alert(1)</script>',
  'שלום עולם, مرحبا',
  '\u202Eright to left\u202C',
  '👩‍👩‍👧‍👦 família naïve Ωμέγα 漢字',
  'half \uD83D of a pair',
  'nul \u0000 bell \u0007 unit \u001F end',
  '#hash ~tilde {brace} \\back = :colon',
  '\uFEFFmark',
  '* any words *',
  '1. list',
  '&amp; &lt; <br>',
]

export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.lorem({ maxCount: 6 }),
)
/** A text of which something is left when white space and control characters are gone. */
export const words = anyText.map((text) => `${text} w`)
const distinct = (least: number, most: number) =>
  fc
    .uniqueArray(anyText, { minLength: least, maxLength: most })
    .map((texts) => texts.map((text, at) => `${text} ${at}`))

interface Made {
  item: Item
  headline: string
}

/** An item of some form, as good as the program makes them but for its words. */
export const anyItem: fc.Arbitrary<Made> = fc
  .record({
    form: fc.constantFrom<Form>(...FORMS),
    stem: words,
    headline: words,
    options: distinct(2, 5),
    targets: distinct(5, 6),
    pick: fc.nat(),
    truth: fc.boolean(),
    answer: words,
    accepted: fc.array(words, { maxLength: 3 }),
    sentence: words,
    amount: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    shuffle: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  })
  .map((made) => ({ item: itemOf(made), headline: made.headline }))

interface Parts {
  form: Form
  stem: string
  options: string[]
  targets: string[]
  pick: number
  truth: boolean
  answer: string
  accepted: string[]
  sentence: string
  amount: number
  shuffle: number[]
}

function itemOf(parts: Parts): Item {
  const { form, stem, sentence, accepted, answer, amount } = parts
  const options = parts.options.map((text) => ({ text, origin: 'article' as const, note: sentence }))
  const order = options.map((_, at) => at).sort((a, b) => parts.shuffle[a]! - parts.shuffle[b]! || a - b)
  const base = {
    id: stableId('item', form, stem, answer),
    articleId: stableId('article', stem),
    form,
    stem,
    accepted,
    rejected: [],
    facts: [stableId('fact', answer)],
    source: [{ start: 0, end: sentence.length, exact: sentence }],
    feedback: sentence,
    difficulty: 3 as const,
    asOf: '2026-03-18',
  }
  switch (form) {
    case 'multiple-choice':
    case 'who-said-it':
    case 'comparison':
      return { ...base, options, key: parts.pick % options.length }
    case 'true-false':
    case 'misattribution':
      return { ...base, key: parts.truth }
    case 'typed':
    case 'cloze':
      return { ...base, key: answer }
    case 'estimate':
      return { ...base, key: parts.truth ? String(Math.abs(amount)) : answer }
    case 'ordering':
      return { ...base, options, key: order }
    case 'matching': {
      const targets = parts.targets.map((text) => ({ text, origin: 'article' as const }))
      return { ...base, options, targets, key: order.map((target, at): [number, number] => [at, target]) }
    }
  }
}

const article = (headline: string) => ({
  headline,
  publisher: 'The Wire',
  publishedOn: '2026-03-18',
  byline: null,
  dateline: null,
  text: headline,
  paragraphs: [],
})

export function question({ item, headline }: Made): Question {
  const made = questionOf(item, { article: article(headline), entities: [], facts: [] })
  if (!made) throw new Error(`no question: ${JSON.stringify(item)}`)
  return made
}

export const anyQuestion = anyItem.map(question)
/** Questions whose ids differ, as those of a quiz do. */
export const anyQuestions = fc.uniqueArray(anyQuestion, {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 12,
})

export const anyCard: fc.Arbitrary<DeckCard> = fc
  .record({
    front: words,
    back: words,
    statement: words,
    sentence: words,
    headline: words,
    publisher: fc.option(words),
    publishedOn: fc.constantFrom('2026-03-18', null),
    accepted: fc.array(words, { maxLength: 2 }),
    form: fc.constantFrom('question' as const, 'cloze' as const),
    factId: fc.integer({ min: 0, max: 30 }).map((n) => stableId('fact', n)),
    addedAt: fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_005 }),
  })
  .map(({ sentence, headline, publisher, publishedOn, factId, form, ...card }) => ({
    ...card,
    id: stableId(factId, form),
    factId,
    form,
    articleId: stableId('article', headline),
    kind: 'figure' as const,
    source: { sentence, headline, publisher, publishedOn, asOf: publishedOn },
  }))
export const anyDeck = fc.uniqueArray(anyCard, { selector: ({ id }) => id, minLength: 1, maxLength: 20 })

const DAY = 86_400_000
export const TERMS = { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: 60 }

/**
 * A library of articles with twenty facts and forty cards each, every card answered `answers` times over
 * the days before `now`.
 */
export function largeLibrary(
  cards: number,
  answers: number,
  now: number,
): { articles: LibraryArticle[]; journal: JournalEvent[] } {
  const articles: LibraryArticle[] = []
  const journal: JournalEvent[] = []
  for (let n = 0; n < Math.ceil(cards / 40); n++) articles.push(largeArticle(n, now))
  const all = articles.flatMap(({ id, cards }) => cards.map((card) => ({ articleId: id, card })))
  for (let round = 0; round < answers; round++) {
    for (const [at, { articleId, card }] of all.entries()) {
      journal.push({
        type: 'answer',
        id: `${round}-${at}`,
        at: now - (answers - round) * 6 * DAY + (at % 40_000),
        articleId,
        cardId: card.id,
        kind: 'figure',
        rating: RATINGS[(at * 7 + round * 3) % 9 === 0 ? 0 : 1 + ((at + round) % 3)]!,
        duration: 2000 + ((at * 37) % 9000),
        source: { from: 'study' },
        terms: TERMS,
      })
    }
  }
  return { articles, journal }
}

function largeArticle(n: number, now: number): LibraryArticle {
  const headline = `Report number ${n} on the harbour`
  const sentences = Array.from(
    { length: 20 },
    (_, at) =>
      `Quay ${at} of port ${n} handled ${(n + 3) * (at + 11)} containers in the year, its office said.`,
  )
  const text = [headline, ...sentences].join('\n\n')
  const id = articleIdOf(text)
  let from = headline.length + 2
  const facts = sentences.map((sentence, at): Fact => {
    const start = from
    from += sentence.length + 2
    const exact = String((n + 3) * (at + 11))
    const place = start + sentence.indexOf(`handled ${exact}`) + 'handled '.length
    return {
      kind: 'figure',
      id: stableId(id, 'figure', at),
      span: { start: place, end: place + exact.length, exact },
      sentence: { start, end: start + sentence.length, exact: sentence },
      paragraph: at + 1,
      entities: [],
      statement: sentence,
      answer: exact,
      accepted: [],
      attribution: null,
      modality: 'asserted',
      salience: 0.5,
      figure: {
        value: Number(exact),
        upper: null,
        unit: 'containers',
        approximate: false,
        counted: 'containers',
      },
    }
  })
  let at = 0
  const paragraphs = [headline, ...sentences].map((line, place) => {
    const start = at
    at += line.length + 2
    return { start, end: start + line.length, role: place === 0 ? ('headline' as const) : ('body' as const) }
  })
  return {
    id,
    addedAt: now - 100 * DAY + n,
    removedAt: null,
    isSample: false,
    analysis: { article: { ...article(headline), text, paragraphs }, entities: [], facts },
    cards: facts.flatMap((fact) =>
      (['question', 'cloze'] as const).map((form) => ({
        id: stableId(fact.id, form),
        factId: fact.id,
        form,
        front:
          form === 'cloze' ? fact.statement.replace(fact.answer, '_____') : `How many? (${fact.statement})`,
        back: fact.answer,
        accepted: [],
      })),
    ),
    edits: { cards: {}, facts: {} },
  }
}
