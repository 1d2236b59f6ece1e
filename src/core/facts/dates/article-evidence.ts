import { monthNumber } from '../../article/calendar'
import { fiscalYear, type FiscalYear } from './fiscal-year'
import { numericOrder } from './numeric-order'

/** "the second half" is a time where money is the subject, and none in the report of a match. */
const BUSINESS =
  /\b(?:sales|revenues?|profits?|earnings|shares|dividend|inflation|economy|forecasts?|investors|analysts|quarterly|GDP)\b/gi
const SPORT =
  /\b(?:goals?|scored|touchdowns?|coach|midfielder|striker|rebounds?|quarterback|penalty|half-?time|kick-?off|playoffs?|league|referee|innings|match|yards|teammates?)\b/gi

const NAMED_LIKE_A_MONTH =
  /\b(?:Mrs|Ms|Mr|Miss|Dr|Sir|Dame|Lord|Lady|Theresa)\.? (May|March|August|June|April)\b/g

/** Facts about a whole article that few of its dates ask for, each found once. */
export class ArticleEvidence {
  private fiscal: FiscalYear | null | undefined
  private periods: boolean | null = null
  private names: ReadonlySet<number> | null = null
  private order: ReturnType<typeof numericOrder> | undefined
  constructor(private readonly folded: string) {}

  /**
   * First month of the fiscal year that a quarter in this sentence counts from: the company's, when the article is
   * its report, the quarter is called fiscal, or the sentence's paragraph names the year's end.
   */
  fiscalStart(isFiscal: boolean, paragraph: { start: number; end: number } | undefined): number {
    if (this.fiscal === undefined) this.fiscal = fiscalYear(this.folded)
    const { fiscal } = this
    if (!fiscal) return 1
    const isHere =
      fiscal.at === null ||
      isFiscal ||
      (paragraph !== undefined && fiscal.at >= paragraph.start && fiscal.at < paragraph.end)
    return isHere ? fiscal.start : 1
  }

  /** Are quarters and halves parts of a year here, and not of a match? */
  get hasPeriodsOfTime(): boolean {
    return (this.periods ??=
      (this.folded.match(SPORT)?.length ?? 0) < 2 || (this.folded.match(BUSINESS)?.length ?? 0) >= 2)
  }

  /** Months that are somebody's name here ("Mrs May"), by their number: without a day or a year they are no dates. */
  get monthsThatAreNames(): ReadonlySet<number> {
    return (this.names ??= new Set(
      [...this.folded.matchAll(NAMED_LIKE_A_MONTH)].map((match) => monthNumber(match[1] ?? '') ?? 0),
    ))
  }

  get numericOrder(): ReturnType<typeof numericOrder> {
    return this.order === undefined ? (this.order = numericOrder(this.folded)) : this.order
  }
}
