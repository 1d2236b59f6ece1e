import type { Entity } from '../../facts/model'
import { firstNameGender } from '../../facts/names/gazetteer'
import type { Context } from '../context'

/** What a body or a school may be, too. */
const MAY_BE_BODY =
  /\b(?:developer|maker|operator|firm|company|producer|retailer|school|bank|stable|club|carrier|supplier|buyer|owner)s?$/i

const COMPASS = /^(?:North|South|East|West)$/

/** Whether a name is surely somebody's: it has a first name that lists know, or holds an office, or speaks and is no firm. */
export function isSurelyPerson(entity: Entity, { analysis }: Context): boolean {
  // "Apollo South" lies beside Apollo Bay.
  const words = entity.name.split(' ')
  if (
    COMPASS.test(words.at(-1)!) &&
    analysis.entities.some((other) => other !== entity && other.name.startsWith(`${words[0]} `))
  )
    return false
  if (firstNameGender(words[0] ?? '') !== null) return true
  const { facts } = analysis
  const role = facts.find((fact) => fact.kind === 'role' && fact.role.person === entity.name)
  if (role?.kind === 'role') return !MAY_BE_BODY.test(role.role.role)
  return facts.some((fact) => fact.kind === 'quote' && fact.quote.speakerId === entity.id)
}
