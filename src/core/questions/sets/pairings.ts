import type { QuoteFact, RoleFact } from '../../facts/model'
import { formsOf, type Context } from '../context'
import type { Draft } from '../drafts/draft'
import { isNounPhrase, roleWords } from '../drafts/role'
import type { Member } from './member'

/** A person with a role, or with words of theirs: `text` is the name, `answer` the role or the words. */
export interface Pairing extends Member {
  /** Every form of the name, which nothing on the other side may hold. */
  names: readonly string[]
  /** Every other answer that would be right for this name. */
  alsoRight: readonly string[]
}

const MOST_WORDS = 24

/** The person of a role and what the article says they are; null for what is no position or occupation. */
export function roleOf(fact: RoleFact, context: Context): Pairing | null {
  const entity = context.entityNamed(fact.role.person)
  const role = roleWords(fact)
  if (entity?.kind !== 'person' || !entity.name.includes(' ') || !isNounPhrase(role)) return null
  const others = context.analysis.facts.filter(
    (other): other is RoleFact => other.kind === 'role' && other.role.person === fact.role.person,
  )
  const draft: Draft = {
    fact,
    context,
    frame: 'statement',
    from: '',
    template: 'pair-role',
    stem: `${entity.name}: ${role}`,
    key: role,
    answer: 'description',
    entity: null,
    accepted: [],
    rejected: [],
    statement: `${entity.name}: ${role}.`,
    slot: null,
  }
  return {
    draft,
    text: entity.name,
    answer: role,
    names: formsOf(entity),
    alsoRight: others.flatMap((other) => [other.role.role, roleWords(other)]),
  }
}

/** A speaker and the words they said, of a question that asks who said them. */
export function wordsOf(fact: QuoteFact, draft: Draft, context: Context): Pairing | null {
  const words = /^Who said: (“.+”)\?$/.exec(draft.stem)?.[1]
  const { entity } = draft
  if (!words || !entity || fact.quote.speakerId === null || words.split(' ').length > MOST_WORDS) return null
  const others = context.analysis.facts.filter(
    (other): other is QuoteFact => other.kind === 'quote' && other.quote.speakerId === fact.quote.speakerId,
  )
  return {
    draft,
    text: entity.name,
    answer: words,
    names: formsOf(entity),
    alsoRight: others.map((other) => other.quote.words),
  }
}
