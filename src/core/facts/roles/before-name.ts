import { tokenAt, type Sentence } from '../document'
import { isHonorific, isRoleNoun, isTitle } from '../names/role-words'
import type { Token } from '../tagger'
import { isFormer, saysFormer } from './former'
import type { AddRole, Naming } from './naming'
import { isCapital, readBackward } from './phrases'

/** The title before a name, with what it belongs to: "Japan's Prime Minister". */
export function titleRole(
  sentence: Sentence,
  naming: Naming,
  title: { start: number; end: number; text: string },
  folded: string,
  add: AddRole,
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
  // "Commissioner for Health Dr": an honorific after the office is no part of it.
  let end = title.end
  while (words.length > 1 && isHonorific(words[words.length - 1] ?? '')) end -= (words.pop()?.length ?? 0) + 1
  const owner = possessorBefore(sentence.tokens, tokenAt(sentence.tokens, start))
  const former = saysFormer(folded.slice(start, end))
  add(sentence, naming.person, owner ?? start, end, former)
  const other = officeBeforeAnd(sentence.tokens, tokenAt(sentence.tokens, start))
  if (other) add(sentence, naming.person, other.start, other.end, false)
}

/** Behind these, two offices are held by two: "France's President and Prime Minister Ana Silva". */
const OF_TWO = /^(?:the|'s|his|her|its|their|both)$/

/** "Deputy Prime Minister and Finance Minister Ana Silva": the first of two offices. */
function officeBeforeAnd(tokens: readonly Token[], first: number): { start: number; end: number } | null {
  if (tokens[first - 1]?.lower !== 'and') return null
  const last = first - 2
  let i = last
  while (i > 0 && isCapital(tokens[i - 1]?.text ?? '')) i--
  if (!tokens[i] || !isCapital(tokens[i]!.text) || OF_TWO.test(tokens[i - 1]?.lower ?? '')) return null
  const words = tokens.slice(i, last + 1).map(({ text }) => text)
  const isOffice = words.some((_, at) => isTitle(words.slice(at).join(' ')))
  return isOffice ? { start: tokens[i]!.start, end: tokens[last]!.end } : null
}

/** "Japan's Prime Minister": where the possessor begins. */
function possessorBefore(tokens: readonly Token[], first: number): number | null {
  if (tokens[first - 1]?.lower !== "'s" && tokens[first - 1]?.text !== "'") return null
  let i = first - 2
  while (i > 0 && isCapital(tokens[i - 1]?.text ?? '') && tokens[i - 1]?.end === (tokens[i]?.start ?? 0) - 1)
    i--
  return isCapital(tokens[i]?.text ?? '') ? (tokens[i]?.start ?? null) : null
}

/** "North Korean leader Kim Jong Un": a lower-case role right before the name. */
export function nounBefore(sentence: Sentence, naming: Naming, add: AddRole, folded: string): void {
  const { tokens } = sentence
  const head = tokens[naming.first - 1]
  if (
    !head ||
    !(isRoleNoun(head.lower) && (head.pos === 'NOUN' || head.pos === 'PROPN' || head.pos === 'ADJ'))
  )
    return
  if (isCapital(head.text) && !isTitle(head.text)) return
  const phrase = readBackward(tokens, naming.first)
  if (!phrase) return
  const start = tokens[phrase.first]?.start ?? head.start
  add(sentence, naming.person, start, head.end, isFormer(tokens, phrase.first, folded, start, head.end))
}
