import { isHonorific } from '../../facts/names/role-words'
import type { Clause } from './clause'
import { textOf } from './clause'
import type { Token } from './tokens'

const DO = { past: 'did', present: 'do', 'present-third': 'does' } as const

/** Puts the parts of a sentence side by side, with one space between and none before a sign. */
export function join(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+([,.;:?!])/g, '$1')
}

/** Lowers the first letter of words that have a capital only because they began the sentence. */
export function midSentence(
  tokens: readonly Token[],
  text: string,
  isName: (text: string) => boolean,
): string {
  const words = textOf(tokens, text)
  const first = tokens[0]
  if (!first || first.start > 0) return words
  if (first.text.length > 1 && first.text === first.text.toUpperCase()) return words
  // "Dr Alhassan noticed"
  if (isHonorific(first.text)) return words
  const isCommon = ['DET', 'ADP', 'SCONJ', 'ADV', 'NUM', 'PRON', 'NOUN'].includes(first.pos)
  if (isCommon ? !isName(words) || first.pos === 'DET' : !isName(words))
    return words[0]!.toLowerCase() + words.slice(1)
  return words
}

/**
 * Verb and subject in the order of a question: "did the group raise", "will the harbours share",
 * "was Larkfield founded". `subject` is the text to stand for the subject, `rest` what follows.
 */
export function inverted(clause: Clause, text: string, subject: string, rest: string): string {
  const adverbs = textOf(clause.adverbs, text)
  if (clause.auxiliary === null)
    return join(DO[clause.tense as keyof typeof DO], subject, adverbs, clause.base, rest)
  return join(clause.auxiliary.text.toLowerCase(), subject, adverbs, textOf(clause.verbs, text), rest)
}

/** The verb group as it stands, for questions after the subject. */
export function uninverted(clause: Clause, text: string, rest: string): string {
  const group = clause.auxiliary ? [clause.auxiliary, ...clause.verbs] : clause.verbs
  return join(textOf(clause.adverbs, text), textOf(group, text), rest)
}
