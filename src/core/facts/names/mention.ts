import type { EntityKind, Paragraph } from '../model'
import type { Token } from '../tagger'
import type { TextLine } from './lines-of'
import { keyOf } from './name-keys'

/** What a name is of; "other" is nobody and nowhere: a storm, a product. */
export type NameKind = EntityKind | 'other'

/** A kind with the chances, 0..1, of person, organization and place. */
export interface Tagged {
  kind: EntityKind
  certainty: number
  chances: readonly [number, number, number]
}

/** One naming of somebody or something, title peeled off. */
export interface Mention {
  start: number
  end: number
  /** As printed in folded marks, possessive removed; a name in capitals with which a story begins, in small letters. */
  name: string
  /** The name as names are compared: see `keyOf`. */
  key: string
  /** Of the name; "Amissah-Tettey" is one. */
  words: string[]
  /** The title or honorific before it: "Assistant U.S. Attorney", "Ms". */
  title: { start: number; end: number; text: string; isHonorific: boolean } | null
  hasNumber: boolean
  /** Tokens of its sentence (or line), and where it stands there; `first` is the name's first token. */
  tokens: readonly Token[]
  first: number
  last: number
  /** Null outside the body. */
  sentence: number | null
  role: Paragraph['role']
  /** What the trained model makes of it; null where only its capitals speak for it. */
  tagged: Tagged | null
}

/** "JOSS ACKERLEY became": some papers begin a story in capitals. */
const IN_CAPITALS = /^\p{Lu}{3,}(?:[ '-]\p{Lu}{3,})+$/u
const inSmall = (name: string): string => name.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase())

/** The naming that stands from token `first` to `last` of a line; `about` tells the rest of it. */
export function makeMention(
  { tokens, sentence, role }: TextLine,
  first: number,
  last: number,
  about: Pick<Mention, 'title' | 'hasNumber' | 'tagged'>,
): Mention {
  const joined = joinTokens(tokens, first, last)
  const name = first === 0 && role === 'body' && IN_CAPITALS.test(joined) ? inSmall(joined) : joined
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    name,
    key: keyOf(name),
    words: name.split(' '),
    title: about.title,
    hasNumber: about.hasNumber,
    tokens,
    first,
    last,
    sentence,
    role,
    tagged: about.tagged,
  }
}

export function joinTokens(tokens: readonly Token[], first: number, last: number): string {
  let text = ''
  for (let i = first; i <= last; i++) {
    const token = tokens[i]
    if (!token) break
    const before = tokens[i - 1]
    text += (i > first && before && token.start > before.end ? ' ' : '') + token.text
  }
  return text
}

/** The noun that a name stands behind, a comma aside: "his daughter, Araba", "daughter Araba". */
export function nounBefore({ tokens, first }: Pick<Mention, 'tokens' | 'first'>): Token | undefined {
  return tokens[first - 1]?.text === ',' ? tokens[first - 2] : tokens[first - 1]
}
