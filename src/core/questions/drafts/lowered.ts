import type { Context } from '../context'
import { tokenise } from '../language/tokens'

/** Lowers the first letter where it is a capital only because it began a sentence. */
export function lowered(text: string, context: Context): string {
  const first = text.split(/\s/)[0] ?? ''
  // "Traffic in the region": a common noun as the tagger reads it, though a "Traffic Board" is named.
  const [token, next] = tokenise(text[0]!.toLowerCase() + text.slice(1))
  const [printed] = tokenise(text)
  const isFunction =
    /^(?:ADP|SCONJ|DET|PRON|CCONJ)$/.test(printed?.pos ?? '') && context.entityNamed(first) === null
  if (isFunction && !/\p{Lu}.*\p{Lu}/u.test(first)) return text[0]!.toLowerCase() + text.slice(1)
  const isNoun = token?.pos === 'NOUN' && /^(?:ADP|NOUN|AUX)$/.test(next?.pos ?? '')
  if (isNoun && !/\p{Lu}.*\p{Lu}/u.test(first) && context.entityNamed(first) === null)
    return text[0]!.toLowerCase() + text.slice(1)
  if (context.isName(text) || context.isName(first) || (first === first.toUpperCase() && first.length > 1))
    return text
  const isCommon =
    /^(The|A|An|Its|His|Her|Their|More|About|Some|In|On|At|Since|By|Under|After|During|Most|Many|All|Both|Every|Each|This|These|That|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Half|(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)(?:-\w+)?)$/.test(
      first,
    )
  const isElsewhere = new RegExp(
    `(?<![\\p{L}])${first.toLowerCase().replace(/[^\p{L}]/gu, '')}(?![\\p{L}])`,
    'u',
  ).test(context.analysis.article.text)
  return isCommon || isElsewhere ? text[0]!.toLowerCase() + text.slice(1) : text
}
