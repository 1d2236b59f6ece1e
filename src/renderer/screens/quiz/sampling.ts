/** Which articles a quiz over the whole library reads: all of a small one, a fair part of a large one. */

/** Reading an article takes a few milliseconds; this many keep the wait under a second. */
export const MOST_ARTICLES = 60

/**
 * At most `most` of the ids, in their order; the same seed takes the same ones.
 * Selection sampling (Knuth, The Art of Computer Programming 2, algorithm 3.4.2 S).
 */
export function sampleIds(ids: readonly string[], seed: number, most = MOST_ARTICLES): string[] {
  const random = mulberry32(seed)
  const taken: string[] = []
  ids.forEach((id, at) => {
    if ((ids.length - at) * random() < most - taken.length) taken.push(id)
  })
  return taken
}

/** Tommy Ettinger's mulberry32: 32 bits of state are plenty for choosing articles. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
