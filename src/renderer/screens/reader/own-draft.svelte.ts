import { words } from '../../language/words.svelte'
import type { Article, Span } from '../../../core/facts/model'
import type { OwnCardDraft } from '../../../core/library/own-cards'
import { draftProblem } from '../../../core/library/own-cards'
import { type CardForm, GAP } from '../../../core/questions/item'

/** Words chosen in the article: offsets into its text. */
export interface Choice {
  start: number
  end: number
}

/** A card being made: the sentence, the words chosen in it, and what the reader wrote. */
export class OwnDraft {
  #at = $state(0)
  #choice = $state.raw<Choice>({ start: 0, end: 0 })
  #form = $state<CardForm>('cloze')
  front = $state('')
  back = $state('')

  /** @param sentences of the article, in reading order; at least one */
  constructor(
    private readonly article: Article,
    readonly sentences: readonly Span[],
    choice: Choice,
  ) {
    this.#at = sentenceAt(sentences, choice.start)
    this.choose(choice)
  }

  get form(): CardForm {
    return this.#form
  }
  get sentence(): Span {
    return this.sentences[this.#at]!
  }
  /** The chosen words, as offsets into the sentence. */
  get chosen(): Choice {
    const { start } = this.sentence
    return { start: this.#choice.start - start, end: this.#choice.end - start }
  }
  get words(): string {
    return this.article.text.slice(this.#choice.start, this.#choice.end)
  }
  get hasNext(): boolean {
    return this.#at < this.sentences.length - 1
  }
  get hasPrevious(): boolean {
    return this.#at > 0
  }

  /** Why it makes no card yet; null where it does. */
  readonly problem: string | null = $derived.by(() => {
    if (this.words.trim() === '') return words.own.selectFirst
    const problem = draftProblem(this.#wanted())
    return problem && words.told(problem)
  })

  /** Takes other words of the sentence as the answer; what lies outside of it is left out. */
  choose({ start, end }: Choice): void {
    const { sentence } = this
    this.#choice = trimmed(this.article.text, {
      start: Math.max(start, sentence.start),
      end: Math.min(end, sentence.end),
    })
    this.#fill()
  }

  /** Chooses the next word of the sentence or the one before; `isMore` adds one at the end, or takes one off. */
  chooseWord(step: 1 | -1, isMore: boolean): void {
    const words = wordsIn(this.sentence.exact)
    if (words.length === 0) return
    const { start, end } = this.chosen
    const known = (at: number) => Math.max(0, Math.min(at, words.length - 1))
    const after = words.findIndex((word) => word.end > start)
    let [first, last] = [
      known(after < 0 ? words.length : after),
      known(words.findLastIndex((word) => word.start < end)),
    ]
    if (start === end) last = first
    else if (!isMore) first = last = known(step > 0 ? last + 1 : first - 1)
    else last = Math.max(first, known(last + step))
    const from = this.sentence.start
    this.choose({ start: from + words[first]!.start, end: from + words[last]!.end })
  }

  setForm(form: CardForm): void {
    this.#form = form
    this.#fill()
  }

  /** To the next sentence or the one before; no words of it are chosen yet. */
  move(step: 1 | -1): void {
    const at = this.#at + step
    const next = this.sentences[at]
    if (!next) return
    this.#at = at
    this.choose({ start: next.start, end: next.start })
  }

  /** What is asked of the library. */
  get request(): OwnCardDraft {
    return this.#wanted()
  }

  #wanted(): OwnCardDraft {
    const { start, end } = this.#choice
    const span = { start, end, exact: this.words }
    return { form: this.#form, front: this.front, back: this.back, span, sentence: this.sentence }
  }

  /** The words on the card follow what is chosen; a question that was typed stays. */
  #fill(): void {
    const { exact } = this.sentence
    const { start, end } = this.chosen
    this.back = this.words
    const gapped = end > start ? exact.slice(0, start) + GAP + exact.slice(end) : exact
    if (this.#form === 'cloze') this.front = gapped
    else if (this.front.includes(GAP) || this.front === exact) this.front = ''
  }
}

/** The words of a sentence, without the marks before and after them. */
function wordsIn(sentence: string): Choice[] {
  return [...sentence.matchAll(/[\p{L}\p{N}$€£¥](?:\S*[\p{L}\p{N}%])?/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
}

/** The sentence that holds an offset, else the last one before it. */
function sentenceAt(sentences: readonly Span[], at: number): number {
  const next = sentences.findIndex(({ end }) => at < end)
  return next < 0 ? sentences.length - 1 : next
}

function trimmed(text: string, { start, end }: Choice): Choice {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end: Math.max(start, end) }
}
