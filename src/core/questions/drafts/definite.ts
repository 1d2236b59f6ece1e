import { MONTH_PATTERN } from '../../article/calendar'
import { words } from '../../grading/normalise'
import { perContext, type Context } from '../context'
import { tokenise, type Token } from '../language/tokens'

/** What everybody knows without being told which. */
const KNOWN = new Set(
  'world public country government police internet economy weather past future present time year years month months week day days end start beginning middle morning afternoon evening night north south east west army state media market markets sector industry ground air water sky rain wind sun moon sea coast border capital poor rest way war opposition law press web street streets home back front top bottom side edge hands right left wall floor door table people same first second third last next population share size age death birth life lives truth environment climate military navy parliament senate cabinet church language name title job phone radio television car bus road moment period dark cold heat summer winter spring autumn fall season money price prices stage ball head heart body face eyes mouth mind others record word words community nation national region area leader abbreviation article position occupation gap euro dollar yen peso pound rupee krona krone franc koruna zloty forint lira ruble rand naira shilling toss'.split(
    ' ',
  ),
)

/** One form for "branch" and "branches". */
export const singular = (noun: string): string =>
  noun.length > 4
    ? noun
        .replace(/ies$/, 'y')
        .replace(/(?<=ch|sh|x|ss)es$/, '')
        .replace(/(?<!s)s$/, '')
    : noun

/** How often each noun stands in the body of the article. */
const nounsOf = perContext(({ analysis }): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const { paragraphs, text } = analysis.article
  for (const { start, end, role } of paragraphs) {
    if (role !== 'body') continue
    for (const word of words(text.slice(start, end)))
      counts.set(singular(word), (counts.get(singular(word)) ?? 0) + 1)
  }
  return counts
})

const LEAD_PARAGRAPHS = 2
const TWICE = 2
const LEAST_LETTERS = 4

/** Whether the story is about the thing: it stands in its first paragraph, or in the second and again elsewhere. */
export function isOfStory(noun: string, context: Context): boolean {
  const form = singular(noun.toLowerCase())
  const { paragraphs, text } = context.analysis.article
  const lead = paragraphs.filter(({ role }) => role === 'body').slice(0, LEAD_PARAGRAPHS)
  const at = lead.findIndex(({ start, end }) =>
    words(text.slice(start, end)).some((word) => singular(word) === form),
  )
  // "The line", in a story that begins with three lines.
  const isOne = noun.toLowerCase() === form
  const isOfMany = isOne && at >= 0 && !words(text.slice(lead[at]!.start, lead[at]!.end)).includes(form)
  return !isOfMany && (at === 0 || (at > 0 && (nounsOf(context).get(form) ?? 0) >= TWICE))
}

/** What follows a noun and says which one is meant. */
const TELLS_WHICH =
  /^(?:of|that|which|who|whose|where|when|for|in|on|at|to|between|from|by|near|against|behind|with|about|over|into|under|around|outside|inside|across|along|among|through|worth|known|called|named|led|run|owned|built|held|made)$/

/** "The repair of the Calder Bridge" */
const NAMED_BY = /^ (?:of|in|at|for|on|by|from|between) (?:the )?(?:\p{Ll}+ of )?\p{Lu}/u

interface Group {
  the: Token
  /** Words between "the" and its noun, and the noun. */
  words: readonly Token[]
  noun: Token
  next: Token | undefined
  /** Index of the noun among all tokens. */
  last: number
}

/** Every "the old branch", "its plan": a noun in lower case with what stands between it and its article. */
function groupsOf(tokens: readonly Token[], articles: RegExp): Group[] {
  return tokens.flatMap((the, index) => {
    if (!articles.test(the.text)) return []
    let last = index
    while (/^(?:NOUN|ADJ|NUM|PROPN)$/.test(tokens[last + 1]?.pos ?? '')) last++
    const noun = tokens[last]!
    if (last === index || noun.pos !== 'NOUN' || !/^\p{Ll}/u.test(noun.text)) return []
    return [{ the, words: tokens.slice(index + 1, last + 1), noun, next: tokens[last + 1], last }]
  })
}

const isKnown = (noun: Token): boolean => KNOWN.has(noun.text.toLowerCase())
const isName = (word: Token): boolean => /^\p{Lu}/u.test(word.text)

/** Whether the text speaks of "the seat" or "its new line": a reader who knows the story knows which. */
export function hasDefinite(text: string): boolean {
  return groupsOf(tokenise(text), /^(?:the|its|their)$/i).some(
    // "The Calder Bridge" and "the repair of the Calder Bridge" are known by name.
    ({ words: group, noun }) => !group.some(isName) && !NAMED_BY.test(text.slice(noun.end)) && !isKnown(noun),
  )
}

/** Tells one thing apart from others of its kind. */
const APART = /^(?:first|second|third|last|next|only|most|least|same|former|latest|main)$/i

/**
 * "To close the branch on 31 October": every group, with its noun, of which neither the words behind it nor those
 * before it say which one is meant.
 */
export function danglingDefinites(
  text: string,
  context: Context,
  tokens: readonly Token[] = tokenise(text),
): { words: string; noun: string }[] {
  return groupsOf(tokens, /^the$/i).flatMap(({ the, words: group, noun, next, last }) => {
    if (group.length > 3 || isKnown(noun) || isNamedBehind(text, noun)) return []
    // A name or a superlative tells it apart; "the 2027 crop" is still anybody's.
    if (group.some((word) => isName(word) || /.est$/.test(word.text))) return []
    // "The last renewal was in 2014" does not say of what.
    const isBare = the.start === 0 && group.length === 2 && /^(?:AUX|VERB)$/.test(next?.pos ?? '')
    if (APART.test(group[0]!.text) && !isBare) return []
    if (next && isTold(text, tokens, last)) return []
    // "The old town" is a place of every town.
    if (/^(?:old|historic) (?:town|city|centre)$/i.test(text.slice(group[0]!.start, noun.end))) return []
    const form = singular(noun.text.toLowerCase())
    if (form.length < LEAST_LETTERS) return []
    if (words(text.slice(0, the.start)).some((word) => singular(word) === form)) return []
    // "The control room" is told apart by its first word.
    if (group.length > 1 && group[0]!.pos === 'NOUN' && (nounsOf(context).get(form) ?? 0) >= TWICE) return []
    return [{ words: text.slice(the.start, noun.end), noun: noun.text }]
  })
}

/** "The director, Izrael Lewental": the name says which one. */
export const isNamedBehind = (text: string, { end }: { end: number }): boolean =>
  /^, (?:\p{Lu}\p{L}*\.? )?\p{Lu}\p{L}+/u.test(text.slice(end))

/** "Left the trust in 2021": when, and not which. */
const TIME = new RegExp(`^ (?:early |late |mid-)?(?:_____\\.|(?:${MONTH_PATTERN} )?(?:19|20)\\d\\d\\b)`, 'u')

/** Is always that of something. */
const MEASURE = /^(?:costs?|prices?|rates?|average|amount|value|level|fees?|bills?|total)$/i

/** Whether the words behind the noun at `last` say which one is meant; a day says only when. */
function isTold(text: string, tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]!
  // "Put the damage to the 2027 crop at between $15 million and $20 million"
  if (
    /^at$/i.test(next.text) &&
    /^(?: (?:between|about|around|some|nearly|over))? ?[\d$£€₹_]/.test(text.slice(next.end))
  )
    return false
  // "Put the typical cost outside London at": where, and not of what.
  if (MEASURE.test(tokens[last]!.text) && /^(?:in|at|on|outside|inside|across|around|near)$/i.test(next.text))
    return false
  // "The difference of roughly 13 points": how much, and not between what.
  if (
    /^of$/i.test(next.text) &&
    /^(?: (?:about|around|roughly|nearly|almost|some|over|more than|just))? ?[\d$£€₹_]/.test(
      text.slice(next.end),
    )
  )
    return false
  const isDay = /^on$/i.test(next.text) && /[\d_]/.test(text.slice(next.end, next.end + 16))
  if (isDay || (/^(?:in|by|from|until)$/i.test(next.text) && TIME.test(text.slice(next.end)))) return false
  if (TELLS_WHICH.test(next.text.toLowerCase()) || /['’]/.test(next.text)) return true
  // "The houses built in Brekka": a participle behind the noun, and no verb of the sentence.
  const isParticiple = next.pos === 'VERB' && /(?:ed|ing)$/.test(next.text)
  return isParticiple && /^(?:by|in|on|at|from|with|for)$/i.test(tokens[last + 2]?.text ?? '')
}
