import { words } from '../../grading/normalise'
import type { Context } from '../context'
import { tokenise, type Token } from '../language/tokens'
import { danglingDefinites, isNamedBehind, isOfStory, singular } from './definite'

/** Words for something that was named before: "the company", "the summit". */
export interface Echo {
  words: string
  noun: string
}

/** "The company in San Jose" is no clearer than "the company". */
const END_OF_BODY = '\\b(?! (?:of|that|which|who|whose|behind|for)\\b)'
/** Bodies and people: a name before them says which. */
const BODY =
  'board|regulator|force|side|corporation|outfit|broadcaster|manufacturer|operator|maker|carmaker|lender|insurer|brokerage|archive|charity|victims|residents|\\d+-year-old|company|firm|group|man|woman|boy|girl|suspect|victim|district|agency|ministry|department|institute|commission|council|committee|union|team|club|bank|court|party|institution|organi[sz]ation|university|school|hospital|city|town|village|country|region|couple|family|pair|researchers|scientists|authors|officials|authorities|spokes\\w+|minister|president|judge|jury|authority|association|centre|center|foundation|government|retailer|airline|carrier|publisher|museum'
const BODIES = new RegExp(`\\bthe (${BODY})${END_OF_BODY}`, 'gi')
const IS_BODY = new RegExp(`^(?:${BODY})$`, 'i')
const PEOPLE = /^(\d+-year-old|man|woman|boy|girl|suspect|victim|couple|minister|president|judge|spokes\w+)$/i
/** Bodies that the name of a place is enough for: "the council" of Wandarra. */
const OF_PLACE =
  /^(?:council|city|town|village|district|country|region|government|authorities|police|court|officials|residents|school|hospital|university|museum)$/i
/** Bodies that have the word in their name, or are known by their letters. */
const CALLED_SO =
  /^(?:union|court|university|school|hospital|ministry|department|commission|committee|council|museum|board|jury)$/i
/** Whether the headline speaks of a thing that the text calls "the ferry". */
function isInHeadline(noun: string, context: Context): boolean {
  const head = words(context.analysis.article.headline)
  const word = words(noun).at(-1) ?? ''
  return (
    word.length > 3 &&
    (head.includes(word) ||
      head.includes(`${word}s`) ||
      (word.endsWith('s') && head.includes(word.slice(0, -1))))
  )
}

/** "Two of the hands", "most of the new deaths": of things that were named before. */
const PARTITIVE =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|most|many|all|half|several) of the (?:\p{Ll}+ )?(\p{Ll}+s)\b(?! (?:of|in|who|that|which|from|at)\b)/giu

/** Every "the company" with no company before it, "the summit" of which the text said nothing. */
function echoesIn(text: string, context: Context, tokens: readonly Token[]): Echo[] {
  const found: Echo[] = []
  const isNew = (noun: string, index: number) =>
    !words(text.slice(0, index)).some((word) => singular(word) === singular(noun.toLowerCase()))
  for (const part of text.matchAll(PARTITIVE))
    if (isNew(part[1]!, part.index)) found.push({ words: part[0], noun: part[1]! })
  found.push(...danglingDefinites(text, context, tokens).filter(({ noun }) => !IS_BODY.test(noun)))
  for (const body of text.matchAll(BODIES))
    if (
      !isNamedBehind(text, { end: body.index + body[0].length }) &&
      (!isNamedBefore(body[1]!, text.slice(0, body.index), context) ||
        mayBeEither(body[1]!, text.slice(0, body.index), context))
    )
      found.push({ words: body[0], noun: body[1]! })
  return found
}

/** Whether somebody, or some body, that "the minister" or "the company" can stand for is named before it. */
function isNamedBefore(noun: string, before: string, { analysis }: Context): boolean {
  const isPerson = PEOPLE.test(noun)
  const mayBePlace = OF_PLACE.test(noun)
  return analysis.entities.some(
    (entity) =>
      (entity.kind === 'person') === isPerson &&
      (entity.kind !== 'place' || mayBePlace) &&
      [entity.name, ...entity.aliases].some((form) => /^\p{Lu}/u.test(form) && before.includes(form)),
  )
}

/** "Aruá's chief executive will stay. The group employs 1,900.": the headline names the buyer and what is bought. */
const mayBeEither = (noun: string, before: string, context: Context): boolean =>
  /^(?:company|firm|group)$/i.test(noun) &&
  bodiesOfHeadline(context) > 1 &&
  !context.analysis.entities.some(
    ({ kind, name, aliases }) =>
      kind === 'organization' &&
      [name, ...aliases].some((form) => before.startsWith(form) && !/^['’]/.test(before.slice(form.length))),
  )

/** How many organizations the headline names. */
export const bodiesOfHeadline = ({ analysis }: Context): number =>
  analysis.entities.filter(
    ({ kind, name, aliases }) =>
      kind === 'organization' && [name, ...aliases].some((form) => analysis.article.headline.includes(form)),
  ).length

/** Whether the article names a body that is called by the noun. */
const endsBodyName = (noun: string, { analysis }: Context): boolean =>
  analysis.entities.some(
    ({ kind, name }) => kind === 'organization' && name.toLowerCase().endsWith(` ${noun.toLowerCase()}`),
  )

/** Said again of what was just told, whatever the story is about: "she was open to the idea". */
const THOUGHT = /^(?:idea|suggestion|matter|issue|question|request|remark|comment|point|list|figure)$/i

const OTHER =
  /^the (?:larger|smaller|bigger|older|younger|newer|earlier|later|other|second|third|longer|shorter|higher|lower|further) /i

/**
 * Whether the headline, put before the words, says which one is meant: it speaks of it, it names a body for "the
 * company", or, where a sentence of the story is told as well, the story is about such a thing from its beginning on.
 * Without that sentence readers refused half of such questions.
 */
function isToldByHeadline({ noun, words: told }: Echo, context: Context, isTold: boolean): boolean {
  // "The larger study" is another than the one that the headline speaks of.
  if (OTHER.test(told)) return false
  if (isInHeadline(noun, context)) return true
  if (THOUGHT.test(noun)) return false
  // "The company's own target", where two companies stand in the headline.
  if (
    /^(?:company|firm|group|bank|club|party|union|maker|operator|shares?|stock)$/i.test(noun) &&
    bodiesOfHeadline(context) > 1
  )
    return false
  // "The union" is no company of the headline; "the party" may be the Greens.
  if (CALLED_SO.test(noun)) return false
  // "The programme", where a World Food Programme is named.
  if (endsBodyName(noun, context)) return false
  if (IS_BODY.test(noun)) return isNamedBefore(noun, context.analysis.article.headline, context)
  return isTold && isOfStory(noun, context)
}

/** Words that stand for something the article named before and `text` did not; null when there are none. */
export function danglingEcho(
  text: string,
  context: Context,
  { isHeaded, isTold }: { isHeaded: boolean; isTold: boolean },
  tokens: readonly Token[] = tokenise(text),
): Echo | null {
  return (
    echoesIn(text, context, tokens).find((echo) => !isHeaded || !isToldByHeadline(echo, context, isTold)) ??
    null
  )
}
