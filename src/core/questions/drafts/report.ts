/** A statement without the report around it, and who reports. */
export interface Reported {
  attribution: string
  text: string
}

const CUES =
  'said|says|reported|added|announced|wrote|noted|stated|estimated|found|told reporters|told investors|told analysts|confirmed|explained|warned|testified|acknowledged'
const CUE = new RegExp(`\\b(?:${CUES})\\b`)
/** "on Monday", "in a statement", "on May 6, 2026". */
const WHERE =
  /^(?:,? (?:on|in|at|during|to|late|early) (?:[A-Z]\w+ \d{1,2}, \d{4},?|\d{1,2} [A-Z]\w+ \d{4}|(?:a|an|the|his|her|its) [\w-]+(?: [\w-]+)?|[A-Z]\w+day)| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?$/
const WHERE_AHEAD =
  /^(?: (?:on|in) (?:[A-Z]\w+ \d{1,2}, \d{4},?|\d{1,2} [A-Z]\w+ \d{4}|an? (?:[\w-]+ )?(?:statement|report|email|interview|letter|note|filing|speech))| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?: that)? /
const ACCORDING = /^According to ([^,]+), (.+)$/
const LONGEST_NAME = 80

/** Nobody is named by a pronoun, a conjunction or an adverbial. */
const NO_SPEAKER = /^(?:it|he|she|they|we|but|and|which|who|in|on|at|after|before|by|as|when|while)\b/i

/** "Daniel Okoro, the finance director," and "the finance director, Daniel Okoro," -> "Daniel Okoro". */
function speaker(words: string): string {
  const [first = '', second = ''] = words.split(',').map((part) => part.trim())
  return /^[Tt]he \p{Ll}/u.test(first) && /^\p{Lu}/u.test(second) ? second : first
}

function reportBefore(text: string): Reported | null {
  const cue = CUE.exec(text)
  if (!cue || cue.index < 3 || cue.index > LONGEST_NAME) return null
  const who = text.slice(0, cue.index).trim()
  const where = WHERE_AHEAD.exec(text.slice(cue.index + cue[0].length))
  // "An estimated 100,000 people" is nobody's estimate.
  // "The first confirmed case" was confirmed by nobody who is named.
  if (
    /^(?:an?|the)(?: (?:first|second|third|fourth|fifth|last|only|latest|next|newly|previously|most|least))?$/i.test(
      who,
    ) ||
    // "The average reported tip was 15 per cent"
    /^(?:the|an?) (?:\p{Ll}+ )?(?:average|total|number|median|mean|rate|amount|figure|sum|newly|recently|most|least)$/iu.test(
      who,
    ) ||
    /\b(?:of|for|with|in|on|to|by|from|at)$/i.test(who)
  )
    return null
  if (!where || NO_SPEAKER.test(who) || /\b(?:and|but|who|which|that)\b/i.test(who)) return null
  const rest = text.slice(cue.index + cue[0].length + where[0].length)
  if (rest === '' || /^(?:it|he|she|they|we|i|there|to|but|a|an)\b/i.test(rest)) return null
  return { attribution: speaker(who), text: rest }
}

function reportBehind(text: string): Reported | null {
  // The report may itself hold a comma ("…, said Edda Sorensen, the director").
  for (
    let comma = text.lastIndexOf(', '), tries = 0;
    comma > 0 && tries < 3;
    comma = text.lastIndexOf(', ', comma - 1), tries++
  ) {
    const tail = text.slice(comma + 2)
    if (tail.startsWith('according to '))
      return { attribution: speaker(tail.slice('according to '.length)), text: text.slice(0, comma) }
    const cue = CUE.exec(tail)
    if (!cue || cue.index < 3 || cue.index > LONGEST_NAME) continue
    const who = tail.slice(0, cue.index).trim()
    if (NO_SPEAKER.test(who) || who.includes(',') || !WHERE.test(tail.slice(cue.index + cue[0].length)))
      continue
    return { attribution: who, text: text.slice(0, comma) }
  }
  return null
}

/** The report cut from what is reported: "The council said traffic has grown" -> council, "traffic has grown". */
export function withoutReport(text: string): Reported | null {
  const leading = ACCORDING.exec(text)
  if (leading) return { attribution: leading[1]!, text: leading[2]! }
  return reportBehind(text) ?? reportBefore(text)
}
