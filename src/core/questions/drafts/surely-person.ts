import type { Entity } from '../../facts/model'
import { firstNameGender } from '../../facts/names/gazetteer'
import type { Context } from '../context'

/** What a body or a school may be, too. */
const MAY_BE_BODY =
  /\b(?:developer|maker|operator|firm|company|producer|retailer|school|bank|stable|club|carrier|supplier|buyer|owner)s?$/i

/** Whether a name is surely somebody's: it has a first name that lists know, or holds an office, or speaks and is no firm. */
export function isSurelyPerson(entity: Entity, { analysis }: Context): boolean {
  if (firstNameGender(entity.name.split(' ')[0] ?? '') !== null) return true
  const { facts } = analysis
  const role = facts.find((fact) => fact.kind === 'role' && fact.role.person === entity.name)
  if (role?.kind === 'role') return !MAY_BE_BODY.test(role.role.role)
  return facts.some((fact) => fact.kind === 'quote' && fact.quote.speakerId === entity.id)
}
