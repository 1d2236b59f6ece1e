import { readArticle, type SentenceBlock } from '../../article/read-article'
import type { Article } from '../../facts/model'
import { isCueWord } from '../../facts/quotes/cues'
import { spaced, words } from '../../grading/normalise'
import { perContext } from '../context'
import { tokenise } from '../language/tokens'
import type { Draft } from './draft'

/** The sentences of the body. */
const sentencesOf = perContext(({ analysis: { article } }): readonly SentenceBlock[] => {
  const { text, headline } = article
  return readArticle(text, { headline }, isCueWord).sentences
})

/** So many words are read before a question without losing sight of it. */
const MOST_WORDS = 44
const LEAST_WORDS = 4
/** Sentences that are told at most. */
const MOST_SENTENCES = 2

const count = (text: string): number => text.split(/\s+/).length

/** As it stands, in one line, with the marks of its quotations inside others. */
export const inLine = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[“"]([^“”"]*)[”"]/g, '‘$1’')
    .replace(/[“”"]/g, '')

/** Whether the answer stands in the words. */
function tells(text: string, { key, accepted, entity }: Draft): boolean {
  const plain = spaced(text)
  const parts = entity?.kind === 'person' ? [entity.name.split(/\s+/).at(-1) ?? ''] : []
  return [key, ...accepted, ...(entity ? [entity.name, ...entity.aliases] : []), ...parts].some((form) => {
    const spoken = words(form).join(' ')
    return spoken !== '' && plain.includes(` ${spoken} `)
  })
}

/** The quoted words of a sentence, where they are a sentence of their own. */
function quotedIn(text: string): string | null {
  const quoted = [...text.matchAll(/[“"](\p{Lu}[^“”"]*)[”"]/gu)].map(([, said]) =>
    said!.replace(/\.?,$/, '.'),
  )
  return quoted.length === 1 && tokenise(quoted[0]!).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
    ? `“${quoted[0]!}”`
    : null
}

/** "TUGUEGARAO CITY—At least three people": the sentence begins behind the dateline. */
const withoutDateline = (sentence: string, { dateline }: Article): string =>
  dateline !== null && sentence.startsWith(dateline)
    ? sentence.slice(dateline.length).replace(/^\s*[—–:-]+\s*/, '')
    : sentence

/** Who says it would have to be told. */
const SAID = /[”"],? (?:he|she|they|it) \p{Ll}+/u

const beginOf = ({ fact }: Draft): number => Math.min(fact.sentence.start, fact.span.start)

/** Whether a sentence ends in the paragraph before this place of it. */
export const hasSentenceBefore = ({ text, paragraphs }: Article, paragraph: number, at: number): boolean =>
  /[.!?]/.test(text.slice(paragraphs[paragraph]?.start ?? 0, at))

/** Whether the sentence before that of the draft stands in the same paragraph: what goes on goes on from it. */
export const goesOnInParagraph = (draft: Draft): boolean =>
  hasSentenceBefore(draft.context.analysis.article, draft.fact.paragraph, beginOf(draft))

/**
 * What the article tells right before the sentence of a draft, the nearest sentence first, then with the one before
 * it: in the same paragraph, or at the end of the one before. Of a sentence that names the answer, its quoted words.
 */
export function wordsBefore(draft: Draft): string[] {
  const { context } = draft
  const { article } = context.analysis
  const { text } = article
  const all = sentencesOf(context)
  const begin = beginOf(draft)
  const at = all.findIndex(({ start, end }) => begin >= start && begin < end)
  const found: string[] = []
  let told = ''
  for (let index = at - 1; index >= Math.max(0, at - MOST_SENTENCES); index--) {
    const { start, end, paragraph } = all[index]!
    // A caption or a headline between the two paragraphs parts them.
    if (all[index + 1]!.paragraph - paragraph > 1) break
    const sentence = withoutDateline(text.slice(start, end), article)
    const said = tells(sentence, draft) || SAID.test(sentence) ? quotedIn(sentence) : sentence
    if (said === null || tells(said, draft)) break
    told = inLine(`${said} ${told}`)
    if (count(told) > MOST_WORDS) break
    if (count(told) >= LEAST_WORDS && /[.!?…]’?$/.test(told)) found.push(told)
  }
  return found
}
