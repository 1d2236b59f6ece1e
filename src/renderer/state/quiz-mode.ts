/** How a quiz is taken. */

/**
 * Practice: the answer at once, nothing is kept. Study: the answer at once, and it counts.
 * Test: it counts, and every answer is shown at the end.
 */
export type Mode = 'practice' | 'study' | 'test'

export const MODES: readonly { value: Mode; word: string; note: string }[] = [
  {
    value: 'practice',
    word: 'Practice',
    note: 'The right answer follows at once. No answer is kept and no card moves.',
  },
  {
    value: 'study',
    word: 'Study',
    note: 'The right answer follows at once. Each answer is kept and moves its card: a wrong one comes back soon.',
  },
  {
    value: 'test',
    word: 'Test',
    note: 'No answer is shown before the end, and there are no hints. Each answer is kept and moves its card.',
  },
]

export const MODE_WORD: Readonly<Record<Mode, string>> = {
  practice: 'Practice',
  study: 'Study',
  test: 'Test',
}

/** The time a test gives: for each question, or for all together. */
export interface TimeLimit {
  per: 'question' | 'quiz'
  minutes: number
}

/** Milliseconds that are left, from when the question and the quiz were begun; null without a limit. */
export function timeLeft(
  limit: TimeLimit | null,
  now: number,
  begun: { question: number; quiz: number },
): number | null {
  if (!limit) return null
  const from = limit.per === 'question' ? begun.question : begun.quiz
  return Math.max(0, from + limit.minutes * 60_000 - now)
}

/** `4:05` of milliseconds, begun seconds counted whole. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
