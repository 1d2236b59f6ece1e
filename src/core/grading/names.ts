import { countryNamed, countryOfCapital, formsOf, isNearAnother, type Country } from './countries'
import { normal, words } from './normalise'
import { isSameWord, slips } from './slips'
import { almost, RIGHT, WRONG, type Grade } from './verdict'

export interface ExpectedName {
  key: string
  accepted: readonly string[]
  /** Other people, organizations and places of the article. */
  rejected: readonly string[]
}

const HONORIFICS = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady senor senora senhor senhora sr sra herr frau monsieur madame mme sheikh sheikha'.split(
    ' ',
  ),
)
const OFFICES = new Set(
  'sen senator rep gov governor president vice prime minister chancellor judge justice gen general col colonel capt captain king queen prince princess pope mayor secretary chief executive former then'.split(
    ' ',
  ),
)
const FIRM_ENDINGS = new Set(
  'inc ltd llc plc corp corporation co company group holdings ag sa gmbh nv'.split(' '),
)
const LINKS = new Set(['of', 'the', 'for', 'and', 'de', 'von', 'van', 'al', 'el', 'bin', 'ibn', 'la'])

/** The words that make the name: no honorific before it, no "Inc." behind it. */
function bare(form: string): string[] {
  const all = words(form)
  const from = all.length > 1 && HONORIFICS.has(all[0]!) ? 1 : 0
  const to = all.length - from > 1 && FIRM_ENDINGS.has(all.at(-1)!) ? -1 : undefined
  return all.slice(from, to)
}

/** The typed words without titles that are no part of the name asked for. */
function bareTyped(given: string, forms: readonly string[]): string[] {
  const own = new Set(forms.flatMap(words))
  const all = bare(given)
  const kept = all.filter((word) => own.has(word) || !OFFICES.has(word))
  return kept.length > 0 ? kept : all
}

/** Pairs every expected word with one given word; null when one stays alone. */
function pairUp(given: readonly string[], expected: readonly string[]): { extra: string[] } | null {
  const left = [...given]
  for (const word of expected) {
    const exact = left.indexOf(word)
    const index = exact >= 0 ? exact : left.findIndex((other) => isSameWord(other, word))
    if (index < 0) {
      if (LINKS.has(word)) continue
      return null
    }
    left.splice(index, 1)
  }
  return { extra: left.filter((word) => !LINKS.has(word)) }
}

const initials = (text: string): string =>
  words(text)
    .filter((word) => !LINKS.has(word))
    .map((word) => word[0])
    .join('')

/** "Raymond Pruitt" and "R. Pruitt" for "Raymond Alan Pruitt": first and last word stand, the middle may go. */
function isShortened(given: readonly string[], expected: readonly string[]): boolean {
  if (expected.length < 3 || given.length < 2 || given.length >= expected.length) return false
  const [first, last] = [given[0]!, given.at(-1)!]
  return (
    expected.length - given.length <= 1 &&
    isSameWord(last, expected.at(-1)!) &&
    isSameWord(first, expected[0]!) &&
    given.slice(1, -1).every((word) => expected.includes(word))
  )
}

/** "E. Sorensen", "S. O'Rourke": the initial of the first name, and the end of the name. */
function isInitialled(given: readonly string[], expected: readonly string[]): boolean {
  const [initial, ...rest] = given
  if (rest.length === 0 || expected.length <= rest.length || initial !== expected[0]![0]) return false
  const end = expected.slice(-rest.length)
  return rest.every((word, index) => isSameWord(word, end[index]!)) && rest.join('').length > 1
}

/** "Kim Jongun", "Weiling": the same letters, with the words joined or parted elsewhere. */
const isRejoined = (typed: string, forms: readonly string[]): boolean => {
  const letters = typed.replaceAll(' ', '')
  return letters.length >= 6 && forms.some((form) => normal(form).replaceAll(' ', '') === letters)
}

/** The names of the country that was asked for, when what was typed is a slip of one and of no other country. */
function isCountryMistyped(typed: string, country: Country): boolean {
  return formsOf(country).some((form) => {
    const own = normal(form)
    if (!words(own).every((word, index) => isSameWord(words(typed)[index] ?? '', word))) return false
    if (words(own).length !== words(typed).length) return false
    return !isNearAnother(typed, country, slips(typed, own, 3))
  })
}

function matches(given: readonly string[], form: string): 'all' | 'more' | null {
  const expected = bare(form)
  if (expected.length === 0) return null
  const pairs = pairUp(given, expected)
  if (pairs) return pairs.extra.length === 0 ? 'all' : 'more'
  return isShortened(given, expected) || isInitialled(given, expected) ? 'all' : null
}

const BODIES = new Set(
  'agency association authority bank board bureau club college commission committee company council court department federation foundation fund group hospital institute league ministry movement network office organisation organization parliament party police school senate service society trust union university'.split(
    ' ',
  ),
)

/** A bare last word can stand for a person, and not for "Bank of England" or "Norvik Council". */
const isPersonShaped = (key: string): boolean =>
  !/\b(?:of|for|and|on|in)\b|&/.test(key) && !BODIES.has(words(key).at(-1) ?? '')

/** Whether what was typed is spelled at least as nearly like the rival as like any right form. */
function isNearer(spoken: string, rival: string, forms: readonly string[]): boolean {
  const limit = 12
  const own = Math.min(...forms.map((form) => slips(spoken, normal(form), limit)))
  return slips(spoken, normal(rival), limit) <= own
}

/**
 * Grades a typed name. Whatever fits another name of the article at least as well is wrong, before
 * anything is forgiven: an accepted confusion would teach it.
 */
export function gradeName(given: string, expected: ExpectedName): Grade {
  const forms = [expected.key, ...expected.accepted]
  const spoken = normal(given)
  if (spoken === '') return WRONG
  if (forms.some((form) => normal(form) === spoken)) return RIGHT

  const country = countryNamed(expected.key)
  const givenCountry = countryNamed(given)
  if (country && givenCountry) return country.code === givenCountry.code ? RIGHT : WRONG
  if (country && !countryOfCapital(given)) {
    if (isCountryMistyped(spoken, country)) return RIGHT
    if (isNearAnother(spoken, country, 1)) return WRONG
  }
  const isPlaceElsewhere = givenCountry ?? countryOfCapital(given)
  if (expected.rejected.some((form) => normal(form) === spoken) || isPlaceElsewhere) return WRONG

  if (isRejoined(spoken, forms)) return RIGHT
  const typed = bareTyped(given, forms)
  if (typed.length === 0) return WRONG
  const rivals = expected.rejected.filter((form) => !forms.some((own) => normal(own) === normal(form)))
  const isRival = (word: string) => rivals.some((form) => bare(form).includes(word))
  const key = bare(expected.key)
  const isOwn = (word: string) => forms.some((form) => bare(form).includes(word))

  const fits = forms.map((form) => matches(typed, form))
  // A word that belongs to another name of the article is no slip of the finger.
  const strays = typed.filter((word) => !isOwn(word) && isRival(word))
  if (strays.length > 0) return WRONG
  if (fits.includes('all')) {
    return rivals.some((form) => matches(typed, form) === 'all' && isNearer(typed.join(' '), form, forms))
      ? almost('More than one name in the article fits that. Which one?')
      : RIGHT
  }
  if (fits.includes('more')) {
    return rivals.some((form) => matches(typed, form) !== null) ? WRONG : almost('Give the name alone.')
  }

  const acronym = initials(expected.key)
  if (typed.length === 1 && acronym.length >= 3 && typed[0] === acronym)
    return rivals.some((form) => initials(form) === acronym) ? almost('Write the name out.') : RIGHT

  const surname = words(expected.key.split(/\s+/).at(-1) ?? '')
  const canBePerson = isPersonShaped(expected.key)
  if (canBePerson && surname.length > 1 && typed.length === surname.length && pairUp(typed, surname))
    return RIGHT
  if (typed.length === 1 && key.length > 1) {
    const [word] = typed as [string]
    if (canBePerson && isSameWord(word, key.at(-1)!)) {
      return rivals.some((form) => bare(form).includes(key.at(-1)!))
        ? almost('More than one name in the article fits that. Which one?')
        : RIGHT
    }
    if (key.some((part) => isSameWord(word, part) && !LINKS.has(part)))
      return almost('That is a part of it. What is the whole name?')
  }
  const shared = typed.filter((word) => key.some((part) => isSameWord(word, part)))
  if (typed.length > 1 && shared.length === typed.length)
    return almost('That is a part of it. What is the whole name?')
  return WRONG
}
