/** Places that are not worth asking for. */
import { countryNamed } from '../../grading/countries'
import { countriesOf } from '../distractors/home'
import type { Draft } from '../drafts/draft'
import { tokenise } from '../language/tokens'
import { isAttributive } from './attributive'
import { isPassingPlace } from './by-the-way'
import { isBeforeSaying, isBesideSpeech, type Slot } from './within-speech'

/** "In Fargo, North Dakota, and Toledo": the place is one of several. */
const isOneOfTwo = (statement: string, slot: Slot): boolean =>
  /^(?:, (?:in |at |to )?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)*)*,? and (?:in |at |to )?(?:\p{Lu}|\d|(?:two|three|four|five|six|other|several|some) )/u.test(
    statement.slice(slot.end),
  ) || /\p{Lu}[\p{L}.]+,? and (?:in |at |to )?$/u.test(statement.slice(0, slot.start))

/** The same of a question that has no gap: "In which place will posts go", of "in Rotterdam and Antwerp". */
function isOneOfMore({ statement, slot, fact }: Draft): boolean {
  if (slot) return isOneOfTwo(statement, slot)
  const { start, exact } = fact.sentence
  return isOneOfTwo(exact, { start: fact.span.start - start, end: fact.span.end - start })
}

const CONTINENT =
  /^(?:the )?(?:Europe|Asia|Africa|Oceania|(?:(?:North|South|East|West|Central|Southeast|Latin|Western|Eastern|Southern|Northern|Sub-Saharan) )+(?:America|Asia|Africa|Europe)|Middle East|Far East)$/

/** The country in which the story happens. */
const isHome = ({ key, context }: Draft): boolean => {
  const country = countryNamed(key)
  return country !== null && country.code === countriesOf(context)[0]
}

/** "Investors were less interested in Warrington": the place stands for something that happened there. */
const IN_NO_PLACE =
  /\b(?:interested|interest|confidence|faith|trust|belief|believes?|involved|lessons?) in _____/i

/** "The nearest all-night pharmacy is in _____": nearest to what. "Speaking in _____, she urged" */
const OF_ANOTHER =
  /^The (?:nearest|closest|next) (?!.*\b(?:to|from) (?:\p{Lu}|the ))|^(?:Speaking|Talking|Writing|Addressing [^,]*) (?:in|at|from) _____/u

/** "Its vote fell by a fifth in Felda settlements": without the place the noun hangs in the air. */
function isBeforeNoun({ frame, fact }: Draft): boolean {
  if (frame !== 'question') return false
  const behind = fact.sentence.exact.slice(fact.span.end - fact.sentence.start)
  return /^ \p{Ll}/u.test(behind) && tokenise(behind.trimStart())[0]?.pos === 'NOUN'
}

/** Where somebody unnamed stands, comes from or is employed. */
const OF_SOMEBODY: readonly (readonly [RegExp, string])[] = [
  // "At a school in Khurda, opinion was divided"
  [/^(?:At|In|Outside|Inside) an? [^,]*_____/, 'Where an unnamed one stands is not the news.'],
  // "On a March night outside the village of Halle, she is on her knees in a hedge"
  [
    /^On an? [^,]*\b(?:night|morning|afternoon|evening|day)\b[^,]*_____/,
    'Where the story sets its scene is not the news.',
  ],
  // "A theorist at Jagiellonian University in Kraków"
  [
    /\b(?:University|Institute|College|Hospital|School|Laboratory|Bank|[Cc]ourt)\b[^.;]{0,30}\b(?:in|at) _____/,
    'Where somebody’s employer sits is not the news.',
  ],
  // "A 51-year-old man from Scarborough was arrested"
  [
    /\b(?:man|woman|boy|girl|teenager|couple|operator|firm|company|supplier|farmer|driver|resident)\b (?:from|in|near) _____/i,
    'Where an unnamed one stands is not the news.',
  ],
]

const LINK =
  /\b(?:after|before|when|while|since|following|until) (?!.*\b(?:after|before|when|while|since|following|until) ).*$/

/** "Turned professional in 2017 after two seasons with a club in Brittany": the place is that of the club. */
function isOfClauseBehind({ frame, stem, fact }: Draft): boolean {
  if (frame !== 'question') return false
  const link = LINK.exec(fact.sentence.exact.slice(0, fact.span.start - fact.sentence.start))
  return link !== null && stem.includes(link[0].split(' ').slice(0, 3).join(' '))
}

/** "Will move to a factory in Clarksville": where the factory is, and not where it moves. */
function isOfThingBefore({ frame, stem, fact }: Draft): boolean {
  const ahead = fact.sentence.exact.slice(0, fact.span.start - fact.sentence.start)
  const thing = /\b(?:to|from|with|for|by|of) (?:an?|its|their) (?:[\p{Ll}-]+ ){1,2}(?=(?:in|at) $)/u.exec(
    ahead,
  )?.[0]
  return frame === 'question' && thing !== undefined && stem.endsWith(`${thing.trim()}?`)
}

/** "A factory in Muncie, Ind.": where the question leaves the state out, it would be right as well. */
function isWithinAnother({ frame, statement, fact, from }: Draft): boolean {
  const rest = fact.sentence.exact.slice(fact.span.end - fact.sentence.start)
  const wider = /^, (\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)*)(?=,|\.?$| and)/u.exec(rest)?.[1]
  return (
    frame === 'gap' &&
    wider !== undefined &&
    from.includes(wider.replace(/\.$/, '')) &&
    !statement.includes(`${fact.span.exact}, ${wider}`)
  )
}

/** Why nobody needs to know the place that is asked for; null where somebody does. */
export function whyNoPlace(draft: Draft): string | null {
  const { stem, statement, slot } = draft
  if (slot && isBesideSpeech(statement, slot)) return 'Where or when it was said is not the news.'
  if (slot && isBeforeSaying(statement, slot)) return 'Where the speaker sat is not the news.'
  if (isBeforeNoun(draft)) return 'The place only says which thing is meant.'
  if (OF_ANOTHER.test(stem)) return 'The place is that of another thing in the sentence.'
  const unnamed = OF_SOMEBODY.find(([pattern]) => pattern.test(stem))
  if (unnamed) return unnamed[1]
  if (draft.frame === 'gap' && isPassingPlace(draft)) return 'Where it was is told by the way.'
  if (IN_NO_PLACE.test(stem)) return 'The place stands for something else.'
  if (isAttributive(stem)) return 'The place only says which thing is meant.'
  // "In which country have battery trains been promoted?", in a story of Germany.
  if (isHome(draft)) return 'The story tells its country anyhow.'
  if (isOfClauseBehind(draft) || isOfThingBefore(draft))
    return 'The place is that of another thing in the sentence.'
  // "Work will shift to factories in _____ and Toledo", "one of the largest studies ever run in Asia"
  return isWithinAnother(draft) || isOneOfMore(draft) || CONTINENT.test(draft.key)
    ? 'More than one place is right.'
    : null
}
