const FOLDED: Record<string, string> = {
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
}

/**
 * The same text with one spelling for each kind of space, apostrophe, quotation mark and hyphen. It has
 * exactly the length of the input, so an offset into it is an offset into the text the reader sees.
 */
export function fold(text: string): string {
  return text.replace(
    /[\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t\u2018\u2019\u201b\u02bc\u2032\u201c\u201d\u201e\u2033\u2010\u2011\u2212]/g,
    (c) => FOLDED[c] ?? c,
  )
}
