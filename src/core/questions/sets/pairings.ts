import type { QuoteFact, RoleFact } from '../../facts/model'
import { isRoleNoun, isRolePlural } from '../../facts/names/role-words'
import { hasDemonym } from '../../grading/countries'
import { words } from '../../grading/normalise'
import { formsOf, type Context } from '../context'
import type { Draft } from '../drafts/draft'
import { headlineBefore } from '../drafts/headline'
import { isCutShort, isNounPhrase, isOfAnother, isPosition, roleWords } from '../drafts/role'
import { capitalised } from '../drafts/statement'
import { isSurelyPerson } from '../drafts/surely-person'
import type { Member } from './member'

/** A person with a role, or with words of theirs: `text` is the name, `answer` the role or the words. */
export interface Pairing extends Member {
  /** Every form of the name, which nothing on the other side may hold. */
  names: readonly string[]
  /** Every other answer that would be right for this name. */
  alsoRight: readonly string[]
}

const MOST_WORDS = 24

const TITLES: readonly (readonly [RegExp, string])[] = [
  [/\bGov\.$/, 'governor'],
  [/\bSen\.$/, 'senator'],
  [/\bRep\.$/, 'representative'],
  [/\b(?:Cllr|Coun)\.?$/, 'councillor'],
]
/** Whose supervisor, aide or partner somebody is, or of which firm the director, would have to be told. */
const RELATION =
  /^(?:(?:late|top|former|then|new|old|senior|close|long-?time) )*(?:counterpart|supervisor|co-?author|colleague|successor|predecessor|aide|adviser|advisor|deputy|partner|ally|rival|friend|neighbou?r|opponent|candidate|member|assistant|boss|spokes\w+|source|official|resident|leader|specialist|expert|consultant|executive|worker|manager|operator|owner|organi[sz]er|(?:co-?)?founder|(?:general )?counsel|(?:managing |executive )?director|(?:senior )?advocate|chief executive|chair(?:man|woman|person)?)$/i
/** "But Rep.", "When Sen.": the beginning of the sentence, not of the title. */
const NO_ROLE =
  /^(?:but|and|when|as|while|with|for|after|before|if|so|then|that|who|lady|dr|mr|mrs|ms|prof|sir|dame|comrade|alhaj[ia]|hajiya?|mallam|engr|barrister|chief|otunba|pastor|hon|shri|smt|senator$)\b/i

/** "Player of the final": an honour of one day. */
const HONOUR = /^(?:player|man|woman|rider|star|winner|scorer) of the\b/i

/** The role in words that can stand in a list, with titles spelled out; null for what says too little. */
function roleText(fact: RoleFact): string | null {
  const bare = roleWords(fact).replace(/^former (?=(?:retired|late|former)\b)/i, '')
  const role = TITLES.reduce((text, [title, words]) => text.replace(title, words), bare)
  if (
    /[.,]$/.test(role) ||
    NO_ROLE.test(role) ||
    RELATION.test(role) ||
    HONOUR.test(role) ||
    // "Justices Henry Ssemwogerere and Fatuma Anguzu"
    isRolePlural(role.split(' ').at(-1)!.toLowerCase()) ||
    !isNounPhrase(role) ||
    !isPosition(role) ||
    // "Norwegian glaciologist" points at a name.
    hasDemonym(role)
  )
    return null
  return capitalised(role)
}

/** "Guitarist Kojo Mensah dies": the headline says what the person is. */
function isToldByHeadline(role: string, { analysis }: Context): boolean {
  const head = new Set(words(analysis.article.headline))
  return words(role).some((word) => head.has(word) && isRoleNoun(word))
}

/** The person of a role and what the article says they are; null for what is no position or occupation. */
export function roleOf(fact: RoleFact, context: Context): Pairing | null {
  const entity = context.entityNamed(fact.role.person)
  const role = roleText(fact)
  if (entity?.kind !== 'person' || !entity.name.includes(' ') || role === null) return null
  // "Former maths teacher" of a chief executive: true, and not what the story has her for.
  if (fact.role.former) return null
  if (!isSurelyPerson(entity, context)) return null
  if (isOfAnother(fact) || isCutShort(fact, context) || isToldByHeadline(role, context)) return null
  const others = context.analysis.facts.filter(
    (other): other is RoleFact => other.kind === 'role' && other.role.person === fact.role.person,
  )
  const draft: Draft = {
    fact,
    context,
    frame: 'statement',
    from: headlineBefore(context),
    before: '',
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
    alsoRight: others.flatMap((other) => [other.role.role, roleText(other) ?? roleWords(other)]),
  }
}

/** A speaker and the words they said, of a question that asks who said them. */
export function wordsOf(fact: QuoteFact, draft: Draft, context: Context): Pairing | null {
  const said = /^Who said: (“.+”)\?$/.exec(draft.stem)?.[1]
  const { entity } = draft
  // What begins in the middle of a sentence is not all that was said.
  if (!said || !/^“[^\p{Ll}]/u.test(said)) return null
  if (!entity || fact.quote.speakerId === null || said.split(' ').length > MOST_WORDS) return null
  const others = context.analysis.facts.filter(
    (other): other is QuoteFact => other.kind === 'quote' && other.quote.speakerId === fact.quote.speakerId,
  )
  return {
    draft,
    text: entity.name,
    answer: said,
    names: formsOf(entity),
    alsoRight: others.map((other) => other.quote.words),
  }
}
