import { firstNameGender } from './gazetteer'
import type { Mention } from './mention'
import { isFamilyFirst } from './person-names'
import type { Register } from './register'
import { type Candidate } from './register'

/** `people`: namings with a full name. */
export function joinPeople(register: Register, people: readonly Mention[]): void {
  const byFull = new Map<string, Candidate>()
  for (const mention of people) {
    const known = byFull.get(mention.key)
    if (known) register.join(known, mention)
    else byFull.set(mention.key, register.add('person', mention, mention.name))
  }
  joinFullerNames(register, [...byFull.values()])
  joinEndings(register)
  joinBirthNames(register)
  for (const candidate of register.of('person')) {
    if (candidate.gender !== null) continue
    const words = candidate.name.split(' ')
    const first = isFamilyFirst(words) ? null : firstNameGender(words[0] ?? '')
    if (first !== 'either') candidate.gender = first
  }
}

const BIRTH = new Set(['born', 'n\u00e9e', 'nee', 'n\u00e9'])

/** "Ruth Ellen Pargeter was born in Kendal", in the story of Ruth Calloway. */
const isWhoWasBorn = ({ tokens, last }: Mention): boolean =>
  tokens[last + 1]?.lower === 'was' && tokens[last + 2]?.lower === 'born'

/**
 * "She was born Wanda Szczepańska": the same person under another surname, where the first name tells who. The story of
 * a life also begins with that name, after the one it is about.
 */
function joinBirthNames(register: Register): void {
  const people = register.of('person')
  const gone = new Set<Candidate>()
  for (const candidate of people) {
    const [born] = candidate.mentions
    if (!born || candidate.mentions.length > 1) continue
    const isBirthName = BIRTH.has(born.tokens[born.first - 1]?.lower ?? '')
    if (!isBirthName && !isWhoWasBorn(born)) continue
    const bearers = people.filter(
      (other) =>
        other !== candidate &&
        !gone.has(other) &&
        other.name.split(' ')[0] === born.words[0] &&
        (isBirthName || other.mentions.some(({ start }) => start < born.start)),
    )
    if (bearers.length !== 1) continue
    register.join(bearers[0]!, born)
    // Known by it as well, but not called by it.
    bearers[0]!.forms.delete(born.name)
    gone.add(candidate)
  }
  register.remove(gone)
}

/** "Ms Ní Fhlatharta" after Catherine Ní Fhlatharta: a surname of several words, with none of them a first name. */
function joinEndings(register: Register): void {
  const people = register.of('person')
  const byEnding = new Map<string, Candidate[]>()
  for (const person of people) {
    const words = person.name.split(' ')
    for (let from = 1; from < words.length - 1; from++) {
      const ending = words.slice(from).join(' ')
      const known = byEnding.get(ending)
      if (known) known.push(person)
      else byEnding.set(ending, [person])
    }
  }
  const gone = new Set<Candidate>()
  for (const candidate of people) {
    const [bearer, ...others] = byEnding.get(candidate.name) ?? []
    if (!bearer || others.length > 0 || gone.has(bearer)) continue
    const [opening = ''] = candidate.name.split(' ')
    const isAddressed = candidate.mentions.every(({ title }) => title?.isHonorific)
    if (firstNameGender(opening) !== null && !isAddressed) continue
    for (const mention of candidate.mentions) register.join(bearer, mention)
    gone.add(candidate)
  }
  register.remove(gone)
}

const endsOf = (words: readonly string[]) => `${words[0] ?? ''} ${words[words.length - 1] ?? ''}`

/** "Raymond Alan Pruitt" and "Raymond Pruitt" are one person. */
function joinFullerNames(register: Register, people: readonly Candidate[]): void {
  const longestOf = new Map<string, Candidate>()
  const gone = new Set<Candidate>()
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length)
  for (const candidate of byLength) {
    const words = candidate.name.split(' ')
    const ends = endsOf(words)
    const fuller = longestOf.get(ends)
    if (!fuller) {
      if (!isFamilyFirst(words)) longestOf.set(ends, candidate)
    } else if (fuller.name.split(' ').length > words.length) {
      for (const mention of candidate.mentions) register.join(fuller, mention)
      gone.add(candidate)
    }
  }
  register.remove(gone)
}
