/** Numbers that follow from others which the question shows: nobody has to have read the article for them. */
import { MONTH_PATTERN } from '../../article/calendar'
import type { FigureFact } from '../../facts/model'
import { smallNumber } from '../../facts/number-words'
import { parseFigure } from '../../grading/parse-figure'
import { perContext } from '../context'
import type { Draft } from '../drafts/draft'
import { inLine } from '../drafts/before'

/** "Fourteen of 18 had expected no change": of the remaining four nobody needs to read. */
function isSumOf(value: number, told: string): boolean {
  const numbers = (told.toLowerCase().match(/[\p{L}\d]+(?:-\p{L}+)?/gu) ?? []).flatMap(
    (word) => smallNumber(word) ?? (/^\d{1,4}$/.test(word) ? Number(word) : []),
  )
  return numbers.some((a, i) =>
    numbers.some((b, j) => i !== j && (a - b === value || (i < j && a + b === value))),
  )
}

/** An amount with its unit: "45 centimetres" is none of "22 per cent". */
interface Amount {
  value: number
  unit: string
}

/** The figures of the article, with their sentences as they are told before a question. */
const figuresOf = perContext(({ analysis }) =>
  analysis.facts
    .filter((fact): fact is FigureFact => fact.kind === 'figure')
    .map((fact) => ({ ...fact, line: inLine(fact.sentence.exact) })),
)

const OF_HEADLINE = /\d[\d,.]*\d?(?: ?(?:m|bn|b|tn|million|billion|trillion|crore|lakh)\b)?/giu

const amountsOf = (headline: string): Amount[] =>
  [...headline.matchAll(OF_HEADLINE)].flatMap(({ 0: text, index }) => {
    const value = parseFigure(text)?.value
    const isShare = /^ ?(?:%|per ?cent|pc\b)/i.test(headline.slice(index + text.length))
    return value === undefined ? [] : [{ value, unit: isShare ? 'percent' : '' }]
  })

/** "The jury of seven women and _____ men": twelve together. */
const OF_JURY = /\bjury of (?:_____ (?:wo)?men and\b|\S+ (?:wo)?men and _____)/i
/** "Five kilometres (_____ miles)" */
const CONVERTED =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million)\b)[^(),.]{0,24} \((?:about |some |around )?_____/i
/** "To double the breaks from _____ minutes to an hour" */
const MULTIPLIED =
  /\b(?:doubl|halv|tripl|quadrupl)\p{L}*\b.*\bfrom (?:(?:about )?_____.*\bto\b|.*\bto (?:about )?_____)/iu
const followsFromWords = (stem: string): boolean =>
  [OF_JURY, CONVERTED, MULTIPLIED].some((pattern) => pattern.test(stem))

/** A number of so many digits that are no zeros behind it says more than its size. */
const LEAST_DIGITS = 2

/** "A petition with 2,614 signatures", below a headline of a "2,600-name petition". */
const isRoundedIn = (headline: string, value: number): boolean =>
  amountsOf(headline).some(({ value: round }) => {
    const digits = String(round).replace(/[.]|0+$/g, '').length
    return (
      digits >= LEAST_DIGITS && value !== round && round > 0 && Number(value.toPrecision(digits)) === round
    )
  })

/** The other amounts that the question shows: its own sentence's, those told before it and those of the headline. */
function shownWith({ fact, stem, from, before, context }: Draft): Amount[] {
  const ofHeadline = amountsOf(from)
  const ofSentences = figuresOf(context).flatMap(({ id, span, sentence, line, figure: { value, unit } }) => {
    if (id === fact.id || value === null) return []
    const isShown =
      sentence.start === fact.sentence.start
        ? stem.includes(span.exact)
        : before !== '' && before.includes(line)
    return isShown ? [{ value, unit }] : []
  })
  return [...ofSentences, ...ofHeadline]
}

/** How far a share that is worked out may be from the printed one, in points. */
const NEAR_SHARE = 0.06
/** The same where the article gives whole per cents. */
const NEAR_WHOLE_SHARE = 0.55
/** "About 8.7 times" from R2.86bn and R330m. */
const NEAR_RATIO = 0.06
/** "A deficit of $76 million" from $244.3 and $168.1 million. */
const NEAR_SUM = 0.006

/** An amount that a share gives is as exact as the share. */
const NEAR_PART = 0.02

const isMoney = ({ unit }: Amount): boolean => /^[A-Z]{3}$/.test(unit)

/** Of one unit, or both counted, whatever they are called: "146 of the 1,218 patients", "9.2 lakh of the consumers". */
const isAlike = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit || a.unit === '' || b.unit === '' || (!isMoney(a) && !isMoney(b))

/** "25 per cent of $368m", "a rise of 34 per cent to $486.2m": the amount that a share and another amount give. */
function isPart(value: number, share: number, other: number): boolean {
  const parts = [
    other * share,
    other * (1 + share),
    other * (1 - share),
    other / (1 + share),
    other / (1 - share),
  ]
  return parts.some((part) => Math.abs(part - value) <= NEAR_PART * value)
}

/** "From 203 to 158 centimetres, a drop of _____": a share, a sum or a difference of two amounts of one unit. */
function follows({ value, unit }: Amount, shown: readonly Amount[]): boolean {
  const pairs = shown.flatMap((a, i) => shown.slice(i + 1).map((b) => [a, b] as const))
  return pairs.some(([a, b]) => {
    if (a.value <= 0 || b.value <= 0) return false
    const [share, amount] = a.unit === 'percent' ? [a, b] : [b, a]
    if (share.unit === 'percent')
      return (
        unit !== 'percent' &&
        isAlike(amount, { value, unit }) &&
        isPart(value, share.value / 100, amount.value)
      )
    // "11 pumps of 90,000 litres an hour each"
    if (Math.abs(a.value * b.value - value) <= NEAR_SUM * value && a.value > 1 && b.value > 1) return true
    if (!isAlike(a, b)) return false
    const [small, large] = a.value < b.value ? [a.value, b.value] : [b.value, a.value]
    if (unit === 'times') return Math.abs(large / small - value) <= NEAR_RATIO
    if (unit === 'percent') {
      const near = Number.isInteger(value) ? NEAR_WHOLE_SHARE : NEAR_SHARE
      const shares = [small / large, (large - small) / large, (large - small) / small]
      return shares.some((share) => Math.abs(100 * share - value) <= near)
    }
    return (
      a.unit === unit &&
      b.unit === unit &&
      [large - small, large + small].some((sum) => Math.abs(sum - value) <= NEAR_SUM * value)
    )
  })
}

const AMOUNT = '(?:[^\\s\\d]{0,3} ?)?\\d[\\d,.]*(?: \\p{L}+)?'
const FROM_AND_TO = new RegExp(
  `^ to ${AMOUNT}[^.;]{0,40} from ${AMOUNT}|^ from ${AMOUNT}[^.;]{0,40} to ${AMOUNT}`,
  'u',
)

/** "Grew 13% to $4.2 billion from $3.8 billion": about the share that the two give, however they were rounded. */
const isBetweenAmounts = ({ statement, slot }: Draft): boolean =>
  slot !== null && FROM_AND_TO.test(statement.slice(slot.end))

/** "$8.7 billion is 3.9 months of imports", and 2.7 months are _____. */
const NEAR_PROPORTION = 0.03

/** The fourth of two pairs of amounts, each pair of one unit, that stand to each other as the others do. */
function isProportional({ value, unit }: Amount, shown: readonly Amount[]): boolean {
  const own = shown.filter((one) => one.unit === unit && one.value > 0 && isMoney(one))
  return own.some((known) =>
    shown.some((a) =>
      shown.some(
        (b) =>
          a !== b &&
          a.unit === b.unit &&
          a.unit !== unit &&
          a.unit !== '' &&
          a.unit !== 'percent' &&
          b.value > 0 &&
          Math.abs((known.value * a.value) / b.value - value) <= NEAR_PROPORTION * value,
      ),
    ),
  )
}

const A_DAY = new RegExp(
  `\\b${MONTH_PATTERN} \\d{1,2}\\b|\\b\\d{1,2} ${MONTH_PATTERN}|\\b(?:19|20)\\d\\d\\b`,
  'g',
)

/** A small number of people or things. */
const MOST_COUNTED = 30
const isCounted = ({ value, unit }: FigureFact['figure']): boolean =>
  value !== null &&
  value > 1 &&
  value <= MOST_COUNTED &&
  Number.isInteger(value) &&
  !/percent|times|[A-Z]{3}/.test(unit)

/** Whether the numbers that are shown with a question give the one it asks for. */
export function isReckoned(draft: Draft): boolean {
  const { fact, before, stem } = draft
  if (fact.kind !== 'figure' || fact.figure.value === null) return false
  if (fact.figure.unit === 'percent' && isBetweenAmounts(draft)) return true
  if (isRoundedIn(draft.from, fact.figure.value) || followsFromWords(stem)) return true
  // "Nine arrested", of whom two are women.
  if (isCounted(fact.figure) && isSumOf(fact.figure.value, `${draft.from} ${stem}`.replace(A_DAY, ' ')))
    return true
  if (before !== '' && isSumOf(fact.figure.value, `${before} ${stem}`)) return true
  const asked = { value: fact.figure.value, unit: fact.figure.unit }
  const shown = shownWith(draft)
  return follows(asked, shown) || isProportional(asked, shown)
}
