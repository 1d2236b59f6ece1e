import { words } from '../../grading/normalise'
import type { Context } from '../context'
import { tokenise } from '../language/tokens'

/** Words for something that was named before: "the company", "the summit". */
export interface Echo {
  words: string
  noun: string
}

/** What everybody knows without being told which. */
const KNOWN = new Set(
  'world public country government police internet economy weather past future present time year years month months week day days end start beginning middle morning afternoon evening night north south east west army state media market markets sector industry ground air water sky rain wind sun moon sea coast border capital poor rest way war opposition law press web street streets home house back front top bottom side edge hands right left wall floor door table people same first second third last next population total amount number share size age death birth life lives truth environment climate military navy parliament senate cabinet church language name title job phone radio television car bus road moment period dark cold heat summer winter spring autumn fall season money price prices stage ball head heart body face eyes mouth mind others point answer question reason difference record word words community nation national region area leader'.split(
    ' ',
  ),
)

/** One form for "branch" and "branches". */
const singular = (noun: string): string =>
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

/** What follows a noun and says which one is meant. */
const TELLS_WHICH =
  /^(?:of|that|which|who|whose|where|when|for|in|on|at|to|between|from|by|near|against|behind|with|about|over|into|under|around|outside|inside|across|along|after|before|during|since|among|through|as|than|because|worth|known|called|named|led|run|owned|built|held|made)$/

/** "To close the branch on 31 October", where the article spoke of the branch before and the question did not. */
function danglingDefinite(text: string, context: Context): Echo | null {
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
    const noun = singular(head.text.toLowerCase())
    if (KNOWN.has(head.text.toLowerCase()) || noun.length < 4) continue
    if (BODIES.test(`the ${head.text}`)) continue
    if ((nounsOf(context).get(noun) ?? 0) < 2) continue
    if (words(text.slice(0, token.start)).some((word) => singular(word) === noun)) continue
    return { words: text.slice(token.start, head.end), noun: head.text }
  }
  return null
}

/** "The houses built there": a participle behind the noun, and no verb of the sentence. */
const isParticiple = (tokens: ReturnType<typeof tokenise>, at: number): boolean =>
  /^(?:by|in|on|at|from|with|for)$/i.test(tokens[at + 1]?.text ?? '')

const END =
  '\\b(?! (?:of|in(?! exchange| return)|for|on|at|to|between|from|by|near|against|behind|that|who|which)\\b)'
/** "The company in San Jose" is no clearer than "the company". */
const END_OF_BODY = '\\b(?! (?:of|that|which|who|whose|behind|for)\\b)'
/** Bodies and people: a name before them says which. */
const BODIES = new RegExp(
  `\\bthe (archive|charity|victims|residents|\\d+-year-old|company|firm|group|man|woman|boy|girl|suspect|victim|district|agency|ministry|department|institute|commission|council|committee|union|team|club|bank|court|party|institution|organi[sz]ation|university|school|hospital|city|town|village|country|region|couple|family|pair|researchers|scientists|authors|officials|authorities|spokes\\w+|minister|president|judge|jury|authority|association|centre|center|foundation|government|retailer|airline|carrier|publisher|museum)${END_OF_BODY}`,
  'i',
)
const PEOPLE = /^(\d+-year-old|man|woman|boy|girl|suspect|victim|couple|minister|president|judge|spokes\w+)$/i
/** Things and events: no name of somebody says which summit is meant. */
const THINGS = new RegExp(
  `\\bthe (?:whole |entire |extra )?(bulk|cut|fraud|branch|baby|balance|breach|account|comparison|restoration|breakthrough|amount|scheme|verdict|amendment|hearing|match|game|deal|case|study|report|agreement|pact|plant|factory|project|programme|program|plan|measure|bill|law|ruling|decision|attack|incident|accident|event|statement|meeting|summit|ship|boat|vessel|plane|train|phone|handset|area|site|building|bridge|fire|storm|quake|earthquake|(?:two|three|four|five|six)(?! (?:months|years|weeks|days|hours|quarters|decades))|work|lake|grant|remark|core|show|film|book|record|vote|election|strike|investigation|inquiry|talks|negotiations|trial|list|order|sum|fine|penalty|rule|rules|dispute|complaint|test|tests|results|guidance|forecast|improvement|route|heat|text|accord|document|documents|money|collection|collections|subject|matter|issue|clause|toll|idea|move|figure|figures|amount|rest|practice|finding|findings|outbreak|blaze|offer|bid|takeover|purchase|merger|sale|flow|overflow|demand|demands|right|request|suggestion|proposal|proposals|decline|rise|increase|shortfall|true \\p{Lu}?\\p{L}+ figure|talks)${END}`,
  'iu',
)

/** Whether the headline speaks of a thing that the text calls "the ferry". */
export function isInHeadline(noun: string, context: Context): boolean {
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
  /\b(?:one|two|three|four|five|six|some|most|many|all|half|several) of the (?:\p{Ll}+ )?(\p{Ll}+s)\b(?! (?:of|in|who|that|which|from|at)\b)/iu

/** "The company" with no company before it, "the summit" of which nothing was said. */
export function danglingEcho(text: string, context: Context, isHeaded: boolean): Echo | null {
  const isTold = (noun: string) => isHeaded && isInHeadline(noun, context)
  const thing = THINGS.exec(text)
  if (thing && !isTold(thing[1]!)) {
    const isNew = new RegExp(`\\b${thing[1]}\\b`, 'i').test(text.slice(0, thing.index))
    if (!isNew) return { words: thing[0], noun: thing[1]! }
  }
  const part = PARTITIVE.exec(text)
  if (part && !isTold(part[1]!) && !text.slice(0, part.index).includes(part[1]!.slice(0, -1)))
    return { words: part[0], noun: part[1]! }
  const definite = danglingDefinite(text, context)
  if (definite && !isTold(definite.noun)) return definite
  const body = BODIES.exec(text)
  if (!body || isTold(body[1]!)) return null
  const kind = PEOPLE.test(body[1]!) ? 'person' : null
  const before = text.slice(0, body.index)
  const isNamed = context.analysis.entities.some(
    (entity) =>
      (entity.kind === 'person') === (kind === 'person') &&
      [entity.name, ...entity.aliases].some((form) => /^\p{Lu}/u.test(form) && before.includes(form)),
  )
  return isNamed ? null : { words: body[0], noun: body[1]! }
}
