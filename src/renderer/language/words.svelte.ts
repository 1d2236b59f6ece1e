import { LOCALES, type Language } from '../../contract/language'
import { en, type Words } from './en'
import { speakPlainly, wordsFrom } from './spoken'

let language = $state.raw<Language>('en')
let spoken = $state.raw<Words>(en)

/**
 * Every word of the interface, by screen, in the language that is spoken now. Reading one in a template or
 * a derived value follows a change of language at once.
 */
export const words = wordsFrom(() => spoken)

/** How dates and numbers are written now, as tags for `Intl`. */
export function locale(): { dates: string; numbers: string } {
  return LOCALES[language]
}

/** Changes the language, for the whole page. */
export async function speak(wanted: Language): Promise<void> {
  spoken = await speakPlainly(wanted)
  language = wanted
}

/** The language that is spoken now. */
export function spokenLanguage(): Language {
  return language
}
