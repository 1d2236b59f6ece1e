import { words } from '../../language/words.svelte'
import type { ArticleSummary } from '../../../contract/requests'
import type { Command } from '../../../contract/commands'

export interface Entries {
  articles: ArticleSummary[]
  commands: Command[]
}

const MOST_ARTICLES = 8
const RECENT = 4

/**
 * What the palette lists for a query: commands and articles that have every word of it, those where
 * it begins a word first. `>` in front asks for commands only; an empty query lists every command
 * and the articles added last.
 */
export function entriesFor(
  query: string,
  articles: readonly ArticleSummary[],
  commands: readonly Command[],
): Entries {
  const isCommandsOnly = query.trimStart().startsWith('>')
  const sought = fold(query.replace(/^\s*>/, '')).split(/\s+/).filter(Boolean)
  const named = best(commands, ({ id, group }) => `${words.commands[id]} ${words.groups[group]}`, sought)
  if (isCommandsOnly) return { articles: [], commands: named }
  if (sought.length === 0) {
    const recent = [...articles].sort((a, b) => b.addedAt - a.addedAt).slice(0, RECENT)
    return { articles: recent, commands: named }
  }
  const found = best(articles, ({ headline, publisher }) => `${headline} ${publisher ?? ''}`, sought)
  return { articles: found.slice(0, MOST_ARTICLES), commands: named }
}

function best<T>(items: readonly T[], textOf: (item: T) => string, words: readonly string[]): T[] {
  return items
    .map((item) => ({ item, rank: rankOf(fold(textOf(item)), words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ item }) => item)
}

/** 0 where a word is missing; else more for words that begin a word of the text. */
function rankOf(text: string, words: readonly string[]): number {
  let rank = 1
  for (const word of words) {
    if (!text.includes(word)) return 0
    if (` ${text}`.includes(` ${word}`)) rank += 1
  }
  return rank
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
