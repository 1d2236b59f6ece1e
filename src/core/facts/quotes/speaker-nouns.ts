import table from '../../../../resources/data/speech-words.json'
import { isOrganizationNoun } from '../names/gazetteer'
import { isKin, isRoleNoun, isRolePlural } from '../names/role-words'

/** Nouns of people and bodies that speak without being a job or an organization of the tables. */
const GROUPS = new Set(table.groups)
const PEOPLE = new Set(table.people)

/** Documents and findings: they say things but are nobody. */
const DOCUMENTS = new Set(table.documents)

export const isDocumentNoun = (lower: string): boolean => DOCUMENTS.has(lower)
/** A noun for one or more people. */
export const isPersonNoun = (lower: string): boolean =>
  isRoleNoun(lower) || isKin(lower) || isRolePlural(lower) || PEOPLE.has(lower)
/** A noun for a body or group that speaks as one. */
export const isBodyNoun = (lower: string): boolean => GROUPS.has(lower) || isOrganizationNoun(lower)
/** Could something with this head noun be the source of words? */
export const isSpeakerNoun = (lower: string): boolean =>
  isPersonNoun(lower) || GROUPS.has(lower) || isOrganizationNoun(lower) || DOCUMENTS.has(lower)
