import type { Sentence } from '../document'
import { isRoleNoun } from '../names/role-words'
import type { Token } from '../tagger'
import type { AddRole, Naming } from './naming'
import { isCapital, readForward } from './phrases'

const words = (list: string) => new Set(list.split(' '))
const JOINED = words(
  'joined serves served works worked resigned retired appointed elected re-elected named quit started acts acted ' +
    'installed hired recruited confirmed returned returns continues continued remains remained reappointed',
)
/** "took over as", "stepped down as", "was sworn in as" */
const PHRASAL = new Set([
  'took over',
  'takes over',
  'taken over',
  'stepped down',
  'steps down',
  'stood down',
  'stands down',
  'stayed on',
  'stays on',
  'sworn in',
])
/** "succeeds Jan Novak as": verbs with somebody else before "as". */
const FOLLOWS = words('replaces replaced succeeds succeeded follows followed')
/** These need no "as": "was elected president". */
const CHOSEN = words('appointed elected re-elected named')
const BECOMES = words('became becomes become remains remained')
const IS = words('is was')
const OVER = words('served worked resigned retired quit acted')
const OVER_PHRASAL = words('stepped stood')
const AUXILIARIES = words(
  'was is has had been also once previously will then since later now still currently',
)
/** What a name that is a clause's subject may follow. */
const BEFORE_SUBJECT = words(', . : ; " ( that but while because although though when since said')
/** "is the first minister to resign", "is the latest judge who …": no office. */
const RANKED = words(
  'first second third fourth fifth sixth last latest only next youngest oldest highest longest-serving',
)
const NO_OFFICE_BEHIND = words('who to that whose at least most')
const LONGEST_NAME = 4

/** Where the words after the name begin: "Colin Ashdown, who …", "Ana Silva, 55, …". */
function afterName(tokens: readonly Token[], last: number): number {
  let i = last + 1
  if (tokens[i]?.text === ',' && /^\d{1,3}$/.test(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.text === ',') {
    return tokens[i + 3]?.lower === 'who' ? i + 4 : i + 3
  }
  if (tokens[i]?.text === ',' && tokens[i + 1]?.lower === 'who') i += 2
  return i
}

/** The token after "as", where an office named by the verb at `at` begins; -1 without one. */
function officeOf(tokens: readonly Token[], at: number, hasAuxiliary: boolean): number {
  const verb = tokens[at]!.lower
  const next = tokens[at + 1]?.lower ?? ''
  if (PHRASAL.has(`${verb} ${next}`)) return tokens[at + 2]?.lower === 'as' ? at + 3 : -1
  if (FOLLOWS.has(verb)) {
    let i = at + 1
    if (/^(?:him|her|them)$/.test(next)) i++
    else while (isCapital(tokens[i]?.text ?? '') && i <= at + LONGEST_NAME) i++
    return i > at + 1 && tokens[i]?.lower === 'as' ? i + 1 : -1
  }
  if (!JOINED.has(verb)) return -1
  if (next === 'as') return at + 2
  return CHOSEN.has(verb) && hasAuxiliary ? at + 1 : -1
}

/** Does the clause say of its own subject what it is? "The man who shot Delgado was a teacher" says it of somebody else. */
function isSubject(tokens: readonly Token[], opening: number, hasWho: boolean): boolean {
  const before = tokens[opening - 1]
  return hasWho || before === undefined || BEFORE_SUBJECT.has(before.lower)
}

/**
 * An office named by a verb: "Colin Ashdown, who joined as chief financial officer", "took over as", "became governor
 * of", "was finance minister". `opening`: the token where the name begins, its title included.
 */
export function joinedAs(sentence: Sentence, naming: Naming, opening: number, add: AddRole): void {
  const { tokens } = sentence
  const start = afterName(tokens, naming.last)
  let i = start
  while (AUXILIARIES.has(tokens[i]?.lower ?? '')) i++
  const verb = tokens[i]
  if (!verb) return
  const put = ({ first, last }: { first: number; last: number }, isOver: boolean) =>
    add(sentence, naming.person, tokens[first]!.start, tokens[last]!.end, isOver)
  const office = officeOf(tokens, i, i > start)
  if (office >= 0) {
    const phrase = readForward(tokens, office)
    if (phrase) put(phrase, OVER.has(verb.lower) || OVER_PHRASAL.has(verb.lower))
    return
  }
  if (!isSubject(tokens, opening, tokens[start - 1]?.lower === 'who')) return
  const isCopula = IS.has(tokens[start]?.lower ?? '')
  const from = BECOMES.has(verb.lower) ? i + 1 : isCopula ? i : -1
  const phrase = from < 0 ? null : readForward(tokens, from)
  if (!phrase || !isRoleNoun(tokens[phrase.head]?.lower ?? '')) return
  if (tokens.slice(phrase.first, phrase.head).some(({ lower }) => RANKED.has(lower))) return
  if (NO_OFFICE_BEHIND.has(tokens[phrase.last + 1]?.lower ?? '')) return
  put(phrase, tokens[start]?.lower === 'was' && !BECOMES.has(verb.lower))
}
