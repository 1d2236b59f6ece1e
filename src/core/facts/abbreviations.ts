import type { Document, Sentence } from './document'
import { isSpoken, spokenStart } from './spoken-initials'
import { isForeignName, isForeignShort, isShortName, lettersOf } from './foreign-initials'

export interface FoundAbbreviation {
  short: string
  long: string
  /** Span of the short form beside its long form. */
  start: number
  end: number
  longStart: number
  longEnd: number
  sentence: Sentence
}

const SHORT = '[\\p{Lu}][\\p{L}\\p{N}&.-]*(?: [\\p{Lu}][\\p{L}]+)?'
const BRACKETED = new RegExp(`\\((${SHORT})(?:'s)?\\)`, 'gu')
const SHORT_FIRST = new RegExp('([\\p{Lu}][\\p{Lu}\\p{N}&]{1,7}) \\((?:the )?([^()]{6,90})\\)', 'gu')
const OR_KNOWN = new RegExp(
  `,? (?:or|(?:also |better |commonly |widely )?(?:known|referred to|abbreviated) (?:as|by its (?:acronym|initials)|simply as)(?: the)?|known by (?:its|the) (?:acronym|initials|abbreviation)|called) (?:the )?(${SHORT})(?=[,.;)]|$| )`,
  'gu',
)
const OFFICIAL =
  /\busing the (?:abbreviation|acronym|initials) (?:of|for) (?:the )?[^,.]{0,60}?,? ?(?:the )?((?:[\p{Lu}][\p{L}'\u2019]*(?: (?:of|the|for|and))* ?){2,9})/gu

/** "Doctors Without Borders, known by its French acronym MSF": the letters are those of another language. */
const FOREIGN = new RegExp(
  `,? (?:also |better |commonly |widely )?known by its \\p{Lu}\\p{Ll}+ (?:acronym|initials|abbreviation),? (${SHORT})(?=[,.;)]|$| )`,
  'gu',
)

/** A sentence without any of these holds no gloss. */
const GLOSSES = [' or ', ' known ', ' referred ', ' abbreviated ', ' called ', ' using the ']

/**
 * Shortest suffix of `words` whose letters hold those of `short` in order, the first at the start of a word:
 * Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", 2003.
 */
function longFormStart(text: string, end: number, short: string): number | null {
  const wanted = lettersOf(short)
  let s = wanted.length - 1
  let l = end - 1
  const floor = Math.max(0, end - 140)
  while (s >= 0) {
    const c = wanted.charAt(s)
    while (
      l >= floor &&
      (text.charAt(l).toLowerCase() !== c ||
        (s === 0 && l > floor && /[\p{L}\p{N}]/u.test(text.charAt(l - 1))))
    )
      l--
    if (l < floor) return null
    l--
    s--
  }
  return l + 1
}

const isInitialism = (long: string, short: string): boolean => {
  const capitals = (long.match(/(?<![\p{L}'])\p{L}/gu) ?? []).join('').toLowerCase()
  const content = (long.match(/(?<![\p{L}'])\p{Lu}/gu) ?? []).join('').toLowerCase()
  const wanted = lettersOf(short)
  return capitals === wanted || content === wanted
}

/** A full stop that ends the sentence is no part of the short form; those of "U.N." are. */
const withoutStop = (short: string) => (/^[^.]+\.$/.test(short) ? short.slice(0, -1) : short)

/** Is `short` made like an abbreviation: capitals, two to eight letters? */
const isShortForm = (short: string) =>
  /^[\p{Lu}][\p{L}\p{N}&.-]{1,9}$/u.test(short) && (short.match(/\p{Lu}/gu) ?? []).length >= 2

/** The capitalized phrase that ends at `end`, small words inside it included. */
function capitalizedPhraseStart(text: string, end: number, floor: number): number | null {
  let start: number | null = null
  let at = end
  while (at > floor) {
    const space = text.lastIndexOf(' ', at - 1)
    const from = Math.max(space + 1, floor)
    const word = text.slice(from, at)
    if (/^(?:The|A|An|Its|His|Her)$/.test(word)) break
    if (/^\p{Lu}[\p{L}.'&-]*$/u.test(word)) start = from
    else if (!/^(?:of|for|and|the|on|in|de|to|&)$/.test(word) || start === null) break
    at = from - 1
  }
  return start
}

function isPlausible(long: string, short: string): boolean {
  const words = long.split(/\s+/)
  return (
    words.length >= 2 &&
    long.length > short.length &&
    !long.includes(short) &&
    /^\p{L}/u.test(long) &&
    words.length <= Math.max(2 * lettersOf(short).length, lettersOf(short).length + 5)
  )
}

/**
 * "measles, mumps and rubella (MMR)": where as many words as there are letters begin with them, lists and small words
 * allowed; null when they do not.
 */
function initialsStart(text: string, end: number, floor: number, short: string): number | null {
  const wanted = lettersOf(short)
  let at = end
  for (let s = wanted.length - 1; s >= 0;) {
    const space = text.lastIndexOf(' ', at - 1)
    const from = Math.max(space + 1, floor)
    const word = text.slice(from, at).replace(/,$/, '')
    if (word === '') return null
    if (word.charAt(0).toLowerCase() === wanted.charAt(s)) {
      if (s === 0) return from
      s--
    } else if (!/^(?:of|for|and|the|on|in|de|to|&)$/.test(word)) return null
    if (from === floor) return null
    at = from - 1
  }
  return null
}

/**
 * A loose match inside a capitalized name stands for the whole name, whose initials may be of another language;
 * a match by initials is exact.
 */
function wholeName(
  text: string,
  phrase: number | null,
  longStart: number,
  end: number,
  short: string,
): number {
  if (phrase === null || isInitialism(text.slice(longStart, end), short)) return longStart
  return phrase < longStart || isInitialism(text.slice(phrase, end), short) ? phrase : longStart
}

/**
 * "the Office of the U.N. High Commissioner for Refugees, known as UNHCR", "the UN Office for the Coordination of
 * Humanitarian Affairs (OCHA)": the letters may leave out the office, or whose it is.
 */
function officeStart(text: string, longStart: number, floor: number): number {
  const before = text.slice(Math.max(floor, longStart - 16), longStart)
  const owner = text.startsWith('Office ', longStart) ? /\bU\.?N\.? $/.exec(before) : null
  const office = owner ?? /\bOffice of (?:the )?$/.exec(before)
  return office ? longStart - office[0].length : longStart
}

/** Abbreviations that the body spells out: in brackets, after "or" or "known as", or in a gloss. */
export function findAbbreviations(document: Document): FoundAbbreviation[] {
  const { folded, text } = document
  const found: FoundAbbreviation[] = []
  const known = new Set<string>()
  const add = (sentence: Sentence, start: number, end: number, nameStart: number, longEnd: number) => {
    const short = text.slice(start, end)
    const longStart = officeStart(folded, nameStart, sentence.start)
    // "The Lok Dal's (PLD) hold": the ending is no part of the name.
    const owner = /['\u2019]s$/.exec(text.slice(longStart, longEnd))
    const nameEnd = longEnd - (owner ? owner[0].length : 0)
    const long = text.slice(longStart, nameEnd)
    if (known.has(short)) return
    known.add(short)
    found.push({ short, long, start, end, longStart, longEnd: nameEnd, sentence })
  }
  for (const sentence of document.sentences) {
    const line = folded.slice(sentence.start, sentence.end)
    const hasBracket = line.includes('(')
    if (!hasBracket && !GLOSSES.some((word) => line.includes(word))) continue
    for (const match of hasBracket ? line.matchAll(BRACKETED) : []) {
      const short = match[1] ?? ''
      const start = sentence.start + match.index + 1
      const longEnd = sentence.start + match.index - 1
      if (longEnd <= sentence.start || folded.charAt(longEnd) !== ' ') continue
      const phrase = capitalizedPhraseStart(folded, longEnd, sentence.start)
      const isWord = isSpoken(short)
      const initials =
        isShortForm(short) || isWord ? initialsStart(folded, longEnd, sentence.start, short) : null
      const spoken =
        isWord && initials === null && phrase !== null ? spokenStart(folded, phrase, longEnd, short) : null
      const loose = isShortForm(short) && initials === null ? longFormStart(folded, longEnd, short) : null
      // "The party, Northern Renewal (PR)": its letters are looked for within the name.
      const isOver = loose !== null && phrase !== null && folded.slice(loose, phrase).includes(',')
      const longStart = initials ?? spoken ?? (isOver ? null : loose)
      if (
        longStart !== null &&
        longStart >= sentence.start &&
        isPlausible(folded.slice(longStart, longEnd), short)
      ) {
        const whole = wholeName(folded, phrase, longStart, longEnd, short)
        add(sentence, start, start + short.length, whole, longEnd)
      } else if (
        phrase !== null &&
        (isShortName(short, folded.slice(phrase, longEnd)) ||
          isForeignShort(document, sentence, phrase, longEnd, short))
      ) {
        add(sentence, start, start + short.length, phrase, longEnd)
      }
    }
    for (const match of hasBracket ? line.matchAll(SHORT_FIRST) : []) {
      const short = match[1] ?? ''
      const long = match[2] ?? ''
      if (!isInitialism(long, short)) continue
      const start = sentence.start + match.index
      const longStart = start + match[0].length - 1 - long.length
      add(sentence, start, start + short.length, longStart, longStart + long.length)
    }
    for (const match of line.matchAll(OR_KNOWN)) {
      const short = withoutStop(match[1] ?? '')
      if (!isShortForm(short) || !/^\p{Lu}{2}|^(?:\p{Lu}\.)+/u.test(short)) continue
      const longEnd = sentence.start + match.index
      const start = longEnd + match[0].length - (match[1] ?? '').length
      const longStart = longFormStart(folded, longEnd, short)
      const phrase = capitalizedPhraseStart(folded, longEnd, sentence.start)
      if (longStart === null || longStart < sentence.start) {
        if (phrase !== null && / known as /.test(match[0]) && isForeignName(document, phrase, longEnd, short))
          add(sentence, start, start + short.length, phrase, longEnd)
        continue
      }
      const whole = wholeName(folded, phrase, longStart, longEnd, short)
      if (!isPlausible(folded.slice(whole, longEnd), short) || !/\p{Lu}/u.test(folded.charAt(whole))) continue
      add(sentence, start, start + short.length, whole, longEnd)
    }
    for (const match of line.matchAll(FOREIGN)) {
      const short = withoutStop(match[1] ?? '')
      const longEnd = sentence.start + match.index
      const longStart = capitalizedPhraseStart(folded, longEnd, sentence.start)
      if (!isShortForm(short) || longStart === null || !folded.slice(longStart, longEnd).includes(' '))
        continue
      const end = longEnd + match[0].length - ((match[1] ?? '').length - short.length)
      add(sentence, end - short.length, end, longStart, longEnd)
    }
    for (const match of line.matchAll(OFFICIAL)) {
      const long = (match[1] ?? '').trim()
      const longStart = sentence.start + match.index + match[0].lastIndexOf(long)
      const initials = (long.match(/(?<![\p{L}'])\p{Lu}/gu) ?? []).join('')
      const at = new RegExp(`(?<![\\p{L}])${initials}(?![\\p{L}])`, 'u').exec(line)
      if (initials.length >= 2 && at)
        add(
          sentence,
          sentence.start + at.index,
          sentence.start + at.index + initials.length,
          longStart,
          longStart + long.length,
        )
    }
  }
  return found
}
