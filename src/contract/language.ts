/** The languages of the interface. Articles, questions and exported files stay in their own. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** What the reader may choose: one of the languages, or that of the system. */
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number]

/** How a language writes dates and numbers, as tags for `Intl`. */
export const LOCALES: Record<Language, { dates: string; numbers: string }> = {
  // The day before the month, as in most of the world; commas between thousands.
  en: { dates: 'en-GB', numbers: 'en-US' },
  de: { dates: 'de-DE', numbers: 'de-DE' },
}

/**
 * The language to speak.
 * @param locale of the system, as a BCP 47 tag (`de-AT`)
 */
export function languageOf(choice: LanguageChoice, locale: string): Language {
  if (choice !== 'system') return choice
  return /^de\b/i.test(locale) ? 'de' : 'en'
}
