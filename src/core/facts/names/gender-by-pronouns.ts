import type { Document } from '../document'
import type { Entity } from '../model'
import type { Gender } from './gazetteer'

const FEMALE = /(?<!\p{L})(?:she|her|hers|herself)(?!\p{L})/iu
const MALE = /(?<!\p{L})(?:he|him|his|himself)(?!\p{L})/iu
/** Sentences that must agree; a single "her" may be that of somebody's wife. */
const LEAST = 2

/**
 * The gender that the pronouns of an article tell of people whose first names tell none: where several sentences name
 * nobody else and go on with "she", and none with "he". `genderOf` is by entity id, and is added to.
 */
export function learnGenders(
  { folded, sentences }: Document,
  entities: readonly Entity[],
  genderOf: Map<string, Gender>,
): void {
  const namings = entities
    .filter(({ kind }) => kind === 'person')
    .flatMap((person) => person.mentions.map(({ start, end }) => ({ person, start, end })))
    .sort((a, b) => a.start - b.start)
  const votes = new Map<string, { female: number; male: number }>()
  let next = 0
  for (const sentence of sentences) {
    while (next < namings.length && namings[next]!.start < sentence.start) next++
    const first = namings[next]
    if (!first || first.end > sentence.end) continue
    while (
      next < namings.length &&
      namings[next]!.start < sentence.end &&
      namings[next]!.person === first.person
    )
      next++
    const isAlone = (namings[next]?.start ?? Infinity) >= sentence.end
    if (!isAlone) continue
    const behind = folded.slice(first.end, sentence.end).replace(/"[^"]*("|$)/g, ' ')
    const vote = votes.get(first.person.id) ?? { female: 0, male: 0 }
    if (FEMALE.test(behind)) vote.female++
    if (MALE.test(behind)) vote.male++
    votes.set(first.person.id, vote)
  }
  for (const [id, { female, male }] of votes) {
    if (/^(?:fe)?male$/.test(genderOf.get(id) ?? '')) continue
    if (female >= LEAST && male === 0) genderOf.set(id, 'female')
    else if (male >= LEAST && female === 0) genderOf.set(id, 'male')
  }
}
