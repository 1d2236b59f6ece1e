const HEDGE =
  /(?:^|[\s("'\u2013\u2014])((?:about|around|some|nearly|almost|roughly|approximately|perhaps|maybe|probably|at least|at most|up to|as many as|as much as|as few as|as little as|more than|fewer than|less than|no more than|no fewer than|no less than|not more than|close to|just over|just under|just short of|well over|an estimated|estimated|a minimum of|a maximum of|upwards of|all)(?: about)? )$/i
const BOUND = /\b(?:over|under|below|above|exceeding|within) $/i
const AFTER = /^(?: or (?:so|more|less|fewer)\b|-odd\b|-plus\b|\+| plus\b)/

/** "The euro edged up to $1.0765": where it went, and no bound. */
const MOVED_UP =
  /\b(?:edg|inch|creep|tick|nudg|climb|push|mov|drift|jump|shoot|float)(?:e|es|ed|s|ing)? up to $|\b(?:crept|went|gone|shot|going|moving) up to $/i

export interface Hedge {
  /** Letters before the figure that belong to its expression: "about ". */
  length: number
  isApproximate: boolean
}

/** The last words of hedges and bounds; before other words there is none. */
const LAST_WORDS = new Set(
  'about around some nearly almost roughly approximately perhaps maybe probably least most to many much few little than over under of estimated all below above exceeding within'.split(
    ' ',
  ),
)

/**
 * The hedge around a figure: `before` ends where it begins, with the word `previous`; `after` begins where it ends.
 */
export function readHedge(before: string, previous: string, after: string): Hedge {
  if (!LAST_WORDS.has(previous)) return { length: 0, isApproximate: AFTER.test(after) }
  const words = MOVED_UP.test(before) ? '' : (HEDGE.exec(before)?.[1] ?? '')
  const isHedged = words !== '' && !/^all/i.test(words)
  return { length: words.length, isApproximate: isHedged || BOUND.test(before) || AFTER.test(after) }
}
