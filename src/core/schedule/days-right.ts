/** On how many days a fact was answered right: what decides whether it is next recognised, filled in or typed. */
import type { Studied } from './replay'

/** By id of a card (answers) or of a fact (attempts): the learner's days on which it was answered right. */
export type RightDays = Map<string, Set<number>>

/**
 * Takes in one event. Right is a study or quiz answer graded anything but "again", or a right attempt.
 * @param dayOf the learner's day of a moment in epoch milliseconds (`dayFinder`)
 */
export function addRightDay(days: RightDays, event: Studied, dayOf: (ms: number) => number): void {
  if (event.type === 'bury') return
  const isRight = event.type === 'answer' ? event.rating !== 'again' : event.isRight
  if (!isRight) return
  const subject = event.type === 'answer' ? event.cardId : event.factId
  const known = days.get(subject)
  if (known) known.add(dayOf(event.at))
  else days.set(subject, new Set([dayOf(event.at)]))
}

/**
 * For each fact that was ever answered right, on how many different days; the answers to its cards and
 * the attempts at it count alike.
 * @param cards all cards of the facts, also those that are switched off
 */
export function daysRightOf(
  days: RightDays,
  factIds: readonly string[],
  cards: readonly { id: string; factId: string }[],
): Record<string, number> {
  const subjects = new Map<string, string[]>(factIds.map((id) => [id, [id]]))
  for (const { id, factId } of cards) subjects.get(factId)?.push(id)
  const counts: Record<string, number> = {}
  for (const [factId, ids] of subjects) {
    const united = new Set(ids.flatMap((id) => [...(days.get(id) ?? [])]))
    if (united.size > 0) counts[factId] = united.size
  }
  return counts
}
