import type { Sort } from '../screens/library/library-list'

/** How the list of articles is looked at; kept while the reader is on other screens. */
export class LibraryView {
  query = $state('')
  sort = $state<Sort>('newest')
  /** The article whose row has, or last had, the focus. */
  chosen = $state<string | null>(null)
  /** True from the command to search until the field has taken the focus. */
  isSearchAsked = $state(false)
}
