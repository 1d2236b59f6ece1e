import type { FoundQuote } from './quotes/find-quotes'
import { tokenAt, type Sentence } from './document'
import type { Modality } from './model'

export interface Voice {
  attribution: string | null
  modality: Modality
}

/** Words that say how sure a clause is, the strongest kind first. */
const MODALS: [Modality, string][] = [
  ['alleged', 'alleged allegedly accused suspected'],
  ['possible', 'may might could perhaps possibly maybe reportedly likely probably apparently possible'],
  ['conditional', 'if unless would'],
  [
    'planned',
    "will 'll wo plans planned plan planning scheduled due expected expects intends aims set hopes offered promised vowed pledged agreed proposed",
  ],
]

const RANK = new Map(
  MODALS.flatMap(([, words], rank) => words.split(' ').map((word): [string, number] => [word, rank])),
)

const CLAUSE_STARTS_AFTER = new Set([';', ':', '\u2014', 'but', 'while', 'although', 'and'])
const CLAUSE_ENDS_BEFORE = new Set([...CLAUSE_STARTS_AFTER, ',', '.', '"', 'that'])

/** How sure the clause around `offset` is, read from the words of its sentence before and near it. */
function clauseModality({ tokens }: Sentence, start: number, end: number): Modality {
  const from = tokenAt(tokens, start)
  const to = tokenAt(tokens, end)
  let first = from
  while (first > 0 && from - first < 14 && !CLAUSE_STARTS_AFTER.has(tokens[first - 1]!.lower)) first--
  let last = to
  while (last < tokens.length && last - to < 10 && !CLAUSE_ENDS_BEFORE.has(tokens[last]!.lower)) last++
  let strongest = MODALS.length
  for (let i = first; i < last; i++) {
    const token = tokens[i]!
    const rank = RANK.get(token.lower)
    if (rank === undefined || rank >= strongest) continue
    // "Set a price" is done, "is set to rise" is not; May is a month in the middle of a sentence.
    const isPlan = token.lower !== 'set' || /^(?:to|for)$/.test(tokens[i + 1]?.lower ?? '')
    const isMonth = token.text === 'May' && i > 0
    if (isPlan && !isMonth) strongest = rank
  }
  return MODALS[strongest]?.[0] ?? 'asserted'
}

/** Who vouches for what stands between two offsets, and how sure it is; `quotes` are those of the sentence. */
export function voiceOf(
  sentence: Sentence,
  start: number,
  end: number,
  quotes: readonly FoundQuote[],
): Voice {
  let covering: FoundQuote | undefined
  for (const quote of quotes) {
    if (start < quote.start || quote.end < end) continue
    if (!covering || quote.end - quote.start < covering.end - covering.start) covering = quote
  }
  // A quoted fragment stands in a reported clause: what is around it is reported too.
  const mixed = quotes.find((quote) => quote.quote.mode === 'mixed' && quote.speaker.source.start < start)
  const quote = covering ?? mixed
  const modality = clauseModality(sentence, start, end)
  if (!quote) return { attribution: null, modality }
  const force = quote.force === 'claimed' && modality !== 'asserted' ? modality : quote.force
  return { attribution: quote.quote.speaker, modality: force }
}
