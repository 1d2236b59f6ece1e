import type { Question } from './question'

/** What a format left out, by reason; told to whoever exports, never silent. */
export interface LeftOut {
  /** Completes "left out because …". */
  reason: string
  count: number
}

/** The questions that a format can hold, and how many it cannot for which reason. */
export function select(
  questions: readonly Question[],
  lacks: (question: Question) => string | null,
): { kept: Question[]; leftOut: LeftOut[] } {
  const reasons = new Map<string, number>()
  const kept = questions.filter((question) => {
    const reason = lacks(question)
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    return reason === null
  })
  return { kept, leftOut: [...reasons].map(([reason, count]) => ({ reason, count })) }
}

/** `3 questions were left out: Kahoot has no such form (2), the question is too long (1).`; empty for none. */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  const sum = leftOut.reduce((total, { count }) => total + count, 0)
  if (sum === 0) return ''
  const reasons = leftOut.map(({ reason, count }) => (leftOut.length > 1 ? `${reason} (${count})` : reason))
  return `${sum} ${sum === 1 ? 'question was' : 'questions were'} left out: ${reasons.join('; ')}.`
}
