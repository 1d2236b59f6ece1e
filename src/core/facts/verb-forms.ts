import verbs from '../../../resources/data/verbs.json'
import type { Token } from './tagger'

const PAST = new Set<string>()
/** Past tenses that are no participle: came, spoke. */
const TENSE_ONLY = new Set<string>()
const PARTICIPLES = new Set<string>()
for (const [, past, participle] of verbs.irregular as string[][]) {
  for (const form of [past, participle]) for (const variant of (form ?? '').split('/')) PAST.add(variant)
}
for (const [, past, participle] of verbs.irregular as string[][]) {
  for (const variant of (participle ?? '').split('/')) PARTICIPLES.add(variant)
  for (const variant of (past ?? '').split('/')) TENSE_ONLY.add(variant)
}
for (const form of PARTICIPLES) TENSE_ONLY.delete(form)
for (const form of ['was', 'were', 'did', 'had', 'done', 'been']) PAST.add(form)

/** Is `lower` a simple past or past participle ("closed", "sat")? Forms equal to the base ("set", "cut") count as past. */
export const isPastForm = (lower: string): boolean =>
  PAST.has(lower) || (lower.endsWith('ed') && lower.length > 3)

/** Can `lower` only be a simple past and no participle ("came", "spoke")? */
export const isPastTenseOnly = (lower: string): boolean => TENSE_ONLY.has(lower)

/** Is `lower` a third person singular present ("opens")? */
export const isThirdPerson = (lower: string): boolean => /[^s]s$/.test(lower) && !PAST.has(lower)

/** "Using the borrowed xenon", "one spilled urn": a participle before its noun, and no verb of the clause. */
export const isAttributiveParticiple = (tokens: readonly Token[], at: number): boolean =>
  /ed$/.test(tokens[at]!.lower) &&
  (tokens[at - 1]?.pos === 'NUM' ||
    /^(?:the|an?|its|his|her|their|our)$/.test(tokens[at - 1]?.lower ?? '')) &&
  tokens[at + 1]?.pos === 'NOUN'
