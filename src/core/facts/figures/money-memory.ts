import type { Sentence } from '../document'
import type { FigureValue } from '../model'

/** Verbs that take money, and what may stand between them and an amount. */
const OF_MONEY =
  /\b(?:cost|costs|owes?|owed|pay|pays|paid|spend|spent) (?:the )?(?:remaining|other|further|another|rest,) $/

/** The money that the paragraph spoke of last: "Orla must pay 3 million crowns. Tidal must pay the remaining 60 million." */
export class MoneyMemory {
  private unit = ''
  private paragraph = -1

  /** The unit of a figure that stands in `sentence` with `unit`, after the words `before`. */
  unitOf({ value, counted }: FigureValue, unit: string, sentence: Sentence, before: string): string {
    if (/^[A-Z]{3}$/.test(unit)) {
      this.unit = unit
      this.paragraph = sentence.paragraph
    }
    const isMoney =
      unit === '' && counted === '' && (value ?? 0) >= 1000 && sentence.paragraph === this.paragraph
    return isMoney && OF_MONEY.test(before) ? this.unit : unit
  }
}
