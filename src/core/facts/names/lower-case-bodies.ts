import type { Document } from '../document'
import { tokenAt } from '../document'
import { countryOf, isDemonym } from './gazetteer'
import type { Mention } from './mention'

const BODY =
  /(?<![\p{L}])((?:[\p{Lu}][\p{L}.]+ ){0,2}[\p{Lu}][\p{L}.]+)('s)? ((?:(?:health|foreign|defen[cs]e|interior|finance|justice|education|environment|agriculture|economy|trade|transport|culture|state|public|national|central|supreme|constitutional|weather|news|air|coast|border|police|meteorological|space) )*(?:ministry|navy|army|air force|coast guard|coastguard|bank|court|media|radio|television|agency|parliament|police|guard|service|broadcaster))\b/gu

const NEEDS_MODIFIER = /^(?:media|bank|court|agency|service|guard|broadcaster)$/

/** Bodies named by a country and a lower-case noun: "the Danish health ministry", "Chile's navy", "Swedish radio". */
export function findLowerCaseBodies(document: Document): Mention[] {
  const { folded } = document
  return document.sentences.flatMap((sentence) => {
    const line = folded.slice(sentence.start, sentence.end)
    const found: Mention[] = []
    for (const match of line.matchAll(BODY)) {
      const owner = match[1] ?? ''
      const body = match[3] ?? ''
      if (NEEDS_MODIFIER.test(body)) continue
      const country = match[2]
        ? countryOf(owner) !== null || countryOf(owner.split(' ').slice(-1)[0] ?? '') !== null
        : isDemonym(owner) ||
          isDemonym(owner.split(' ').slice(-1)[0] ?? '') ||
          owner === 'North Korean' ||
          owner === 'South Korean'
      if (!country) continue
      const start = sentence.start + match.index
      const end = start + match[0].length
      const first = tokenAt(sentence.tokens, start)
      const last = tokenAt(sentence.tokens, end - 1)
      found.push({
        start,
        end,
        name: match[0],
        words: match[0].split(' '),
        title: null,
        hasNumber: false,
        tokens: sentence.tokens,
        first,
        last,
        sentence: sentence.index,
        role: 'body',
        tagged: null,
      })
    }
    return found
  })
}
