import { sentenceAt, tokenAt, type Document, type Sentence } from '../document'
import type { FigureValue } from '../model'
import { NUMBER_WORD } from '../number-words'
import { readCountedNoun } from './counted'
import { readNumber, tidy, type NumberHit } from './numbers'
import { readCurrency, readUnit, type UnitHit } from './units'

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

const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:[A-Z]{1,2})?[$\u00a3\u20ac\u00a5\u20b9\u20a9\u20ba\u20bd] ?\\d|Rs\\.? ?\\d|\\d|(?:${NUMBER_WORD}|half|an?(?= (?:hundred|thousand|million|billion|trillion|dozen|third|quarter|fifth|tenth))|quarter)\\b)`,
  'giu',
)

const HEDGE =
  /(?:^|[\s("'\u2013\u2014])((?:about|around|some|nearly|almost|roughly|approximately|perhaps|maybe|probably|at least|at most|up to|as many as|as much as|as few as|as little as|more than|fewer than|less than|no more than|no fewer than|no less than|not more than|close to|just over|just under|just short of|well over|an estimated|estimated|a minimum of|a maximum of|upwards of|all)(?: about)? )$/i
const CHANGED_BY =
  /\b(?:rose|fell|gained|lost|dropped|climbed|jumped|slid|slipped|added|shed|advanced|declined|grew|increased|decreased|tumbled|surged|soared|sank|plunged|up|down)(?: by)? $/i
const BOUND_WORD = /\b(?:over|under|below|above|exceeding|within) $/i

/** Designators whose number is a name: Highway 9, Article 5, Boeing 737 is caught by its capital. */
const DESIGNATOR =
  /\b(?:route|highway|interstate|flight|room|chapter|article|section|page|phase|level|category|title|type|channel|platform|gate|line|number|no\.?|nos\.?|grade|apollo|act|part|volume|vol\.?|issue|version|class|unit|block|district|ward|division|league|formula|covid|area|pier|terminal|exit|junction|zone|stage|round|week|day|year|game|match|group|pool|proposition|amendment|resolution|rule|step|tier|model|team) $/i
const COMPOUND = /-(year-olds?|[a-z]+)\b/y
const NO_COMPOUND =
  /^(?:way|off|star|fold|sided|time|party|dimensional|tier|part|man|woman|piece|hit|upmanship|on|to|up|down|and|or|thirds?|quarters?|half|halves|plus|something|sum|wheel|wheeled|handed|legged|seater|pronged|teen)$/
const COMPOUND_UNITS: Record<string, string> = {
  page: 'pages',
  year: 'years',
  month: 'months',
  week: 'weeks',
  day: 'days',
  hour: 'hours',
  minute: 'minutes',
  second: 'seconds',
  mile: 'miles',
  foot: 'feet',
  inch: 'inches',
  pound: 'lb',
  meter: 'm',
  metre: 'm',
  kilometer: 'km',
  kilometre: 'km',
  acre: 'acres',
  ton: 'tons',
  tonne: 'tonnes',
  percent: 'percent',
  degree: 'degrees',
  game: 'games',
  point: 'points',
  member: 'members',
  seat: 'seats',
  story: 'stories',
  storey: 'storeys',
  bedroom: 'bedrooms',
  bed: 'beds',
  vote: 'votes',
  decade: 'decades',
  run: 'runs',
  goal: 'goals',
  hectare: 'hectares',
  person: 'people',
  gallon: 'gallons',
  liter: 'liters',
  litre: 'liters',
  yard: 'yards',
  watt: 'watts',
  megawatt: 'MW',
  lap: 'laps',
  set: 'sets',
  stroke: 'strokes',
}
const SPORT_OR_VOTE = /\bvot(?:e|ed|es|ing)\b|\bballot\b/i
const AFTER_SCORE =
  /^ (?:vote|win|victory|defeat|loss|lead|draw|tie|record|run|aggregate|triumph|rout|decision|score|split|majority|party-line|thrashing)\b/i
const DEFINITE = /\b(?:the|these|those|both|its|their|his|her|our|other|last|of the|all|any|each) $/i

function isPartOfName(folded: string, start: number, end: number, sentence: Sentence): boolean {
  const before = folded.slice(Math.max(sentence.start, start - 24), start)
  if (DESIGNATOR.test(before)) return true
  const capital = /(?:^|[\s("])(\p{Lu}[\p{L}\p{N}.&'-]*) $/u.exec(before)
  if (!capital) return false
  const isFirstWord = start - (capital[1]?.length ?? 0) - 1 <= sentence.start + 1
  const after = folded.slice(end, end + 30)
  const countsSomething =
    /^(?:%|,\d| (?:\p{Ll}+ ){0,3}\p{Ll}+s\b| (?:people|men|women|children|percent|per cent|million|billion|of (?:them|the|its)))/u.test(
      after,
    )
  if (isFirstWord) return false
  return !countsSomething
}

function ageAfterName(folded: string, start: number, end: number, value: number): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 115) return false
  return (
    /\p{Lu}[\p{L}'.-]+, $/u.test(folded.slice(Math.max(0, start - 30), start)) &&
    /^(?:[,.;)]| and\b|$)/.test(folded.slice(end, end + 4))
  )
}

const AGE_WORD =
  /\b(?:aged?|ages|at the age of|turn(?:s|ed|ing)?|under the age of|over the age of) (?:between |about |just |only )?$/i
const KIN =
  /\b(?:sons?|daughters?|children|brothers?|sisters?|mother|father|he|she|they|who|i|boys?|girls?|twins?|victims?|grandchildren|kids)\b/i

interface Reading {
  end: number
  figure: FigureValue
}

class FigureReader {
  private lastCount: { unit: string; counted: string } | null = null

  constructor(
    private readonly document: Document,
    private readonly isPersonEnd: (offset: number) => boolean,
    private readonly isBlocked: (offset: number) => boolean,
  ) {}

  /** The figure whose number begins at `at`, or null. */
  read(sentence: Sentence, at: number): (Reading & { start: number }) | null {
    const { folded } = this.document
    const currency = readCurrency(folded, at)
    const numberStart = currency?.end ?? at
    const number = readNumber(folded, numberStart, currency !== null)
    if (!number || number.end > sentence.end) return null
    const before = folded.slice(Math.max(sentence.start, at - 30), at)
    if (!currency && /(?:[\p{L}\p{N}]-|[.,:#/]|\d )$/u.test(before) && !/[\s,]$/.test(before)) return null
    const isPair = /^(?:[-\u2013]| \u2013 )\d/.test(folded.slice(number.end, number.end + 4))
    if (!currency && !number.isSpelled && !isPair && isPartOfName(folded, at, number.end, sentence))
      return null
    const reading = this.interpret(sentence, at, number, currency?.code ?? null, before)
    if (!reading || reading.end > sentence.end) return null
    const hedge = HEDGE.exec(before)?.[1] ?? ''
    const betweenBefore = /\b(between |from )$/i.exec(before)
    const isBetween =
      betweenBefore !== null && reading.figure.upper !== null && /between/i.test(betweenBefore[0])
    const start = isBetween ? at - (betweenBefore?.[0].length ?? 0) : at - hedge.length
    const isHedged =
      (hedge !== '' && !/^all/i.test(hedge)) ||
      BOUND_WORD.test(before) ||
      / or so\b|-odd\b/.test(folded.slice(reading.end, reading.end + 7))
    return { start, end: reading.end, figure: { ...reading.figure, approximate: isHedged } }
  }

  private make(
    end: number,
    value: number | null,
    unit: string,
    counted = '',
    upper: number | null = null,
  ): Reading {
    return { end, figure: { value, upper, unit, approximate: false, counted } }
  }

  private interpret(
    sentence: Sentence,
    at: number,
    number: NumberHit,
    code: string | null,
    before: string,
  ): Reading | null {
    const { folded } = this.document
    if (number.isFraction) return this.fraction(number)
    const pair = code === null ? this.scoreOrVote(sentence, number) : null
    if (pair) return pair
    const range = this.range(sentence, number, code, before)
    if (range) return range
    if (code !== null) return this.make(number.end, number.value, code)
    COMPOUND.lastIndex = number.end
    const compound = COMPOUND.exec(folded)
    if (compound) return this.compound(number, compound[1] ?? '')
    const unit = readUnit(folded, number.end)
    if (
      unit &&
      !(
        number.value === 1 &&
        number.isSpelled &&
        unit.kind === 'duration' &&
        /^one day\b/i.test(folded.slice(at, at + 8))
      )
    ) {
      return this.withUnit(number, unit)
    }
    return this.age(sentence, at, number, before) ?? this.count(sentence, number, before)
  }

  private withUnit(number: NumberHit, unit: UnitHit): Reading {
    const { folded } = this.document
    if (unit.kind === 'duration') {
      const old = /^ (?:old|of age)\b/.exec(folded.slice(unit.end, unit.end + 8))
      if (old && unit.unit === 'years') return this.make(unit.end + old[0].length, number.value, 'years old')
    }
    return this.make(unit.end, tidy(number.value * unit.factor), unit.unit)
  }

  private compound(number: NumberHit, word: string): Reading | null {
    const end = number.end + 1 + word.length
    if (/^year-old/.test(word)) return this.make(end, number.value, 'years old')
    if (NO_COMPOUND.test(word)) return null
    if (word === 'cent') return this.make(end, tidy(number.value / 100), 'USD')
    if (word === 'dollar') return this.make(end, number.value, 'USD')
    if (word === 'euro') return this.make(end, number.value, 'EUR')
    const unit = COMPOUND_UNITS[word]
    if (number.isSpelled && number.value === 1 && unit === undefined) return null
    return unit === undefined ? null : this.make(end, number.value, unit, unit)
  }

  private fraction(number: NumberHit): Reading | null {
    const { folded } = this.document
    const after = folded.slice(number.end, number.end + 40)
    const point = /^ (?:of )?a (percentage point|percent(?:age)?|basis point)\b/.exec(after)
    if (point) {
      const unit =
        point[1] === 'percentage point'
          ? 'percentage points'
          : point[1] === 'basis point'
            ? 'basis points'
            : 'percent'
      return this.make(number.end + point[0].length, number.value, unit)
    }
    const of = /^ of (?:(?:all|the|its|their|his|her|those|these) )?[\p{L}-]+(?: [\p{L}-]+s\b)?/u.exec(after)
    return of
      ? this.make(number.end + of[0].length, number.value, 'fraction', of[0].replace(/^ of /, ''))
      : null
  }

  /** "3-2", "61-38": two whole numbers and no noun that they could count. */
  private scoreOrVote(sentence: Sentence, number: NumberHit): Reading | null {
    const { folded } = this.document
    const match = /^(?:-|\u2013| \u2013 )(\d{1,3})(?![\d%]|[-\u2013.,:]\d|[-\u2013]\p{L})/u.exec(
      folded.slice(number.end, number.end + 6),
    )
    if (!match || number.isSpelled || !Number.isInteger(number.value) || number.value > 999) return null
    const end = number.end + match[0].length
    const after = folded.slice(end, end + 40)
    if (readUnit(folded, end)) return null
    const isPair = AFTER_SCORE.test(after)
    if (
      !isPair &&
      /^ (?:million|billion|thousand|hundred|\p{Ll}+s\b|people\b)/u.test(after) &&
      !/^ (?:as|across|against|plus|versus)\b/.test(after)
    )
      return null
    const isVote = SPORT_OR_VOTE.test(folded.slice(sentence.start, sentence.end))
    return this.make(end, number.value, isVote ? 'votes' : 'score', '', Number(match[1]))
  }

  /** "£182m to £188m", "20mm and 40mm" after "between", "two or three", "10-15 people". */
  private range(sentence: Sentence, number: NumberHit, code: string | null, before: string): Reading | null {
    const { folded } = this.document
    const firstUnit = readUnit(folded, number.end)
    const joinAt =
      firstUnit && !folded.slice(number.end, firstUnit.end).startsWith('-') ? firstUnit.end : number.end
    const join = /^(?: to | or | and |-|\u2013| \u2013 )/.exec(folded.slice(joinAt, joinAt + 5))?.[0]
    if (!join) return null
    const isBetween = /\bbetween $/i.test(before)
    if (join === ' and ' && !isBetween) return null
    if (join === ' to ' && /\bfrom $/i.test(before)) return null
    // "rose Rs 42 to Rs 1,310": the change and the level after it.
    if (join === ' to ' && CHANGED_BY.test(before)) return null
    if (this.isBlocked(joinAt + join.length)) return null
    const secondCode = readCurrency(folded, joinAt + join.length)
    if (code === null && secondCode !== null && firstUnit) return null
    const second = readNumber(
      folded,
      secondCode?.end ?? joinAt + join.length,
      code !== null || secondCode !== null,
    )
    if (!second || second.isFraction || second.end > sentence.end) return null
    const unit = readUnit(folded, second.end)
    const isBare = code === null && secondCode === null && !firstUnit && !unit
    // "$5-10 million": the magnitude belongs to both.
    const scale =
      second.value >= 1000 && number.value < 1000 && join !== ' and '
        ? (/(thousand|million|billion|trillion|bn|m|k)\s*$/.exec(folded.slice(joinAt, second.end))?.[1] ?? '')
        : ''
    const factorOf: Record<string, number> = {
      thousand: 1e3,
      million: 1e6,
      billion: 1e9,
      trillion: 1e12,
      bn: 1e9,
      m: 1e6,
      k: 1e3,
    }
    const first = tidy(number.value * (factorOf[scale] ?? 1))
    if (second.value <= first) return null
    if (!isBare) {
      const money = code ?? secondCode?.code
      if (money) {
        if (secondCode === null && !code) return null
        return this.make(second.end, first, money, '', second.value)
      }
      const shared = unit ?? (firstUnit as UnitHit)
      if (firstUnit && unit && firstUnit.unit !== unit.unit) return null
      const end = unit ? unit.end : second.end
      const old = shared.unit === 'years' ? /^ old\b/.exec(folded.slice(end, end + 4)) : null
      return this.make(
        end + (old?.[0].length ?? 0),
        tidy(first * shared.factor),
        old ? 'years old' : shared.unit,
        '',
        tidy(second.value * shared.factor),
      )
    }
    const noun = readCountedNoun(sentence.tokens, tokenAt(sentence.tokens, second.end))
    if (!noun || noun.start > second.end + 1) return null
    const counted = this.document.text.slice(noun.start, noun.end)
    return this.make(noun.end, first, counted, counted, second.value)
  }

  private age(sentence: Sentence, at: number, number: NumberHit, before: string): Reading | null {
    const { folded } = this.document
    if (!Number.isInteger(number.value) || number.value > 120) return null
    const after = folded.slice(number.end, number.end + 12)
    const isLoose = !/^ \p{L}+s\b/u.test(after) || /^ (?:was|is|has|years)\b/.test(after)
    if (AGE_WORD.test(before) && isLoose) return this.make(number.end, number.value, 'years old')
    if (number.isSpelled) return null
    if (ageAfterName(folded, at, number.end, number.value) && this.isPersonEnd(at - 2))
      return this.make(number.end, number.value, 'years old')
    const listed = /\b(?:is|are|was|were|am) (?:just |only |now )?(?:\d{1,3}(?:, \d{1,3})* and )?$/i.test(
      before,
    )
    if (listed && /^(?:[.,;]| and \d{1,3}[.,;]|$)/.test(after) && KIN.test(folded.slice(sentence.start, at)))
      return this.make(number.end, number.value, 'years old')
    return null
  }

  private count(sentence: Sentence, number: NumberHit, before: string): Reading | null {
    const { folded, text } = this.document
    const { value } = number
    const isOne = number.isSpelled && value === 1
    if (isOne || (number.isSpelled && value === 0)) return null
    const tokens = sentence.tokens
    const times = /^ times\b/.exec(folded.slice(number.end, number.end + 7))
    if (times) return this.make(number.end + times[0].length, value, 'times', 'times')
    const ofThem = /^ of (?:them|these|those|whom|which)\b/.exec(folded.slice(number.end, number.end + 10))
    if (ofThem)
      return this.lastCount
        ? this.make(number.end + ofThem[0].length, value, this.lastCount.unit, this.lastCount.counted)
        : null
    const of = /^ of (?:the|its|his|her|their|our) (?:[\p{L}'-]+ ){0,3}?([\p{L}-]+s)\b/u.exec(
      folded.slice(number.end, number.end + 60),
    )
    if (of) return this.make(number.end, value, of[1] ?? '', of[1] ?? '')
    const noun =
      folded.charAt(number.end) === ' ' ? readCountedNoun(tokens, tokenAt(tokens, number.end)) : null
    if (noun && noun.start === number.end + 1) {
      if (number.isSpelled && value <= 10 && DEFINITE.test(before)) {
        this.remember(noun.head, text.slice(noun.start, noun.end))
        return null
      }
      const counted = text.slice(noun.start, noun.end)
      this.remember(counted, counted)
      return this.make(noun.end, value, counted, counted)
    }
    return this.bare(sentence, number, before)
  }

  /** A number without a noun takes the noun counted before it in its sentence: "164 stores in the UK and 58 in the US". */
  private bare(sentence: Sentence, number: NumberHit, before: string): Reading | null {
    const { folded } = this.document
    const after = folded.slice(number.end, number.end + 14)
    const known = this.lastCount
    if (!known || !this.countIsIn(sentence)) {
      const isToll =
        /\b(?:death toll|toll|number of (?:dead|deaths|people))\b.{0,40}$/i.test(
          folded.slice(sentence.start, number.end),
        ) && /\b(?:to|at|of|is|was|stood at|reached|from) (?:at least |about )?$/i.test(before)
      return isToll ? this.make(number.end, number.value, 'people', 'people') : null
    }
    const isCompared =
      /\b(?:from|to|against|with|than|and|but|only|or|just|by) (?:only |just |about |nearly |around |some |at least )?$/i.test(
        before,
      )
    const stands =
      /^(?:[.,;)"']| (?:in|on|at|to|last|this|a|the|from|of|were|was|for|others|more|elsewhere|when|during|abroad|overseas)\b|$)/.test(
        after,
      )
    if (!isCompared || !stands) return null
    if (/^ more\b/.test(after)) return this.make(number.end + 5, number.value, known.unit, known.counted)
    return this.make(number.end, number.value, known.unit, known.counted)
  }

  private countSentence: Sentence | null = null
  private currentSentence: Sentence | null = null
  private remember(unit: string, counted: string): void {
    this.lastCount = { unit, counted }
    this.countSentence = this.currentSentence
  }
  private countIsIn(sentence: Sentence): boolean {
    return this.countSentence === sentence
  }
  enter(sentence: Sentence): void {
    this.currentSentence = sentence
  }
}

/**
 * The figures of the body, in order. `blocked` are stretches that are dates or names; `isPersonEnd` tells
 * whether a person's name ends at an offset (for ", 34,"). Vague amounts ("dozens"), ordinals, "one" with a noun and definite small counts
 * ("the three countries") are left out on purpose: nothing worth asking hangs on them.
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
    reader.enter(sentence)
    // Matched line by line: a search through the rest of the text for every sentence would take quadratic time.
    const line = folded.slice(sentence.start, sentence.end)
    CANDIDATE.lastIndex = 0
    for (let match = CANDIDATE.exec(line); match; match = CANDIDATE.exec(line)) {
      const at = sentence.start + match.index
      while (nextBlocked < blocked.length && (blocked[nextBlocked]?.end ?? 0) <= at) nextBlocked++
      const wall = blocked[nextBlocked]
      if (wall && wall.start <= at) {
        CANDIDATE.lastIndex = wall.end - sentence.start
        continue
      }
      const reading = reader.read(sentence, at)
      if (!reading || (wall && reading.end > wall.start && wall.start > at)) {
        CANDIDATE.lastIndex = Math.max(match.index + match[0].length, skipWord(folded, at) - sentence.start)
        continue
      }
      found.push({ ...reading, sentence })
      CANDIDATE.lastIndex = reading.end - sentence.start
    }
  }
  return found.filter((figure) => sentenceAt(document.sentences, figure.start) !== null)
}

/** Past the digits or letters at `at`, so that a refused "3-2" is not read again as "2". */
function skipWord(folded: string, at: number): number {
  const run = /[$\u00a3\u20ac]? ?[\p{L}\p{N}]+(?:[.,:/-][\p{N}]+)*/uy
  run.lastIndex = at
  const match = run.exec(folded)
  return match ? at + match[0].length : at + 1
}
