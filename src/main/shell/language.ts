import { app } from 'electron'
import { languageOf, type Language, type LanguageChoice } from '../../contract/language'
import { de } from '../../contract/words/de'
import { en, type SharedWords } from '../../contract/words/en'

const WORDS: Record<Language, SharedWords> = { en, de }

let spoken = en

/** What menus and dialogs say, in the language that is spoken now. */
export function shellWords(): SharedWords {
  return spoken
}

/** Makes menus and dialogs speak the language that the reader chose. Only once the application is ready. */
export function applyLanguage(choice: LanguageChoice): void {
  spoken = WORDS[languageOf(choice, app.getLocale())]
}
