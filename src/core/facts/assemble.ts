import { stableId } from '../ids'
import type { FoundAbbreviation } from './abbreviations'
import { dateInWords, dateVariants } from './dates/format'
import type { FoundDate } from './dates/find-dates'
import { spanOf, type Document, type Sentence } from './document'
import type { FoundFigure } from './figures/find-figures'
import { figureVariants } from './figures/variants'
import type { Entity, Fact } from './model'
import { voiceOf } from './modality'
import type { EntityIndex } from './names/entity-index'
import { mentionIndex } from './names/mention-index'
import { isFamilyFirst, surnameOf } from './names/person-names'
import type { FoundPlace } from './places'
import type { FoundQuote } from './quotes/find-quotes'
import type { FoundRole } from './roles/find-roles'
import { salienceScorer } from './salience'
import { quoteStatement, standAlone } from './statement'

export interface Findings {
  dates: FoundDate[]
  figures: FoundFigure[]
  quotes: FoundQuote[]
  roles: FoundRole[]
  abbreviations: FoundAbbreviation[]
  places: FoundPlace[]
  index: EntityIndex
}

/** Other names of an entity that answer as well as its name; a bare surname only when one person has it. */
export function acceptedNames(entity: Entity, all: readonly Entity[]): string[] {
  const words = entity.name.split(/\s+/)
  const surname = isFamilyFirst(words) ? (words[0] ?? '') : surnameOf(words)
  const isShared = all.some(
    (other) => other !== entity && other.kind === entity.kind && other.name.split(/\s+/).includes(surname),
  )
  const names = new Set(
    entity.aliases.filter((alias) => entity.kind !== 'person' || !isSharedName(alias, entity, all)),
  )
  if (entity.kind === 'person' && words.length > 1 && !isShared) names.add(surname)
  names.delete(entity.name)
  return [...names]
}

const isSharedName = (alias: string, entity: Entity, all: readonly Entity[]) =>
  all.some(
    (other) => other !== entity && (other.name.split(/\s+/).includes(alias) || other.aliases.includes(alias)),
  )

/** What was found, by the sentence it stands in. */
function bySentence<T extends { sentence: Sentence }>(
  found: readonly T[],
): (sentence: Sentence) => readonly T[] {
  const groups = new Map<number, T[]>()
  for (const one of found) {
    const group = groups.get(one.sentence.index)
    if (group) group.push(one)
    else groups.set(one.sentence.index, [one])
  }
  return ({ index }) => groups.get(index) ?? []
}

/** Turns what the stages found into fact records with attribution, statement, answers and salience. */
export function assemble(document: Document, articleId: string, findings: Findings): Fact[] {
  const { index, quotes, dates } = findings
  const { text } = document
  const score = salienceScorer(document, index.entities)
  const datesOf = bySentence(dates)
  const quotesOf = bySentence(quotes)
  const statements = new Map<number, string>()
  const statementOf = (sentence: Sentence) => {
    const known = statements.get(sentence.index)
    if (known !== undefined) return known
    const made = standAlone(document, sentence, datesOf(sentence), quotesOf(sentence))
    statements.set(sentence.index, made)
    return made
  }
  const order = new Map(index.entities.map((entity, at) => [entity, at]))
  const namings = mentionIndex(index.entities)
  const namedIn = (start: number, end: number) =>
    [...new Set(namings(start, end).map(({ entity }) => entity))]
      .sort((a, b) => order.get(a)! - order.get(b)!)
      .map((entity) => entity.id)
  /** A sentence that is all speech, without its speaker, is told with the speaker. */
  const spokenStatement = (sentence: Sentence, start: number, end: number) => {
    const speech = quotesOf(sentence).find(
      (quote) =>
        quote.quote.mode === 'direct' &&
        quote.quote.source === null &&
        quote.start <= start &&
        end <= quote.end,
    )
    return speech ? quoteStatement(document, speech, statementOf(sentence)) : null
  }
  const base = (kind: Fact['kind'], start: number, end: number, sentence: Sentence) => ({
    id: stableId(articleId, kind, start, end),
    span: spanOf(text, start, end),
    sentence: spanOf(text, sentence.start, sentence.end),
    paragraph: sentence.paragraph,
    entities: namedIn(sentence.start, sentence.end),
    statement: spokenStatement(sentence, start, end) ?? statementOf(sentence),
    ...voiceOf(sentence, start, end, quotesOf(sentence)),
    salience: score(sentence),
  })
  const nameEnding = new Map<number, Entity>()
  for (const entity of index.entities) {
    if (entity.kind === 'person') for (const mention of entity.mentions) nameEnding.set(mention.end, entity)
  }
  const facts: Fact[] = []
  for (const { start, end, sentence, date } of dates) {
    const printed = text.slice(start, end)
    facts.push({
      ...base('date', start, end, sentence),
      kind: 'date',
      answer: date.needsPublicationDate ? printed : dateInWords(date.value),
      accepted: date.needsPublicationDate ? [] : dateVariants(date, printed),
      date,
    })
  }
  for (const { start, end, sentence, figure } of findings.figures) {
    const printed = text.slice(start, end)
    const bearer = figure.unit === 'years old' ? nameEnding.get(start - 2) : undefined
    facts.push({
      ...base('figure', start, end, sentence),
      kind: 'figure',
      answer: printed,
      accepted: figureVariants(figure, printed),
      figure: bearer ? { ...figure, counted: `age of ${bearer.name}` } : figure,
    })
  }
  for (const quote of quotes) {
    const { start, end, sentence, speaker, relay, force } = quote
    const ids = [speaker.entity?.id, relay?.entity?.id].filter((id): id is string => id !== undefined)
    facts.push({
      ...base('quote', start, end, sentence),
      kind: 'quote',
      entities: [...new Set([...ids, ...namedIn(start, end)])],
      statement: quoteStatement(document, quote, statementOf(sentence)),
      answer: speaker.name,
      accepted: speaker.entity ? acceptedNames(speaker.entity, index.entities) : [],
      attribution: relay?.name ?? speaker.name,
      modality: force,
      quote: quote.quote,
    })
  }
  for (const { start, end, sentence, person, role } of findings.roles) {
    const verb = role.former ? 'has held the role' : 'holds the role'
    facts.push({
      ...base('role', start, end, sentence),
      kind: 'role',
      entities: [...new Set([person.id, ...namedIn(start, end)])],
      // The reporter's own description, whatever the sentence goes on to report.
      attribution: null,
      modality: 'asserted',
      statement: `${role.person} ${verb} of ${role.role}.`,
      answer: role.person,
      accepted: acceptedNames(person, index.entities),
      role,
    })
  }
  for (const { start, end, sentence, short, long } of findings.abbreviations) {
    const ids = index.entities
      .filter((entity) => [entity.name, ...entity.aliases].some((name) => name === short || name === long))
      .map((entity) => entity.id)
    facts.push({
      ...base('abbreviation', start, end, sentence),
      kind: 'abbreviation',
      entities: ids,
      statement: `${short} stands for ${long}.`,
      answer: long,
      accepted: [],
      attribution: null,
      modality: 'asserted',
      abbreviation: { short, long },
    })
  }
  for (const { start, end, sentence, place } of findings.places) {
    facts.push({
      ...base('place', start, end, sentence),
      kind: 'place',
      answer: place.name,
      accepted: acceptedNames(place, index.entities),
    })
  }
  return facts.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.kind < b.kind ? -1 : 1),
  )
}
