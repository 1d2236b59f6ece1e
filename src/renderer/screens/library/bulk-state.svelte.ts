import { words } from '../../language/words.svelte'
import type { ShelfChange, ShelvedAs } from '../../../contract/requests'
import { request } from '../../bridge'
import type { App } from '../../state/app.svelte'

type Change = ShelfChange & { isRemoved?: boolean }

/** What is done to the picked articles, or to the one whose row has the focus. */
export class BulkState {
  /** Which name is being asked for. */
  asking = $state<'tag' | 'folder' | null>(null)
  /** What was done last, and how to undo it. */
  #done = $state.raw<{ text: string; before: ShelvedAs[] } | null>(null)

  constructor(
    private readonly app: App,
    /** Called after every change, so that the focus stays in the list. */
    private readonly after: () => void,
  ) {}

  get done(): string | null {
    return this.#done?.text ?? null
  }

  /** The articles an action is for. */
  get targets(): string[] {
    const { picked, chosen } = this.app.library
    if (picked.size > 0) return [...picked]
    return chosen === null ? [] : [chosen]
  }

  /** Asks for a tag or a folder. */
  ask(what: 'tag' | 'folder'): void {
    if (this.targets.length > 0) this.asking = what
  }

  cancel(): void {
    this.asking = null
    this.after()
  }

  /** Adds the tags that stand between commas. */
  tag(typed: string): Promise<void> {
    const tags = typed.split(',').map((tag) => tag.trim())
    const addTags = tags.filter((tag) => tag !== '')
    if (addTags.length === 0) return Promise.resolve(this.cancel())
    return this.#run({ addTags }, (n) => words.bulk.done.tagged(n, addTags))
  }

  untag(tag: string): Promise<void> {
    return this.#run({ removeTags: [tag] }, (n) => words.bulk.done.untagged(n, tag))
  }

  /** Moves to a folder; an empty name is none. */
  move(typed: string): Promise<void> {
    const folder = typed.trim() === '' ? null : typed
    return this.#run({ folder }, (n) =>
      folder === null ? words.bulk.done.movedOut(n) : words.bulk.done.moved(n, typed),
    )
  }

  /** Puts articles away, or back where all of them were away. */
  archive(): Promise<void> {
    const { archived } = this.app
    const isArchived = !this.targets.every((id) => archived.some((article) => article.id === id))
    return this.#run({ isArchived }, (n) =>
      isArchived ? words.bulk.done.archived(n) : words.bulk.done.unarchived(n),
    )
  }

  remove(): Promise<void> {
    return this.#run({ isRemoved: true }, (n) => words.bulk.done.removed(n))
  }

  /** Takes the line away that says what was done. */
  forget(): void {
    this.#done = null
  }

  async undo(): Promise<void> {
    const done = this.#done
    if (!done) return
    await this.app.attempt(async () => {
      await request('shelf.restore', { shelves: done.before })
      this.#done = null
      await this.app.refresh()
      await this.app.library.search()
      this.after()
    })
  }

  async #run(change: Change, say: (articles: number) => string): Promise<void> {
    const ids = this.targets
    if (ids.length === 0) return
    await this.app.attempt(async () => {
      const before = await request('shelf.change', { ids, change })
      this.#done = { text: say(ids.length), before }
      this.asking = null
      if (change.isRemoved || change.isArchived !== undefined) this.app.library.pick([])
      await this.app.refresh()
      await this.app.library.search()
      this.after()
    })
  }
}
