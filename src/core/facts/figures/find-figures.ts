import type { Document, Sentence } from '../document'
import type { FigureValue } from '../model'
import { ageGroupEnd, readAge } from './ages'
import { CandidateScanner, type Candidate } from './candidates'
import { CountMemory, readCount } from './counts'
import { CurrencyNamer } from './currencies'
import { codeOfLetter } from './currency-letters'
import { readVagueDuration } from './durations'
import { readHedge } from './hedges'
import { isDigit, isLetter, wordBefore } from './lexer/characters'
import { readNumber, tidy, type NumberHit } from './lexer/read-number'
import { readTail, readWholeLine, type WholeLine } from './lexer/whole-line'
import { readCompound } from './compounds'
import { readFraction } from './fractions'
import { coinsAfter, readMeasure, unitAfter } from './measures'
import { MoneyMemory } from './money-memory'
import { isMagnitude, NumberNames } from './names-with-numbers'
import { oddsEnd } from './odds'
import { phoneNumberEnd } from './phone-numbers'
import { readRange } from './ranges'
import { reading, signedValue, type Place, type Reading } from './reading'
import { readScoreOrVote } from './scores'

export interface FoundFigure {
  start: number
  end: number
  sentence: Sentence
  figure: FigureValue
}

interface Range {
  start: number
  end: number
}

/** Letters before a candidate that the readers look at. */
const LOOK_BACK = 36

/** Words before a magnitude that make it vague: "several hundred", "a few thousand". */
const VAGUE_BEFORE = new Set('a an several few many couple some per the this that of these those'.split(' '))

/** Stands in a place until its number is read. */
const NO_NUMBER: NumberHit = {
  end: 0,
  value: 0,
  base: 0,
  magnitude: 1,
  isSpelled: false,
  isFraction: false,
}

class FigureReader {
  private readonly memory = new CountMemory()
  private readonly names = new NumberNames()
  private readonly namer: CurrencyNamer
  private readonly isNote: boolean
  private readonly money = new MoneyMemory()
  private lastAgeEnd = -1
  /** Where odds or a telephone number ended that were refused last: what stands in them is no figure either. */
  refusedTo = 0

  constructor(
    private readonly document: Document,
    private readonly isPersonEnd: (offset: number) => boolean,
    private readonly isBlocked: (offset: number) => boolean,
  ) {
    this.namer = new CurrencyNamer(document.folded)
    this.isNote = document.sentences.length === 1 && document.article.paragraphs.length === 1
  }

  /** The figure whose candidate this is, or null. */
  read(sentence: Sentence, found: Candidate): (Reading & { start: number }) | null {
    const { folded } = this.document
    this.refusedTo = 0
    const before = folded.slice(Math.max(sentence.start, found.start - LOOK_BACK), found.start)
    const candidate = this.withLetter(found, before)
    if (!candidate) return null
    const word = wordBefore(folded, candidate.start, sentence.start)
    const place: Place = {
      document: this.document,
      folded,
      sentence,
      candidate,
      number: NO_NUMBER,
      before,
      previous: word.lower,
      namer: this.namer,
      isNote: this.isNote,
      isBlocked: this.isBlocked,
      isPersonEnd: this.isPersonEnd,
    }
    const read = candidate.isVague ? readVagueDuration(place) : this.readNumbered(place)
    if (!read || read.end > sentence.end) return null
    const hedge = readHedge(before, word.lower, folded.slice(read.end, read.end + 9))
    const between = read.figure.upper !== null && word.lower === 'between' ? /between $/i.exec(before) : null
    const start = candidate.start - (between ? between[0].length : hedge.length)
    const { figure } = read
    if (figure.unit === 'years old') this.lastAgeEnd = read.end
    const printed = folded.slice(candidate.start, read.end)
    const isBareDollar = figure.unit === 'USD' && isBareDollarSign(printed)
    const unit = isBareDollar ? this.namer.dollars() : this.namer.codeOfSign(printed, figure.unit)
    const money = this.money.unitOf(figure, unit, sentence, before)
    return { start, end: read.end, figure: { ...figure, unit: money, approximate: hedge.isApproximate } }
  }

  /** The candidate with the money that its letter stands for; null when the letter and the number are a name. */
  private withLetter(candidate: Candidate, before: string): Candidate | null {
    const { letter, number } = candidate
    if (letter === undefined) return candidate
    const code = codeOfLetter(this.document.folded, letter, number, before, this.namer)
    return code === null ? null : { ...candidate, code }
  }

  private readNumbered(place: Place): Reading | null {
    const { folded, sentence, candidate, before, previous } = place
    if (candidate.code === null && isDigit(folded.charCodeAt(candidate.number))) {
      this.refusedTo = phoneNumberEnd(folded, candidate.number, before) || oddsEnd(place)
      if (this.refusedTo > 0) return null
    }
    const groupEnd = candidate.code === null ? ageGroupEnd(folded, candidate.number, before) : 0
    if (groupEnd > 0)
      return reading(groupEnd, Number(folded.slice(candidate.number, groupEnd - 1)), 'years old')
    if (candidate.code === null && !this.mayBegin(candidate, sentence, previous)) return null
    if (spelledYearEnd(folded, candidate.number) > 0) return null
    const number = readNumber(folded, candidate.number, {
      isMoney: candidate.code !== null,
      joins: previous !== 'between',
    })
    if (!number || number.end > sentence.end) return null
    place.number = number
    if (this.names.isDesignated(place)) return null
    if (number.isFraction) return readFraction(place)
    if (candidate.code === null && isMagnitude(before)) return reading(number.end, number.value, 'magnitude')
    const pair = readScoreOrVote(place)
    if (pair) return pair
    if (this.names.isName(place)) return null
    const unit = unitAfter(place, number)
    const range = readRange(place, unit)
    if (range) return range
    if (candidate.code !== null) return moneyAt(place, candidate.code)
    const measure = readMeasure(place, unit) ?? readCompound(place)
    if (measure) return measure
    if (folded.charCodeAt(number.end) === 45 && isLetter(folded.charCodeAt(number.end + 1))) return null
    if (isLetter(folded.charCodeAt(number.end))) return null
    if (this.goesOnWithAges(place)) return reading(number.end, number.value, 'years old')
    return readAge(place) ?? readCount(place, this.memory)
  }

  /** "aged 7, 9 and 12": a number that goes on with a list of ages. */
  private goesOnWithAges({ folded, candidate, number }: Place): boolean {
    const gap = candidate.start - this.lastAgeEnd
    if (gap < 2 || gap > 6 || candidate.code !== null || number.value > 120 || this.lastAgeEnd < 0)
      return false
    if (!/^(?:, |,? and |,? or )$/.test(folded.slice(this.lastAgeEnd, candidate.start))) return false
    return /^(?:[.,;]|$| (?:and|or) )/.test(folded.slice(number.end, number.end + 5))
  }

  /** Digits inside a longer token ("B-52", "9:30", "1/2/3"), and magnitudes that a vague word counts, are no number. */
  private mayBegin({ start, number, isNegative }: Candidate, sentence: Sentence, previous: string): boolean {
    const { folded } = this.document
    const mark = start > sentence.start ? folded.charCodeAt(start - 1) : 32
    if (isLetter(mark) || isDigit(mark)) return false
    if (mark === 45 || mark === 0x2013) {
      const second = folded.charCodeAt(start - 2)
      if (isLetter(second) || isDigit(second)) return false
    }
    if (mark === 43 || mark === 46 || mark === 44 || mark === 58 || mark === 35 || mark === 47) return false
    const code = folded.charCodeAt(number)
    if (isDigit(code) || isNegative) return true
    // "X38 billion": the magnitude of a number that was refused.
    if (mark === 32 && isDigit(folded.charCodeAt(start - 2)) && isMagnitudeWord(folded, number)) return false
    return !(VAGUE_BEFORE.has(previous) && isMagnitudeWord(folded, number))
  }
}

/**
 * The figures of the body, in order. `blocked` are stretches that are dates or names; `isPersonEnd` tells
 * whether a person's name ends at an offset (for ", 34,"). Vague counts ("dozens"), ordinals, "one" with a noun and
 * definite small counts ("the three countries") are left out on purpose: nothing worth asking hangs on them.
 */
export function findFigures(
  document: Document,
  blocked: readonly Range[],
  isPersonEnd: (offset: number) => boolean,
): FoundFigure[] {
  const { folded } = document
  const starts = new Set(blocked.map((range) => range.start))
  const reader = new FigureReader(document, isPersonEnd, (offset) => starts.has(offset))
  const found: FoundFigure[] = []
  let nextBlocked = 0
  for (const sentence of document.sentences) {
    const scanner = new CandidateScanner(folded, sentence.start, sentence.end)
    for (let candidate = scanner.next(); candidate; candidate = scanner.next()) {
      const { start, number } = candidate
      while (nextBlocked < blocked.length && (blocked[nextBlocked]?.end ?? 0) <= number) nextBlocked++
      const wall = blocked[nextBlocked]
      if (wall && wall.start <= number) {
        scanner.at = wall.end
        continue
      }
      const whole =
        start - sentence.start <= 1 && !wall
          ? readWholeLine(folded, sentence.start, sentence.end)
          : readTail(folded, start, sentence.end)
      const read = whole ? wholeFigure(whole) : reader.read(sentence, candidate)
      if (!read || (wall && read.end > wall.start)) {
        scanner.at = Math.max(reader.refusedTo, skipRun(folded, candidate, sentence.end))
        continue
      }
      found.push({ ...read, sentence })
      scanner.at = Math.max(read.end, start + 1)
    }
  }
  return found
}

const isMagnitudeWord = (folded: string, at: number): boolean =>
  /^(?:hundred|thousand|million|billion|trillion|dozen)/i.test(folded.slice(at, at + 9))

/** "$5", not "US$5". */
const isBareDollarSign = (printed: string): boolean => printed.includes('$') && !/U\.?S|[A-Z]\$/.test(printed)

/** An amount whose currency stands before it, with the coins after it: "$3 and 10 cents". */
function moneyAt(place: Place, code: string): Reading {
  const coins = Number.isInteger(place.number.value) ? coinsAfter(place, place.number.end, code) : null
  const value = tidy(signedValue(place) + (coins?.value ?? 0))
  return reading(coins?.end ?? place.number.end, value, code)
}

/** "nineteen eighty-four": two numbers side by side are a year. */
const SPELLED_YEAR =
  /(?:eighteen|nineteen|twenty)[ -](?:oh[ -])?(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?![\p{L}-])/iuy

/** Where a year in words that begins at `at` ends; 0 when none does. */
function spelledYearEnd(folded: string, at: number): number {
  SPELLED_YEAR.lastIndex = at
  const year = isLetter(folded.charCodeAt(at)) ? SPELLED_YEAR.exec(folded) : null
  return year ? at + year[0].length : 0
}

const wholeFigure = ({ start, end, value }: WholeLine): Reading & { start: number } => ({
  start,
  ...reading(end, value, ''),
})

/** Past the digits or the word of a refused candidate, so that "3-2" is not read again as "2". */
function skipRun(folded: string, { start, number, isVague }: Candidate, to: number): number {
  let at = isVague ? start : number
  if (!isDigit(folded.charCodeAt(at))) {
    const year = spelledYearEnd(folded, at)
    if (year > 0) return year
    do at++
    while (at < to && isLetter(folded.charCodeAt(at)))
    return at
  }
  for (;;) {
    while (at < to && (isDigit(folded.charCodeAt(at)) || isLetter(folded.charCodeAt(at)))) at++
    if (at >= to) return at
    const code = folded.charCodeAt(at)
    const isJoin = code === 46 || code === 44 || code === 58 || code === 47 || code === 45
    if (!isJoin || !isDigit(folded.charCodeAt(at + 1))) return at
    at++
  }
}
