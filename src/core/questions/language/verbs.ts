import table from '../../../../resources/data/verbs.json'

function thirdPerson(base: string): string {
  if (base === 'have') return 'has'
  if (base === 'do' || base === 'go' || base === 'veto' || /(s|x|z|ch|sh)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

/** "plan" doubles its last letter, "open" does not: one-syllable stems and a few stressed endings do. */
function pastForms(base: string): string[] {
  if (base.endsWith('e')) return [`${base}d`]
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`]
  if (/[^aeiou][aeiou][bcdfghjklmnpqrstvz]$/.test(base) || /[^aeiou]u[aeiou][bdglmnprt]$/.test(base))
    return [`${base}${base.at(-1)}ed`, `${base}ed`]
  return [`${base}ed`]
}

interface Forms {
  base: string
  tense: 'past' | 'present-third' | 'present'
}

const finite = new Map<string, Forms>()
const participles = new Map<string, string>()

for (const base of table.regular) {
  for (const form of pastForms(base)) {
    finite.set(form, { base, tense: 'past' })
    participles.set(form, base)
  }
  finite.set(thirdPerson(base), { base, tense: 'present-third' })
}
for (const [base, past, participle] of table.irregular as [string, string, string][]) {
  finite.set(thirdPerson(base), { base, tense: 'present-third' })
  if (past !== base) finite.set(past, { base, tense: 'past' })
  participles.set(participle, base)
}
for (const base of [...table.regular, ...table.irregular.map(([base]) => base!)])
  if (!finite.has(base)) finite.set(base, { base, tense: 'present' })

const SAME_PAST = new Set(
  (table.irregular as [string, string, string][])
    .filter(([base, past]) => base === past)
    .map(([base]) => base),
)

/**
 * Base form and tense of a finite verb; null for a verb that isn't in the table, since a wrong form
 * ("did it fin") would spoil the question. "Cut" and its like may be past or present: read as past.
 */
export function readVerb(form: string): Forms | null {
  const lower = form.toLowerCase()
  const known = finite.get(lower)
  if (known && known.tense === 'present' && SAME_PAST.has(lower)) return { base: known.base, tense: 'past' }
  return known ?? null
}

/** True for past participles ("founded", "taken"). */
export const isParticiple = (form: string): boolean => participles.has(form.toLowerCase())
