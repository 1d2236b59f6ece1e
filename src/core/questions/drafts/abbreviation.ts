import type { AbbreviationFact } from '../../facts/model'
import { escape, type Context } from '../context'
import type { Draft } from './draft'

/** Whether the long form has the letters of the short one in their order; a name that was translated has not. */
function hasLetters(long: string, short: string): boolean {
  const plain = long.toLowerCase()
  let at = 0
  for (const letter of short.toLowerCase().match(/[\p{L}\d]/gu) ?? []) {
    at = plain.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** "The Convention on Certain Conventional Weapons (CCW)": the name begins before the words that have the letters. */
function isPartOfName({ abbreviation, span }: AbbreviationFact, { analysis }: Context): boolean {
  const { text } = analysis.article
  const at = text.lastIndexOf(abbreviation.long, span.start)
  const head = /(\p{Lu}\p{L}+) (?:on|for|of) (?:the )?$/u.exec(
    text.slice(Math.max(0, at - 40), Math.max(0, at)),
  )
  return head !== null && head[1]![0] === abbreviation.short[0]
}

/** "What does NSU stand for?" */
export function expansionQuestion(fact: AbbreviationFact, context: Context): Draft | null {
  // "The centre-right Democratic Convergence": what describes it is no part of its name.
  const long = fact.abbreviation.long.replace(/^(?:\p{Ll}[\p{Ll}-]* )+(?=\p{Lu})/u, (words) =>
    words[0]!.toUpperCase() === fact.abbreviation.short[0] && !words.includes('-') ? words : '',
  )
  const short = fact.abbreviation.short.replace(/^([^.]+)\.$/, '$1')
  // "MET Norway" shortens a name and stands for nothing letter by letter.
  if (!/^[\p{Lu}\d&.-]{2,8}s?$/u.test(short) || long.split(/\s+/).length < 2) return null
  if (!hasLetters(long, short) || isPartOfName(fact, context)) return null
  return {
    fact,
    context,
    frame: 'question',
    from: '',
    before: '',
    template: 'abbreviation-expansion',
    stem: `What does the abbreviation “${short}” stand for?`,
    key: long.replace(/^the /i, ''),
    answer: 'expansion',
    entity: null,
    accepted: [long, ...fact.accepted].filter((form) => form !== short),
    rejected: context.analysis.entities
      .filter((entity) => ![entity.name, ...entity.aliases].includes(short) && entity.name !== long)
      .map((entity) => entity.name),
    statement: '',
    slot: null,
  }
}

/**
 * Whether the article uses a short form only where it explains it, or cannot be named beside the question. A card may
 * ask for it, since its article stands below; readers of quizzes refused two in three.
 */
export function isUnused({ fact, from, context }: Draft): boolean {
  if (fact.kind !== 'abbreviation') return false
  if (from === '') return true
  const { text } = context.analysis.article
  const short = escape(fact.abbreviation.short)
  return (text.match(new RegExp(`(?<![\\p{L}\\d])${short}(?![\\p{L}\\d])`, 'gu')) ?? []).length < 2
}
