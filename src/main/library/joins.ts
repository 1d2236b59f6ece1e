import type { OpenArticle } from '../../contract/requests'
import type { Decision } from '../../core/schedule/ledger/decisions'

/** The names within one article that the reader said are one. */
export function joinsIn(decisions: readonly Decision[], articleId: string): OpenArticle['joins'] {
  return decisions.flatMap((event) =>
    event.type === 'same-name' && event.a.articleId === articleId && event.b.articleId === articleId
      ? [{ decision: event.id, entityIds: [event.a.entityId, event.b.entityId] as [string, string] }]
      : [],
  )
}
