import type { EntityKind } from '../model'
import type { Gender } from './gazetteer'
import { nounBefore, type Mention } from './mention'
import { genderOfRole, isKin } from './role-words'

/** An entity while it is being built. */
export interface Candidate {
  kind: EntityKind
  /** Folded fullest form. */
  name: string
  forms: Set<string>
  mentions: Mention[]
  gender: Gender | null
}

export function mentionGender(mention: Mention): Gender | null {
  if (mention.title) {
    const title = mention.title.text.toLowerCase()
    if (/^(?:ms|mrs|miss|dame|mrs\.|ms\.)\b/.test(title)) return 'female'
    if (/^(?:mr|sir|mr\.)\b/.test(title)) return 'male'
    for (const word of title.split(' ')) {
      const gender = genderOfRole(word)
      if (gender) return gender
    }
  }
  const { tokens, first, last } = mention
  const noun = nounBefore(mention)
  if (noun?.pos !== 'NOUN') return null
  // "His daughter, Araba, said": what stands before a comma may belong to something else.
  const isBesideComma = tokens[first - 1]?.text === ','
  return isBesideComma && !(isKin(noun.lower) && tokens[last + 1]?.text === ',')
    ? null
    : genderOfRole(noun.lower)
}

export class Register {
  candidates: Candidate[] = []
  readonly assigned = new Map<Mention, Candidate>()

  add(kind: EntityKind, mention: Mention, name: string): Candidate {
    const candidate: Candidate = { kind, name, forms: new Set([mention.name]), mentions: [], gender: null }
    this.candidates.push(candidate)
    this.join(candidate, mention)
    return candidate
  }

  join(candidate: Candidate, mention: Mention): void {
    candidate.mentions.push(mention)
    candidate.forms.add(mention.name)
    this.assigned.set(mention, candidate)
    candidate.gender ??= mentionGender(mention)
  }

  remove(gone: ReadonlySet<Candidate>): void {
    if (gone.size > 0) this.candidates = this.candidates.filter((candidate) => !gone.has(candidate))
  }

  of(kind: EntityKind): Candidate[] {
    return this.candidates.filter((candidate) => candidate.kind === kind)
  }
}
