/** How an article is looked at; kept while the reader goes from one to another. */
export class ReaderView {
  /** Whether the questions that are not asked stand beside the text, in place of the chosen mark's record. */
  isNotAskedShown = $state(false)
}
