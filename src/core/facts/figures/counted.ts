import type { Token } from '../tagger'

export interface CountedNoun {
  /** The whole phrase: "U.S. troops", "sets of remains". */
  start: number
  end: number
  /** The head noun as printed, such as "troops". */
  head: string
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Nouns that stand for an amount of what follows "of". */
const PARTITIVES = words(
  'set sets piece pieces pair pairs kind kinds type types bottle bottles count counts cup cups box boxes bag bags case cases copy copies item items form forms round rounds member members group groups lot lots load loads unit units dose doses ton tons tonne tonnes barrel barrels gallon gallons litre litres liter liters sack sacks truckload truckloads busload busloads boatload boatloads row rows layer layers variety varieties species charge charges act acts sample samples crate crates sheet sheets game games page pages month months week weeks day days year years hour hours minute minutes',
)

/** Plurals that no ending shows. */
const PLURALS = words(
  'people men women children police staff crew cattle sheep feet teeth mice geese fish personnel troops aircraft species series clergy faithful dead injured wounded others media data buses boxes wildlife countrymen policemen firefighters servicemen businessmen offspring deer salmon headquarters crossroads alumni criteria phenomena bacteria larvae oxen dice faculty craft helicopters hovercraft spacecraft watercraft kin folk gentry infantry cavalry',
)
/** Singulars in -s: a verb, an adverb or a name is no count. */
const NO_PLURALS = words(
  'this is was has does as its plus versus thus less across always perhaps besides yes us news politics economics athletics physics bus gas campus virus census crisis basis analysis status chorus circus focus bonus surplus consensus',
)

const isPlural = ({ lower }: Token): boolean => {
  if (PLURALS.has(lower)) return true
  const last = lower.charCodeAt(lower.length - 1)
  if (last === 115) return lower.length > 2 && !lower.endsWith('ss') && !NO_PLURALS.has(lower)
  return last === 110 && (lower.endsWith('children') || (lower.endsWith('men') && !/[aeiou]men$/.test(lower)))
}

const isParticiple = (lower: string): boolean =>
  lower.endsWith('ed') || lower.endsWith('ing') || lower.endsWith('en')

const isModifier = ({ pos, text, lower }: Token): boolean =>
  pos === 'ADJ' ||
  pos === 'NOUN' ||
  pos === 'PROPN' ||
  text === '-' ||
  lower === 'more' ||
  lower === 'other' ||
  (pos === 'VERB' && isParticiple(lower))

const STOP_WORDS = new Set(
  'ago later earlier old tall long wide deep high away apart worth more least times and or per each a an the in on at to from for with by as than after before since until who which that when where while is are was were had has have would will could said says'.split(
    ' ',
  ),
)

/** A plural that the tagger took for a verb or pronoun: "nine others", "three shows", "two small hinged doors". */
function isMistakenPlural(tokens: readonly Token[], at: number, from: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (at === from) return /^\p{L}+$/u.test(token?.text ?? '')
  return (
    token?.pos === 'VERB' && (before?.pos === 'ADJ' || (before?.pos === 'VERB' && isParticiple(before.lower)))
  )
}

/** "96 Boeing 737s", "12 Airbus A220s": where a model's number ends that stands in the plural behind its maker. */
function modelEnd(tokens: readonly Token[], from: number): Pick<CountedNoun, 'end' | 'head'> | null {
  const [maker, number, plural] = [tokens[from], tokens[from + 1], tokens[from + 2]]
  if (maker?.pos !== 'PROPN' || !number || !plural || plural.start !== number.end) return null
  const rest = /\d$/.test(number.text) ? /^\d*s(?=\.?$)/.exec(plural.text)?.[0] : undefined
  return rest ? { end: plural.start + rest.length, head: number.text + rest } : null
}

/**
 * The noun phrase counted by a number before token `from`. It ends at the first plural noun; a phrase without
 * one counts nothing, except demonyms in -ese and the like ("13 Japanese").
 */
export function readCountedNoun(tokens: readonly Token[], from: number): CountedNoun | null {
  const first = tokens[from]
  if (!first) return null
  const model = modelEnd(tokens, from)
  if (model) return { start: first.start, ...model }
  let last = -1
  for (let i = from; i < tokens.length && i < from + 6; i++) {
    const token = tokens[i]
    if (!token) break
    const isFirstMore = i === from && (token.lower === 'more' || token.lower === 'other')
    if (STOP_WORDS.has(token.lower) && !isFirstMore) break
    if (i === from && token.text === '-') break
    if (!isModifier(token)) {
      if (isPlural(token) && isMistakenPlural(tokens, i, from)) last = i
      // "60 regional and international nations".
      if (token.lower === 'and' && tokens[i - 1]?.pos === 'ADJ' && tokens[i + 1]?.pos === 'ADJ' && i > from)
        continue
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
    PARTITIVES.has(head.lower) &&
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
