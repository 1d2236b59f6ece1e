import { firstNameGender } from './gazetteer'
import type { Mention } from './mention'
import { keyOf } from './name-keys'
import { isFamilyFirst, surnameOf } from './person-names'
import type { Register } from './register'
import { type Candidate, mentionGender } from './register'
import { isKin } from './role-words'

export function joinPeople(register: Register, people: readonly Mention[]): void {
  const byFull = new Map<string, Candidate>()
  for (const mention of people) {
    if (mention.words.length < 2) continue
    const known = byFull.get(keyOf(mention.name))
    if (known) register.join(known, mention)
    else byFull.set(keyOf(mention.name), register.add('person', mention, mention.name))
  }
  // "Raymond Alan Pruitt" and "Raymond Pruitt" are one person.
  const list = [...byFull.values()].sort((a, b) => b.name.length - a.name.length)
  for (const short of list) {
    const words = short.name.split(' ')
    const fuller = list.find((other) => {
      const long = other.name.split(' ')
      return (
        other !== short &&
        long.length > words.length &&
        !isFamilyFirst(long) &&
        long[0] === words[0] &&
        long[long.length - 1] === words[words.length - 1]
      )
    })
    if (!fuller || !register.candidates.includes(short)) continue
    for (const mention of short.mentions) register.join(fuller, mention)
    register.candidates.splice(register.candidates.indexOf(short), 1)
  }
  for (const candidate of register.of('person')) {
    const first = firstNameGender(
      isFamilyFirst(candidate.name.split(' ')) ? '' : (candidate.name.split(' ')[0] ?? ''),
    )
    if (candidate.gender === null && first !== null && first !== 'either') candidate.gender = first
  }
}

/** Who a bare surname (or first name) means: candidates introduced before it, told apart by role and weight. */
export function resolveShortName(register: Register, mention: Mention): Candidate | null {
  const name = mention.name
  const named = register.of('person').filter((candidate) => {
    const words = candidate.name.split(' ')
    return (
      words.length > 1 &&
      (surnameOf(words) === name ||
        (isFamilyFirst(words) && words[0] === name) ||
        candidate.name.endsWith(` ${name}`))
    )
  })
  const earlier = named.filter((candidate) =>
    candidate.mentions.some((m) => m.start < mention.start && m.words.length > 1),
  )
  const pool =
    earlier.length > 0
      ? earlier
      : named.filter(
          (candidate) => mention.role !== 'body' || candidate.mentions[0]?.sentence === mention.sentence,
        )
  const gender = mentionGender(mention)
  const fitting = gender
    ? pool.filter(
        (candidate) =>
          candidate.gender === null || candidate.gender === gender || candidate.gender === 'either',
      )
    : pool
  if (fitting.length <= 1) return fitting[0] ?? null
  // Newspapers keep the bare surname for the person of the story, not for a relative of the same name.
  const own = fitting.filter((candidate) => !isRelative(candidate))
  if (own.length === 1) return own[0] ?? null
  return byRole(fitting, mention) ?? byWeight(fitting, mention)
}

/** "her son, Erik Halvorsen": introduced by a word of kinship. */
function isRelative(candidate: Candidate): boolean {
  const [first] = candidate.mentions
  if (!first) return false
  const before = first.tokens[first.first - 1]
  const noun = before?.text === ',' ? first.tokens[first.first - 2] : before
  return noun !== undefined && isKin(noun.lower)
}

/** "Zelenika, the Croatian negotiator": the words after the comma agree with how one of them was introduced. */
function byRole(candidates: readonly Candidate[], mention: Mention): Candidate | null {
  if (mention.tokens[mention.last + 1]?.text !== ',') return null
  const described = mention.tokens
    .slice(mention.last + 2, mention.last + 8)
    .filter((token) => /^(?:NOUN|PROPN|ADJ)$/.test(token.pos))
    .map((token) => token.lower)
  const scored = candidates.map((candidate) => {
    const around = candidate.mentions.flatMap((m) =>
      m.tokens.slice(Math.max(0, m.first - 6), m.last + 10).map((token) => token.lower),
    )
    return { candidate, hits: described.filter((word) => around.includes(word)).length }
  })
  scored.sort((a, b) => b.hits - a.hits)
  const [best, second] = scored
  return best && best.hits > (second?.hits ?? 0) ? best.candidate : null
}

/** The clear main bearer of a surname: named first and at least twice as often as the next; else nobody. */
function byWeight(candidates: readonly Candidate[], mention: Mention): Candidate | null {
  const before = candidates
    .map((candidate) => ({
      candidate,
      count: candidate.mentions.filter((m) => m.start < mention.start && m.role === 'body').length,
      first: candidate.mentions[0]?.start ?? Infinity,
    }))
    .sort((a, b) => b.count - a.count)
  const [best, second] = before
  if (!best || !second) return null
  const isFirst = before.every((other) => best.first <= other.first)
  if (best.count >= 2 * second.count + 1 || (isFirst && best.count > second.count)) return best.candidate
  const shortUses = candidates.filter((candidate) =>
    candidate.mentions.some((m) => m.words.length === 1 && m.start < mention.start),
  )
  if (shortUses.length === 1 && isFirst) return shortUses[0] ?? null
  return isFirst &&
    mention.sentence !== null &&
    best.candidate.mentions.some(
      (m) => m.sentence !== null && (mention.sentence ?? 0) - m.sentence <= 1 && m.start < mention.start,
    )
    ? best.candidate
    : null
}

/** Several people bear it, and nothing told them apart: nobody's. */
export function isAmbiguousSurname(register: Register, mention: Mention): boolean {
  return register
    .of('person')
    .some((candidate) => candidate.name !== mention.name && candidate.name.split(' ').includes(mention.name))
}
