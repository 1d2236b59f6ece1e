/** Quoted words that say too little by themselves. */
import { words } from '../../grading/normalise'
import type { Draft } from '../drafts/draft'
import { tokenise } from '../language/tokens'

/** A part of a sentence. */
const FRAGMENT = 9

/** Words of a quotation that only who heard the sentence before it understands: “his 14,000 votes”, “that night”. */
export function riddleIn({ stem, from, before, context }: Draft): string | null {
  const said = /“(.+)”/su.exec(stem)?.[1] ?? ''
  const pointing =
    before === '' &&
    /\b(?:in|on|at|of|for|to|with|by|from|about|after|before|into|over) (?:that|those) \p{Ll}+|\bthat(?:['’]s| is| was) (?:the|what|why|how|not)\b/iu.exec(
      said,
    )
  if (pointing) return pointing[0]
  // "When the parties indicated they would be useful": a clause that has lost what it is said of.
  const dependent =
    /^(?:when|because|if|than|until|while|although|though|unless|whether|which|whose|before|after|since)\b/u.exec(
      said,
    )
  if (dependent) return dependent[0]
  // "Heading there in a hurry": where.
  if (/^\p{Ll}/u.test(said) && /(?<!^)\bthere\b(?! (?:is|are|was|were|will|would|had|has)\b)/.test(said))
    return 'there'
  // "A little. Enough for fare": the answer to a question that is not shown.
  const reply = before === '' ? /^((?:\p{L}+ ){0,5}\p{L}+)\. \p{Lu}/u.exec(said)?.[1] : undefined
  if (reply !== undefined && !tokenise(reply).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return reply
  // "Too many people with the same idea": no sentence.
  if (
    before === '' &&
    /^\p{Lu}/u.test(said) &&
    !tokenise(said).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  )
    return said
  // "But two in a row would be another story", "one of them was for nights"
  const linked =
    before === ''
      ? (/^Ask (?:me|us)\b|\bthat \p{Ll}+[.!?]?$/u.exec(said) ??
        /^(?:But|And|So|Or|Because|Yet|Otherwise|Instead)\b/u.exec(said) ??
        /\b(?:of|with|for|to|from) (?:them|those|these)\b/iu.exec(said) ??
        // "I tell my patients to do it", "filled those bottles"
        /\b(?:do|did|does|done|doing|try|tried|make|made|want|wanted|get|got) it\b(?! (?:to|that|is|was)\b)/iu.exec(
          said,
        ))
      : null
  if (linked) return linked[0]
  // "A fairly short one at that": one what.
  const one =
    before === '' || said.split(' ').length < FRAGMENT
      ? /^\p{Ll}.*?\bones?\b(?! (?:of|who|that|which|day|year|in|another|hundred|thousand|million)\b)/u.exec(
          said,
        )
      : null
  if (one) return one[0]
  // "The other two-thirds", "that edge": of what, and which.
  const tokens = before === '' ? tokenise(said) : []
  const pointed = tokens.find(
    ({ text, pos }, index) =>
      (/^(?:that|those)$/i.test(text) && pos === 'DET' && tokens[index + 1]?.pos === 'NOUN') ||
      (/^other$/i.test(text) && /^the$/i.test(tokens[index - 1]?.text ?? '')),
  )
  if (pointed) return pointed.text
  // "It came to here", with a hand held up.
  if (/\b(?:to|over|up|from|around) here\b|\blike this\b/i.test(said)) return 'here'
  const opening =
    before === ''
      ? /^(?:They|Them|That|This|These|Those)(?=[ ’'])|^It(?:['’]s| (?:was|is|will|would|has|had))\b/u.exec(
          said,
        )
      : null
  if (opening) return opening[0]
  const pronoun = /(?<![\p{L}’'])(?:he|him|his|she|her)(?![\p{L}])/iu.exec(said)
  if (!pronoun) return null
  const { article, entities } = context.analysis
  const isNamed = entities.some(
    ({ kind, name, aliases }) =>
      kind === 'person' &&
      [name, ...aliases].some((form) => [said, before, article.headline].some((text) => text.includes(form))),
  )
  // Without the headline even a name tells no story.
  return isNamed && (from !== '' || before !== '') ? null : pronoun[0]
}

/** Whether the quoted words take up a word of the headline. */
export function isOfHeadline({ stem, context }: Draft): boolean {
  const head = new Set(words(context.analysis.article.headline).filter((word) => word.length > 3))
  return words(/“(.+)”/su.exec(stem)?.[1] ?? '').some((word) => head.has(word))
}
