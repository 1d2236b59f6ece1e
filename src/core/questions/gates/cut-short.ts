import type { Draft } from '../drafts/draft'
import type { Candidate } from './gate'
import { isFinite } from '../language/clause'
import { tokenise } from '../language/tokens'
import { unquoted } from './gate'

/** How the article goes on behind words that cannot end there. */
const GOES_ON: readonly [end: RegExp, next: RegExp][] = [
  // "moved to Blenheim or sold": half of an alternative.
  [/./, /^,? or \p{L}/u],
  // "Talks resumed after Malaysia", then chair of the group, offered to host them.
  [
    /\b(?:after|before|until|when|while|as|because) \p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,3}$/u,
    /^, [^,]+, (?:\p{Ll}+ly )?(?:had |has |was |were )?\p{Ll}+(?:ed|[^s]s|t|w|d)\b/u,
  ],
  // "At 21 factories in Bhogra", and in Chandana and Board Bazar.
  [/\p{Lu}[\p{L}-]+$/u, /^(?:, \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*(?:,| and )|,? and (?:the )?\p{Lu})/u],
  // "Has moved production from Juárez, Mexico, to Duluth"
  [/\bfrom (?:\S+ )?\p{Lu}\S*$/u, /^(?:, [^,]+,)? to /],
  // "Moved polling from 7 December", to November; "resumed on Monday", at 97 for three.
  [/\bfrom [^,]*\d(?:, \d{4})?$/, /^ to /],
  [/\bon [^,]*\d(?:, \d{4})?$/, /^ at \d/],
  // "Rates for Māori and Pasifika were 7.4 per cent", and 7.1 per cent: each has its own.
  [
    /\d[^ ]*(?: (?:%|per cent|percent|million|billion|\p{Ll}+))?$/iu,
    /^ and [$£€₹]?\d[\d.,]*(?:%| per cent| percent)?(?=[.,;]|$)/,
  ],
  // "Samples had come back mainly", as another type.
  [/\b(?:mainly|mostly|largely|chiefly|partly)$/i, /^ /],
  // "One of 412 crab catchers" who joined a scheme: the clause says which.
  [/./, /^ (?:who|that|whose) (?:\p{Ll}+ly )?(?!said|says)\p{Ll}/u],
  // "Started an hour", and ten minutes, late.
  [/./, /^ and (?:\d+|\p{Ll}+) (?:seconds|minutes|hours|days|weeks|months)\b/u],
  // "Denied that the cost", up from another, was down to a mistake.
  [/\bthat (?:(?:the|an?|its|his|her|their)|\p{Lu}[^,]*['’]s) (?:[^,]|,\d)*$/iu, /^, (?:[^,]|,\d)+, \p{Ll}/u],
  // "Said that assets worth R44 million", including the farm, were under restraint.
  [
    /\bthat (?:[^,]|,\d)*$/,
    /^, (?:including|among them|such as|which|who|led by|most of them) [^,]*, (?:already |now |also )?(?:was|were|is|are|had|has|have|would|will|could|should|must|may)\b/,
  ],
  // "Were left without supply after 11,300 poles", and 640 transformers were damaged.
  [/\b(?:after|before|until|when|while|as|because) [\d,]+ \p{Ll}+$/iu, /^,? and \d/],
  // "Prosecutors charged nine people", including a deputy head, over the sale of coal.
  [
    /\b(?:charged|arrested|detained|sentenced|sued|fined|convicted|indicted|accused) [^,]*$/i,
    /^, [^,]+, (?:over|for|with|in connection|after|on charges)\b/,
  ],
  // "Fell as 19 countries", among them Sudan, reported outbreaks.
  [
    /\b(?:as|while|when|because|after|before) (?:\d+|two|three|four|five|six|seven|eight|nine|ten) \p{Ll}+$/iu,
    /^, /,
  ],
  // "Were shown in school halls", a railway shed and a church: the first of several places.
  [/\b(?:in|at|on) [^,.]{3,40}s$/i, /^, an? [^,.]{3,30},? and (?:an? |the )?\p{Ll}/u],
  // "Had 24.1%", and 24 seats; "four days in one group", and nine in the other.
  [/\b(?:had|has|have|won|took|got|received) \S*\d\S*$/i, /^ and \d/],
  [/\bin one \p{Ll}+$/u, /^,? and .*\bthe other\b/],
  // "Three times the award or $250,000, whichever is greater"
  [/./, /^, whichever\b/],
  // "37 cases in which families had waited", "a course in when to give it"
  [/\b(?:in|on|at|for|of|to|from|by|under|with|about|into|over)$/i, /^ \p{L}/u],
  // "before a new board member, Liis Raudsepp, noticed": a clause without its verb.
  [/\b(?:before|after|until|when|while|as|because) (?:an?|the|his|her|its|their) [^,]{3,40}$/i, /^, \p{Lu}/u],
  // "Earned $38.6 million", in the three months to September.
  [
    /\d\S*(?: (?:million|billion|trillion|\p{L}{2,12}))?$/u,
    /^,? (?:in|for|over|during) (?:the|its) (?:\p{L}+ )?(?:months?|quarter|half|year|weeks?)\b/u,
  ],
  // "Was sentenced to seven years and Callum Veitch", 44, to five: the second has lost its verb.
  [/ and \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*$/u, /^, (?:\d|an? |the |who )/],
  // "Voted on the night of 13 March", to bring rents down.
  [
    /\b(?:agreed|voted|decided|pledged|promised|ordered|offered|refused|failed|planned|threatened)\b[^,]*\d(?:, \d{4})?$/i,
    /^(?: (?:morning|night|evening|afternoon))?,? to \p{Ll}/u,
  ],
  // "Participants saw their blood pressure", the top number, fall by 19 points.
  [
    /\b(?:saw|seen|sees|see|watched|let|lets|made|makes|helped|had) (?:its|their|his|her|the) (?:\p{Ll}+ ?){1,3}$/iu,
    /^, [^,]+, \p{Ll}/u,
  ],
  // "Makes 40 crossings a day", six days a week, and 20 in the winter: so much of one season.
  [
    /\d/,
    /^[^.;]*,? and (?:about |some |only |just )?\d[\d,.]* (?:in|on|during|at) (?:the )?(?:winter|summer|spring|autumn|weekends?|weekdays|night|off-season|peak)/i,
  ],
  // "Thanked fishermen who", he said, had pulled people from rooftops.
  [/\b(?:who|which|whom|whose)$/i, /./],
  // "Was described by officials", as new.
  [/\b(?:described|regarded|seen|known|hailed|dismissed|viewed|portrayed|treated|presented)\b/i, /^ as\b/],
  // "Gave the county until November 30", to count the ballots.
  [/\b(?:gave|given|has|have|had) .*\buntil [^,]*\d$/i, /^,? to \p{Ll}/u],
  // "A pledge to keep", "expected to": the verb has lost its object.
  [/\bto (?:keep|make|take|put|bring|give|get|have|be|do)$/i, /^ /],
  // "Said two people pulled from a house", a man and a girl, were in hospital: the verb is still to come.
  [/./, /^, [^,.;]{2,60}, (?:was|were|is|are|has|had|have|will|would|could|can|did)\b/],
  // "Orbiq persuaded the court" on Wednesday to cut a fine: what it was persuaded to do.
  [
    /\b(?:persuad|urg|ask|order|forc|allow|convinc|invit|instruct|press|requir|oblig|enabl)\p{Ll}* [^,]*$/u,
    /^(?: on [^,]{3,24})? to \p{Ll}/u,
  ],
  // "After four hours, 43 speakers and one man led out by a deputy", the board voted: all of it comes before the sentence.
  [
    /^(?:After|Before|With|Without|Despite|In|At|On|During|Amid|Following|By|From|Under) /,
    /^, (?:the|\p{Lu}[\p{L}.-]+)(?: [\p{L}.-]+){0,8} (?:voted|approved|agreed|rejected|said|told|won|lost|took|passed|opened|closed|began|ended|went|came|made|gave|ruled|announced|decided|ordered|was|were|has|had)\b/u,
  ],
  // "Was handed an 18-month sentence", suspended for two years.
  [/./, /^,? suspended\b/],
  // "To pay for radio equipment", refrigeration and the registration of boats: the first of a list.
  [
    /\p{Ll}$/u,
    /^, (?!(?:an?|the|which|who|whose|where|when|while|but|so|and|or|as|according|after|before|because|with|without|he|she|it|they)\b)(?!\p{L}+(?:ing|ed)(?![\p{L}-]))[\p{Ll}\p{Pd}]+(?: [^,.;]{2,40})?(?:, [^,.;]{2,40})*,? (?:and|or) (?:the |an? )?\p{Ll}/u,
  ],
  // "Tensions rose in August 2024", when boats were seized: what happened is told behind it.
  [/^(?:\S+ ){1,10}\S+$/u, /^, when /],
  // "Pressure grew on 7 May 2026" when the council voted.
  [/\d{4}$/, /^ when /],
  // "signed an agreement to build a bridge": which agreement.
  [
    /\ban? (?:\p{Ll}+ )?(?:agreement|deal|accord|pact|law|plan|bill|motion|order|decision|offer|promise|request|treaty|contract|petition|amendment)$/iu,
    /^ (?:to|on|that|under|for|with|between|allowing|banning|requiring) /,
  ],
]

/** "The text adopted last night" replaces both bans: the verb of the sentence is still to come. */
function isBeforeItsVerb(source: string, end: number): boolean {
  const next = tokenise(source).find(({ start }) => start >= end)
  // "The 310 million crowns estimated in 2024" has no verb there.
  return next !== undefined && next.start === end + 1 && isFinite(next) && !/ed$/.test(next.text)
}

/** "The last strike at the port", in July 2018: without the year it may be that of the story. */
function hasLostItsYear({ fact, stem }: Draft): boolean {
  const [, , year] =
    /\bthe (last|previous|latest|first) [^,]+, (?:in|on|of) [^,]*\b(\d{4}),/i.exec(fact.sentence.exact) ?? []
  return year !== undefined && /\bthe (?:last|previous|latest|first) /i.test(stem) && !stem.includes(year)
}

/** Whether the question ends where the sentence of the article does not let it. */
export function isCutShort({ draft }: Candidate): boolean {
  if (hasLostItsYear(draft)) return true
  if (draft.frame === 'gap') return endsTooSoon(draft.statement, draft)
  return endsTooSoon(draft.stem, draft) || (draft.answer === 'date' && endsTooSoon(draft.statement, draft))
}

/** "Said that net profit for the 12 months ended December 31, 2025", rose: only the name of a time. */
const NAMED_TIME =
  /\bthat (?:\S+ ){1,6}(?:for|in) the (?:\S+ ){1,3}(?:ended|ending|to) (?:on )?[^,]*\d(?:, \d{4})?$/i

function endsTooSoon(words: string, draft: Draft): boolean {
  const end = words.replace(/[?.]$/, '')
  if (NAMED_TIME.test(end)) return true
  const { fact } = draft
  const source = fact.sentence.exact
  // The answer at the end is where the fact is; a day is written out, and stands otherwise in the article.
  const isAtFact =
    fact.span.end <= fact.sentence.end &&
    ((fact.kind === 'date' && /\b\d{4}$/.test(end)) ||
      (fact.kind === 'figure' && draft.frame === 'gap' && end.endsWith(fact.span.exact)))
  const tail = isAtFact ? fact.span.exact : end.split(' ').slice(-2).join(' ')
  const at = isAtFact ? fact.span.start - fact.sentence.start : source.lastIndexOf(tail)
  if (at < 0 || unquoted(end) !== end) return false
  const rest = source.slice(at + tail.length)
  if (isBeforeItsVerb(source, at + tail.length)) return true
  return GOES_ON.some(([last, next]) => last.test(end) && next.test(rest))
}
