import type { Modality } from '../model'
import type { Syntax } from './chunks'
import type { Cue } from './cues'

/** Reports by a verb that reports only together with other words: "made clear that", "expressed concern that". */

const NOUNS =
  'concerns?|hopes?|fears?|doubts?|confidence|optimism|pessimism|the (?:belief|view|opinion|hope|fear)|alarm|regret|conviction|worry|worries'
const SPOKEN =
  'warnings?|assurances?|reassurances?|undertakings?|promises?|pledges?|guarantees?|commitments?|reminders?|hints?|threats?'
const DETERMINERS =
  '(?:an?|the|his|her|its|their|fresh|new|repeated|stark|written|public|personal|further|strong|deep|serious|grave) '

const phrase = (verbs: string, rest: string): RegExp => new RegExp(`^(?:${verbs}) ${rest}$`)

/** From the verb to the word before "that". */
const PHRASES: readonly (readonly [RegExp, Modality])[] = [
  [
    phrase(
      'makes?|made|making',
      '(?:it )?(?:very |quite |abundantly |perfectly |absolutely )?(?:clear|plain|known|public)',
    ),
    'claimed',
  ],
  [phrase('lets?|letting', 'it be known'), 'claimed'],
  [
    phrase(
      'express(?:es|ed|ing)?|voic(?:es?|ed|ing)|rais(?:es?|ed|ing)|shar(?:es?|ed|ing)|repeat(?:s|ed|ing)?|air(?:s|ed|ing)?|reiterat(?:es?|ed|ing)',
      `(?:${DETERMINERS}){0,2}(?:${NOUNS})`,
    ),
    'claimed',
  ],
  [
    phrase(
      'issu(?:es?|ed|ing)|gives?|gave|giving|given|offer(?:s|ed|ing)?|sound(?:s|ed|ing)?|deliver(?:s|ed|ing)?|repeat(?:s|ed|ing)?|reiterat(?:es?|ed|ing)',
      `(?:${DETERMINERS}){0,3}(?:${SPOKEN})`,
    ),
    'claimed',
  ],
  [
    phrase('shoots?|shot|shooting|fires?|fired|firing|hits?|hitting|writes?|wrote|writing', 'back'),
    'claimed',
  ],
  [phrase('is|was|are|were|been|remains?|remained', '(?:adamant|of the (?:view|opinion))'), 'claimed'],
  [phrase('takes?|took|taking|holds?|held', 'the (?:view|position)'), 'claimed'],
]

/** The same of what somebody thinks, and may not have said. */
const OPINION = phrase(
  'is|was|are|were|been|remains?|remained',
  '(?:(?:still|also|quite|very|fairly|more|less) )?(?:confident|certain|hopeful|optimistic)',
)

/** So many chunks may stand between the verb and "that". */
const REACH = 4

export interface PhrasalCue {
  cue: Cue
  /** Last token of the phrase, and the chunk right before "that". */
  last: number
  chunk: number
}

/** The phrase that begins with the verb chunk at `k` and reports what stands behind "that"; null when it is none. */
export function phrasalCue({ chunks, tokens }: Syntax, k: number): PhrasalCue | null {
  let that = k + 1
  while (that <= k + REACH && chunks[that] && chunks[that]!.kind !== 'that') that++
  if (that === k + 1 || chunks[that]?.kind !== 'that') return null
  const first = chunks[k]!.last
  const last = chunks[that - 1]!.last
  const words = tokens
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .join(' ')
  const isOpinion = OPINION.test(words)
  const force = isOpinion ? 'claimed' : PHRASES.find(([pattern]) => pattern.test(words))?.[1]
  if (!force) return null
  const cue: Cue = { lemma: words, complement: 'strict', force, weak: isOpinion, takes: new Set() }
  return { cue, last, chunk: that - 1 }
}

/** "As Ann Berg put it, “…”", "“…,” as Ann Berg put it": the verb chunk at `k` of words in quotation marks. */
export function putsIt({ chunks, tokens }: Syntax, k: number): Cue | null {
  const chunk = chunks[k]!
  const next = chunks[k + 1]
  const isPut =
    /^(?:put|puts)$/.test(tokens[chunk.last]!.lower) &&
    next !== undefined &&
    tokens[next.first]!.lower === 'it'
  if (!isPut || !chunks.some(({ kind }) => kind === 'quote')) return null
  return { lemma: 'put', complement: 'plain', force: 'claimed', weak: false, takes: new Set() }
}
