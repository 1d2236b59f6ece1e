import { isOrganizationNoun } from '../names/gazetteer'
import { isKin, isRoleNoun, isRolePlural } from '../names/role-words'

const set = (list: string) => new Set(list.split(' '))

/** Nouns of people and bodies that speak without being a job or an organization of the tables. */
const GROUPS = set(
  'police coastguard media television radio family campaign administration jury military army navy palace kremlin embassy consulate ' +
    'half majority crowd public staff delegation panel cabinet opposition camp sources site website blog tabloid outlet newspaper paper audience ' +
    'government house senate congress pentagon patrol couple trio duo others many several',
)
const PEOPLE = set(
  'person man woman guard spokesperson coroner people republican democrat conservative liberal ' +
    'republicans democrats conservatives liberals progressives independents aides allies critics supporters opponents backers voters protesters ' +
    'demonstrators detractors skeptics sceptics foes rivals rival ally opponent backer critic supporter nominee candidate voter protester ' +
    'demonstrator adviser insider insiders strategist pollster pollsters surrogate surrogates delegate freshman billionaire businessman developer mogul tycoon ' +
    'operative operatives staffer staffers mom dad mother father kid boy girl teenager guy lady immigrant immigrants ' +
    'source mate nominees',
)

/** Documents and findings: they say things but are nobody. */
const DOCUMENTS = set(
  'report study statement survey document documents letter filing indictment complaint lawsuit text copy review memo poll polls data figures ' +
    'results email emails e-mail e-mails tweet transcript transcripts records record affidavit ruling opinion order book article story editorial ' +
    'post posting release profile ad advertisement manifesto petition notice brief bulletin analysis audit assessment account ' +
    'accounts reports studies statistics documentation message messages note biography headline caption site research',
)

export const isDocumentNoun = (lower: string): boolean => DOCUMENTS.has(lower)
/** A noun for one or more people. */
export const isPersonNoun = (lower: string): boolean =>
  isRoleNoun(lower) || isKin(lower) || isRolePlural(lower) || PEOPLE.has(lower)
/** Could something with this head noun be the source of words? */
export const isSpeakerNoun = (lower: string): boolean =>
  isPersonNoun(lower) || GROUPS.has(lower) || isOrganizationNoun(lower) || DOCUMENTS.has(lower)
