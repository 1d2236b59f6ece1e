import { quotationsBetween, type Quotation } from '../../article/quotation-marks'
import type { FoundDate } from '../dates/find-dates'
import type { Document, Sentence } from '../document'
import type { EntityIndex } from '../names/entity-index'
import { mentionIndex } from '../names/mention-index'
import { chunk, type Syntax } from './chunks'

/** The shallow syntax of sentences, made when first asked for. */
export class SyntaxSource {
  private readonly made = new Map<number, Syntax>()
  private readonly namings: ReturnType<typeof mentionIndex>
  private readonly datesOf = new Map<number, FoundDate[]>()
  private readonly outer: Quotation[]

  constructor(
    private readonly document: Document,
    index: EntityIndex,
    dates: readonly FoundDate[],
  ) {
    this.namings = mentionIndex(index.entities)
    this.outer = document.quotations.filter((quotation) => quotation.depth === 0)
    for (const date of dates) {
      const list = this.datesOf.get(date.sentence.index)
      if (list) list.push(date)
      else this.datesOf.set(date.sentence.index, [date])
    }
  }

  /** The quotations of the article's own level that stand in a sentence. */
  quotationsIn(sentence: Sentence): Quotation[] {
    return quotationsBetween(this.outer, sentence.start, sentence.end + 1)
  }

  of(sentence: Sentence): Syntax {
    const known = this.made.get(sentence.index)
    if (known) return known
    const syntax = this.make(sentence, this.quotationsIn(sentence))
    this.made.set(sentence.index, syntax)
    return syntax
  }

  /** The words inside a quotation as a sentence of their own; quotations within it are its units. */
  inside(sentence: Sentence, quotation: Quotation): Syntax {
    const part = {
      ...sentence,
      start: quotation.start,
      end: quotation.end,
      tokens: sentence.tokens.filter((token) => token.start >= quotation.start && token.end <= quotation.end),
    }
    const nested = quotationsBetween(this.document.quotations, quotation.start, quotation.end).filter(
      (inner) => inner.depth === 1,
    )
    return this.make(part, nested)
  }

  private make(sentence: Sentence, quotations: readonly Quotation[]): Syntax {
    const dates = this.datesOf.get(sentence.index)
    const isDate = dates ? (offset: number) => dates.some((d) => d.start <= offset && offset < d.end) : null
    return chunk(sentence, quotations, this.namings(sentence.start, sentence.end), isDate)
  }
}
