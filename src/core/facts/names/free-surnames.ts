import { isKnownOrganization } from './gazetteer'
import type { Mention, NameKind } from './mention'
import { surnameOf } from './person-names'

/** Surnames that look like a place or a body, after the person who bears them. */

const LOCATIVE = new Set('in at near from to of outside across around'.split(' '))

/** Every word of bodies' longer names: "Holub" in "Holub Motors". */
function wordsOfBodies(mentions: readonly Mention[], kinds: ReadonlyMap<Mention, NameKind>): Set<string> {
  const bodies = mentions.filter(
    (mention) => mention.words.length > 1 && kinds.get(mention) === 'organization',
  )
  return new Set(bodies.flatMap(({ words }) => words))
}

/** So often a firm is named before its owner comes in that the name alone goes on meaning the firm. */
const SETTLED = 3

/** "Steinbrugg", of which the story told much before Lorenz Steinbrugg, grandson of the founder, came in. */
function knownBodies(
  mentions: readonly Mention[],
  kinds: ReadonlyMap<Mention, NameKind>,
  firstOf: ReadonlyMap<string, number>,
): Set<string> {
  const counts = new Map<string, number>()
  for (const mention of mentions)
    if (
      mention.words.length === 1 &&
      mention.role === 'body' &&
      kinds.get(mention) === 'organization' &&
      mention.start < (firstOf.get(mention.name) ?? -Infinity)
    )
      counts.set(mention.name, (counts.get(mention.name) ?? 0) + 1)
  return new Set([...counts].flatMap(([name, count]) => (count >= SETTLED ? [name] : [])))
}

/**
 * "Lima" after Mateus Lima is no city, unless a preposition of place stands before it; nor is "Holub" after Radek Holub
 * a body, unless the article has one of that name or everybody knows one.
 */
export function freeSurnames(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const firstOf = new Map<string, number>()
  for (const mention of mentions) {
    if (mention.words.length < 2 || kinds.get(mention) !== 'person') continue
    const surname = surnameOf(mention.words)
    firstOf.set(surname, Math.min(firstOf.get(surname) ?? Infinity, mention.start))
  }
  if (firstOf.size === 0) return
  const bodies = wordsOfBodies(mentions, kinds)
  const known = knownBodies(mentions, kinds, firstOf)
  for (const mention of mentions) {
    const kind = kinds.get(mention)
    if (mention.words.length > 1 || (kind !== 'place' && kind !== 'organization')) continue
    const introduced = firstOf.get(mention.name)
    if (introduced === undefined || (introduced >= mention.start && mention.role !== 'headline')) continue
    if (kind === 'organization' && known.has(mention.name)) continue
    const before = mention.tokens[mention.first - 1]?.lower ?? ''
    const isFree =
      kind === 'place'
        ? !LOCATIVE.has(before)
        : before !== 'the' && !isKnownOrganization(mention.name) && !bodies.has(mention.name)
    if (isFree) kinds.delete(mention)
  }
}
