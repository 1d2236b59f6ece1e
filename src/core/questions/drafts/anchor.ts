import { countryNamed } from '../../grading/countries'
import { MONTHS, WEEKDAYS } from '../../grading/parse-date'
import type { Context } from '../context'
import { tokenise } from '../language/tokens'
import type { Draft } from './draft'
import { danglingEcho, isInHeadline } from './echo'
import { unquoted } from '../gates/gate'

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

const MOST_WORDS = 18

/** The draft with its headline before it, where its own words name nothing and the headline says what is meant. */
export function anchored(draft: Draft): Draft {
  const { context, stem, template } = draft
  if (
    (template.startsWith('speaker') && template !== 'speaker-indirect') ||
    template.startsWith('abbreviation')
  )
    return draft
  // "Who was the Police Chief?": an office in capitals names no town.
  const isOffice = template === 'role-holder'
  // "Dean Holt said the council was …": which council, the headline may tell.
  const echo = isOffice ? null : danglingEcho(unquoted(stem), context, false)
  const isToldByHeadline = echo !== null && isInHeadline(echo.noun, context)
  const isAnchored = isOffice ? namesEntity(stem, context) : hasAnchor(stem, context)
  if ((isAnchored || template === 'speaker-indirect') && !isToldByHeadline) return draft
  const headline = context.analysis.article.headline.trim().replace(/[“”"]/g, '’').replace(/[.:]$/, '')
  const count = headline.split(/\s+/).length
  if (count < 3 || count > MOST_WORDS) return draft
  return { ...draft, from: `From “${headline}”: ` }
}
