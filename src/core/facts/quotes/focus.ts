import type { Document, Sentence } from '../document'
import type { Syntax } from './chunks'
import type { Speaker } from './speaker'
import { isRelativeThat, type Phrase } from './phrases'
import { subjectBefore } from './subject'

/** How far back a pronoun or description may reach. */
export const REACH = 5

/** Remembers who spoke in which sentence, and who the sentences were about. */
export class Focus {
  private readonly speakers = new Map<number, Speaker[]>()
  private readonly cited = new Map<number, Speaker>()
  private readonly order: { speaker: Speaker; sentence: Sentence }[] = []
  private readonly subjects = new Map<number, Speaker | null>()

  constructor(
    private readonly document: Document,
    readonly syntaxOf: (sentence: number) => Syntax | null,
    readonly resolve: (syntax: Syntax, phrase: Phrase) => Speaker | null,
  ) {}

  remember(speaker: Speaker, sentence: Sentence): void {
    const list = this.speakers.get(sentence.index)
    if (list) list.push(speaker)
    else this.speakers.set(sentence.index, [speaker])
    this.order.push({ speaker, sentence })
  }

  /** A body or a person to whom "according to" gives the words of a sentence: it speaks, but the sentence may be about another. */
  cite(speaker: Speaker, sentence: Sentence): void {
    this.cited.set(sentence.index, speaker)
  }

  citedIn(sentence: number): Speaker | null {
    return this.cited.get(sentence) ?? null
  }

  /** Who spoke in a sentence, the last first. */
  speakersIn(sentence: number): Speaker[] {
    return [...(this.speakers.get(sentence) ?? [])].reverse()
  }

  lastSpeaker(): { speaker: Speaker; sentence: Sentence } | null {
    return this.order[this.order.length - 1] ?? null
  }

  /** An unnamed person introduced with the noun a few paragraphs before ("a senior aide", later "the aide"). */
  unnamedWith(head: string, sentence: Sentence): Speaker | null {
    for (let i = this.order.length - 1; i >= 0 && i > this.order.length - 20; i--) {
      const { speaker, sentence: where } = this.order[i]!
      if (sentence.index - where.index > 12) return null
      if (speaker.entity === null && speaker.head === head) return speaker
    }
    return null
  }

  /** Does the word stand with its capital where no sentence needs it? */
  isNamedInside(word: string): boolean {
    return this.document.folded.search(new RegExp(`[\\p{L},] ${word}(?!\\p{L})`, 'u')) >= 0
  }

  /** Indices of the sentence and those before it within reach, in the order in which a reader looks back. */
  before(sentence: number): number[] {
    const found: number[] = []
    const paragraph = this.document.sentences[sentence]?.paragraph ?? 0
    for (let i = sentence - 1; i >= 0 && sentence - i <= REACH; i--) {
      if (paragraph - this.document.sentences[i]!.paragraph > 3) break
      found.push(i)
    }
    return found
  }

  /** The subject of a sentence's main clause. */
  subjectOf(sentence: number): Speaker | null {
    const known = this.subjects.get(sentence)
    if (known !== undefined) return known
    this.subjects.set(sentence, null)
    const syntax = this.syntaxOf(sentence)
    const subject = syntax && this.mainSubject(syntax)
    this.subjects.set(sentence, subject ?? null)
    return subject ?? null
  }

  private mainSubject(syntax: Syntax): Speaker | null {
    const { chunks } = syntax
    for (let k = 0; k < chunks.length; k++) {
      const chunk = chunks[k]!
      if (chunk.kind !== 'verb' || chunk.verb!.form === 'infinitive' || chunk.verb!.form === 'ing') continue
      const before = chunks[k - 1]
      if (before?.kind === 'relative' || isRelativeThat(chunks, k - 1)) continue
      const phrase = subjectBefore(syntax, k)
      if (!phrase) continue
      const opener = chunks[syntax.chunkOf[phrase.first]! - 1]
      if (opener?.kind === 'clause' || opener?.kind === 'relative' || opener?.kind === 'prep') continue
      return this.resolve(syntax, phrase)
    }
    return null
  }
}
