/** The heat map of an article: how likely each of its facts is still known. */
import { words } from '../../language/words.svelte'
import type { CardStanding } from '../../../contract/requests'
import type { Fact } from '../../../core/facts/model'
import type { CardView } from '../../../core/library/model'

/** From what is known best; `new` was never answered. */
export const LEVELS = ['firm', 'fair', 'fading', 'slipping', 'new'] as const
export type Level = (typeof LEVELS)[number]

/** What stands in the key of the map. */
export const LEVEL_SAMPLE: Record<Exclude<Level, 'new'>, string> = {
  firm: '95',
  fair: '85',
  fading: '74',
  slipping: '51',
}

export interface FactMemory {
  fact: Fact
  /** Chance that it is still known, 0..1; null while none of its cards was answered. */
  recall: number | null
  level: Level
}

/** The level that the rounded percentage falls into, so that no figure contradicts its shade. */
export function levelOf(recall: number | null): Level {
  if (recall === null) return 'new'
  const percent = Math.round(recall * 100)
  return percent >= 90 ? 'firm' : percent >= 80 ? 'fair' : percent >= 65 ? 'fading' : 'slipping'
}

/**
 * The facts that are asked, each as well known as the weakest of its cards that was answered. Facts without
 * a card that is on are left out.
 */
export function memoryOf(
  facts: readonly Fact[],
  cards: readonly CardView[],
  standings: readonly CardStanding[],
): Map<string, FactMemory> {
  const recalls = new Map(standings.map(({ cardId, recall }) => [cardId, recall]))
  const memory = new Map<string, FactMemory>()
  for (const fact of facts) {
    const asked = cards.filter(({ factId, isOff }) => factId === fact.id && !isOff)
    if (asked.length === 0) continue
    const known = asked.flatMap(({ id }) => recalls.get(id) ?? [])
    const recall = known.length === 0 ? null : Math.min(...known)
    memory.set(fact.id, { fact, recall, level: levelOf(recall) })
  }
  return memory
}

export function countLevels(memory: ReadonlyMap<string, FactMemory>): Record<Level, number> {
  const counts = { firm: 0, fair: 0, fading: 0, slipping: 0, new: 0 }
  for (const { level } of memory.values()) counts[level]++
  return counts
}

/** The mean chance of the facts that were answered, 0..1; null where none was. */
export function meanRecall(memory: ReadonlyMap<string, FactMemory>): number | null {
  const known = [...memory.values()].flatMap(({ recall }) => recall ?? [])
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length
}

/** The facts that are known least, the weakest first; what is firm is not among them. */
export function weakest(
  memory: ReadonlyMap<string, FactMemory>,
  most: number,
): (FactMemory & { recall: number })[] {
  return [...memory.values()]
    .filter((one): one is FactMemory & { recall: number } => one.recall !== null && one.level !== 'firm')
    .sort((a, b) => a.recall - b.recall)
    .slice(0, most)
}

/** The state of the article in one or two sentences. */
export function memoryWords(counts: Readonly<Record<Level, number>>): string {
  const begun = counts.firm + counts.fair + counts.fading + counts.slipping
  const all = begun + counts.new
  if (all === 0) return words.memory.nothingAsked
  if (begun === 0) return words.memory.noneStudied(all)
  const slipping = counts.fading + counts.slipping
  return slipping === 0
    ? words.memory.firm(counts.firm, begun)
    : words.memory.slipping(counts.firm, begun, slipping)
}
