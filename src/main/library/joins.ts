import type { OpenArticle } from '../../contract/requests'
import type { JournalEvent } from '../../core/library/model'
import { takenBack } from '../../core/schedule/replay'

/** The names within one article that the reader said are one. */
export function joinsIn(journal: readonly JournalEvent[], articleId: string): OpenArticle['joins'] {
  const isWithin = (event: JournalEvent) =>
    event.type === 'same-name' && event.a.articleId === articleId && event.b.articleId === articleId
  const within = journal.filter(isWithin)
  if (within.length === 0) return []
  const gone = takenBack(journal)
  return within.flatMap((event) =>
    event.type === 'same-name' && !gone.has(event.id)
      ? [{ decision: event.id, entityIds: [event.a.entityId, event.b.entityId] as [string, string] }]
      : [],
  )
}
