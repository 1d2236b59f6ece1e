import { stableId } from '../ids'
import { acceptedNames } from './accepted-names'
import type { FoundAbbreviation } from './abbreviations'
import { dateInWords, dateVariants } from './dates/format'
import type { FoundDate } from './dates/find-dates'
import { bySentence, sentenceAt, spanOf, type Document, type Sentence } from './document'
import type { FoundEvent } from './events'
import type { FoundFigure } from './figures/find-figures'
import { figureVariants } from './figures/variants'
import type { Entity, Fact, Span } from './model'
import { voiceOf } from './modality'
import type { EntityIndex } from './names/entity-index'
import { mentionIndex } from './names/mention-index'
import type { FoundPlace } from './places'
import type { FoundQuote, Speech } from './quotes/find-quotes'
import type { FoundRole } from './roles/find-roles'
import { salienceScorer } from './salience'
import { quoteStatement, standAlone, type ShortNaming } from './statement'

export interface Findings {
  dates: FoundDate[]
  figures: FoundFigure[]
  quotes: FoundQuote[]
  subjectOf: Speech['subjectOf']
  roles: FoundRole[]
  abbreviations: FoundAbbreviation[]
  places: FoundPlace[]
  events: FoundEvent[]
  index: EntityIndex
}

interface SentenceParts {
  span: Span
  entities: string[]
  statement: string
  quotes: readonly FoundQuote[]
  salience: number
}

/** By sentence: the people who are named there by a part of their name before, or without, the whole of it. */
function shortNamings({ sentences }: Document, index: EntityIndex): (sentence: number) => ShortNaming[] {
  const titles = new Map<number, number>()
  for (const { start, title } of index.mentions) if (title?.isHonorific) titles.set(start, title.start)
  const found = new Map<number, ShortNaming[]>()
  for (const { kind, name, mentions } of index.entities) {
    if (kind !== 'person' || !name.includes(' ')) continue
    let last = -1
    for (const { start, end, exact } of mentions) {
      const sentence = sentenceAt(sentences, start)
      if (!sentence || sentence.index === last) continue
      last = sentence.index
      // A full name stands as it is, but for the capitals of a story's first words.
      if (/\s/.test(exact) && (exact === name || exact.toUpperCase() !== name.toUpperCase())) continue
      const naming = { start: titles.get(start) ?? start, end, name }
      const known = found.get(last)
      if (known) known.push(naming)
      else found.set(last, [naming])
    }
  }
  return (sentence) => found.get(sentence) ?? []
}

/** Turns what the stages found into fact records with attribution, statement, answers and salience. */
export function assemble(document: Document, articleId: string, findings: Findings): Fact[] {
  const { index, quotes, dates, subjectOf } = findings
  const { text } = document
  const scoreOf = salienceScorer(document, index.entities)
  const acceptedOf = acceptedNames(index.entities)
  const datesOf = bySentence(dates)
  const quotesOf = bySentence(quotes)
  const order = new Map(index.entities.map((entity, at) => [entity, at]))
  const namings = mentionIndex(index.entities)
  const namedIn = (start: number, end: number): Entity[] => {
    const named = new Set<Entity>()
    for (const { entity } of namings(start, end)) named.add(entity)
    return [...named].sort((a, b) => order.get(a)! - order.get(b)!)
  }
  const shortOf = shortNamings(document, index)
  /** What all facts of a sentence share; most sentences hold several. */
  const shared = new Map<number, SentenceParts>()
  const partsOf = (sentence: Sentence): SentenceParts => {
    const known = shared.get(sentence.index)
    if (known) return known
    const own = quotesOf(sentence)
    const named = namedIn(sentence.start, sentence.end)
    const made = {
      span: spanOf(text, sentence.start, sentence.end),
      entities: named.map((entity) => entity.id),
      statement: standAlone(document, sentence, datesOf(sentence), own, [
        ...shortOf(sentence.index),
        ...[subjectOf(sentence)].filter((subject) => subject !== null),
      ]),
      quotes: own,
      salience: scoreOf(sentence, named),
    }
    shared.set(sentence.index, made)
    return made
  }
  // Records are completed by `Object.assign`: object spread is some twenty times as slow.
  const base = <K extends Fact['kind']>(kind: K, start: number, end: number, sentence: Sentence) => {
    const parts = partsOf(sentence)
    // A sentence that is all speech, without its speaker, is told with the speaker.
    const speech = parts.quotes.find(
      (quote) =>
        quote.quote.mode === 'direct' &&
        quote.quote.source === null &&
        quote.start <= start &&
        end <= quote.end,
    )
    const voice = voiceOf(sentence, start, end, parts.quotes)
    return {
      id: stableId(articleId, kind, start, end),
      kind,
      span: spanOf(text, start, end),
      sentence: { ...parts.span },
      paragraph: sentence.paragraph,
      entities: [...parts.entities],
      statement: speech ? quoteStatement(document, speech, parts.statement) : parts.statement,
      attribution: voice.attribution,
      modality: voice.modality,
      salience: parts.salience,
    }
  }
  const nameEnding = new Map<number, Entity>()
  for (const entity of index.entities) {
    if (entity.kind === 'person') for (const mention of entity.mentions) nameEnding.set(mention.end, entity)
  }
  const facts: Fact[] = []
  for (const { start, end, sentence, date } of dates) {
    const printed = text.slice(start, end)
    facts.push(
      Object.assign(base('date', start, end, sentence), {
        answer: date.needsPublicationDate ? printed : dateInWords(date.value),
        accepted: date.needsPublicationDate ? [] : dateVariants(date, printed),
        date,
      }),
    )
  }
  for (const { start, end, sentence, figure } of findings.figures) {
    const printed = text.slice(start, end)
    const bearer = figure.unit === 'years old' ? nameEnding.get(start - 2) : undefined
    facts.push(
      Object.assign(base('figure', start, end, sentence), {
        answer: printed,
        accepted: figureVariants(figure, printed),
        figure: bearer ? { ...figure, counted: `age of ${bearer.name}` } : figure,
      }),
    )
  }
  for (const quote of quotes) {
    const { start, end, sentence, speaker, relay, force } = quote
    const ids = [speaker.entity?.id, relay?.entity?.id].filter((id): id is string => id !== undefined)
    facts.push(
      Object.assign(base('quote', start, end, sentence), {
        entities: [...new Set([...ids, ...namedIn(start, end).map((entity) => entity.id)])],
        statement: quoteStatement(document, quote, partsOf(sentence).statement, datesOf(sentence)),
        answer: speaker.name,
        accepted: speaker.entity ? acceptedOf(speaker.entity) : [],
        attribution: relay?.name ?? speaker.name,
        modality: force,
        quote: quote.quote,
      }),
    )
  }
  for (const { start, end, sentence, person, role } of findings.roles) {
    const verb = role.former ? 'has held the role' : 'holds the role'
    facts.push(
      Object.assign(base('role', start, end, sentence), {
        entities: [...new Set([person.id, ...namedIn(start, end).map((entity) => entity.id)])],
        // The reporter's own description, whatever the sentence goes on to report.
        attribution: null,
        modality: 'asserted',
        statement: `${role.person} ${verb} of ${role.role}.`,
        answer: role.person,
        accepted: acceptedOf(person),
        role,
      }),
    )
  }
  const idsOfForm = new Map<string, string[]>()
  for (const { id, name, aliases } of findings.abbreviations.length > 0 ? index.entities : []) {
    for (const form of [name, ...aliases]) idsOfForm.set(form, [...(idsOfForm.get(form) ?? []), id])
  }
  for (const { start, end, sentence, short, long } of findings.abbreviations) {
    const ids = [...new Set([...(idsOfForm.get(short) ?? []), ...(idsOfForm.get(long) ?? [])])]
    facts.push(
      Object.assign(base('abbreviation', start, end, sentence), {
        entities: ids,
        statement: `${short} stands for ${long}.`,
        answer: long,
        accepted: [],
        attribution: null,
        modality: 'asserted',
        abbreviation: { short, long },
      }),
    )
  }
  for (const { start, end, sentence, place } of findings.places) {
    facts.push(
      Object.assign(base('place', start, end, sentence), {
        answer: place.name,
        accepted: acceptedOf(place),
      }),
    )
  }
  for (const { start, end, sentence } of findings.events) {
    const record = base('event', start, end, sentence)
    // What somebody says happened, or what may happen, is told by the quotation.
    if (record.attribution !== null || record.modality !== 'asserted') continue
    facts.push(Object.assign(record, { answer: text.slice(start, end), accepted: [] }))
  }
  return facts.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.kind < b.kind ? -1 : 1),
  )
}
