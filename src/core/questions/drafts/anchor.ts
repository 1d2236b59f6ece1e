import { countryNamed } from '../../grading/countries'
import { words } from '../../grading/normalise'
import { MONTHS, WEEKDAYS } from '../../grading/parse-date'
import type { Context } from '../context'
import { tokenise } from '../language/tokens'
import type { Draft } from './draft'
import { hasDefinite } from './definite'
import { danglingEcho } from './echo'
import { headlineBefore } from './headline'
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

/** Words of the speaker's own, and a short form: they are known by themselves. */
const NEEDS_NONE = /^(?:speaker-(?:direct|mixed)|abbreviation|role-description|figure-age)/

/** Whether the headline gives the answer away. */
function isTelling(headline: string, { key, accepted, entity }: Draft): boolean {
  const plain = ` ${words(headline).join(' ')} `
  return [key, ...accepted, ...(entity?.aliases ?? [])].some((form) => {
    const spoken = words(form).join(' ')
    return spoken !== '' && plain.includes(` ${spoken} `)
  })
}

/**
 * The draft with its headline before it, where its own words do not say what is meant: they name nothing of the
 * story, or they speak of "the seat", which the article told before.
 */
export function anchored(draft: Draft): Draft {
  const { context, stem, template } = draft
  if (NEEDS_NONE.test(template)) return draft
  // "Who was the Police Chief?": an office in capitals names no town.
  const isOffice = template === 'role-holder'
  const isAnchored = isOffice ? namesEntity(stem, context) : hasAnchor(stem, context)
  // "Dean Holt said the council was …": which council, the headline may tell.
  const words = unquoted(stem)
  const isLeaning = !isOffice && (hasDefinite(words) || danglingEcho(words, context, false) !== null)
  if (isAnchored && !isLeaning) return draft
  const from = headlineBefore(context)
  return isTelling(from, draft) ? draft : { ...draft, from }
}
