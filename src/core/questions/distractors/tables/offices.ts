import table from '../../../../../resources/data/office-holders.json'
import { countryNamed } from '../../../grading/countries'
import { normal } from '../../../grading/normalise'
import { countryByCode, withThe } from './countries'
import { grouped, once } from './lookup'
import { organizationNamed } from './organizations'

export type OfficeClass = keyof typeof table.classes

/** One term of one office. Days and months are ISO; `to` is null where it had not ended when the table was checked. */
export interface Term {
  person: string
  class: OfficeClass
  /** The code of the country or the name of the body whose office it is. */
  of: string
  /** The code of the country; null for bodies of the world. */
  country: string | null
  title: string
  from: string
  to: string | null
}

const HOLDER = /^(.+?) (\d{4}-\d{2}(?:-\d{2})?)\.\.(\d{4}-\d{2}(?:-\d{2})?)?$/

interface Row {
  of: string
  /** The country of a body that is not named by its country's code. */
  in?: string
  class: string
  title?: string
  holders: string
}

const rows: readonly Row[] = table.offices

const terms = once(() =>
  rows.flatMap((office): Term[] =>
    office.holders.split('|').map((entry) => {
      const [, person = '', from = '', to] = HOLDER.exec(entry) ?? []
      const kind = office.class as OfficeClass
      const isCountry = office.in === undefined && countryByCode(office.of) !== null
      return {
        person,
        class: kind,
        of: office.of,
        country: isCountry ? office.of : (office.in ?? null),
        title: office.title ?? table.classes[kind],
        from,
        to: to ?? null,
      }
    }),
  ),
)

const byPerson = once(() => grouped(terms(), (term) => normal(term.person)))
const byClass = once(() => grouped(terms(), (term) => term.class))

export const termsOf = (person: string): readonly Term[] => byPerson().get(normal(person)) ?? []
export const termsOfClass = (kind: OfficeClass): readonly Term[] => byClass().get(kind) ?? []

/** Whether a term surely covers a day; a month in which it began or ended leaves room for doubt. */
export function covers(term: Term, day: string): boolean {
  const begun = day.slice(0, term.from.length)
  if (begun < term.from || (begun === term.from && term.from.length < day.length)) return false
  return term.to === null || day.slice(0, term.to.length) < term.to
}

const BODY_WITH_THE =
  /^(?:Federal|European|World|Bank|Inter|UN |Organi[sz]ation|South African|Reserve|Swiss|Bundesbank|Riksbank|North|African|National|People|United Nations|Central Bank)/

/** "foreign minister of Japan, 2023–2024", "president of France from 2017". */
export function termInWords(term: Term): string {
  const country = countryByCode(term.of)
  const place = country ? withThe(country.name) : BODY_WITH_THE.test(term.of) ? `the ${term.of}` : term.of
  const from = term.from.slice(0, 4)
  const to = term.to?.slice(0, 4)
  const when = to === undefined ? ` from ${from}` : to === from ? `, ${from}` : `, ${from}–${to}`
  return `${term.title} of ${place}${when}`
}

/** Whoever these words describe is no holder of the office named after them. */
const NO_HOLDER =
  /\b(?:deputy|vice|former|ex-|junior|shadow|assistant|acting|spokes\w+|aide|adviser|advisor|under ?secretary|candidate)\b/i

/** What a role is called, and to which class of offices it belongs; "president" alone may preside over anything. */
const CLASSES: readonly (readonly [RegExp, OfficeClass])[] = [
  [
    /\b(?:foreign (?:minister|secretary|policy chief)|external affairs minister|minister (?:of|for) (?:foreign|external) affairs)\b/i,
    'foreign minister',
  ],
  [
    /\b(?:finance minister|minister of finance|treasury secretary|chancellor of the exchequer|economy minister)\b/i,
    'finance minister',
  ],
  [/\bdefen[cs]e (?:minister|secretary)\b/i, 'defence minister'],
  [/\b(?:home secretary|interior minister|home minister)\b/i, 'interior minister'],
  [/\b(?:prime minister|premier|taoiseach)\b/i, 'head of government'],
  [/\b(?:chief executive|ceo)\b/i, 'chief executive'],
]

export interface Office {
  class: OfficeClass
  country: string | null
}

function countryIn(role: string): string | null {
  const parts = role.replace(/['’]s?\b/g, '').split(/\s+/)
  for (let i = 0; i < parts.length; i++) {
    for (const text of [parts.slice(i, i + 2).join(' '), parts[i]!]) {
      const country = countryNamed(text)
      if (country && /^\p{Lu}/u.test(text)) return country.code
    }
  }
  return null
}

/** The office that a role names ("Japan's foreign minister"); null for other jobs and for deputies. */
export function officeOfRole(role: string): Office | null {
  if (NO_HOLDER.test(role)) return null
  const country = countryIn(role)
  const found = CLASSES.find(([pattern]) => pattern.test(role))
  if (found) return { class: found[1], country }
  if (/\bsecretary of state\b/i.test(role) && country === 'US') return { class: 'foreign minister', country }
  if (/^(?:the )?(?:\S+ ){0,2}(?:president|chancellor)(?: of \S+(?: \S+)?)?$/i.test(role) && country)
    return { class: /chancellor/i.test(role) ? 'head of government' : 'head of state', country }
  const body =
    /\b(?:governor|president|chair\w*|head|chief|director.general|secretary.general|managing director)\b.*? of (?:the )?(.+)$/i.exec(
      role,
    )
  const known = body ? organizationNamed(body[1]!) : null
  if (known?.kind === 'central bank') return { class: 'central bank governor', country: known.country }
  return known && /^(?:world body|UN agency|regional union|EU body|sports federation)$/.test(known.kind)
    ? { class: 'world body', country: null }
    : null
}
