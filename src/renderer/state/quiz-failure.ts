/** What failed, in the sentence that came with it. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
