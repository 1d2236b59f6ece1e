import type { Entity, RoleFact } from '../../facts/model'
import { isRoleNoun } from '../../facts/names/role-words'
import { normal } from '../../grading/normalise'
import { MONTHS, WEEKDAYS } from '../../grading/parse-date'
import { escape, formsOf, type Context } from '../context'
import { formatDate } from '../language/dates'
import { tokenise } from '../language/tokens'
import type { Draft } from './draft'
import { nameDraft } from './name'
import { isSurelyPerson } from './surely-person'

const INDEFINITE = /^(an?|one of)\s/i

/** "Priya Nathan is Tarn Valley's chief executive" -> "Tarn Valley's chief executive". */
function roleFromStatement(fact: RoleFact): string | null {
  const said = fact.statement.trim().replace(/\.$/, '')
  const match = new RegExp(`^${escape(fact.role.person)} (?:is|was) (?!described)(.+)$`).exec(said)
  return match?.[1] ?? null
}

/** A role as a noun phrase that can stand alone: "the council's chair", "former boiler engineer". */
export function roleWords(fact: RoleFact): string {
  const role = (roleFromStatement(fact) ?? fact.role.role).replace(/^(?:(?:an?|the) |then[- ])+/i, '')
  const isPossessed = /^\p{Ll}\S*['’]s?\s/u.test(role)
  const former = fact.role.former && !/\b(former|ex|retired|late)\b/i.test(role) ? `former ${role}` : role
  if (!fact.role.former) return isPossessed ? `the ${role}` : role
  // "the district's former treasurer"
  if (/^[^’']* of /.test(role)) return former
  if (/['’]s?\s/.test(role) && former !== role)
    return `${isPossessed ? 'the ' : ''}${role.replace(/['’]s?\s/, (mark) => `${mark}former `)}`
  return former
}

/** A role that only one person holds can be asked for by "Who"; others would have several right answers. */
const OFFICE =
  /\b(president|prime minister|minister|chancellor|king|queen|pope|chief|chair|chairman|chairwoman|chairperson|head|leader|director|founder|co-founder|owner|governor|mayor|secretary|commissioner|ambassador|editor|coach|captain|manager|treasurer|speaker|boss|spokesman|spokeswoman|spokesperson|premier|commander)\b/i

/** Offices change hands: the article vouches for its own day alone. */
function asOf(context: Context): string {
  const day = context.analysis.article.publishedOn
  const date = day === null ? null : formatDate(day, context.dateStyle)
  return date === null ? 'At the time of the article' : `As of ${date}`
}

const YEAR = 366

/** Whether the paragraph tells of years ago: who held an office then may not hold it now. */
function isOfThePast(fact: RoleFact, { analysis }: Context): boolean {
  const { publishedOn } = analysis.article
  if (publishedOn === null) return false
  const speaks = analysis.facts.some(
    (other) => other.kind === 'quote' && other.quote.speaker === fact.role.person,
  )
  if (speaks) return false
  const published = Date.parse(publishedOn) / 86_400_000
  return analysis.facts.some((other) => {
    if (other.kind !== 'date' || Math.abs(other.paragraph - fact.paragraph) > 1) return false
    const year = /^(\d{4})/.exec(other.date.value)
    return year !== null && published - Date.parse(`${year[1]}-12-31`) / 86_400_000 > YEAR
  })
}

/** "As of 6 May 2026, who was Tarn Valley's chief executive?" */
export function holderQuestion(fact: RoleFact, context: Context): Draft | null {
  const entity =
    context.entityNamed(fact.role.person) ??
    fact.entities
      .map((id) => context.entityById(id))
      .find((found) => found?.kind === 'person' && found.name === fact.role.person)
  if (!entity || entity.kind !== 'person') return null
  const role = roleFromStatement(fact) ?? fact.role.role
  // "Terrence Obafemi, a vice president of the alliance": one of several.
  const { text } = context.analysis.article
  if (!INDEFINITE.test(role) && /\ban? $/i.test(text.slice(0, fact.span.start))) return null
  if (INDEFINITE.test(role)) {
    const stem = `Who is ${role}?`.replace(/^Who is (an?) /, 'Which person in the article is $1 ')
    return hasAnchor(role, entity.name) ? nameDraft(fact, context, entity, 'role-kind', stem) : null
  }
  if (!OFFICE.test(role) || !hasAnchor(role, entity.name)) return null
  // "Industry and Commerce Minister Youssef El Hamdaoui": no Commerce Minister.
  const isHalf = /\p{Lu}\p{Ll}+ and $/u.test(text.slice(0, fact.span.start))
  if (isHalf && /^\p{Lu}/u.test(fact.role.role)) return null
  if (isOfThePast(fact, context) || hasGone(entity, context) || isOfAnotherDay(fact, context)) return null
  // "The then prime minister" was so at the time the article speaks of, and only there.
  if (/then-/i.test(fact.role.role)) return null
  if (fact.role.former) {
    const office = role.replace(/^(the |his |her |their )?(former |ex-)?/i, '')
    return nameDraft(
      fact,
      context,
      entity,
      'role-holder',
      `Which person in the article is a former ${office}?`,
    )
  }
  const owner = role.split(/ (?:of|for|at) /)[0] ?? ''
  const isDefinite = /['’]s?\s/.test(owner) || /^(the|his|her|their)\s/i.test(role)
  const office = isDefinite && !isArticled(role, context) ? role : `the ${role.replace(/^the /i, '')}`
  const stem = `${asOf(context)}, who was ${spelledOut(office, context)}?`
  return nameDraft(fact, context, entity, 'role-holder', stem)
}

/** "Will become president", "succeeds Jan Novak as governor": who holds the office today is not plain. */
const CHANGES =
  /\b(?:will|would|could|may|might|to) (?:\p{L}+ )?(?:become|be|take over|serve|replace|succeed)\b|\b(?:succeeds?|succeeded|replaces?|replaced|follows|followed|takes over|becomes)\b/u
/** "Became governor in 2012", "was elected mayor in 2019": and who knows since when no longer. */
const BEGAN = /\b(?:became|joined|started|took over|sworn in|appointed|elected|named|installed|hired)\b/

/** Whether the sentence tells of an office that somebody gets, or got in another year than that of the article. */
function isOfAnotherDay({ sentence, span }: RoleFact, { analysis }: Context): boolean {
  const ahead = sentence.exact.slice(0, Math.max(0, span.start - sentence.start))
  if (CHANGES.test(ahead)) return true
  const year = analysis.article.publishedOn?.slice(0, 4)
  const years = sentence.exact.match(/\b(?:19|20)\d\d\b/g) ?? []
  return BEGAN.test(ahead) && years.some((one) => one !== year)
}

const LEFT =
  '(?:resign(?:s|ed)|quits?|step(?:s|ped) down|stood down|was (?:sacked|dismissed|fired|ousted|killed)|died|dies)'
/** Behind a name, an apposition aside: "Gilbert Namukolo, the minister, resigned". */
const HAS_LEFT = new RegExp(`^(?:, [^,.;]{1,60},)? (?:has |had |abruptly |suddenly )?${LEFT}\\b`)
/** Before it: "the resignation of Gilbert Namukolo", "dismissed Gilbert Namukolo". */
const LEAVING =
  /\b(?:resignation|dismissal|departure|sacking|death) of (?:[\p{L}']+ ){0,5}$|\b(?:sacked|dismissed|ousted|fired) (?:[\p{L}']+ ){0,5}$/u

/** Whether the first paragraphs tell that somebody has left: who held the office that day is not plain. */
function hasGone({ mentions }: Entity, { analysis }: Context): boolean {
  const { paragraphs, text } = analysis.article
  const lead = paragraphs.filter(({ role }) => role === 'body').slice(0, 2)
  return lead.some((paragraph) =>
    mentions.some(
      ({ start, end }) =>
        start >= paragraph.start &&
        end <= paragraph.end &&
        (HAS_LEFT.test(text.slice(end, paragraph.end)) || LEAVING.test(text.slice(paragraph.start, start))),
    ),
  )
}

/** "The WRH chief executive" by the long name, where the article explains the letters and the headline has none. */
function spelledOut(role: string, { analysis }: Context): string {
  for (const fact of analysis.facts) {
    if (fact.kind !== 'abbreviation' || analysis.article.headline.includes(fact.abbreviation.short)) continue
    const { short, long } = fact.abbreviation
    const letters = new RegExp(`(?<![\\p{L}\\d])${escape(short)}(?![\\p{L}\\d])`, 'u')
    if (letters.test(role) && !role.includes(long)) return role.replace(letters, long)
  }
  return role
}

/** "The Opposition's spokesperson": the article before the owner is part of it. */
const isArticled = (role: string, { analysis }: Context): boolean =>
  new RegExp(`\\b[Tt]he ${escape(role)}`).test(analysis.article.text)

/** "Its director": of what, or whose, was told before. */
export function isOfAnother(fact: RoleFact): boolean {
  const at = fact.sentence.exact.indexOf(fact.role.role)
  return at > 0 && /\b(?:its|his|her|their) $/i.test(fact.sentence.exact.slice(0, at))
}

/** "How does the article describe Helen Marsh?": for roles that many people hold. */
export function descriptionQuestion(fact: RoleFact, context: Context): Draft | null {
  const role = roleFromStatement(fact) ?? fact.role.role
  if (normal(role).split(' ').length < 2 || !isNounPhrase(role) || !isPosition(role)) return null
  if (isOfAnother(fact) || isCutShort(fact, context)) return null
  const entity = context.entityNamed(fact.role.person)
  // "Lord Justice Amadi": what stands before a surname alone is how he is addressed.
  if (!entity || entity.kind !== 'person' || !entity.name.includes(' ')) return null
  if (!isSurelyPerson(entity, context)) return null
  const key = inLowerCase(roleWords(fact), context)
  const names = formsOf(entity).flatMap((form) => normal(form).split(' '))
  if (
    normal(key)
      .split(' ')
      .some((word) => names.includes(word))
  )
    return null
  return {
    fact,
    context,
    frame: 'question',
    from: '',
    before: '',
    template: 'role-description',
    stem: `What position or occupation does the article give ${entity.name}?`,
    key,
    answer: 'description',
    entity: null,
    accepted: [fact.role.role, fact.answer].filter((form) => normal(form) !== normal(entity.name)),
    rejected: [],
    statement: '',
    slot: null,
  }
}

/** "Political scientist Meenakshi Rao", at the head of a sentence: beside other positions it begins like them. */
function inLowerCase(role: string, context: Context): string {
  const [first = '', ...others] = role.split(' ')
  const isTitle = others.some((word) => /^\p{Lu}/u.test(word)) || !/^\p{Lu}\p{Ll}+$/u.test(first)
  return isTitle || others.length === 0 || context.isName(first)
    ? role
    : first.toLowerCase() + role.slice(first.length)
}

const KIN =
  /\b(?:father|mother|sister|brother|son|daughter|wife|husband|widow|widower|uncle|aunt|nephew|niece|cousin|grand(?:son|daughter|father|mother|child)|(?:\w+-in-law)|stepfather|stepmother|twin|fianc[eé]e?|partner|boyfriend|girlfriend|friend|neighbou?r|survivor|victim|counterpart|opposite number|successor|predecessor|rival|colleague|classmate|customer|passenger|resident|bystander|witness|defendant|co-?defendant|accused|plaintiff|claimant|suspect|complainant|co-?author|co-?writer|supervisor|mentor|pupil|brainchild|elder|eldest|younger|youngest)$/i
/** "Seismologist at the institute": which one was said elsewhere. */
const VAGUE_BODY =
  /\b(?:the|a|an) (?:institute|university|company|firm|agency|bank|club|council|hospital|school|department|ministry|party|union|group|commission|association|centre|center|foundation|organi[sz]ation|paper|team|fund|court)$/i

/** "The death in April of Chief Kpev" gives nobody the position “April of Chief”. */
const CALENDAR = new RegExp(`\\b(?:${[...MONTHS, ...WEEKDAYS].join('|')})\\b`)

/** A position or occupation, and not how somebody is related or which "institute" is meant. */
export const isPosition = (role: string): boolean =>
  !KIN.test(role) &&
  // "The association's president": of which association was said elsewhere.
  !/^(?:the|its|their|his|her) \p{Ll}+['’]s? /iu.test(role) &&
  !/\b(?:counterpart|rival|colleague|friend|neighbou?r|successor|predecessor) (?:at|in|of|from|to)\b/i.test(
    role,
  ) &&
  !VAGUE_BODY.test(role) &&
  !/^(?:cllr|councillor|mr|mrs|ms|dr|leader|member)\.?$/i.test(role) &&
  !CALENDAR.test(role) &&
  !/ with (?:an?|one|two|three|four|five|six|seven) /i.test(role) &&
  // "Superintendent of Industrial Police Md" has taken in the beginning of a name.
  !/\b(?:md|mr|mrs|ms|dr|prof|adv|capt|col|gen|sir|sheikh|haji)\.?$/i.test(role)

/**
 * "The architect of a 23% levy": what follows says which kind of architect. "Counsel to the petitioner, Chief Musa":
 * what stands before says that he is not the petitioner.
 */
export function isCutShort({ span }: RoleFact, { analysis }: Context): boolean {
  const { text } = analysis.article
  if (text.startsWith(' of ', span.end)) return true
  // "Noor-i-", "Shifa's medical superintendent"
  if (text[span.start - 1] === '-') return true
  // "The head of the office", in Lodwar; "a specialist", in infectious diseases.
  if (/^ (?:in|at|for|on) \p{L}/u.test(text.slice(span.end))) return true
  // "The head of one", of several that were named before.
  if (/ of (?:one|it|them|that|this|these|those)$/i.test(span.exact)) return true
  // "A crane operator with 22 years", on the waterfront.
  if (/\bwith \S+ years?$/i.test(span.exact)) return true
  // "Winner of the first and fourth stages", "managing director" without its first word.
  if (/\b(?:first|second|third|fourth|fifth|last)$/i.test(span.exact)) return true
  if (
    /\b(?:managing|executive|deputy|vice|general|assistant|associate|acting|interim)[ -]$/i.test(
      text.slice(Math.max(0, span.start - 12), span.start),
    )
  )
    return true
  const owner = /(\p{L}+) (?:to|of|for) (?:the |an? )?$/u.exec(
    text.slice(Math.max(0, span.start - 40), span.start),
  )
  return owner !== null && isRoleNoun(owner[1]!.toLowerCase())
}

/** "runs the kiosk" is no position. */
export const isNounPhrase = (role: string): boolean =>
  role.length > 3 && !['VERB', 'AUX', 'ADP', 'PRON'].includes(tokenise(role)[0]?.pos ?? 'VERB')

function hasAnchor(role: string, person: string): boolean {
  const own = new Set(normal(person).split(' '))
  return role
    .replace(/^(The|A|An)\b/, '')
    .split(/\s+/)
    .some(
      (word) =>
        /^\p{Lu}\p{L}+/u.test(word) &&
        !own.has(normal(word)) &&
        !isRoleNoun(word.replace(/['’.]s?$/, '')) &&
        !/^(Chief|Executive|Director|President|Minister|Prime|Senator|Sen|Judge|Chair|Chairman|Secretary|General|Foreign|Interior|Finance|Defence|Defense|Assistant|Deputy|Vice|Professor|Mayor|Governor)$/.test(
          word.replace(/['’.]s?$/, ''),
        ),
    )
}
