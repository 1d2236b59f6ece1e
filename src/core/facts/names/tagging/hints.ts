import { classify, groupByName } from '../entities'
import type { Mention } from '../mention'

/** What the rules make of the tokens: by start offset, 1 + kind * 2 + (1 inside the mention). */
export function hintsOf(mentions: readonly Mention[]): Map<number, number> {
  const hints = new Map<number, number>()
  for (const group of groupByName(mentions).values()) {
    const kind = classify(group)
    const code = kind === null ? 4 : ['person', 'organization', 'place', 'other'].indexOf(kind)
    for (const mention of group)
      for (let i = mention.first; i <= mention.last; i++)
        hints.set(mention.tokens[i]?.start ?? -1, 1 + code * 2 + (i > mention.first ? 1 : 0))
  }
  return hints
}
