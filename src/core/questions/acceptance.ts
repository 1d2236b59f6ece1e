import { words } from '../grading/normalise'
import { bareStem } from './bare-stem'
import model from '../../../resources/data/question-acceptance.json'
import type { Context } from './context'
import type { Item } from './item'

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(model.traits))

/** What tells, in a question's words alone, how likely a teacher keeps it. Each is 1 where it holds, else 0. */
const TRAITS: Readonly<Record<string, RegExp>> = {
  'who said words': /^Who (?:said|asked|wrote|told|used)\b[^“"]{0,20}[“"]/u,
  'who said that': /^Who (?:said|told|\p{L}+ed) (?:\p{L}+ )?that\b/u,
  'body said': /^Which \p{L}+ (?:said|told|estimated|warned|\p{L}+ed)\b/u,
  'which body': /^Which (?:organization|company|country|place|city|union|party)\b/u,
  position: /^What position\b/u,
  'as of': /^(?:As of|At the time)\b/u,
  'how many': /\bhow many\b/iu,
  'how much': /\b(?:how much|(?:to|by) what)\b/iu,
  'which day': /\b(?:on|since|by|until) which date\b/iu,
  'in which': /\b(?:in|since|by|until) which (?:month|year|place|decade)\b/iu,
  abbreviation: /\babbreviation\b/u,
  age: /^How old\b/u,
  attributed: /\baccording to\b/iu,
  quoted: /[“"]/u,
  'fronted words':
    /^(?!In which|On which|Since which|By which|According|As of|At the time)(?:In|On|At|For|From|By|With|Under|After|Before|During|Since|Among|Of|To|Of|About|Around|Nearly|Some|More|Only|Just|Afterwards|Later|Earlier|Then)\b/u,
  contrast: /\b(?:but|although|though|while|because|so)\b/iu,
  relative: /.{5},? (?:which|who|whose|where)\b/u,
  joined: /\band\b/u,
  pronoun: /\b(?:he|she|it|they|his|her|its|their|them|him)\b/iu,
  it: /\bits?\b/iu,
  vague:
    /\b(?:again|still|too|other|another|such|there|then|both|each|one|some|more|further|earlier|later|first|second|last)\b/iu,
  'gap first': /^_____/u,
  'gap last': /_____[.”"]*$/u,
  'figure gap': /^Which figure fits/u,
  'date gap': /^Which date fits/u,
  'place gap': /^Which (?:place|name) fits/u,
}

const SHORT = 8
const LONG = 22
const VERY_LONG = 32

/** The part of an item that is read. */
type Asked = Pick<Item, 'form' | 'stem'> & { options?: readonly { text: string }[] }

interface Names {
  /** Words of the headline. */
  head: ReadonlySet<string>
  fullNames: readonly string[]
  /** Every form of an organization's name. */
  bodies: readonly string[]
}

/** Looked up for each of some hundred candidates of an article. */
const namesIn = new WeakMap<Context, Names>()

function namesOf(context: Context): Names {
  let names = namesIn.get(context)
  if (!names) {
    const { article, entities } = context.analysis
    names = {
      head: new Set(words(article.headline).filter((word) => word.length > 3)),
      fullNames: entities.flatMap(({ kind, name }) =>
        kind === 'person' && name.includes(' ') ? [name] : [],
      ),
      bodies: entities.flatMap(({ kind, name, aliases }) =>
        kind === 'organization' ? [name, ...aliases] : [],
      ),
    }
    namesIn.set(context, names)
  }
  return names
}

/** The traits of a question, each with its measure from 0 to 1. */
export function traitsOf(item: Asked, context: Context): Map<string, number> {
  const { headline, words: stem } = bareStem(item.stem)
  const traits = new Map<string, number>([[item.form, 1]])
  for (const [trait, pattern] of Object.entries(TRAITS)) if (pattern.test(stem)) traits.set(trait, 1)
  const spoken = words(stem)
  if (headline !== null) traits.set('headed', 1)
  if (spoken.length < SHORT) traits.set('short', 1)
  if (spoken.length > LONG) traits.set('long', 1)
  if (spoken.length > VERY_LONG) traits.set('very long', 1)
  const { head, fullNames, bodies } = namesOf(context)
  const shared = spoken.filter((word) => head.has(word)).length
  if (shared > 0) traits.set('headline', Math.min(1, shared / 3))
  if (fullNames.some((name) => stem.includes(name))) traits.set('full name', 1)
  if (bodies.some((name) => stem.includes(name))) traits.set('organization', 1)
  const options = item.options ?? []
  if (options.some(({ text }) => /^\p{Lu}\S*$/u.test(text))) traits.set('option of one word', 1)
  return traits
}

/**
 * How likely a strict teacher keeps the question, as log odds: 0 is one in two. A linear model of
 * `scripts/train/acceptance.mjs`, from the questions of `tests/judgement`, each read beside its article.
 */
export function acceptanceOf(item: Asked, context: Context): number {
  let sum = model.bias
  for (const [trait, measure] of traitsOf(item, context)) sum += measure * (WEIGHTS.get(trait) ?? 0)
  return sum
}
