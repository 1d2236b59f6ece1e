/** Quotations by who said them, joined across articles as the names of the library are. */
import { words } from '../../language/words.svelte'
import type { KnownName } from '../../../contract/requests'
import type { ListedQuote } from '../../../core/library/listed-facts'
import { foldedText } from '../../../core/library/search/words'
import { finder, type Source, textOf } from '../facts/source'
import { standingWords } from '../facts/standing'

export interface QuoteEntry {
  key: string
  fact: ListedQuote
  source: Source
  /** Folded, for finding it. */
  text: string
}

export function quoteEntry(fact: ListedQuote, source: Source): QuoteEntry {
  const { words, relayedBy } = fact.quote
  const text = `${textOf(fact, source)} ${foldedText(`${words} ${relayedBy ?? ''}`)}`
  return { key: `${source.articleId}/${fact.factId}`, fact, source, text }
}

export interface Speaker {
  key: string
  name: string
  kind: 'person' | 'organization' | 'unnamed'
  /** A role, or where somebody without a name spoke. */
  note: string
  aliases: readonly string[]
  /** The latest article first, within it as printed. */
  quotes: QuoteEntry[]
  direct: number
  articles: number
  /** Folded names, a space before each word. */
  text: string
}

/** `articleId/entityId`. */
export const refOf = ({ fact, source }: QuoteEntry): string | null =>
  fact.quote.speakerId === null ? null : `${source.articleId}/${fact.quote.speakerId}`

/** The namings of all who are quoted, each once. */
export function refsOf(quotes: readonly QuoteEntry[]): string[] {
  return [...new Set(quotes.flatMap((entry) => refOf(entry) ?? []))]
}

export type Known = ReadonlyMap<string, KnownName>

/** Who is who, by `refOf`. */
export const knownBy = (names: readonly (readonly [string, KnownName])[]): Known => new Map(names)

/**
 * @param known who the speakers are in the whole library, by `refOf`; who is not in it is taken by name
 * @returns those with most quotations first; who has no name comes after all who have, article by article,
 * since “a spokesman” of two articles is not one
 */
export function speakersOf(quotes: readonly QuoteEntry[], known: Known): Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const entry of quotes) {
    const ref = refOf(entry)
    const name = ref === null ? undefined : known.get(ref)
    const own = name
      ? named(name)
      : ref !== null || isName(entry.fact.quote.speaker)
        ? taken(entry)
        : unnamed(entry)
    const speaker = speakers.get(own.key)
    if (speaker) speaker.quotes.push(entry)
    else speakers.set(own.key, { ...own, quotes: [entry] })
  }
  for (const speaker of speakers.values()) count(speaker)
  return [...speakers.values()].sort(
    (a, b) =>
      Number(a.kind === 'unnamed') - Number(b.kind === 'unnamed') ||
      b.quotes.length - a.quotes.length ||
      a.name.localeCompare(b.name, 'en'),
  )
}

function count(speaker: Speaker): void {
  speaker.direct = speaker.quotes.filter(({ fact }) => fact.quote.mode !== 'indirect').length
  speaker.articles = new Set(speaker.quotes.map(({ source }) => source.articleId)).size
}

function named({ id, kind, name, aliases, role }: KnownName): Speaker {
  const text = [name, ...aliases, role ?? ''].map((one) => ` ${foldedText(one)}`).join('')
  return {
    ...EMPTY,
    key: id,
    kind,
    name,
    aliases,
    note: role ? capital(role) : kind === 'person' ? '' : words.speakers.organization,
    text,
  }
}

/** A speaker of whom the library knows no more than the name in the article. */
function taken({ fact }: QuoteEntry): Speaker {
  const name = fact.quote.speaker
  return { ...EMPTY, key: `name/${foldedText(name)}`, kind: 'person', name, text: ` ${foldedText(name)}` }
}

/** Two capitals at least: “Officials” opens a sentence, and names nobody. */
const NAME = /^(?!(?:The|An?) )\p{Lu}\S*(?: (?:of|the|and|for|de|la|van|von|der|al|bin))* \p{Lu}/u
const isName = (speaker: string): boolean => NAME.test(speaker)

function unnamed({ fact, source }: QuoteEntry): Speaker {
  const name = capital(fact.quote.speaker)
  const key = `${source.articleId}/${foldedText(name)}`
  const text = ` ${foldedText(`${name} ${source.headline}`)}`
  return { ...EMPTY, key, kind: 'unnamed', name, note: source.headline, text }
}

const EMPTY: Omit<Speaker, 'key' | 'name' | 'kind' | 'text'> = {
  note: '',
  aliases: [],
  quotes: [],
  direct: 0,
  articles: 0,
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Speakers whose name has every word of the query with all they said; of the others, what has them. */
export function meant(speakers: readonly Speaker[], query: string): Speaker[] {
  if (foldedText(query) === '') return [...speakers]
  const fits = finder(query)
  return speakers.flatMap((speaker) => {
    if (fits(speaker.text)) return speaker
    const quotes = speaker.quotes.filter(({ text }) => fits(text))
    if (quotes.length === 0) return []
    const found = { ...speaker, quotes }
    count(found)
    return found
  })
}

/** The words as they are shown: direct ones in quotation marks, reported ones as a sentence of their own. */
export function quotedWords({ quote }: ListedQuote): string {
  const said = quote.words.trim().replace(/[,;:]$/, '')
  if (quote.mode !== 'indirect') return `“${said.replace(/^[“"]|[”"]$/g, '')}”`
  return /[.?!…][”"’]?$/.test(said) ? capital(said) : `${capital(said)}.`
}

/** `Direct`, `Reported`, `Relayed by Mira Vance`, `Denied`: how the words came into the article. */
export function modeWords({ quote, modality }: ListedQuote): string {
  const { modes, relayedBy } = words.speakers
  const parts = quote.mode === 'indirect' ? [] : [modes[quote.mode]]
  if (quote.relayedBy) parts.push(relayedBy(quote.relayedBy))
  if (modality !== 'asserted' && modality !== 'claimed')
    parts.push(standingWords({ modality, attribution: null }).toLowerCase())
  return capital(parts.join(', ') || modes.reported)
}
