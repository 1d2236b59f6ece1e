import { GAP } from '../item'
import { tokenise } from '../language/tokens'
import type { Gate } from './gate'

/** Whether the answer stands beside words that somebody says, and not in them. */
function isBesideSpeech(statement: string, slot: { start: number; end: number }): boolean {
  const speech = [...statement.matchAll(/[“"‘][^”"’]{12,}[”"’]/gu)]
  if (speech.length === 0) return false
  const isInside = speech.some(({ index, 0: words }) => index < slot.start && slot.end < index + words.length)
  return !isInside && /\b(?:said|says|told|asked|added|wrote|recalled|warned)\b/.test(statement)
}

/** "A diplomat in Djibouti said": a place that only describes who speaks. */
const isBeforeSaying = (statement: string, slot: { end: number }): boolean =>
  /^[^,;]{0,40} (?:said|says|told|warned|added|noted)\b/.test(statement.slice(slot.end))

/** "The _____ steps": a place before the noun that it tells apart. */
function isAttributive(stem: string): boolean {
  const at = stem.indexOf(GAP)
  if (at < 0) return false
  const [next] = tokenise(stem.slice(at + GAP.length).trimStart())
  return (
    stem[at + GAP.length] === ' ' && next !== undefined && next.pos === 'NOUN' && /^\p{Ll}/u.test(next.text)
  )
}

/** Nothing that says nothing: "one of", "two of its allies", "both sides". */
export const worthAsking: Gate = {
  name: 'worth asking',
  check({ draft }) {
    const { fact, answer, stem, context, statement, slot } = draft
    if ((answer === 'place' || answer === 'date') && slot && isBesideSpeech(statement, slot))
      return 'Where or when it was said is not the news.'
    if (answer === 'place' && slot && isBeforeSaying(statement, slot))
      return 'Where the speaker sat is not the news.'
    // "At a school in Khurda, opinion was divided"
    if (answer === 'place' && /^(?:At|In|Outside|Inside) an? [^,]*_____/.test(stem))
      return 'Where an unnamed one stands is not the news.'
    // "A theorist at Jagiellonian University in Kraków"
    if (
      answer === 'place' &&
      /\b(?:University|Institute|College|Hospital|School|Laboratory|Bank)\b[^.;]{0,30}\b(?:in|at) _____/.test(
        stem,
      )
    )
      return 'Where somebody’s employer sits is not the news.'
    if (answer === 'place' && isAttributive(stem)) return 'The place only says which thing is meant.'
    if (
      answer === 'date' &&
      /\b(?:weeks?|months?|years?)\b.*\b(?:later|earlier|before|after)\b/i.test(fact.span.exact) &&
      fact.kind === 'date' &&
      fact.date.granularity === 'day'
    )
      return 'The article gives no exact day.'
    if (answer === 'date' && fact.kind === 'date') {
      if (/\b(?:said|says) (?:(?:on|in) )?_____/.test(stem)) return 'When it was said is not the news.'
      const isThisYear = fact.date.value === context.analysis.article.publishedOn?.slice(0, 4)
      return isThisYear && !fact.span.exact.includes(fact.date.value)
        ? 'The year is only that of the article.'
        : null
    }
    if (answer !== 'figure' || fact.kind !== 'figure') return null
    const { value } = fact.figure
    // "6.4 billion yen ($41 million)"
    const { text } = context.analysis.article
    if (
      text[fact.span.start - 1] === '(' &&
      text[fact.span.end] === ')' &&
      /^[A-Z]{3}$/.test(fact.figure.unit ?? '')
    )
      return 'That is only the same amount in other money.'
    if (/\bout of _____/.test(stem)) return 'The whole is less worth than the part.'
    if (value === 1 || value === 0) return 'A single thing is no amount to learn.'
    if (
      value === 2 &&
      (/_____ of\b/.test(stem) || /\b(the|both|these|those|its|their|his|her) _____/.test(stem))
    )
      return 'The number only sums up things that are named.'
    return null
  },
}
