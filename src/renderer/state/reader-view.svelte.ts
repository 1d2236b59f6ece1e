import { SvelteMap } from 'svelte/reactivity'
import type { OwnDraft } from '../screens/reader/own-draft.svelte'

/** How an article is looked at; kept while the reader goes from one to another. */
export class ReaderView {
  /** Whether the questions that are not asked stand beside the text, in place of the chosen mark's record. */
  isNotAskedShown = $state(false)
  /** Whether the marks show how well each fact is known. */
  isHeatShown = $state(false)
  /** Cards that were begun and not saved, by article. */
  readonly ownDrafts = new SvelteMap<string, OwnDraft>()
  /** What the commands do in the article that is open; null where none is. */
  open: { makeCard: () => void; toggleHeat: () => void } | null = null
}
