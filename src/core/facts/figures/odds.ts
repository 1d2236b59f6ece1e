/** Betting odds, which are printed like scores, fractions and ranges: "a 40-1 outsider", "11/4", "100 to 1". */
import type { Place } from './reading'

/** Two whole numbers; odds have no nought in them. */
const PAIR = /([1-9]\d{0,3})(?:-|\u2013|\/|-to-| to )([1-9]\d{0,2})(?![\d%\u2013/]|-\d|[.,:]\d)/y

/** What a runner at such odds is called. */
const RUNNER =
  /^ (?:(?:rank|joint|co|second|third|clear|hot|warm|strong|heavy|local|pre-\p{L}+|ante-post)[ -])*(?:outsider|longshot|long shot|shot|favou?rite|second-favou?rite|chance|underdog|odds|joint-favou?rite|co-favou?rite)s?\b|^ (?:on|against)(?=[.,;)"]|$| (?:with|to win|at|in)\b)/u
const PRICED =
  /\b(?:odds|priced|backed|quoted|starting price|each way|each-way|shorten(?:ed|ing)?|drift(?:ed|ing)?|wager(?:ed|ing)?|bet|bets|lay(?:ing)?)(?: (?:of|at|as|in|out|on|to|from|short|long|him|her|it|them|around|about|just|up|low|high))* $/iu
/** Words that speak of betting in a sentence. */
const BETTING =
  /\b(?:odds|odds-on|bookmakers?|bookies?|bookie's|bets?|betting|punters?|wagers?|ante-post|each[ -]way|starting price|sportsbooks?|tipsters?)\b|\b(?:\p{Lu}\p{L}+ )?Bets?\b/iu
const AT_PRICE = /\b(?:at|from|to|into|out to|in to|of) $/i
const IN_BRACKETS = /[([] ?$/
const SCORED = /^ (?:up|down|ahead|behind|win|victory|defeat|loss|lead|draw|vote|majority|with|after|at)\b/i
/** Words of the turf; a text with several of them is a report of a race. */
const TURF =
  /\b(?:jockeys?|racecourse|racetrack|furlongs?|handicap|steeplechase|hurdle|gelding|filly|fillies|colt|mare|thoroughbreds?|stewards|racehorses?)\b/gi

const turfs = new WeakMap<object, boolean>()

function isAboutRaces(place: Place): boolean {
  const known = turfs.get(place.document)
  if (known !== undefined) return known
  const found = new Set((place.folded.match(TURF) ?? []).map((word) => word.toLowerCase()))
  turfs.set(place.document, found.size > 1)
  return found.size > 1
}

/** Where odds that begin with this number end; 0 when they are a score, a vote, a fraction or a range. */
export function oddsEnd(place: Place): number {
  const { folded, candidate, sentence, before } = place
  if (candidate.code !== null || candidate.isNegative) return 0
  PAIR.lastIndex = candidate.number
  const pair = PAIR.exec(folded)
  if (!pair) return 0
  const end = candidate.number + pair[0].length
  const after = folded.slice(end, end + 40)
  if (RUNNER.test(after)) return end
  // In words it is a range or a rate anywhere else.
  if (pair[0].includes(' to ')) return /\bodds (?:of|at|were|are|stood at) $/i.test(before) ? end : 0
  if (PRICED.test(before)) return end
  if (SCORED.test(after)) return 0
  if (AT_PRICE.test(before) && BETTING.test(folded.slice(sentence.start, sentence.end))) return end
  const isTurf = AT_PRICE.test(before) || (IN_BRACKETS.test(before) && /^ ?[)\],]/.test(after))
  return isTurf && isAboutRaces(place) ? end : 0
}
