import type { Article } from '../facts/model'
import { oneLine } from './text'

/** Where something stands: it goes with every card and question, in every format. */
export interface Provenance {
  /** The source sentence. */
  sentence: string
  headline: string
  publisher: string | null
  /** ISO day. */
  publishedOn: string | null
  /** ISO day on which it was so. */
  asOf: string | null
}

export function provenanceOf(article: Article, sentence: string, asOf: string | null): Provenance {
  const { headline, publisher, publishedOn } = article
  return { sentence: oneLine(sentence), headline: oneLine(headline), publisher, publishedOn, asOf }
}

/** `Bridge opens. The Wire, 2026-03-18` */
export function citation({
  headline,
  publisher,
  publishedOn,
}: Omit<Provenance, 'sentence' | 'asOf'>): string {
  const where = [publisher === null ? null : oneLine(publisher), publishedOn].filter(Boolean).join(', ')
  const title = oneLine(headline)
  return where === '' ? title : `${title}${/[.!?…]$/.test(title) ? '' : '.'} ${where}`
}

/** `Source: “The bridge opened.” Bridge opens. The Wire, 2026-03-18. As of 2026-03-18.` */
export function sourceLine(provenance: Provenance): string {
  const asOf = provenance.asOf === null ? '' : ` As of ${provenance.asOf}.`
  const cited = citation(provenance)
  return `Source: “${provenance.sentence}” ${cited}${/[.!?…]$/.test(cited) ? '' : '.'}${asOf}`
}

/** The lines of several sources, each once. */
export function sourceLines(sources: readonly Provenance[]): string[] {
  return [...new Set(sources.map(sourceLine))]
}
