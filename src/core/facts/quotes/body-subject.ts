import type { Document, Sentence } from '../document'
import type { Entity } from '../model'
import type { EntityIndex } from '../names/entity-index'
import { isOrganizationNoun } from '../names/gazetteer'
import type { Token } from '../tagger'
import type { Focus } from './focus'
import { isBodyNoun } from './speaker-nouns'
import type { Speaker } from './speaker'

const set = (list: string) => new Set(list.split(' '))

/** What only a body does: before these "it" is no product, plan or place of work. */
const ACTS = set(
  'acquired agreed announced apologised apologized appealed bought blamed borrowed declined denied earned expects filed ' +
    'hired intends owes paid plans posted reported sacked shipped sold sued urged wants',
)
/** What only a body has. */
const POSSESSIONS = set(
  'chief chairman chairwoman chairperson shares profit profits revenue revenues sales spokesman spokeswoman spokesperson ' +
    'shareholders founder founders director president customers employees secretary-general subsidiary headquarters',
)
const AUXILIARY = /^(?:has|had|will|would|is|also|since|later|already|now|then|recently)$/
/** How many sentences back, and how many paragraphs, the body may be named. */
const REACH = 3
const PARAGRAPHS = 1

/** Does a sentence begin with "it" or "its" that can only be a body: "It has agreed", "Its finance chief"? */
export function standsForBody(tokens: readonly Token[]): boolean {
  if (tokens[0]?.lower === 'its') {
    const at = tokens.findIndex(({ pos, lower }, i) => i > 0 && (pos === 'NOUN' || POSSESSIONS.has(lower)))
    if (at < 1 || at > 3) return false
    return POSSESSIONS.has(tokens[at]!.lower) || POSSESSIONS.has(tokens[at + 1]?.lower ?? '')
  }
  if (tokens[0]?.lower !== 'it') return false
  let at = 1
  while (at < 4 && AUXILIARY.test(tokens[at]?.lower ?? '')) at++
  return ACTS.has(tokens[at]?.lower ?? '')
}

const NEW_NOUN = /\b(?:an?|another|its|the) ((?:[\p{L}-]+ ){0,2}[\p{L}-]+)/giu

/** "bought a start-up": may the sentence bring up another body than its subject? */
function bringsUpBody({ folded }: Document, focus: Focus, { index, end }: Sentence): boolean {
  const verb = focus.syntaxOf(index)?.chunks.find(({ kind }) => kind === 'verb')
  if (!verb) return true
  for (const [, phrase = ''] of folded.slice(verb.end, end).matchAll(NEW_NOUN))
    if (phrase.split(' ').some((word) => !word.endsWith('s') && isOrganizationNoun(word))) return true
  return false
}

/** How often the text has named an entity before an offset. */
const countBefore = ({ mentions }: Entity, before: number) =>
  mentions.filter(({ start }) => start < before).length

/**
 * The organization that "it" at the head of a sentence means: the last that a sentence was about or that spoke, when no
 * other one near is named half as often and nothing else there can be meant; else null.
 */
export function bodyBefore(
  document: Document,
  index: EntityIndex,
  focus: Focus,
  sentence: Sentence,
): Speaker | null {
  for (let i = sentence.index - 1; i >= 0 && sentence.index - i <= REACH; i--) {
    const told = document.sentences[i]!
    if (sentence.paragraph - told.paragraph > PARAGRAPHS) return null
    const subject = focus.subjectOf(i)
    const found = [subject, ...focus.speakersIn(i)].find((one) => one?.entity?.kind === 'organization')
    if (bringsUpBody(document, focus, told)) return null
    if (found?.entity) return isMain(index, found.entity, told.start, sentence.start) ? found : null
    if (subject && !subject.entity && !subject.isPlural && isBodyNoun(subject.head ?? '')) return null
  }
  return null
}

/** Is every other organization or country that the text names from `from` to `to` less than half as common so far? */
function isMain(index: EntityIndex, body: Entity, from: number, to: number): boolean {
  const weight = countBefore(body, to)
  return index.entities.every(
    (entity) =>
      entity === body ||
      entity.kind !== 'organization' ||
      !entity.mentions.some(({ start }) => start >= from && start < to) ||
      countBefore(entity, to) * 2 < weight,
  )
}
