/**
 * A stem without the headline that it names its article by (`From “Ferry refloated”: Which …?`), for places
 * where the headline stands beside it anyway. Fronts of cards have it in the same way.
 */
export function bareStem(stem: string): { headline: string | null; words: string } {
  const match = /^From “([^“”]+)”: (.+)$/su.exec(stem)
  return match ? { headline: match[1]!, words: match[2]! } : { headline: null, words: stem }
}
