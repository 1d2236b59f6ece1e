const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** Lower case, no accents, straight quotes and hyphens: what two spellings of one answer share. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
}

/**
 * The words of an answer: folded, without punctuation, possessive endings and a leading article;
 * "U.S." becomes "us" and "&" becomes "and".
 */
export function words(text: string): readonly string[] {
  const known = seen.get(text)
  if (known) return known
  const result = read(text)
  if (seen.size >= KEPT) seen.clear()
  if (text.length <= LONGEST_KEPT) seen.set(text, result)
  return result
}

/** Names and stems are compared with each other many times over. */
const seen = new Map<string, readonly string[]>()
const KEPT = 4000
const LONGEST_KEPT = 400

function read(text: string): string[] {
  const tokens = fold(text)
    .replace(/&/g, ' and ')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b|[\s,;]|$)/gu, '')
    .replace(/'s\b|(?<=s)'(?=\s|$)/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
  return tokens.length > 1 && /^(the|a|an)$/.test(tokens[0] ?? '') ? tokens.slice(1) : tokens
}

/** One spelling for comparison: the words of `words`, joined by spaces. */
export const normal = (text: string): string => words(text).join(' ')
