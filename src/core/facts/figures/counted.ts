import type { Token } from '../tagger'

export interface CountedNoun {
  /** The whole phrase: "U.S. troops", "sets of remains". */
  start: number
  end: number
  /** The head noun as printed, such as "troops". */
  head: string
}

/** Nouns that stand for an amount of what follows "of". */
const PARTITIVE =
  /^(?:sets?|pieces?|pairs?|kinds?|types?|bottles?|counts?|cups?|boxes|bags?|cases?|copies|items?|forms?|rounds?|members?|groups?|lots?|loads?|units?|doses?|tons?|tonnes?|barrels?|gallons?|litres?|liters?|sacks?|truckloads?|busloads?|boatloads?|rows?|layers?|varieties|species|charges?|acts?|samples?|crates?|sheets?|games?|months?|weeks?|days?|years?|hours?|minutes?)$/

const isPlural = (token: Token) =>
  /[^s]s$|children$|[^aeiou]men$/.test(token.lower) ||
  /^(?:people|men|women|children|police|staff|crew|cattle|sheep|feet|teeth|mice|geese|fish|personnel|troops|aircraft|species|series|clergy|faithful|dead|injured|wounded|others|media|data|buses|boxes|wildlife|countrymen|policemen|firefighters|servicemen|businessmen|offspring|deer|salmon|headquarters|crossroads)$/.test(
    token.lower,
  )

const isModifier = (token: Token) =>
  token.pos === 'ADJ' ||
  token.pos === 'NOUN' ||
  token.pos === 'PROPN' ||
  token.text === '-' ||
  token.lower === 'more' ||
  token.lower === 'other' ||
  (token.pos === 'VERB' && /(?:ed|ing|en)$/.test(token.lower))

const STOP_WORDS = new Set(
  'ago later earlier old tall long wide deep high away apart worth more least times and or per each a an the in on at to from for with by as than after before since until who which that when where while is are was were had has have would will could said says'.split(
    ' ',
  ),
)

/**
 * The noun phrase counted by a number before token `from`. It ends at the first plural noun; a phrase without
 * one counts nothing, except demonyms in -ese and the like ("13 Japanese").
 */
export function readCountedNoun(tokens: readonly Token[], from: number): CountedNoun | null {
  const first = tokens[from]
  if (!first) return null
  let last = -1
  for (let i = from; i < tokens.length && i < from + 6; i++) {
    const token = tokens[i]
    if (!token) break
    const isFirstMore = i === from && (token.lower === 'more' || token.lower === 'other')
    if (STOP_WORDS.has(token.lower) && !isFirstMore) break
    if (i === from && token.text === '-') break
    if (!isModifier(token)) {
      // A plural the tagger took for a verb or pronoun: "nine others", "three shows".
      if (i === from && isPlural(token) && /^\p{L}+$/u.test(token.text)) last = i
      break
    }
    if (
      (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ' || i > from) &&
      isPlural(token) &&
      !(token.pos === 'ADJ' && tokens[i + 1]?.pos === 'NOUN')
    ) {
      last = i
      const next = tokens[i + 1]
      // "homeless people shelters" is rare; "1,100 app developers" ends here.
      if (!(next && next.pos === 'NOUN' && isPlural(next))) break
    }
  }
  if (last < 0) {
    if (
      /ese$|^(?:British|French|Dutch|Irish|Swiss|English|Spanish|Welsh|Polish|Turkish)$/.test(first.text) &&
      tokens[from + 1]?.pos !== 'NOUN'
    )
      last = from
    else return null
  }
  const head = tokens[last]
  if (!head) return null
  let end = head.end
  const next = tokens[last + 1]
  const afterNext = tokens[last + 2]
  if (
    next?.lower === 'of' &&
    afterNext &&
    PARTITIVE.test(head.lower) &&
    afterNext.pos !== 'DET' &&
    afterNext.pos !== 'NUM' &&
    afterNext.pos !== 'PRON'
  ) {
    for (let i = last + 2; i < tokens.length && i < last + 6; i++) {
      const token = tokens[i]
      // "sets of remains": the tagger takes the plural for a verb.
      const isMistaken = i === last + 2 && token?.pos === 'VERB' && isPlural(token)
      if (!token || !(isModifier(token) || isMistaken) || STOP_WORDS.has(token.lower)) break
      end = token.end
    }
  } else if (
    next?.lower === 'and' &&
    afterNext &&
    afterNext.pos === 'NOUN' &&
    isPlural(afterNext) &&
    head.pos === 'NOUN'
  ) {
    const follower = tokens[last + 3]
    if (!follower || follower.pos !== 'NOUN') end = afterNext.end
  }
  return { start: first.start, end, head: head.text }
}
