import { keyOf } from './name-keys'
import type { Candidate, Register } from './register'

/** Bodies that the article names in full and later by a short form that no bracket explains. */

const SMALL = /^(?:of|the|for|and|on|in|to|&)$/i
const OFFICE = /^(?:ministry|department)$/
const CLUB = /^(?:fc|afc|cf|sc|rfc|rufc)$/

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('')

/** The letters that may stand for a name: of all its words, or of those of weight. */
function initialsFor(name: string): string[] {
  const words = name.replace(/^The /, '').split(/[ -]/)
  const heavy = words.filter((word) => !SMALL.test(word))
  const withOf = words.filter((word) => !/^(?:the|for|and|on|in|to|&)$/i.test(word))
  return heavy.length < 3 && words.length < 3
    ? []
    : [initialsOf(heavy), initialsOf(words), initialsOf(withOf)].map((letters) => letters.toLowerCase())
}

/** "MAIB", "BoG": letters of which most are capitals. */
const isInitials = (name: string): boolean =>
  /^\p{Lu}[\p{Lu}a-z]{1,6}\p{Lu}$/u.test(name) && !/\p{Ll}{2}/u.test(name)

/**
 * The forms that may stand for a name: "Greens" for the Green Party, "Trade Ministry" for a Ministry of Trade and
 * Industry, "Palermo" for Palermo FC.
 */
function formsOf(key: string): string[] {
  const words = key.split(' ')
  const [head = '', of, subject = ''] = words
  const forms: string[] = []
  if (words.length === 2 && of === 'party') forms.push(`${head}s`)
  if (OFFICE.test(head) && /^(?:of|for)$/.test(of ?? '')) forms.push(`${subject} ${head}`)
  if (words.length > 1 && CLUB.test(words.at(-1)!)) forms.push(words.slice(0, -1).join(' '))
  return forms
}

/** "the City Council" after Leeds City Council: the endings of at least two words. */
const endingsOf = (key: string): string[] => {
  const words = key.split(' ')
  return words.slice(1, -1).map((_, i) => words.slice(i + 1).join(' '))
}

/** Bodies by what may stand for them. */
class Forms {
  private readonly bodies = new Map<string, Set<Candidate>>()

  add(forms: readonly string[], body: Candidate): void {
    for (const form of forms) this.bodies.set(form, (this.bodies.get(form) ?? new Set()).add(body))
  }

  /** The bodies, but for `short` itself, that a form may mean. */
  of(form: string, short: Candidate): Candidate[] {
    return [...(this.bodies.get(form) ?? [])].filter((body) => body !== short)
  }
}

/** Joins such forms to the full name, where but one body is meant. */
export function joinShortBodies(register: Register): void {
  const bodies = register.of('organization')
  const byInitials = new Forms()
  const byForm = new Forms()
  const byEnding = new Forms()
  for (const body of bodies) {
    const key = keyOf(body.name)
    byInitials.add(
      initialsFor(body.name).filter((letters) => letters.length > 2),
      body,
    )
    byForm.add(formsOf(key), body)
    byEnding.add(endingsOf(key), body)
  }
  const gone = new Set<Candidate>()
  for (const short of bodies) {
    const key = keyOf(short.name)
    const isLed = short.mentions.some(({ tokens, first }) => tokens[first - 1]?.lower === 'the')
    const meant = isInitials(short.name)
      ? byInitials.of(short.name.toLowerCase(), short)
      : [...byForm.of(key, short), ...(isLed ? byEnding.of(key, short) : [])]
    const [long, ...others] = meant
    if (!long || others.length > 0 || gone.has(long)) continue
    for (const mention of short.mentions) register.join(long, mention)
    gone.add(short)
  }
  register.remove(gone)
}
