import { parseFigure } from '../grading/parse-figure'
import { words } from '../grading/normalise'
import { bareStem } from './bare-stem'
import type { Analysis } from '../facts/model'
import { perContext, type Context } from './context'
import { hasSentenceBefore } from './drafts/before'
import { danglingDefinites } from './drafts/definite'
import type { Form, Item } from './item'

/** What tells, in a question's words alone, how likely a teacher keeps it. Each is 1 where it holds, else 0. */
const TRAITS: Readonly<Record<string, RegExp>> = {
  'who said words': /^Who (?:said|asked|wrote|told|used)\b[^“"]{0,20}[“"]/u,
  'who said that': /^Who (?:said|told|\p{L}+ed) (?:\p{L}+ )?that\b/u,
  'body said': /^Which \p{L}+ (?:said|told|estimated|warned|\p{L}+ed)\b/u,
  'which body': /^Which (?:organization|company|country|place|city|union|party)\b/u,
  position: /^What position\b/u,
  'as of': /^(?:As of|At the time)\b/u,
  'how many': /\bhow many\b/iu,
  'how much': /\b(?:how much|(?:to|by) what)\b/iu,
  'which day': /\b(?:on|since|by|until) which date\b/iu,
  'in which': /\b(?:in|since|by|until) which (?:month|year|place|decade)\b/iu,
  abbreviation: /\babbreviation\b/u,
  attributed: /\baccording to\b/iu,
  quoted: /[“"]/u,
  'fronted words':
    /^(?!In which|On which|Since which|By which|According|As of|At the time)(?:In|On|At|For|From|By|With|Under|After|Before|During|Since|Among|Of|To|Of|About|Around|Nearly|Some|More|Only|Just|Afterwards|Later|Earlier|Then)\b/u,
  contrast: /\b(?:but|although|though|while|because|so)\b/iu,
  relative: /.{5},? (?:which|who|whose|where)\b/u,
  joined: /\band\b/u,
  pronoun: /\b(?:he|she|it|they|his|her|its|their|them|him)\b/iu,
  it: /\bits?\b/iu,
  vague:
    /\b(?:again|still|too|other|another|such|there|then|both|each|one|some|more|further|earlier|later|first|second|last)\b/iu,
  'gap first': /^_____/u,
  'gap last': /_____[.”"]*$/u,
  'figure gap': /^Which figure fits/u,
  'date gap': /^Which date fits/u,
  'place gap': /^Which (?:place|name) fits/u,
  // Quoted words that answer to what was said before them: “That is …”, “But it tells you …”.
  'quoted opening': /[“"](?:That|This|It|These|Those|They|He|She|And|But|So|Because|Then|There)\b/u,
  'quoted fragment': /[“"]\p{Ll}/u,
  'long quotation': /[“"][^”"]{90,}/u,
  retold: /\b(?:said|says|added|argued|claimed|warned|noted|told \p{L}+) that\b/u,
  'retold he': /\bthat (?:he|she|they|it|his|her|its|their)\b/u,
  'what it is': /^(?:What|Which) (?:position|\p{L}+ does the abbreviation)/u,
  comma: /,.*,.*,/u,
  'pointing that': /\b(?:that|this|these|those) (?!(?:the|a|an|he|she|it|they|is|was)\b)\p{Ll}+/u,
}

/** What a sentence told before the question mends. */
const MENDED: ReadonlySet<string> = new Set([
  'pronoun',
  'it',
  'vague',
  'quoted opening',
  'retold he',
  'pointing that',
  'sentence goes on',
  'inside a paragraph',
  'definite',
  'he of nobody',
])

const SHORT = 8
/** A statement of fewer words says too little to be true or false, a gap in more of them takes too long to read. */
const FULL = 12
const FULL_GAP = 16
const LONG = 22
const VERY_LONG = 32

/** The part of an item that is read, its answer in words, and where in the article it stands. */
export interface Asked {
  form: Form
  stem: string
  answer: string
  /** Of a statement to be weighed: whether it is true. */
  isTrue: boolean | null
  options: readonly string[]
  /** Start of the source sentence. */
  start: number
}

export function askedOf({ form, stem, key, options = [], source }: Item): Asked {
  const answer = typeof key === 'number' ? (options[key]?.text ?? '') : typeof key === 'string' ? key : ''
  return {
    form,
    stem,
    answer,
    isTrue: typeof key === 'boolean' ? key : null,
    options: options.map(({ text }) => text),
    start: source[0]?.start ?? 0,
  }
}

interface Story {
  /** Words of the headline. */
  head: ReadonlySet<string>
  fullNames: readonly string[]
  /** Every form of an organization's name. */
  bodies: readonly string[]
  /** Starts of the paragraphs of the body. */
  paragraphs: readonly number[]
  /** Sentences by where they start, each with how much the story turns on it. */
  sentences: ReadonlyMap<number, { words: string; salience: number; isFirst: boolean }>
}

function sentencesOf({ article, facts }: Analysis): Story['sentences'] {
  const sentences = new Map<number, { words: string; salience: number; isFirst: boolean }>()
  for (const { sentence, salience, paragraph } of facts) {
    const known = sentences.get(sentence.start)
    if (known) known.salience = Math.max(known.salience, salience)
    else {
      const isFirst = !hasSentenceBefore(article, paragraph, sentence.start)
      sentences.set(sentence.start, { words: sentence.exact, salience, isFirst })
    }
  }
  return sentences
}

const storyOf = perContext(({ analysis }): Story => {
  const { article, entities } = analysis
  return {
    head: new Set(words(article.headline).filter((word) => word.length > 3)),
    fullNames: entities.flatMap(({ kind, name }) => (kind === 'person' && name.includes(' ') ? [name] : [])),
    bodies: entities.flatMap(({ kind, name, aliases }) =>
      kind === 'organization' ? [name, ...aliases] : [],
    ),
    paragraphs: article.paragraphs.filter(({ role }) => role === 'body').map(({ start }) => start),
    sentences: sentencesOf(analysis),
  }
})

/** What kind of answer it is. */
function kindOf(answer: string, context: Context): string {
  if (answer === '') return 'truth'
  const entity = context.entityNamed(answer)
  if (entity) return entity.kind
  if (
    /[$£€₹¥]|\b(?:dollars?|pounds?|euros?|yen|rupees|crore|lakh|francs?|kron\p{L}+|cedis|korunas)\b/iu.test(
      answer,
    )
  )
    return 'money'
  if (/%|\bper ?cent\b|\bpoints?\b/iu.test(answer)) return 'share'
  if (/^(?:in |on )?(?:1[5-9]|20)\d\d$/u.test(answer)) return 'year'
  if (/\b(?:1[5-9]|20)\d\d$/u.test(answer))
    return /\b\d{1,2}\b(?!\d)/u.test(answer.replace(/\d{4}$/, '')) ? 'day' : 'month'
  const figure = parseFigure(answer)
  if (figure) return figure.value <= FEW ? 'small count' : 'count'
  return 'words'
}

const FEW = 30

/** What a statement to be weighed tells: somebody's office, words, or something that happened. */
function truthAbout(stem: string): 'office' | 'words' | 'report' | 'event' {
  if (/^(?:As of|At the time of)\b.* was (?:the|a) /u.test(stem)) return 'office'
  if (/“/u.test(stem)) return 'words'
  return /\b(?:said|warned|added|estimated|argued|announced|confirmed|acknowledged|claimed) that\b/.test(stem)
    ? 'report'
    : 'event'
}

const WORDS = /[\p{L}\d][\p{L}\d.,’'-]*[\p{L}\d]|[\p{L}\d]/gu
const OF_A_DATE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)$/

/** What was changed in a statement that is false: what its sentence in the article does not say. */
function changeIn(stem: string, sentence: string): 'date' | 'figure' | 'name' {
  const said = new Set(sentence.match(WORDS))
  const changed = (stem.match(WORDS) ?? []).filter((word) => !said.has(word))
  if (changed.some((word) => OF_A_DATE.test(word))) return 'date'
  return changed.some((word) => /\d/.test(word)) ? 'figure' : 'name'
}

/** The traits of a question, each with its measure from 0 to 1. */
export function traitsOf(asked: Asked, context: Context): Map<string, number> {
  const { words: shown, before } = bareStem(asked.stem)
  // A gap to be filled in says what with, and is read without that.
  const stem = asked.form === 'cloze' ? shown.replace(/^Which \p{L}+ fits the gap\? /u, '') : shown
  const traits = new Map<string, number>([[asked.form, 1]])
  for (const [trait, pattern] of Object.entries(TRAITS)) if (pattern.test(stem)) traits.set(trait, 1)
  const spoken = words(stem)
  if (spoken.length < SHORT) traits.set('short', 1)
  if (spoken.length > LONG) traits.set('long', 1)
  if (spoken.length > VERY_LONG) traits.set('very long', 1)
  if (spoken.length < FULL) traits.set(`${asked.form}: less than a dozen words`, 1)
  if (spoken.length > FULL_GAP) traits.set(`${asked.form}: many words`, 1)
  const { head, fullNames, bodies, paragraphs, sentences } = storyOf(context)
  const shared = spoken.filter((word) => head.has(word)).length
  if (shared > 0) traits.set('headline', Math.min(1, shared / 3))
  if (fullNames.some((name) => stem.includes(name))) traits.set('full name', 1)
  if (bodies.some((name) => stem.includes(name))) traits.set('organization', 1)
  const { options, answer, start } = asked
  if (options.some((text) => /^\p{Lu}\S*$/u.test(text))) traits.set('option of one word', 1)
  const kind = kindOf(answer, context)
  if (asked.form === 'multiple-choice' || asked.form === 'cloze' || asked.form === 'typed')
    traits.set(`${asked.form}: ${kind}`, 1)
  if (asked.form === 'true-false') traits.set(`true-false: ${truthAbout(stem)}`, 1)
  if (asked.isTrue === false)
    traits.set(`false ${changeIn(stem, sentences.get(asked.start)?.words ?? '')}`, 1)
  if (asked.form === 'matching')
    traits.set(/ what they said\b/.test(stem) ? 'matching: words' : 'matching: the rest', 1)
  traits.set(`answer: ${kind}`, 1)
  if (options.length > 0) traits.set(`options: ${kind}`, 1)
  if (kind === 'person') {
    const person = context.entityNamed(answer)
    const times = person?.mentions.length ?? 0
    if (times <= 1) traits.set('person named once', 1)
    if (times >= 3) traits.set('person named often', 1)
    if (person && /^\S+$/u.test(person.name)) traits.set('person of one name', 1)
    if (words(answer).some((word) => head.has(word))) traits.set('person of headline', 1)
  }
  const paragraph = paragraphs.findLastIndex((one) => one <= start)
  if (paragraph <= 1) traits.set('lead', 1)
  const isDeep = paragraph > 0.3 * (paragraphs.length - 1)
  if (isDeep && shared === 0 && !/^(?:truth|person|organization)$/.test(kind)) {
    traits.set('by the way', 1)
    traits.set(`by the way: ${kind}`, 1)
  }
  if (kind === 'person' && traits.has('person named once') && !traits.has('quoted'))
    traits.set('retold by one named once', 1)
  traits.set('depth', Math.max(0, paragraph) / Math.max(1, paragraphs.length - 1))
  const sentence = sentences.get(start)
  if (sentence) {
    const about = new Set(words(sentence.words).filter((word) => head.has(word))).size
    traits.set('sentence of headline', Math.min(1, about / 3))
    traits.set('salience', sentence.salience)
    if (!sentence.isFirst) traits.set('inside a paragraph', 1)
    if (/^(?:He|She|It|They|His|Her|Its|Their|That|This|But|And)\b/u.test(sentence.words))
      traits.set('sentence goes on', 1)
  }
  const unsaid = danglingDefinites(stem, context).length
  if (unsaid > 0) traits.set('definite', Math.min(1, unsaid / 2))
  if (/\b(?:he|him|his)\b/iu.test(stem) && !fullNames.some((name) => stem.includes(name)))
    traits.set('he of nobody', 1)
  if (before !== null) {
    for (const trait of MENDED) traits.delete(trait)
    traits.set('told before', 1)
    if (traits.has('who said words')) traits.set('words told before', 1)
  }
  return traits
}
