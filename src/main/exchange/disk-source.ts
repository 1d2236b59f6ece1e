import { SEPARATOR, type JournalText, type LibraryArticle } from '../../core/exchange/factdeck-json'
import type { JournalEvent, Terms } from '../../core/library/model'
import type { FileSystem } from '../disk/file-system'
import { readArticleFile } from '../library/article-store'
import { journalTexts, parseEvents } from '../library/journal'
import { plainAnswers } from '../library/journal-line'
import { layoutOf } from '../library/layout'

/**
 * The library as it lies on the disk, read without the library in memory: a thread of its own can, and what
 * is in memory never runs ahead of it.
 */
export class DiskSource {
  constructor(
    private readonly fs: FileSystem,
    private readonly userData: string,
  ) {}

  /** An article with everything that is kept of it, but for what only says how its file came about. */
  async article(id: string): Promise<LibraryArticle> {
    const {
      schemaVersion: _,
      changes: _changes,
      changedAt: _changedAt,
      ...article
    } = await readArticleFile(this.fs, layoutOf(this.userData).article(id), id, true)
    return article
  }

  /** The events of all devices, one file after the other. */
  async journal(): Promise<JournalEvent[]> {
    const events: JournalEvent[] = []
    const share = sharing()
    for await (const text of journalTexts(this.fs, layoutOf(this.userData).reviews))
      for (const event of parseEvents(text)) events.push(share(event))
    return events
  }

  /**
   * What `journal` gives, as text, piece by piece: an answer that stands there as it is written is not read and
   * written again.
   */
  journalText(): JournalText {
    const { fs } = this
    const { reviews } = layoutOf(this.userData)
    const attempts: string[] = []
    const reviewsOf = (text: string): string => {
      const found: string[] = []
      for (const event of parseEvents(text))
        (event.type === 'attempt' ? attempts : found).push(JSON.stringify(event))
      return found.join(SEPARATOR)
    }
    return {
      reviews: (async function* () {
        for await (const text of journalTexts(fs, reviews)) {
          const piece = plainAnswers(text, SEPARATOR) ?? reviewsOf(text)
          if (piece !== '') yield piece
        }
      })(),
      // Looked at when the reviews are through.
      attempts,
    }
  }
}

const STUDY = { from: 'study' } as const

/** Answers with their ids, terms and source where they are in memory already: most are those of an answer before. */
function sharing(): (event: JournalEvent) => JournalEvent {
  const ids = new Map<string, string>()
  const shared = (id: string): string => {
    const known = ids.get(id)
    if (known === undefined) ids.set(id, id)
    return known ?? id
  }
  let terms: Terms | null = null
  return (event) => {
    if (event.type !== 'answer') return event
    event.articleId = shared(event.articleId)
    event.cardId = shared(event.cardId)
    if (event.source.from === 'study') event.source = STUDY
    if (terms && isSame(terms, event.terms)) event.terms = terms
    else terms = event.terms
    return event
  }
}

const isSame = (a: Terms, b: Terms): boolean =>
  a.retention === b.retention &&
  a.maximumInterval === b.maximumInterval &&
  a.rolloverHour === b.rolloverHour &&
  a.utcOffset === b.utcOffset &&
  a.finalDay === b.finalDay
