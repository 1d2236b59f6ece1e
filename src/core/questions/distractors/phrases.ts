import { isKin } from '../../facts/names/role-words'
import { normal, words } from '../../grading/normalise'
import { isBody } from '../context'
import { inLowerCase, isCutShort, isNounPhrase, isPosition, roleWords } from '../drafts/role'
import type { Draft } from '../drafts/draft'
import { isSameRole } from '../gates/same-role'
import type { Distractor } from './distractor'

/** What was taken into a role by mistake: "When Sen.", "But Rep.". */
const NO_ROLE = /^(?:when|but|and|as|so|if|while|though|although|then|now|yet|or)\b/i
/** "Gov." alone is half a name, not an occupation. */
const BARE_TITLE = /^(?:state )?(?:gov|sen|rep|cllr|coun|dr|mr|mrs|ms|lt|gen|col|capt|sgt|prof)\.?$/i

/** "wife", "his mother": how somebody is related is no position or occupation. */
const isOccupation = (role: string): boolean => !words(role).some((word) => isKin(word))

/** What the article says of other people, as options for what it says of this one. */
export function descriptionDistractors(draft: Draft): Distractor[] {
  const { fact, context, key } = draft
  if (fact.kind !== 'role') return []
  const personOf = (name: string): string => context.entityNamed(name)?.id ?? normal(name)
  const own = personOf(fact.role.person)
  const roles = context.facts.filter((other) => other.kind === 'role')
  const ownRoles = [key, ...roles.filter((other) => personOf(other.role.person) === own).map(roleWords)]
  const result: Distractor[] = []
  for (const other of roles) {
    if (!isBody(other, context) || personOf(other.role.person) === own) continue
    const text = inLowerCase(roleWords(other), context).replace(/^Former\b/, 'former')
    // "Hill’s aide" is odd for Hill herself.
    const names = [...words(other.role.person), ...words(fact.role.person)]
    if (!isNounPhrase(text) || NO_ROLE.test(text) || BARE_TITLE.test(text)) continue
    if (!isPosition(text) || !isOccupation(text) || isCutShort(other, context)) continue
    if (words(text).some((word) => names.includes(word))) continue
    if (ownRoles.some((role) => isSameRole(role, text))) continue
    if (result.some((option) => isSameRole(option.text, text))) continue
    result.push({
      text,
      origin: 'article',
      note: `In the article: ${other.role.person}.`,
      source: other.sentence,
      order: 0,
    })
  }
  // Near the key in length, so that the key is not known by it.
  return result.sort((a, b) => Math.abs(a.text.length - key.length) - Math.abs(b.text.length - key.length))
}
