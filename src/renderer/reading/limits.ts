/** What an article, a file and an archive may be at most; past it a file is refused in one sentence. */

/** Some ten times the longest magazine story; facts are found in a text of this length in a few seconds. */
export const MOST_CHARACTERS = 500_000

/** Of markup, of which most is no text. */
export const MOST_MARKUP = 5_000_000

/** In bytes, before anything is decoded: text of that length in the widest encoding in use. */
export const LARGEST_TEXT = 20_000_000

/** In bytes: what an archive may hold unpacked, all its files together. */
export const LARGEST_UNPACKED = 200_000_000

/**
 * How many times larger than packed an archive may be, from a size on at which that can do harm. Text packs
 * to a third or a tenth of its size; deflate reaches 1,032 at most, with a bomb.
 */
export const HIGHEST_RATIO = 100
export const RATIO_FROM = 10_000_000

export const MOST_ENTRIES = 10_000
export const MOST_PAGES = 500

/** In milliseconds: a file that shows no sign of progress for so long is given up. */
export const LONGEST_SILENCE = 4_000
/** In milliseconds: what one file may take in all. */
export const LONGEST_READING = 30_000
