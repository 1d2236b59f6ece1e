/** People whose words are retold and who are nobody to be known. */
import { perContext } from '../context'
import type { Draft } from '../drafts/draft'
import { tokenise } from '../language/tokens'

/** Offices and callings whose holders are part of the news, or know what it is about. */
const HIGH =
  /\b(?:president|premier|minister|chancellor|king|queen|prince|governor|mayor|senator|secretary|commissioner|ambassador|justice|judge|chief|chair\p{L}*|chairman|head|leader|founder|author|captain|coach|manager|general|admiral|bishop|archbishop|professor|researcher|scientist|economist|inspector|prosecutor|treasurer|speaker|director|officer|\p{L}+ist|MP|councillor|superintendent|official|executive|owner|editor|member|lecturer|engineer|doctor|adviser|dean|rector|principal)\b/iu
const MOUTHPIECE =
  /\b(?:spokes\p{L}+|sergeant|constable|representative|resident|neighbou?r|lawyer|solicitor|barrister)\b/iu

/** Callings of those whom a reporter meets. */
const PRIVATE =
  /\b(?:student|pupil|farmer|grower|trader|driver|shopkeeper|vendor|hawker|commuter|passenger|customer|tenant|pensioner|widow|mother|father|villager|fisherman|labourer|housewife)\b/i

/** Those whom newspapers ask for a view. */
const ONLOOKER =
  /\b(?:analyst|strategist|broker|brokerage|fund manager|economist at|network|director of an?)\b/i

/** What every press office says. */
const STOCK =
  /\b(?:(?:deeply|very|extremely) disappointed|(?:review|consider|stud|examin)\p{L}* (?:its|their|the|our|his|her) (?:options|ruling|decision|verdict|next steps)|(?:co-?operat\p{L}*) (?:fully )?with|take \p{L}+ (?:very )?seriously|thoughts (?:are|were) with)\b/iu

/** "Who said that she had come to listen?": neither a thing nor a number. */
function saysNothing(stem: string): boolean {
  const reported = / (?:that|he|she|it|they) (.+)\?$/s.exec(stem)?.[1]
  return (
    reported !== undefined &&
    !/[“"]/.test(reported) &&
    tokenise(reported).every(({ pos }) => !/^(?:NOUN|PROPN|NUM)$/.test(pos))
  )
}

/** What the article says people are, by entity. */
const rolesOf = perContext((context): ReadonlyMap<string, string[]> => {
  const roles = new Map<string, string[]>()
  for (const fact of context.facts) {
    const person = fact.kind === 'role' ? context.entityNamed(fact.role.person) : null
    if (fact.kind === 'role' && person)
      roles.set(person.id, [...(roles.get(person.id) ?? []), fact.role.role])
  }
  return roles
})

/** "Mossburn sheep farmer Jocelyn Aitken said she had 800 lambs": of somebody whom a reporter met, and of nobody else. */
export function isOfPasserBy({ template, answer, stem, statement, context }: Draft): boolean {
  if (template.startsWith('speaker') || !/^(?:figure|date|place)$/.test(answer)) return false
  const text = stem || statement
  const named = context.analysis.entities.filter(
    ({ kind, name, aliases }) => kind === 'person' && [name, ...aliases].some((form) => text.includes(form)),
  )
  return (
    named.length > 0 &&
    named.every(({ id }) => {
      const roles = rolesOf(context).get(id) ?? []
      return roles.some((role) => PRIVATE.test(role)) && !roles.some((role) => HIGH.test(role))
    })
  )
}

/**
 * Somebody who holds no office and whose words are only retold: a bereaved daughter, a spokesman. What was said may be
 * worth a question, and who said it is not.
 */
export function isPassingVoice({ template, entity, context, stem }: Draft): boolean {
  if (template === 'speaker-indirect' && (STOCK.test(stem) || saysNothing(stem))) return true
  if (entity?.kind !== 'person') return false
  const roles = rolesOf(context).get(entity.id) ?? []
  // A child, a patient, somebody who did not want to be known.
  if (!entity.name.includes(' ') && roles.every((role) => !HIGH.test(role))) return true
  if (template === 'role-holder')
    return /\bspokes\p{L}+/u.test(stem) || (entity.mentions.length < 2 && ONLOOKER.test(stem))
  if (/^speaker-(?!indirect)/.test(template)) return false
  if (template !== 'speaker-indirect') return roles.some((role) => ONLOOKER.test(role))
  if (roles.some((role) => MOUTHPIECE.test(role) || PRIVATE.test(role))) return true
  // Of those who are named once or have a part but no office, readers of `tests/judgement` refused four in ten.
  return (roles.length > 0 || entity.mentions.length < 2) && !roles.some((role) => HIGH.test(role))
}
