import { words } from '../../grading/normalise'
import type { Context } from '../context'
import { tokenise } from '../language/tokens'

/** What everybody knows without being told which. */
const KNOWN = new Set(
  'world public country government police internet economy weather past future present time year years month months week day days end start beginning middle morning afternoon evening night north south east west army state media market markets sector industry ground air water sky rain wind sun moon sea coast border capital poor rest way war opposition law press web street streets home house back front top bottom side edge hands right left wall floor door table people same first second third last next population total amount number share size age death birth life lives truth environment climate military navy parliament senate cabinet church language name title job phone radio television car bus road moment period dark cold heat summer winter spring autumn fall season money price prices stage ball head heart body face eyes mouth mind others point answer question reason difference record word words community nation national region area leader abbreviation article position occupation gap'.split(
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

const counted = new WeakMap<Context, ReadonlyMap<string, number>>()

/** How often each noun stands in the body of the article. */
function nounsOf(context: Context): ReadonlyMap<string, number> {
  let counts = counted.get(context)
  if (!counts) {
    const all = new Map<string, number>()
    const { paragraphs, text } = context.analysis.article
    for (const { start, end, role } of paragraphs) {
      if (role !== 'body') continue
      for (const word of words(text.slice(start, end)))
        all.set(singular(word), (all.get(singular(word)) ?? 0) + 1)
    }
    counts = all
    counted.set(context, counts)
  }
  return counts
}

/** So many mentions make a thing one of those that the story is about. */
const OFTEN = 3
const TWICE = 2
const LEAD_PARAGRAPHS = 2

/** Whether the story is about the thing: it stands in its first two paragraphs, or again and again. */
export function isOfStory(noun: string, context: Context): boolean {
  const form = singular(noun.toLowerCase())
  if ((nounsOf(context).get(form) ?? 0) >= OFTEN) return true
  const { paragraphs, text } = context.analysis.article
  const lead = paragraphs.filter(({ role }) => role === 'body').slice(0, LEAD_PARAGRAPHS)
  return lead.some(({ start, end }) => words(text.slice(start, end)).some((word) => singular(word) === form))
}

/** What follows a noun and says which one is meant. */
const TELLS_WHICH =
  /^(?:of|that|which|who|whose|where|when|for|in|on|at|to|between|from|by|near|against|behind|with|about|over|into|under|around|outside|inside|across|along|after|before|during|since|among|through|as|than|because|worth|known|called|named|led|run|owned|built|held|made)$/

const NAMED_BY = /^ (?:of|in|at|for|on|by|from|between) (?:the )?(?:\p{Ll}+ of )?\p{Lu}/u

/** Whether the text speaks of "the seat" or "the new line": a reader who knows the story knows which. */
export function hasDefinite(text: string): boolean {
  const tokens = tokenise(text)
  return tokens.some((token, index) => {
    if (!/^(?:the|its|their)$/i.test(token.text)) return false
    let last = index
    while (/^(?:NOUN|ADJ|NUM|PROPN)$/.test(tokens[last + 1]?.pos ?? '')) last++
    const head = tokens[last]!
    // "The Calder Bridge" and "the repair of the Calder Bridge" are known by name.
    if (tokens.slice(index + 1, last).some((word) => /^\p{Lu}/u.test(word.text))) return false
    if (NAMED_BY.test(text.slice(tokens[last]!.end))) return false
    return last > index && /^\p{Ll}/u.test(head.text) && head.pos === 'NOUN' && !KNOWN.has(head.text)
  })
}

/**
 * "To close the branch on 31 October", where the article spoke of the branch before and the text did not:
 * every such group, with its noun.
 */
export function danglingDefinites(text: string, context: Context): { words: string; noun: string }[] {
  const found: { words: string; noun: string }[] = []
  const tokens = tokenise(text)
  for (const [index, token] of tokens.entries()) {
    if (!/^the$/i.test(token.text)) continue
    let last = index
    while (/^(?:NOUN|ADJ|NUM|PROPN)$/.test(tokens[last + 1]?.pos ?? '')) last++
    const group = tokens.slice(index + 1, last + 1)
    const head = group.at(-1)
    const next = tokens[last + 1]
    if (!head || head.pos !== 'NOUN' || group.length > 2) continue
    // A name, a number or a superlative tells it apart.
    if (group.some(({ text: word, pos }) => /^\p{Lu}|\d|.(?:est)$/u.test(word) || pos === 'NUM')) continue
    if (
      /^(?:first|second|third|last|next|only|most|least|same|new|former|latest|main)$/i.test(group[0]!.text)
    )
      continue
    const isDay =
      next !== undefined && /^on$/i.test(next.text) && /[\d_]/.test(text.slice(next.end, next.end + 16))
    if (next && !isDay && (TELLS_WHICH.test(next.text.toLowerCase()) || /['’]/.test(next.text))) continue
    if (
      next &&
      /^(?:VERB)$/.test(next.pos) &&
      /(?:ed|ing)$/.test(next.text) &&
      next.start < text.length - 1 &&
      isParticiple(tokens, last + 1)
    )
      continue
    // "The old town" is a place of every town.
    if (/^(?:old|historic) (?:town|city|centre)$/i.test(group.map((word) => word.text).join(' '))) continue
    const noun = singular(head.text.toLowerCase())
    if (KNOWN.has(head.text.toLowerCase()) || noun.length < 4) continue
    if (words(text.slice(0, token.start)).some((word) => singular(word) === noun)) continue
    // "The control room" is told apart by its first word.
    if (group.length > 1 && group[0]!.pos === 'NOUN' && (nounsOf(context).get(noun) ?? 0) >= TWICE) continue
    found.push({ words: text.slice(token.start, head.end), noun: head.text })
  }
  return found
}

/** "The houses built there": a participle behind the noun, and no verb of the sentence. */
const isParticiple = (tokens: ReturnType<typeof tokenise>, at: number): boolean =>
  /^(?:by|in|on|at|from|with|for)$/i.test(tokens[at + 1]?.text ?? '')
