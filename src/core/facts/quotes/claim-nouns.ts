import table from '../../../../resources/data/speech-words.json'
import type { Cue } from './cues'
import { contentEnd, trimEnd } from './extent'
import type { Report, Scene } from './report'
import type { SpeakerResolver } from './speakers'

const CLAIMS = new Set(table.claims)
export const isClaimNoun = (lower: string): boolean => CLAIMS.has(lower)

const POSSESSIVE = /^(?:his|her|their|its)$/

const FORCE: Partial<Record<string, Cue['force']>> = {
  denial: 'denied',
  allegation: 'alleged',
  allegations: 'alleged',
  accusation: 'alleged',
  accusations: 'alleged',
  charge: 'alleged',
  charges: 'alleged',
  promise: 'planned',
  pledge: 'planned',
  vow: 'planned',
  threat: 'planned',
}

/** "Smith's claim that the plan failed", "his promise to resign": the report of the noun chunk at `k`. */
export function claimNoun(scene: Scene, k: number, resolver: SpeakerResolver): Report | null {
  const { syntax, document } = scene
  const { chunks, tokens, sentence } = syntax
  const chunk = chunks[k]!
  const noun = tokens[chunk.last]!
  const next = chunks[k + 1]
  if (next?.kind !== 'that' || !CLAIMS.has(noun.lower)) return null
  const content = chunks[k + 2]
  if (!content || content.kind === 'verb') return null
  let owner = chunk.last
  while (
    owner > chunk.first &&
    tokens[owner]!.lower !== "'s" &&
    tokens[owner]!.text !== "'" &&
    !POSSESSIVE.test(tokens[owner]!.lower)
  )
    owner--
  const isPronoun = POSSESSIVE.test(tokens[owner]!.lower)
  const last = isPronoun ? owner : owner - 1
  if (last < chunk.first || (!isPronoun && owner === chunk.first)) return null
  const speaker = resolver.resolve(syntax, { first: isPronoun ? owner : chunk.first, last, head: last })
  if (!speaker) return null
  const end = trimEnd(document.folded, content.start, subjectEnd(scene, k) ?? contentEnd(syntax, k, k + 2))
  if (end - content.start < 8) return null
  return {
    sentence,
    cue: {
      lemma: noun.lower,
      complement: 'strict',
      force: FORCE[noun.lower] ?? 'claimed',
      weak: true,
      takes: new Set(),
    },
    cueText: document.text.slice(noun.start, noun.end),
    cueStart: noun.start,
    cueEnd: noun.end,
    speaker,
    sourceStart: chunk.start,
    isInverted: false,
    start: content.start,
    end,
    quoteAt: null,
  }
}

/** "His claim that the plan failed is false": the words end before the verb of which the claim is the subject. */
function subjectEnd({ syntax }: Scene, k: number): number | null {
  const { chunks } = syntax
  let left = k - 1
  while (chunks[left]?.kind === 'conj' || chunks[left]?.kind === 'adverb') left--
  const isSubject =
    left < 0 ||
    chunks[left]!.kind === 'comma' ||
    chunks[left]!.kind === 'stop' ||
    chunks[left]!.kind === 'that'
  if (!isSubject) return null
  let seen = 0
  let open = 1
  for (let i = k + 2; i < chunks.length; i++) {
    const { kind, verb } = chunks[i]!
    if (kind === 'relative' || kind === 'clause' || kind === 'that' || kind === 'conj') open++
    if (kind !== 'verb' || verb!.form === 'infinitive' || verb!.form === 'ing') continue
    if (++seen > open) return chunks[i]!.start
  }
  return null
}
