/**
 * Screens to open windows on, one for each test that runs at a time: two windows on one screen would take the
 * focus from each other. FACTDECK_DISPLAYS holds them as a JSON list of environments.
 */
export const displays = JSON.parse(process.env.FACTDECK_DISPLAYS ?? '[]') as Record<string, string>[]

/** @param worker counted from 0. @returns what to add to the environment; nothing where there is one screen for all */
export const displayOf = (worker: number): Record<string, string> => displays[worker] ?? {}
