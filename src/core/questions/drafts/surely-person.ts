import type { Entity } from '../../facts/model'
import { firstNameGender } from '../../facts/names/gazetteer'
import type { Context } from '../context'

/** What a body or a school may be, too. */
const MAY_BE_BODY =
  /\b(?:developer|maker|operator|firm|company|producer|retailer|school|bank|stable|club|carrier|supplier|buyer|owner)s?$/i

/** Whether a name is surely somebody's: who speaks, has a first name that lists know, or holds an office. */
export function isSurelyPerson(entity: Entity, { analysis }: Context): boolean {
  if (firstNameGender(entity.name.split(' ')[0] ?? '') !== null) return true
  return analysis.facts.some(
    (fact) =>
      (fact.kind === 'quote' && fact.quote.speakerId === entity.id) ||
      (fact.kind === 'role' && fact.role.person === entity.name && !MAY_BE_BODY.test(fact.role.role)),
  )
}
