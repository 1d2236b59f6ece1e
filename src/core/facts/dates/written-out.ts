/** Dates of a statement that its reader understands without knowing the day of publication. */
import type { Document } from '../document'
import type { FoundDate } from './find-dates'
import { hasDoubleYear } from './double-year'
import { dateInWords } from './format'

/** A stretch of the article and the words that stand in its place. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** The year of a named day, in figures or words: "Good Friday in 2016", "Christmas Day last year". */
const YEAR_BEHIND = /,? (?:(?:in|of) )?(?:\d{4}|(?:last|this|next|that|the \p{L}+) year(?: \p{L}+)?)$/u
/** Days that an article calls by their name. */
const HOLIDAY =
  /^(?:(?:Good|Holy|Palm|Ash|Maundy|Black|Cyber|Remembrance) \p{Lu}\p{L}+|(?:May|Labou?r|Independence|Republic|Bastille|Anzac|Armistice|Canada|Australia|Memorial|Veterans|Victory|Martyrs|Heroes|Waitangi|Columbus|Presidents|Boxing|(?:Mother|Father|Valentine|St\.? \p{Lu}\p{L}+)['’]s) Day|(?:Lunar |Chinese )?New Year|Easter|Christmas|Halloween|Thanksgiving|Juneteenth|Diwali|Holi|Vesak|Nowruz|Hanukkah|Yom Kippur|Eid|Ramadan|Passover|Pentecost|Lent|Whit|Mardi Gras|Bonfire Night)(?: |$)/u
const PREPOSITION_BEFORE =
  /\b(?:(?:until|till|by|since|from) (?:at least|about|around|just)|on|in|by|until|till|since|before|after|from|to|into|toward|towards|within|over|for|of|between|at|during|through|around|past|as of|as (?:recently|early|late|soon) as) $/i
/** "on Monday and Tuesday", but not "and two months later". */
const JOINED_BEFORE = /\band $/i
/** A date that names a thing: "the Jan. 25 uprising". */
const DETERMINER_BEFORE = /\b(?:the|an?|his|her|its|their|our|your|my|this|that|each|every)(?: \p{Ll}+)? $/iu

const IS_SUBJECT = /^ (?:was|is|has|had|will|saw|marks?|marked)\b/

const YEARS_AWAY =
  /^(?:an?|one|two|three|four|five|ten|twelve|12|\d+) (?:years?|months) (?:earlier|before|previously)$|^(?:an?|one) year ago$/i

/** "Shortly after 17:40 on May 20, 2026", behind the word that stands before it or at the head of its sentence. */
function hedged({ start, sentence }: FoundDate, before: string, hedge: string, words: string): string {
  const needsAt = !PREPOSITION_BEFORE.test(before) && !/before|after/.test(hedge)
  const phrase = (needsAt ? 'at ' : '') + hedge + words
  return start === sentence.start ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase
}

/** The part of a longer stretch that is meant, to stand before it: "the end of ", "mid-", "early ". */
function partOf(printed: string): string {
  if (/^end-|[- ]end$/i.test(printed)) return 'the end of '
  if (/^mid-/i.test(printed)) return 'mid-'
  // "In the first week of August"
  const share =
    /^(?:the )?(?:first|second|third|fourth|last|final|opening|closing) (?:half|weeks?|weekend|days) of /i
  const stretch = share.exec(printed)?.[0]
  if (stretch) return `the ${stretch.replace(/^the /i, '').toLowerCase()}`
  const part = /^(?:(?:the )?(?:end|close|start|beginning|middle) of|(?:late|early)(?= \p{Lu}))/iu.exec(
    printed,
  )?.[0]
  if (!part) return ''
  return /of$/.test(part) ? `the ${part.replace(/^the /i, '')} ` : `${part} `
}

/** What a firm's accounts tell of the last day of its year. */
const ACCOUNTS =
  /\b(?:debt|cash|equity|assets|liabilities|borrowings|order book|inventory|net worth|loans|deposits|provisions|capital ratio)\b/i

const SO_FAR =
  /\b(?:has|have)(?: \p{Ll}+ly)? (?:risen|fallen|grown|lost|won|had|seen|taken|\p{Ll}+ed)\b(?![^]*\b(?:so far|only|already|will|would|later|early|earlier)\b)[^.;,]*$/u

const otherYears = new WeakMap<Document, boolean>()

/** The same of a whole article, which is looked through once and not for each of its dates. */
function countsOtherYears(document: Document): boolean {
  const known = otherYears.get(document) ?? hasDoubleYear(document.folded)
  otherYears.set(document, known)
  return known
}

/** "The most active September contract", "August exports rose": a month that tells one noun apart from others. */
function isMonthOfNoun({ date, end, sentence }: FoundDate, printed: string): boolean {
  if (date.granularity !== 'month' || !/^\p{Lu}\p{Ll}+\.?$/u.test(printed)) return false
  const next = sentence.tokens.find(({ start }) => start >= end)
  return next?.pos === 'NOUN' && next.start === end + 1 && /^\p{Ll}/u.test(next.text)
}

/** The words that put a date into a sentence in place of a relative one, or null to leave it. */
export function writtenOut(document: Document, date: FoundDate): Edit | null {
  const { folded, text } = document
  const { value, granularity, needsPublicationDate } = date.date
  const printed = folded.slice(date.start, date.end)
  if (needsPublicationDate || granularity === 'season' || granularity === 'decade') return null
  // "Three weeks later" names no exact day.
  if (
    granularity === 'day' &&
    /\b(?:weeks?|months?|years?|fortnight)\b/i.test(printed) &&
    /\b(?:later|earlier|after|before|ago)\b/i.test(printed)
  )
    return null
  // "Debt stood at R2.4bn at year-end": the end of the firm's own year.
  if (/year[- ]?end$/i.test(printed) && ACCOUNTS.test(folded.slice(date.sentence.start, date.sentence.end)))
    return null
  // "Destroyed fishing grounds almost 14 years ago": which year that was is not said.
  if (
    /\b(?:years?|months) ago$/i.test(printed) &&
    /\b(?:almost|nearly|about|around|some|roughly|over|more than|less than|at least) $/i.test(
      folded.slice(Math.max(0, date.start - 12), date.start),
    )
  )
    return null
  // "Several times as many as two decades ago": no year at all.
  if (/\b(?:decades?|centur(?:y|ies)|generations?) (?:ago|earlier|before|later)$/i.test(printed)) return null
  // "Had not graduated six years later": by then, and perhaps before.
  if (/\byears? later$/i.test(printed)) return null
  // "From $98 million a year earlier": of the same quarter, or the same month, as the sentence says.
  if (YEARS_AWAY.test(printed)) return null
  // "A quarter of the R164m it spent the year before": the year before this one, or the financial year.
  if (
    /^(?:the )?(?:year before|previous year|year earlier|prior year)$/i.test(printed) &&
    !/\b\d{4}\b/.test(folded.slice(date.sentence.start, date.start))
  )
    return null
  // "Higher than last year's R151bn"
  if (
    granularity === 'year' &&
    /^'s (?:\d|\p{Lu}{0,3}[$£€₹]|R\d)/u.test(folded.slice(date.end, date.end + 8))
  )
    return null
  // "Sh118 billion this year", in a story of the budget for 2021/22: the financial year.
  if (/\b(?:last|this|next|current|following) year$/i.test(printed) && countsOtherYears(document)) return null
  // "The stock has gained 16% this year": up to the day of the article, and no longer.
  if (/^this year$/i.test(printed) && SO_FAR.test(folded.slice(date.sentence.start, date.start)))
    return { start: date.start, end: date.end, text: `so far in ${value}` }
  const hasYear = /\d{4}/.test(printed)
  if (hasYear || granularity === 'range') return null
  const words = (granularity === 'day' ? '' : partOf(printed)) + dateInWords(value)
  const before = folded.slice(Math.max(0, date.start - 24), date.start)
  const follows = folded.slice(date.end, date.end + 3)
  if (granularity === 'time') {
    // The midnight of a day may be its first moment or its last.
    if (!/^\d{4}/.test(value) || /midnight/i.test(printed)) return null
    const [, clock = '', day = ''] = /^(.+?) on (.+)$/.exec(words) ?? []
    // "on Friday at 8:30": what stands before asks for the day first.
    const governed = /\bon $/i.test(before)
      ? `${day} at ${clock}`
      : PREPOSITION_BEFORE.test(before)
        ? words
        : null
    const hedge =
      /^(?:about|around|shortly (?:before|after)|just (?:before|after)) /i.exec(printed)?.[0].toLowerCase() ??
      ''
    if (hedge) return { start: date.start, end: date.end, text: hedged(date, before, hedge, words) }
    const phrase = governed ?? `${date.start === date.sentence.start ? 'At' : 'at'} ${words}`
    return { start: date.start, end: date.end, text: phrase }
  }
  // "On bank holiday Monday": a day of a kind.
  if (
    granularity === 'day' &&
    /\b[Oo]n (?!early|late)(?:\p{Ll}+ ){1,2}$/u.test(before) &&
    /^\p{Lu}/u.test(printed)
  )
    return null
  // "12% more than in the same quarter last year" is not more than in the whole of that year.
  if (
    /\bsame (?:\p{Ll}+ )?(?:quarter|period|month|months|week|weekend|time|day|stage|point)(?: of)? $/iu.test(
      before,
    )
  )
    return null
  const isAttributive =
    isMonthOfNoun(date, printed) ||
    (DETERMINER_BEFORE.test(before) &&
      // "A report commissioned by the council last year recommended …": a thing of its own.
      /^(?:mid-)?[\p{Lu}\d]/u.test(printed) &&
      /^(?:'s)? \p{L}/u.test(folded.slice(date.end, date.end + 5)))
  // "Year-end figures"
  if (/-end$/.test(printed) && /^ \p{L}/u.test(follows)) return null
  // "Monday night's meeting": a date owns nothing; "the March 2, 2026 meeting" is the one of that day.
  if (follows.startsWith("'s")) {
    const the = date.start === date.sentence.start ? 'The ' : 'the '
    return { start: date.start, end: date.end + 2, text: isAttributive ? words : the + words }
  }
  if (isAttributive) return { start: date.start, end: date.end, text: words }
  const lead = /^(?:early|late|earlier|later)(?: on)? /i.exec(printed)?.[0] ?? ''
  const tail = / (?:morning|afternoon|evening|night)$/.exec(printed)?.[0] ?? ''
  // "A delay until after Easter": the day of the calendar is not the article's word for it.
  if (HOLIDAY.test(printed))
    return {
      start: date.start,
      end: date.end,
      text: `${printed.replace(YEAR_BEHIND, '')} ${value.slice(0, 4)}`,
    }
  const joint = granularity === 'day' ? 'on' : 'in'
  const isGoverned =
    PREPOSITION_BEFORE.test(before) || (JOINED_BEFORE.test(before) && /^[\p{Lu}\d]/u.test(printed))
  // "On June 30, 2026 and July 1, 2026": a comma would part the two days.
  const behind = folded.slice(date.end, date.end + 24)
  const isOfTwo = /^ and (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u.test(behind)
  const comma = granularity === 'day' && /^ \p{Ll}/u.test(behind) && !isOfTwo ? ',' : ''
  // "As of Tuesday morning"
  if (isGoverned && tail && granularity === 'day')
    return { start: date.start, end: date.end, text: `the${tail} of ${words}${comma}` }
  const plain = isGoverned ? words : `${joint} ${words}`
  // "Due to retire that Friday": of which week was said before.
  if (/\bthat $/i.test(before) && !isAttributive) return null
  // "Wednesday has been declared a day of mourning": the day is what the sentence speaks of.
  if (date.start === date.sentence.start && IS_SUBJECT.test(folded.slice(date.end, date.end + 6)))
    return { start: date.start, end: date.end, text: words.charAt(0).toUpperCase() + words.slice(1) }
  const isStart =
    /^[\p{Lu}]/u.test(text.charAt(date.start)) && !isGoverned && date.start === date.sentence.start
  const phrase =
    (lead && joint === 'on' && !isGoverned ? `${lead.trim().split(' ')[0]} ` : '') +
    plain +
    (tail ? `, in the${tail}`.replace('in the night', 'at night') : '') +
    comma
  return {
    start: date.start,
    end: date.end,
    text: isStart ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase,
  }
}
