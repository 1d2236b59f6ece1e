import type { Document, Sentence } from '../document'
import { countryOf, isDemonym } from './gazetteer'
import type { Mention } from './mention'
import { keyOf } from './name-keys'

const isCapital = (text: string) => text.charAt(0).toLowerCase() !== text.charAt(0)
const words = (list: string) => new Set(list.split(' '))
const BODIES = words(
  'ministry navy army force guard coastguard radio television parliament police media bank court agency service broadcaster',
)
/** Bodies only together with what they are for: "air force", "central bank", "state media". */
const NEEDS_SUBJECT = words('force guard media bank court agency service broadcaster')
const SUBJECTS = words(
  'health foreign defence defense interior finance justice education environment agriculture economy trade transport culture state public national central supreme constitutional weather news air coast border police meteorological space',
)

const isCountry = (name: string) =>
  countryOf(name) !== null || countryOf(name.slice(name.lastIndexOf(' ') + 1)) !== null
const isDemonymPhrase = (name: string) => isDemonym(name) || isDemonym(name.slice(name.lastIndexOf(' ') + 1))

/** Bodies named by a country and a lower-case noun: "the Danish health ministry", "Chile's navy", "Swedish radio". */
export function findLowerCaseBodies(document: Document): Mention[] {
  const found: Mention[] = []
  for (const sentence of document.sentences) {
    const { tokens } = sentence
    for (let last = 1; last < tokens.length; last++) {
      const { text } = tokens[last]!
      if (text.length < 4 || !BODIES.has(text)) continue
      const body = bodyAt(document, sentence, last)
      if (body) found.push(body)
    }
  }
  return found
}

function bodyAt({ folded }: Document, sentence: Sentence, last: number): Mention | null {
  const { tokens } = sentence
  let first = last
  while (SUBJECTS.has(tokens[first - 1]?.text ?? '')) first--
  if (first === last && NEEDS_SUBJECT.has(tokens[last]?.lower ?? '')) return null
  const hasPossessive = tokens[first - 1]?.lower === "'s"
  const ownerEnd = first - (hasPossessive ? 2 : 1)
  let owner = ownerEnd
  if (!isCapital(tokens[ownerEnd]?.text ?? '')) return null
  while (owner > 0 && ownerEnd - owner < 2 && isCapital(tokens[owner - 1]?.text ?? '')) owner--
  const start = tokens[owner]?.start ?? 0
  const name = folded.slice(start, tokens[ownerEnd]?.end ?? start)
  if (!(hasPossessive ? isCountry(name) : isDemonymPhrase(name))) return null
  const end = tokens[last]?.end ?? start
  const whole = folded.slice(start, end)
  return {
    start,
    end,
    name: whole,
    key: keyOf(whole),
    words: whole.split(' '),
    title: null,
    hasNumber: false,
    tokens,
    first: owner,
    last,
    sentence: sentence.index,
    role: 'body',
    tagged: null,
  }
}
