import { parseFigure } from '../../grading/parse-figure'

const HEDGE =
  '(?:about|around|approximately|roughly|nearly|almost|some|at least|at most|up to|as many as|as much as|more than|fewer than|less than|over|under|no more than|perhaps)'
const WORD =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w+)?|hundred|thousand|a dozen|a hundred|a thousand)'
const SCALE = '(?:hundred|thousand|million|billion|trillion|crore|lakh|bn|mn|mln|tn|trn|m|k)'
const NUMBER = `(?:[$€£¥]\\s?)?(?:\\d[\\d,]*(?:\\.\\d+)?|${WORD})(?:\\s?${SCALE}\\b)?(?:\\s(?:hundred|thousand|million|billion)\\b)?`
const HEAD = new RegExp(
  `^((?:${HEDGE}\\s+)*)((?:between\\s+|from\\s+)?${NUMBER}(?:(?:\\s(?:and|to)\\s|[-–])${NUMBER})?)(\\s?(?:%|(?:percent|per cent)(?!age)\\b))?`,
  'i',
)

export interface FigureWords {
  /** "about " with its space, or "". */
  hedge: string
  /** "80,000", "$1.3 billion", "22 percent". */
  number: string
  /** What the words say after the number: " U.S. troops", " euros", "". */
  tail: string
}

/** Cuts the words of a figure into hedge, number and the rest. Null where they don't begin with a number. */
export function cutFigure(words: string): FigureWords | null {
  const match = HEAD.exec(words)
  if (!match) return null
  return {
    hedge: match[1] ?? '',
    number: (match[2] ?? '') + (match[3] ?? ''),
    tail: words.slice(match[0].length),
  }
}

const WITH_DIGIT = String.raw`(\S*\d\S*(?: (?:percent|per cent|million|billion|trillion|crore|lakh))?)`
const FROM = new RegExp(`\\bfrom (?!(?:19|20)\\d\\d\\b)${WITH_DIGIT}`)
const TO = new RegExp(`\\bto ${WITH_DIGIT},? (?:up |down )?from _____`)

/**
 * The amount on the other side of a change, null without one: "_____, up from €2.4 million", "rose from 203 to _____", "lowered her target
 * to $26 from _____".
 */
export function changedFrom(stem: string): number | null {
  if (!/\b(?:to|up|down)\b/i.test(stem)) return null
  const start = FROM.exec(stem) ?? TO.exec(stem)
  return parseFigure(start?.[1]?.replace(/[?,.]$/, '') ?? '')?.value ?? null
}

const withCommas = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const SCALES: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  mn: 1e6,
  mln: 1e6,
  tn: 1e12,
  trn: 1e12,
  crore: 1e7,
  lakh: 1e5,
  m: 1e6,
  k: 1e3,
}

/**
 * Another amount in the form of this one: same hedge, currency, scale word and decimals, so that the
 * form of an option gives nothing away. Null where the amount can't be written so.
 */
export function inFormOf(words: string, value: number): string | null {
  const cut = cutFigure(words)
  if (!cut || parseFigure(cut.number)?.upper !== null) return null
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(cut.number)
  if (!digits) {
    const word = SMALL[value]
    const known = new RegExp(`^${WORD}$`, 'i').test(cut.number.trim())
    if (!known || word === undefined) return null
    return (
      cut.hedge +
      (/^[A-Z]/.test(cut.number) && cut.hedge === '' ? word[0]!.toUpperCase() + word.slice(1) : word) +
      cut.tail
    )
  }
  const scale =
    SCALES[
      /\d\s?(thousand|million|billion|trillion|crore|lakh|bn|mn|mln|tn|trn|m|k)\b/i
        .exec(cut.number)?.[1]
        ?.toLowerCase() ?? ''
    ] ?? 1
  const decimals = digits[1]?.length ?? 0
  const isSmallCoin = /^\s?(?:pence|p|cents?)\b/.test(cut.tail)
  const scaled = isSmallCoin ? value * 100 : value / scale
  const fixed = scaled.toFixed(decimals)
  // A value that needs more digits than the form has would be another value.
  if (scale > 1 && scaled >= 1000) return null
  if (Math.abs(Number(fixed) - scaled) > Math.abs(scaled) * 1e-9 || Number(fixed) === 0) return null
  // "£143.0m" beside "£84.6m" would look made up.
  if (decimals > 0 && fixed.endsWith('0') && !digits[0].endsWith('0')) return null
  const [whole = '', fraction] = fixed.split('.')
  const grouped = digits[0].includes(',') || whole.length >= 5 ? withCommas(whole) : whole
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return cut.hedge + cut.number.replace(digits[0], text) + cut.tail
}
