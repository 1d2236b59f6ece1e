import type { Sentence } from '../document'
import type { AddRole, Naming } from './naming'
import { readForward } from './phrases'

const words = (list: string) => new Set(list.split(' '))
const JOINED = words(
  'joined serves served works worked resigned retired appointed elected named quit started acts acted',
)
const CHOSEN = words('appointed elected named')
const OVER = words('served worked resigned retired quit acted')
const AUXILIARIES = words('was is has had been also once previously')

/** "Colin Ashdown, who joined as chief financial officer": an office named by its verb. */
export function joinedAs(sentence: Sentence, naming: Naming, add: AddRole): void {
  const { tokens } = sentence
  let i = naming.last + 1
  if (tokens[i]?.text === ',' && tokens[i + 1]?.lower === 'who') i += 2
  while (AUXILIARIES.has(tokens[i]?.lower ?? '')) i++
  const verb = tokens[i]
  if (!verb || !JOINED.has(verb.lower)) return
  let at = i + 1
  const isDirect = CHOSEN.has(verb.lower) && i > naming.last + 1
  if (tokens[at]?.lower === 'as') at++
  else if (!isDirect) return
  const phrase = readForward(tokens, at)
  if (!phrase) return
  const former = OVER.has(verb.lower)
  add(sentence, naming.person, tokens[phrase.first]?.start ?? 0, tokens[phrase.last]?.end ?? 0, former)
}
