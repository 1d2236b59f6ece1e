/** Where an answer stands beside or within words that somebody says. */
export interface Slot {
  start: number
  end: number
}

/** Whether the answer stands beside words that somebody says, and not in them. */
export function isBesideSpeech(statement: string, slot: Slot): boolean {
  const speech = [...statement.matchAll(/[“"‘][^”"’]{12,}[”"’]/gu)]
  if (speech.length === 0) return false
  const isInside = speech.some(({ index, 0: words }) => index < slot.start && slot.end < index + words.length)
  return !isInside && /\b(?:said|says|told|asked|added|wrote|recalled|warned)\b/.test(statement)
}

/** "A diplomat in Djibouti said": a place that only describes who speaks. */
export const isBeforeSaying = (statement: string, slot: Slot): boolean =>
  /^[^,;]{0,40} (?:said|says|told|warned|added|noted)\b/.test(statement.slice(slot.end))

/** "“The body dried out for _____ summers”": within words that somebody said. */
export const isInSpeech = (statement: string, slot: Slot): boolean =>
  [...statement.matchAll(/[“"][^”"]{12,}[”"]/gu)].some(
    ({ index, 0: words }) => index < slot.start && slot.end < index + words.length,
  )

/** So few words around a date say nothing that one could know again. */
const FEW_WORDS = 8

/** "“Ask me in 2028,” she said": within a few words that somebody said. */
export const isInShortSpeech = (statement: string, slot: Slot): boolean =>
  [...statement.matchAll(/[“"][^”"]+[”"]/gu)].some(
    ({ index, 0: words }) =>
      index < slot.start && slot.end < index + words.length && words.split(' ').length < FEW_WORDS,
  )
