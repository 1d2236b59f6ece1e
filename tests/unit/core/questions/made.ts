import { analyse } from '../../../../src/core/facts/analyse'
import { bareStem } from '../../../../src/core/questions/bare-stem'
import { findCandidates } from '../../../../src/core/questions/candidates'
import { makeContext } from '../../../../src/core/questions/context'
import { FORMS, type Item } from '../../../../src/core/questions/item'

const HEADLINE = 'Harbour town plans ahead'

/** Everything that is made of the body, with the gate that refused it. */
export function made(body: string, headline = HEADLINE): { item: Item; gate: string | null }[] {
  const analysis = analyse(`${headline}\n\nBy Anna Lund\n12 May 2026\n\nBREKKA, Norway — ${body}`)
  const { passed, rejected } = findCandidates([makeContext('a', analysis)], 1, new Set(FORMS))
  return [
    ...passed.map(({ item }) => ({ item, gate: null })),
    ...rejected.map((item) => ({ item, gate: item.gate })),
  ]
}

/** Words of the questions that are asked, whether or not they are worth it. */
export const asked = (body: string, headline?: string): string[] =>
  made(body, headline).flatMap(({ item, gate }) =>
    gate === null || gate === 'likely kept'
      ? [bareStem(item.stem).words.replace(/^Which \p{Ll}+ fits the gap\? /u, '')]
      : [],
  )
