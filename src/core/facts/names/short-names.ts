import { firstNameGender } from './gazetteer'
import { nounBefore, type Mention } from './mention'
import { isFamilyFirst, surnameOf } from './person-names'
import { type Candidate, mentionGender } from './register'
import { isKin } from './role-words'

/** People by the short forms they may be named with. */
export class ShortNames {
  private readonly bearers = new Map<string, Set<Candidate>>()
  private readonly byFirst = new Map<string, Set<Candidate>>()
  private readonly byWord = new Map<string, Set<Candidate>>()

  constructor(people: readonly Candidate[]) {
    const put = (map: Map<string, Set<Candidate>>, key: string, person: Candidate) => {
      const known = map.get(key)
      if (known) known.add(person)
      else map.set(key, new Set([person]))
    }
    for (const person of people) {
      const words = person.name.split(' ')
      for (const word of words) put(this.byWord, word, person)
      if (words.length < 2) continue
      put(this.byFirst, words[0] ?? '', person)
      put(this.bearers, surnameOf(words), person)
      if (isFamilyFirst(words)) put(this.bearers, words[0] ?? '', person)
      // "van der Berg", "El-Gohary": any ending of the name.
      for (let i = 1; i < words.length; i++) put(this.bearers, words.slice(i).join(' '), person)
    }
  }

  /** Several people bear it, and nothing told them apart: nobody's. */
  isAmbiguous(mention: Mention): boolean {
    for (const person of this.byWord.get(mention.name) ?? []) if (person.name !== mention.name) return true
    return false
  }

  /**
   * The person whom a surname means: the only bearer introduced before, else the one whose gender, role or weight
   * agrees; null when that does not decide.
   */
  resolve(mention: Mention): Candidate | null {
    if (isOfPlace(mention)) return null
    const bearers = this.bearers.get(mention.name)
    if (!bearers) return this.byFirstName(mention)
    const named = [...bearers]
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
    // "Chief Bernard" is the Bernard who was introduced as chief.
    const title = mention.title?.isHonorific === false ? mention.title.text.toLowerCase() : null
    const titled =
      title === null
        ? []
        : fitting.filter((one) => one.mentions.some((m) => m.title?.text.toLowerCase() === title))
    if (titled.length === 1) return titled[0] ?? null
    // Newspapers keep the bare surname for the person of the story, not for a relative of the same name.
    const own = fitting.filter((candidate) => !isRelative(candidate))
    if (own.length === 1) return own[0] ?? null
    return byRole(fitting, mention) ?? byWeight(fitting, mention)
  }

  /**
   * "Wade" after Wade Hollister: only when the model takes it for a person or it is a first name, and one alone has it.
   * "Mr Bounthavy" after Bounthavy Sisavath, as in Laos or Ethiopia: a form of address is for nobody else.
   */
  private byFirstName(mention: Mention): Candidate | null {
    const { tagged, title } = mention
    const isPerson =
      title?.isHonorific ?? (tagged ? tagged.kind === 'person' : firstNameGender(mention.name) !== null)
    if (!isPerson) return null
    const named = this.byFirst.get(mention.name)
    if (named?.size !== 1) return null
    const [only] = named
    return only?.mentions.some((m) => m.start < mention.start) ? only : null
  }
}

/** "her son, Erik Halvorsen": introduced by a word of kinship. */
function isRelative(candidate: Candidate): boolean {
  const [first] = candidate.mentions
  const noun = first && nounBefore(first)
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

const PLACES = new Set(
  'community village town parish city district county island valley hamlet suburb port'.split(' '),
)

/** "The community of Hesgin": a place, whoever bears the name. */
const isOfPlace = ({ tokens, first, title }: Mention): boolean =>
  title === null && tokens[first - 1]?.lower === 'of' && PLACES.has(tokens[first - 2]?.lower ?? '')

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
