import type { Language } from '../../contract/language'
import { en, type Words } from './en'

let spoken: Words = en

/** Words with a getter for every group, which reads from what is given at that moment. */
export function wordsFrom(read: () => Words): Readonly<Words> {
  const groups = Object.keys(en) as (keyof Words)[]
  const getters = groups.map((group) => [group, { get: () => read()[group], enumerable: true }])
  return Object.defineProperties({}, Object.fromEntries(getters)) as Readonly<Words>
}

/** Every word of the interface where nothing is drawn, as in a worker: a change of language is seen at the next reading. */
export const words = wordsFrom(() => spoken)

/** Changes the language. English is always there; German is brought when it is first asked for. */
export async function speakPlainly(wanted: Language): Promise<Words> {
  spoken = wanted === 'de' ? (await import('./de')).de : en
  return spoken
}
