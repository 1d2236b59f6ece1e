import { smallNumber } from '../../facts/number-words'
import { countryNamed } from '../../grading/countries'
import { spaced, words } from '../../grading/normalise'
import { parseFigure } from '../../grading/parse-figure'
import { MONTHS, WEEKDAYS } from '../../grading/parse-date'
import type { Context } from '../context'
import { tokenise } from '../language/tokens'
import type { Draft } from './draft'
import { headlineBefore } from './headline'

const LETTER = /\p{L}/u
/** A month or weekday says when, and of no story. */
const CALENDAR = new RegExp(`^(?:${[...MONTHS, ...WEEKDAYS].join('|')})$`)

/** Whether the form stands in the text as whole words. */
function isWordOf(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + form.length] ?? ' ')) return true
  return false
}

const namesEntity = (text: string, { analysis }: Context): boolean =>
  analysis.entities.some((entity) =>
    [entity.name, ...entity.aliases].some((form) => /^\p{Lu}/u.test(form) && isWordOf(text, form)),
  )

/** Whether the text names anything of the article, or a nation: "the Health Minister" names neither. */
export const hasName = (text: string, context: Context): boolean =>
  namesEntity(text, context) || tokenise(text).some((token) => countryNamed(token.text) !== null)

/** Whether the text names somebody or something of the story. "American sales" could be anybody's. */
export function hasAnchor(text: string, context: Context): boolean {
  if (namesEntity(text, context)) return true
  return tokenise(text).some(
    (token, index) =>
      index > 0 &&
      token.pos === 'PROPN' &&
      /^\p{Lu}[\p{L}\d]/u.test(token.text) &&
      !CALENDAR.test(token.text) &&
      !countryNamed(token.text)?.demonyms.includes(token.text),
  )
}

/** Whether the headline gives the answer. */
function isGivenAway({ key, accepted, entity, context, fact, answer }: Draft): boolean {
  const { headline } = context.analysis.article
  // "$6.3m" tells "$6.3 million".
  const amount = fact.kind === 'figure' ? fact.figure.value : null
  const amounts =
    headline.match(/[$£€₹]?\d[\d,.]*\d?(?: ?(?:m|bn|tn|k|million|billion|trillion|crore|lakh)\b)?/giu) ?? []
  if (amount !== null && amounts.some((text) => parseFigure(text)?.value === amount)) return true
  // "Nine-taka pill" tells 9 taka.
  if (
    amount !== null &&
    words(headline).some((word) => /^\p{L}+$/u.test(word) && smallNumber(word) === amount)
  )
    return true
  const plain = spaced(headline)
  // A word of the long form would give the rest away.
  if (answer === 'expansion') return words(key).some((word) => word.length > 3 && plain.includes(` ${word} `))
  // "Tunisian olive oil" tells Tunisia, and "Tunis" does.
  const country = answer === 'place' ? countryNamed(key) : null
  const told = country ? [...country.demonyms, country.capital] : []
  return [key, ...accepted, ...(entity?.aliases ?? []), ...told].some((form) => {
    const spoken = words(form).join(' ')
    return spoken !== '' && plain.includes(` ${spoken} `)
  })
}

/**
 * The draft with its headline before it: a reader of the question, weeks later or in another program, then knows
 * which story it belongs to. Not where the headline gives the answer.
 */
export function anchored(draft: Draft): Draft {
  const { context } = draft
  return isGivenAway(draft) ? draft : { ...draft, from: headlineBefore(context) }
}
