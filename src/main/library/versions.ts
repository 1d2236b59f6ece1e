import { randomUUID } from 'node:crypto'
import type { NearCopy, Superseded } from '../../contract/requests'
import { carryEdits, carryOver } from '../../core/library/carry-over'
import { cardViews } from '../../core/library/edits'
import type { Edits } from '../../core/library/model'
import {
  compare,
  estimateResemblance,
  isNearCopy,
  shinglesOf,
  WORTH_COMPARING,
} from '../../core/library/near-copy'
import { changeShelf, OPEN_SHELF, type Shelf } from '../../core/library/shelf'
import type { Catalogue } from './catalogue'
import type { Library } from './library'
import { Refusal } from './refusal'

/** Articles that are compared in full, at most. */
const MOST_COMPARED = 5

/** Several versions of one story: finding them, and letting the later take the place of the earlier. */
export class Versions {
  /** What the later version was like before, for an undo while the program runs. */
  readonly #before = new Map<string, { edits: Edits; shelf: Shelf; after: string }>()

  constructor(
    private readonly library: Library,
    private readonly catalogue: Catalogue,
  ) {}

  /** The article that is most like another, where the two are versions of one story. */
  async nearCopy(id: string): Promise<NearCopy | null> {
    await this.catalogue.ready()
    const sketch = this.catalogue.sketches.get(id)
    if (!sketch) return null
    const candidates = [...this.catalogue.sketches]
      .map(([other, theirs]) => ({ other, likeness: other === id ? 0 : estimateResemblance(sketch, theirs) }))
      .filter(({ likeness }) => likeness >= WORTH_COMPARING)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_COMPARED)
    const own = shinglesOf((await this.library.read(id)).analysis)
    for (const { other } of candidates) {
      const theirs = shinglesOf((await this.library.read(other)).analysis)
      if (isNearCopy(own, theirs)) return this.#pair(id, other, compare(own, theirs).containment)
    }
    return null
  }

  /**
   * Lets a later version take the place of an earlier one, which is kept behind it. Schedules, edits, tags
   * and folder go over to what is still there.
   */
  supersede(earlierId: string, laterId: string): Promise<Superseded> {
    const { library } = this
    return library.change(async () => {
      if (earlierId === laterId) throw new Refusal('invalid', 'An article cannot take its own place.')
      this.#listed(earlierId)
      this.#listed(laterId)
      const earlier = await library.read(earlierId)
      const later = await library.read(laterId)
      const carried = carryOver(earlier, later)
      const edits = carryEdits(earlier.edits, later.edits, carried)
      const shelf = later.shelf ?? OPEN_SHELF
      const kept = changeShelf(shelf, {
        addTags: earlier.shelf?.tags,
        ...(shelf.folder === null && earlier.shelf ? { folder: earlier.shelf.folder } : {}),
      })
      // In this order a loss of power leaves two whole articles, or the finished change.
      await library.saveArticle({ ...later, edits, shelf: kept })
      const at = library.clock.now()
      const cards = Object.fromEntries(carried.cards)
      await library.record([
        { type: 'carry', id: randomUUID(), at, fromArticleId: earlierId, articleId: laterId, cards },
      ])
      await library.saveArticle({ ...earlier, supersededBy: laterId })
      this.#before.set(earlierId, { edits: later.edits, shelf, after: JSON.stringify([edits, kept]) })
      return {
        summary: library.state.summary(library.state.article(laterId)!),
        carried: carried.cards.size,
        of: cardViews(earlier).length,
      }
    })
  }

  /** Puts an earlier version back beside the later one, each with its own schedule. */
  bringBack(earlierId: string): Promise<null> {
    const { library } = this
    return library.change(async () => {
      const earlier = await library.read(earlierId)
      const laterId = earlier.supersededBy
      if (!laterId)
        throw new Refusal('nothing-to-undo', 'No other version has taken the place of this article.')
      await library.saveArticle({ ...earlier, supersededBy: null })
      const carries = library.state.ledger
        .decisions()
        .filter((event) => event.type === 'carry' && event.fromArticleId === earlierId)
      const at = library.clock.now()
      await library.record(carries.map(({ id }) => ({ type: 'undo', id: randomUUID(), at, undoes: id })))
      const before = this.#before.get(earlierId)
      this.#before.delete(earlierId)
      const later = await library.read(laterId)
      // What was changed in the meantime is the reader's, and stays.
      if (before && JSON.stringify([later.edits, later.shelf]) === before.after) {
        await library.saveArticle({ ...later, edits: before.edits, shelf: before.shelf })
      }
      return null
    })
  }

  #pair(id: string, other: string, share: number): NearCopy | null {
    const { state } = this.library
    const [a, b] = [this.#listed(id), this.#listed(other)]
    const isLater = (a.publishedOn ?? '') === (b.publishedOn ?? '') || !a.publishedOn || !b.publishedOn
    // By the day of publication where both have one; else what was added last is the later one.
    const later = (isLater ? a.addedAt >= b.addedAt : a.publishedOn! > b.publishedOn!) ? a : b
    const earlier = later === a ? b : a
    return { earlier: state.summary(earlier), later: state.summary(later), share }
  }

  #listed(id: string) {
    const record = this.library.state.article(id)
    if (!record || record.removedAt !== null || record.supersededBy !== null) {
      throw new Refusal('not-found', 'This article is not in the library.')
    }
    return record
  }
}
