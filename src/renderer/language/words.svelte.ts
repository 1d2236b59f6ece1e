import { LOCALES, type Language } from '../../contract/language'
import { en, type Words } from './en'

let language = $state.raw<Language>('en')
let spoken = $state.raw<Words>(en)

/**
 * Every word of the interface, by screen, in the language that is spoken now. Reading one in a template or
 * a derived value follows a change of language at once.
 */
export const words = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.keys(en).map((group) => [group, { get: () => spoken[group as keyof Words], enumerable: true }]),
  ),
) as Readonly<Words>

/** How dates and numbers are written now, as tags for `Intl`. */
export function locale(): { dates: string; numbers: string } {
  return LOCALES[language]
}

/** Changes the language. English is always there; German is brought when it is first asked for. */
export async function speak(wanted: Language): Promise<void> {
  spoken = wanted === 'de' ? (await import('./de')).de : en
  language = wanted
}

/** The language that is spoken now. */
export function spokenLanguage(): Language {
  return language
}
