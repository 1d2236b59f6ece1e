import type { Settings } from '../../contract/requests'
import { byAdding, isAsked, type CardRecord } from '../../core/library/record'
import { dayOf } from '../../core/schedule/local-day'
import { dueDayWith, roundFor, type FinalRound } from '../../core/schedule/target'
import type { Library } from './library'

/** A begun card that a last round asks for before its day. */
export interface Moved {
  articleId: string
  card: CardRecord
  /** Days since 1970: when it would come, and when the last round asks for it. */
  from: number
  to: number
}

/** A card that is on and for which a last round holds. */
interface Candidate {
  articleId: string
  card: CardRecord
  round: FinalRound
}

/** What was found on one day; an answer changes it for one card. */
interface Kept {
  targets: Settings['targets']
  rolloverHour: number
  today: number
  /** By card, in the order of the deck. */
  candidates: ReadonlyMap<string, Candidate>
  moved: Map<string, Moved | null>
  /** How many changes of the state are taken in. */
  seen: number
}

/** By the changes of a state: they begin anew when everything must be looked at again. */
const kept = new WeakMap<readonly string[], Kept>()

/** The begun cards that a last round asks for before their day, in the order of the deck. */
export function movedCards(library: Library, articleIds: readonly string[] | null): Moved[] {
  const { state, settings, clock } = library
  if (settings.targets.length === 0) return []
  const { targets, rolloverHour } = settings
  const today = dayOf(clock.now(), state.calendar)
  let found = kept.get(state.changes)
  if (found?.targets !== targets || found.today !== today || found.rolloverHour !== rolloverHour) {
    const candidates = candidatesOf(library, today)
    const moved = new Map([...candidates.keys()].map((id) => [id, movedOf(library, candidates.get(id)!)]))
    found = { targets, rolloverHour, today, candidates, moved, seen: state.changes.length }
    kept.set(state.changes, found)
  }
  for (; found.seen < state.changes.length; found.seen++) {
    const cardId = state.changes[found.seen]!
    const candidate = found.candidates.get(cardId)
    if (candidate) found.moved.set(cardId, movedOf(library, candidate))
  }
  const wanted = articleIds && new Set(articleIds)
  const all: Moved[] = []
  for (const one of found.moved.values()) if (one && (!wanted || wanted.has(one.articleId))) all.push(one)
  return all
}

function candidatesOf({ state, settings }: Library, today: number): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>()
  for (const { id, cards, tags } of state.articles.filter(isAsked).sort(byAdding)) {
    const round = roundFor(settings.targets, tags, today)
    if (!round) continue
    for (const card of cards) if (!card.isOff) candidates.set(card.id, { articleId: id, card, round })
  }
  return candidates
}

function movedOf({ state }: Library, { articleId, card, round }: Candidate): Moved | null {
  const schedule = state.schedules.get(card.id)
  if (!schedule || schedule.state === 'new') return null
  const from = dayOf(schedule.due, state.calendar)
  const to = dueDayWith(card.id, schedule, round, state.calendar)
  return to < from ? { articleId, card, from, to } : null
}
