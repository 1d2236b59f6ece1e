/**
 * Words that hang on a sentence which the question does not show. Each pattern has its example; what matches is
 * shown as the reason.
 */
const LOOSE_ENDS: readonly RegExp[] = [
  // "The tribunal, however, held": against what was said before.
  /\b(?:however|by contrast|in contrast|meanwhile|moreover|furthermore|nevertheless|nonetheless|likewise|conversely|in turn|as well)\b/i,
  // "Demand in China also remains a worry", beside another that was told before.
  /(?<!not only .{0,80}|\bbut )\balso\b/i,
  // "Her nephew, who borrowed one, did not."
  /\b(?:did|does|do|was|were|is|are|had|has|have|would|will|could|can|should)(?: not|n['’]t)(?:[.?]$|, | either\b)/i,
  // "So did the union."
  /^(?:so|neither|nor) (?:did|does|do|was|were|is|are|had|has|have|would|will|could|can)\b/i,
  // "A few, in Oberlin, rent prints": a few of what.
  /^(?:a few|few|several|many|most|some|both|another|others|all|neither|either|each|two|three|four|five|six)(?:,| (?:have|has|had|are|is|were|was|said|say|will|would|did|do)\b)/i,
  // "Plans to replace another nine by 2030": nine what.
  /\banother (?:\d[\d,.]*|_____|two|three|four|five|six|seven|eight|nine|ten|dozen)(?= (?:in|by|on|at|from|to|of|were|are|will)\b|[,.?]|$)/i,
  // "Asked what could be done for less": less than what.
  /\bfor (?:less|more|fewer)(?=[,.?]|$)/i,
  // "Was reviewing at least 40 cases in?"
  /\b(?:in|of|from|under|by|with|to|on|at|into|than|that|which)\?$/i,
  // "The difference was night and day": between what.
  /\bthe (?:difference|gap|contrast|alternative|opposite|remainder|reverse|exception|effect|consequence|outcome|latter)(?! (?:between|of|in|to|on|from|for|that|which)\b)\b/i,
  // "From January 13, 2026, in the afternoon, for people", "on _____ at night"
  /\b(?:from|until|by|since|before|after) \p{Lu}?\p{Ll}* ?\d[^.?]{0,16}\d{4},? (?:in the (?:morning|afternoon|evening)|at night)\b|_____,? (?:in the (?:morning|afternoon|evening)|at night)\b/u,
]

/** The first words of `text`, its quoted words left out, that go on from what it does not show; null for none. */
export function looseEnd(text: string): string | null {
  for (const pattern of LOOSE_ENDS) {
    const found = pattern.exec(text)
    if (found) return found[0].trim()
  }
  return null
}
