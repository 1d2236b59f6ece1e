import type { FigureFact } from '../../facts/model'
import type { Context } from '../context'
import type { Draft } from '../drafts/draft'
import { capitalised, readStatement } from '../drafts/statement'
import { midSentence, inverted, join, uninverted } from '../language/inversion'
import { cutFigure } from '../language/figures'
import { headlineBefore } from '../drafts/headline'
import type { Member } from './member'

/** A figure of the article with the words that say what it measures. */
export interface Amount extends Member {
  /** "How much the repair cost", or the sentence with a gap for the figure. */
  shape: 'asked' | 'gap'
  /** Amounts of one unit can be compared: "GBP", "percent", "tonnes", "heat pumps". */
  unit: string
  /** The values that the words allow: "about 80" may be 72 to 88, "at least 37" any more. */
  low: number
  high: number
}

const MOST_WORDS = 22
const ELIDED = /\b(?:did|do|does|had|was|were|have|has)(?=[,.?]|$)/i
/** How far "about" reaches, as when typed answers are graded. */
const ABOUT = 0.1
const AT_LEAST = /\b(?:at least|more than|over|no fewer than|as many as|as much as)\b/i
const AT_MOST = /\b(?:at most|up to|fewer than|less than|under|no more than|nearly|almost)\b/i

function rangeOf(fact: FigureFact, words: string): { low: number; high: number } | null {
  const { value, upper, approximate } = fact.figure
  if (value === null || value <= 0) return null
  const hedge = cutFigure(words)?.hedge ?? ''
  if (/\b(?:nearly|almost)\b/i.test(hedge)) return { low: value * (1 - ABOUT), high: value }
  if (AT_LEAST.test(hedge)) return { low: value, high: Infinity }
  if (AT_MOST.test(hedge)) return { low: 0, high: value }
  const slack = approximate ? ABOUT : 0
  return { low: value * (1 - slack), high: (upper ?? value) * (1 + slack) }
}

/** Ages, scores and fractions say nothing by being larger, and small numbers are no amounts to weigh up. */
export const isMeasurable = ({ figure }: FigureFact): boolean =>
  figure.value !== null && !/^(?:years old|score|votes?|fraction)$/i.test(figure.unit) && figure.unit !== ''

/** "How much did the repair cost?" -> "how much the repair cost"; null where the words don't fall into place. */
function embedded(draft: Draft): string | null {
  const { fact, context } = draft
  const statement = readStatement(fact, context)
  const clause = statement?.clause
  if (!statement || !clause) return null
  const subject = midSentence(clause.subject, statement.text, context.isName)
  const asked = inverted(clause, statement.text, subject, '')
  const told = join(subject, uninverted(clause, statement.text, ''))
  const stem = draft.stem.replace(/\?$/, '')
  if (stem.includes(asked)) return stem.replace(asked, told)
  // The amount is the subject itself: "how many ships cross it each week".
  return stem.includes(uninverted(clause, statement.text, '')) && !/\b(?:did|does|do) /.test(stem)
    ? stem
    : null
}

/** "Failed to clear the _____ threshold", "78.9%, down from _____": beside others the size gives it away. */
const LIMITED =
  /\b(?:up|down|from|above|below|beyond|over|under) (?:the |a |an )?_____|_____ (?:threshold|limit|cap|ceiling|quorum|majority)\b|_____ from [$£€]?\d/

/** Four minutes of one thing are not set against thirty of another. */
const isTime = (unit: string): boolean =>
  /^(?:seconds|minutes|hours|days|weeks|months|years|decades)$/.test(unit)

function textOf(draft: Draft): string | null {
  if (draft.frame === 'gap') return draft.stem
  const words = embedded(draft)
  return words === null ? null : capitalised(words)
}

/** The amounts that the questions about one figure ask for, in words that can stand beside others. */
export function amountsOf(fact: FigureFact, drafts: readonly Draft[], context: Context): Amount[] {
  const range = isMeasurable(fact) && !isTime(fact.figure.unit) ? rangeOf(fact, fact.span.exact) : null
  if (!range) return []
  return drafts
    .filter((draft) => draft.answer === 'figure')
    .flatMap((draft): Amount[] => {
      const text = textOf(draft)
      // "In the placebo group, how many women did": what they did was said of others.
      if (text === null || text.split(' ').length > MOST_WORDS || ELIDED.test(text) || LIMITED.test(text))
        return []
      return [
        {
          draft: { ...draft, from: draft.from === '' ? '' : headlineBefore(context) || draft.from },
          text,
          answer: draft.key,
          shape: draft.frame === 'gap' ? 'gap' : 'asked',
          unit: fact.figure.unit,
          ...range,
        },
      ]
    })
}
