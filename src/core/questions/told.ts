import { words } from '../grading/normalise'
import { perContext } from './context'
import { goesOnInParagraph, wordsBefore } from './drafts/before'
import { singular } from './drafts/definite'
import { isQuotation, type Draft } from './drafts/draft'
import { danglingEcho } from './drafts/echo'
import { failedByStem, type Failure } from './gates'
import { unquoted } from './gates/gate'
import { noLeak } from './gates/no-leak'
import { standsAlone } from './gates/stands-alone'
import type { Item } from './item'

/** A draft as it is asked, with the gate that its stem fails, if it fails one. */
export interface Told {
  draft: Draft
  failed: Failure | null
}

/** "Who said that there was no plan to pull the film?": what is reported speaks of something that was told before. */
const BARE_DEFINITE =
  /\bthe (?!government|police|country|world|public|state|economy|weather|internet|army|media|market|press)\p{Ll}+(?=[?.,”]|$| (?:had|has|have|was|were|is|are|would|will|could|should|may|might|by|in|on|at|and|for|to)\b)/u
const speaksOfTold = ({ template, stem }: Draft): boolean =>
  template === 'speaker-indirect' && BARE_DEFINITE.test(unquoted(stem))

/** Whether the question speaks of "the clause" or "the co-operative", and neither it nor the headline says which. */
function leans({ stem, statement, frame, context }: Draft): boolean {
  const echo = danglingEcho(unquoted(frame === 'gap' ? stem : stem || statement), context, {
    isHeaded: false,
    isTold: false,
  })
  if (!echo) return false
  const head = words(context.analysis.article.headline).map(singular)
  return !head.includes(singular(echo.noun.toLowerCase()))
}

/** Every form by which the article names somebody or something, by entity. */
const namesOf = perContext(({ analysis: { entities } }) =>
  entities.map(({ id, name, aliases }) => ({ id, forms: [name, ...aliases] })),
)

/** So many names in a question say which part of the story it is about. */
const NAMES_ENOUGH = 2

/** Asks for an office or the long form of a name, whatever its sentence goes on from. */
const OF_A_NAME = /^(?:abbreviation|role)/

/**
 * Whether the words go on in a paragraph and name at most one thing of it. Readers of `tests/judgement` refused a
 * quarter of these because they stood alone, and none of those that name two.
 */
function goesOn(draft: Draft): boolean {
  const { stem, statement, template, entity, context } = draft
  if (OF_A_NAME.test(template) || !goesOnInParagraph(draft)) return false
  const text = stem || statement
  const named = namesOf(context).filter(
    ({ id, forms }) => id !== entity?.id && forms.some((form) => text.includes(form)),
  )
  return named.length < NAMES_ENOUGH
}

/**
 * A gap, a place or a day: readers of `tests/judgement` refused one in five of those asked without the sentence before
 * them, and one in nine of those asked after it.
 */
const isOfTheStory = ({ frame, answer, template }: Draft): boolean =>
  !OF_A_NAME.test(template) && (frame === 'gap' || answer === 'place' || answer === 'date')

/** Somebody's words alone: they tell of another thing than the sentence that follows them. */
const isSpoken = (before: string): boolean => /^‘[^]*’$/.test(before)

/**
 * The draft with what the article tells before it, as far as that says more than the headline does. Gates that look at
 * the question alone have let it pass.
 */
function afterWords(draft: Draft, itemOf: (draft: Draft) => Item, isNeeded: boolean): Draft | null {
  return (
    wordsBefore(draft)
      .filter((before) => !isSpoken(before) || isNeeded)
      .map((before) => ({ ...draft, before }))
      .find((told) => {
        const candidate = { draft: told, item: itemOf(told) }
        return noLeak.check(candidate) === null && standsAlone.check(candidate) === null
      }) ?? null
  )
}

/**
 * A question that leans on its story is asked after the sentence before it: a teacher reads that out, too. So are
 * quoted words, which answer to what was said before them, and what goes on in a paragraph, even where no word of
 * theirs shows it. Others are asked without. `itemOf` makes the item by which the gates judge the stem.
 */
export function told(draft: Draft, itemOf: (draft: Draft) => Item): Told {
  const failed = failedByStem({ draft, item: itemOf(draft) })
  // Words before it mend nothing else.
  if (failed && failed.gate !== standsAlone.name) return { draft, failed }
  const isNeeded =
    failed !== null || isQuotation(draft) || goesOn(draft) || speaksOfTold(draft) || leans(draft)
  const after = isNeeded || isOfTheStory(draft) ? afterWords(draft, itemOf, isNeeded) : null
  return after ? { draft: after, failed: null } : { draft, failed }
}
