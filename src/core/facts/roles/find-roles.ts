import { sentenceAt, tokenAt, type Document, type Sentence } from '../document'
import type { Entity, RoleValue } from '../model'
import type { EntityIndex } from '../names/entity-index'
import { isRank } from '../names/role-words'
import { appositionAfter, appositionBefore } from './apposition'
import { nounBefore, titleRole } from './before-name'
import { joinedAs } from './joined-as'
import type { AddRole, Naming } from './naming'

export interface FoundRole {
  start: number
  end: number
  sentence: Sentence
  person: Entity
  role: RoleValue
}

/** Every "person has role" of the body: titles, appositions on either side, and "who joined as …". */
export function findRoles(document: Document, index: EntityIndex): FoundRole[] {
  const { folded, text } = document
  const found: FoundRole[] = []
  const seen = new Set<string>()
  const add: AddRole = (sentence, person, start, end, former) => {
    const printed = text.slice(start, end)
    const key = `${start} ${person.id}`
    if (printed.length < 2 || seen.has(key)) return
    seen.add(key)
    found.push({ start, end, sentence, person, role: { person: person.name, role: printed, former } })
  }
  const people = index.entities.filter((entity) => entity.kind === 'person')
  const personAt = new Map<number, Entity>()
  for (const person of people) for (const mention of person.mentions) personAt.set(mention.start, person)
  for (const mention of index.mentions) {
    const person = personAt.get(mention.start)
    const sentence = mention.sentence === null ? null : sentenceAt(document.sentences, mention.start)
    if (!person || !sentence) continue
    const naming: Naming = { person, first: mention.first, last: mention.last }
    const opening = mention.title ? tokenAt(sentence.tokens, mention.title.start) : mention.first
    if (mention.title && !mention.title.isHonorific && !mention.title.text.split(' ').every(isRank)) {
      titleRole(sentence, naming, mention.title, folded, add)
    } else {
      nounBefore(sentence, { ...naming, first: opening }, add, folded)
    }
    appositionAfter(sentence, naming, folded, add)
    appositionBefore(sentence, naming, opening, folded, add)
    joinedAs(sentence, naming, opening, add)
  }
  return found.sort((a, b) => a.start - b.start)
}
