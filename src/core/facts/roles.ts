import { sentenceAt, tokenAt, type Document, type Sentence } from './document'
import type { Entity, RoleValue } from './model'
import type { EntityIndex } from './names/entity-index'
import { isDemonym } from './names/gazetteer'
import { isHonorific, isRank, isRoleNoun, isTitle, looksLikeJob } from './names/role-words'
import type { Token } from './tagger'

export interface FoundRole {
  start: number
  end: number
  sentence: Sentence
  person: Entity
  role: RoleValue
}

interface Naming {
  person: Entity
  first: number
  last: number
}

const FORMER = /^(?:former|formerly|then-?|ex-?|retired|one-time|onetime|late|ousted|erstwhile)$/
const FORMER_START = /^(?:former\b|then[- ]|ex-|retired\b|one-?time\b|ousted\b|erstwhile\b|last\b)/i
const DETERMINER = /^(?:a|an|the|his|her|its|their|our|my|one|another|fellow)$/
const NP_WORD = /^(?:NOUN|PROPN|ADJ|NUM|X)$/
const STOPS =
  /^(?:in|on|from|since|until|during|after|before|who|which|that|whose|where|when|and|or|but|with|as|to|by|by|was|is|has|had|said|says|told|because)$/

/** May this token stand inside the noun phrase of a role? */
const isPhraseWord = (token: Token) =>
  NP_WORD.test(token.pos) ||
  token.lower === "'s" ||
  token.text === "'" ||
  token.text === '-' ||
  token.text === '&' ||
  (token.pos === 'VERB' && /(?:ing|ed)$/.test(token.lower)) ||
  isRoleNoun(token.lower) ||
  /^(?:vice|deputy|acting|interim|then|ex|co|non|chief|senior)$/.test(token.lower)

/** The noun phrase after an apposition's comma: [first, last] of the role, or null when its head is no job. */
function readForward(
  tokens: readonly Token[],
  from: number,
): { first: number; last: number; head: number } | null {
  let first = from
  while (tokens[first] && DETERMINER.test((tokens[first] as Token).lower)) first++
  let head = -1
  let i = first
  while (tokens[i] && isPhraseWord(tokens[i] as Token) && i < first + 12) {
    const token = tokens[i] as Token
    if (STOPS.test(token.lower) && token.pos !== 'NOUN') break
    if (isRoleNoun(token.lower) || (token.pos === 'NOUN' && looksLikeJob(token.lower))) head = i
    i++
  }
  if (head < 0) return null
  // A possessor is no head: "the minister's decision".
  if (tokens[head + 1]?.lower === "'s" || (i - 1 > head && tokens[i - 1]?.pos === 'NOUN' && i - 1 !== head))
    return null
  let last = head
  const preposition = tokens[head + 1]
  if (preposition && /^(?:of|for|at|to|with)$/.test(preposition.lower)) {
    let end = head + 1
    let hasName = false
    for (let j = head + 2; j < tokens.length && j < head + 14; j++) {
      const token = tokens[j]
      if (!token) break
      const isInner =
        /^(?:the|a|an|of|for|and|&|'s|')$/.test(token.lower) ||
        (token.lower === 'at' && /^(?:the|\p{Lu}\S*)$/u.test(tokens[j + 1]?.text ?? ''))
      if (!isInner && !NP_WORD.test(token.pos)) break
      if (token.lower === 'and' && !/^\p{Lu}/u.test(tokens[j + 1]?.text ?? '')) break
      if (!isInner) {
        end = j
        hasName = hasName || /^\p{L}/u.test(token.text)
      }
    }
    if (hasName) last = end
  }
  return { first, last, head }
}

/** The noun phrase that ends just before token `end` (exclusive): a role before a name. */
function readBackward(tokens: readonly Token[], end: number): { first: number; last: number } | null {
  let last = end - 1
  const head = tokens[last]
  if (!head) return null
  let headIndex = last
  if (!isRoleNoun(head.lower) && !(head.pos === 'NOUN' && looksLikeJob(head.lower))) {
    // "a senior forecaster at the institute, Solveig Aasen": the head stands before its preposition.
    const preposition = findBack(tokens, last)
    if (preposition < 0) return null
    headIndex = preposition - 1
    if (!isRoleNoun(tokens[headIndex]?.lower ?? '')) return null
  }
  let first = headIndex
  while (first > 0) {
    const before = tokens[first - 1]
    if (!before || !isPhraseWord(before)) {
      if (before?.lower === 'and' && isRoleNoun(tokens[first - 2]?.lower ?? '') && first - 2 >= 0) {
        first--
        continue
      }
      break
    }
    if (DETERMINER.test(before.lower) || (STOPS.test(before.lower) && before.lower !== 'and')) break
    if (
      before.pos === 'VERB' &&
      !/^(?:acting|retired|convicted|suspected|elected|appointed|leading)$/.test(before.lower)
    )
      break
    first--
  }
  while (
    first < last &&
    (/^(?:'s|'|-|and)$/.test(tokens[first]?.lower ?? '') || DETERMINER.test(tokens[first]?.lower ?? ''))
  )
    first++
  last = end - 1
  return first <= last ? { first, last } : null
}

function findBack(tokens: readonly Token[], from: number): number {
  for (let i = from; i > Math.max(0, from - 8); i--) {
    if (/^(?:at|of|for)$/.test(tokens[i]?.lower ?? '')) return i
    if (/^[,;:."]$/.test(tokens[i]?.text ?? '')) return -1
  }
  return -1
}

const CLOSED_PERIOD =
  /^ (?:from|between) \d{4} (?:to|and|until) \d{4}|^ from \d{4}-\d{2,4}|^ (?:until|till) \d{4}/

/** Every "person has role" of the body: titles, appositions on either side, and "who joined as …". */
export function findRoles(document: Document, index: EntityIndex): FoundRole[] {
  const { folded, text } = document
  const found: FoundRole[] = []
  const add = (sentence: Sentence, person: Entity, start: number, end: number, former: boolean) => {
    const printed = text.slice(start, end)
    if (printed.length < 2 || found.some((role) => role.start === start && role.person === person)) return
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
    if (mention.title && !mention.title.isHonorific && !mention.title.text.split(' ').every(isRank)) {
      titleRole(sentence, naming, mention.title, folded, add)
    } else if (mention.title === null) {
      nounBefore(sentence, naming, add, folded)
    }
    appositionAfter(sentence, naming, folded, add)
    appositionBefore(sentence, naming, mention.title !== null, folded, add)
    joinedAs(sentence, naming, add)
  }
  return found.sort((a, b) => a.start - b.start)
}

type Add = (sentence: Sentence, person: Entity, start: number, end: number, former: boolean) => void

function titleRole(
  sentence: Sentence,
  naming: Naming,
  title: { start: number; end: number; text: string },
  folded: string,
  add: Add,
): void {
  // "then-Japanese Prime Minister": a lower-case word glued on belongs to the title.
  let start = title.start
  const glued = /(?:\b(?:former|then|ex|acting|interim|outgoing|retired|deputy|vice)[- ])+$/i.exec(
    folded.slice(Math.max(sentence.start, start - 24), start),
  )
  if (glued) start -= glued[0].length
  const words = title.text.split(' ')
  let skip = 0
  while (words.length > 1 && isHonorific(words[0] ?? '')) skip += (words.shift()?.length ?? 0) + 1
  start += glued ? 0 : skip
  const owner = possessorBefore(sentence.tokens, tokenAt(sentence.tokens, start))
  const former = FORMER_START.test(folded.slice(start, title.end))
  add(sentence, naming.person, owner ?? start, title.end, former)
}

/** "Japan's Prime Minister": where the possessor begins. */
function possessorBefore(tokens: readonly Token[], first: number): number | null {
  if (tokens[first - 1]?.lower !== "'s" && tokens[first - 1]?.text !== "'") return null
  let i = first - 2
  while (
    i > 0 &&
    /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '') &&
    tokens[i - 1]?.end === (tokens[i]?.start ?? 0) - 1
  )
    i--
  return /^\p{Lu}/u.test(tokens[i]?.text ?? '') ? (tokens[i]?.start ?? null) : null
}

/** "North Korean leader Kim Jong Un": a lower-case role right before the name. */
function nounBefore(sentence: Sentence, naming: Naming, add: Add, folded: string): void {
  const { tokens } = sentence
  const head = tokens[naming.first - 1]
  if (
    !head ||
    !(isRoleNoun(head.lower) && (head.pos === 'NOUN' || head.pos === 'PROPN' || head.pos === 'ADJ'))
  )
    return
  if (/^\p{Lu}/u.test(head.text) && !isTitle(head.text)) return
  const phrase = readBackward(tokens, naming.first)
  if (!phrase) return
  const start = tokens[phrase.first]?.start ?? head.start
  add(sentence, naming.person, start, head.end, isFormer(tokens, phrase.first, folded, start, head.end))
}

function isFormer(
  tokens: readonly Token[],
  first: number,
  folded: string,
  start: number,
  end: number,
): boolean {
  if (FORMER_START.test(folded.slice(start, end)) && !/^last\b/i.test(folded.slice(start, end))) return true
  return FORMER.test(tokens[first]?.lower ?? '') && tokens[first]?.lower !== 'late'
}

/** "Marlene Stroud, 72, a retired schoolteacher who …" */
function appositionAfter(sentence: Sentence, naming: Naming, folded: string, add: Add): void {
  const { tokens } = sentence
  let comma = naming.last + 1
  if (tokens[comma]?.text !== ',') return
  if (/^\d{1,3}$/.test(tokens[comma + 1]?.text ?? '') && tokens[comma + 2]?.text === ',') comma += 2
  const start = comma + 1
  const first = tokens[start]
  if (!first || /^(?:who|which|whose|and|but|said|says|told)$/.test(first.lower)) return
  const phrase = readForward(tokens, start)
  if (!phrase) return
  const next = tokens[phrase.last + 1]
  // In a list ("X, Y minister Z, and …") the phrase belongs to the name that follows it.
  if (next && /^\p{Lu}/u.test(next.text) && next.pos === 'PROPN') return
  if (
    tokens[naming.first - 1]?.text === ',' &&
    DETERMINER.test(first.lower) === false &&
    !tokens.slice(phrase.first, phrase.head).some((t) => t.lower === "'s") &&
    phrase.head === phrase.first &&
    next?.text === ','
  ) {
    if (isDemonym(first.text)) return
  }
  const from = tokens[phrase.first]?.start ?? 0
  const to = tokens[phrase.last]?.end ?? 0
  const after = folded.slice(to, to + 30)
  const former = FORMER_START.test(folded.slice(from, to)) || CLOSED_PERIOD.test(after)
  add(sentence, naming.person, from, to, former)
  // "a lawyer and former senator": the second job of the same apposition.
  const and = tokens[phrase.last + 1]
  if (and?.lower === 'and') {
    const second = readForward(tokens, phrase.last + 2)
    const stop = second ? tokens[second.last + 1] : undefined
    if (second && (!stop || /^[,.]$|^(?:who|in|from)$/.test(stop.lower))) {
      const a = tokens[second.first]?.start ?? 0
      const b = tokens[second.last]?.end ?? 0
      add(sentence, naming.person, a, b, FORMER_START.test(folded.slice(a, b)))
    }
  }
}

/** "Her Croatian counterpart, Marko Zelenika,": a role between a clause's start and the name. */
function appositionBefore(
  sentence: Sentence,
  naming: Naming,
  hasTitle: boolean,
  folded: string,
  add: Add,
): void {
  const { tokens } = sentence
  const comma = tokens[naming.first - 1]
  const next = tokens[naming.last + 1]
  if (hasTitle || comma?.text !== ',') return
  if (next && !/^[,.;:"]$/.test(next.text)) return
  const head = tokens[naming.first - 2]
  if (!head) return
  const phrase = readBackward(tokens, naming.first - 1)
  if (!phrase) return
  const opener = tokens[phrase.first - 1]
  const isOpened =
    opener === undefined ||
    DETERMINER.test(opener.lower) ||
    /^[",;:(]$/.test(opener.text) ||
    /^(?:and|but|by|with|when|as|of|to|from|for|said|told|while|after|that)$/.test(opener.lower) ||
    isDemonym(tokens[phrase.first]?.text ?? '') ||
    tokens.slice(phrase.first, phrase.last).some((t) => t.lower === "'s")
  if (!isOpened) return
  // "sister and senior official": two roles of one person.
  const and = tokens.findIndex((token, i) => i > phrase.first && i < phrase.last && token.lower === 'and')
  const parts =
    and > 0
      ? [
          { first: phrase.first, last: and - 1 },
          { first: and + 1, last: phrase.last },
        ]
      : [phrase]
  for (const part of parts) {
    const start = tokens[part.first]?.start ?? 0
    const end = tokens[part.last]?.end ?? 0
    const isOwn = tokens.slice(part.first, part.last).every((token) => token.text !== ',')
    if (isOwn) add(sentence, naming.person, start, end, isFormer(tokens, part.first, folded, start, end))
  }
}

const JOINED =
  /^(?:joined|serves|served|works|worked|resigned|retired|appointed|elected|named|quit|started|acts|acted)$/

/** "Colin Ashdown, who joined as chief financial officer": an office named by its verb. */
function joinedAs(sentence: Sentence, naming: Naming, add: Add): void {
  const { tokens } = sentence
  let i = naming.last + 1
  if (tokens[i]?.text === ',' && tokens[i + 1]?.lower === 'who') i += 2
  while (/^(?:was|is|has|had|been|also|once|previously)$/.test(tokens[i]?.lower ?? '')) i++
  const verb = tokens[i]
  if (!verb || !JOINED.test(verb.lower)) return
  let at = i + 1
  const isDirect = /^(?:appointed|elected|named)$/.test(verb.lower) && i > naming.last + 1
  if (tokens[at]?.lower === 'as') at++
  else if (!isDirect) return
  const phrase = readForward(tokens, at)
  if (!phrase) return
  const former = /^(?:served|worked|resigned|retired|quit|acted)$/.test(verb.lower)
  add(sentence, naming.person, tokens[phrase.first]?.start ?? 0, tokens[phrase.last]?.end ?? 0, former)
}
