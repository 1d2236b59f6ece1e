import verbs from '../../../resources/data/verbs.json'

const PAST = new Set<string>()
for (const [, past, participle] of verbs.irregular as string[][]) {
  for (const form of [past, participle]) for (const variant of (form ?? '').split('/')) PAST.add(variant)
}
for (const form of ['was', 'were', 'did', 'had', 'done', 'been']) PAST.add(form)

/** Is `lower` a simple past or past participle ("closed", "sat")? Forms equal to the base ("set", "cut") count as past. */
export const isPastForm = (lower: string): boolean =>
  PAST.has(lower) || (lower.endsWith('ed') && lower.length > 3)

/** Is `lower` a third person singular present ("opens")? */
export const isThirdPerson = (lower: string): boolean => /[^s]s$/.test(lower) && !PAST.has(lower)
