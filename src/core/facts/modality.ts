import type { FoundQuote } from './quotes/find-quotes'
import { tokenAt, type Sentence } from './document'
import type { Modality } from './model'

export interface Voice {
  attribution: string | null
  modality: Modality
}

const MODALS: [RegExp, Modality][] = [
  [/^(?:alleged|allegedly|accused|suspected)$/, 'alleged'],
  [/^(?:may|might|could|perhaps|possibly|maybe|reportedly|likely|probably|apparently|possible)$/, 'possible'],
  [/^(?:if|unless|would)$/, 'conditional'],
  [
    /^(?:will|'ll|wo|plans|planned|plan|planning|scheduled|due|expected|expects|intends|aims|set|hopes|offered|promised|vowed|pledged|agreed|proposed)$/,
    'planned',
  ],
]

/** How sure the clause around `offset` is, read from the words of its sentence before and near it. */
function clauseModality(sentence: Sentence, start: number, end: number): Modality {
  const from = tokenAt(sentence.tokens, start)
  const to = tokenAt(sentence.tokens, end)
  let first = from
  while (
    first > 0 &&
    !/^[;:\u2014]$|^(?:but|while|although|and)$/.test(sentence.tokens[first - 1]?.lower ?? '') &&
    from - first < 14
  )
    first--
  let last = to
  while (
    last < sentence.tokens.length &&
    !/^[,;:."\u2014]$|^(?:but|while|although|and|that)$/.test(sentence.tokens[last]?.lower ?? '') &&
    last - to < 10
  )
    last++
  const words = sentence.tokens.slice(first, last)
  for (const [pattern, modality] of MODALS) {
    if (words.some((token) => pattern.test(token.lower) && !(token.lower === 'set' && token.pos !== 'VERB')))
      return modality
  }
  return 'asserted'
}

/** Who vouches for what stands between two offsets, and how sure it is; `quotes` are those of the sentence. */
export function voiceOf(
  sentence: Sentence,
  start: number,
  end: number,
  quotes: readonly FoundQuote[],
): Voice {
  const covering = quotes
    .filter((quote) => quote.start <= start && end <= quote.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  // A quoted fragment stands in a reported clause: what is around it is reported too.
  const mixed = quotes.find((quote) => quote.quote.mode === 'mixed' && quote.speaker.source.start < start)
  const quote = covering ?? mixed
  const modality = clauseModality(sentence, start, end)
  if (!quote) return { attribution: null, modality }
  const force = quote.force === 'claimed' && modality !== 'asserted' ? modality : quote.force
  return { attribution: quote.quote.speaker, modality: force }
}
