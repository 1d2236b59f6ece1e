/** How a quiz is taken. */

/**
 * Practice: the answer at once, nothing is kept. Study: the answer at once, and it counts.
 * Test: it counts, and every answer is shown at the end.
 */
export type Mode = 'practice' | 'study' | 'test'

export const MODES: readonly Mode[] = ['practice', 'study', 'test']

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
