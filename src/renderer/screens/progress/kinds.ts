/** Share of right answers by kind of fact. */
import { words } from '../../language/words.svelte'
import type { Progress, Tally } from '../../../contract/requests'
import { markKind, type MarkKind } from '../../components/kinds'

export interface KindRow {
  kind: MarkKind
  word: string
  tally: Tally
  /** 0..1. */
  share: number
}

/** The best first; kinds never asked are left out. */
export function kindRows(accuracy: Progress['accuracyByKind']): KindRow[] {
  return accuracy
    .filter(({ tally }) => tally.of > 0)
    .map(({ kind, tally }) => {
      const mark = markKind(kind)
      return { kind: mark, word: words.kinds[mark], tally, share: tally.right / tally.of }
    })
    .toSorted((a, b) => b.share - a.share)
}

/** Below this many answers a share says little. */
const ENOUGH = 10
/** Shares closer than this are no difference worth a sentence. */
const APART = 0.05

/** "Dates are the hardest for you", where the answers are many and apart enough to say so. */
export function kindWords(rows: readonly KindRow[]): string {
  const solid = rows.filter(({ tally }) => tally.of >= ENOUGH)
  const [hardest, next] = solid.toReversed()
  if (!hardest || !next || solid[0]!.share - hardest.share < APART) return words.progress.kind.share
  return next.share - hardest.share < 0.01
    ? words.progress.kind.hardestTwo(hardest.word, next.word)
    : words.progress.kind.hardest(hardest.word)
}
