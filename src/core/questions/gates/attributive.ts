import { GAP } from '../item'
import { tokenise } from '../language/tokens'

/** "The _____ steps": a place before the noun that it tells apart. */
export function isAttributive(stem: string): boolean {
  const at = stem.indexOf(GAP)
  if (at < 0) return false
  const [next] = tokenise(stem.slice(at + GAP.length).trimStart())
  return (
    stem[at + GAP.length] === ' ' && next !== undefined && next.pos === 'NOUN' && /^\p{Ll}/u.test(next.text)
  )
}
