import type { KnownName } from '../../../contract/requests'
import type { ListedQuote } from '../../../core/library/listed-facts'
import { request } from '../../bridge'
import { FactList, type Surroundings } from '../facts/fact-list.svelte'
import type { FactScope } from '../facts/scope'
import { knownBy, meant, type QuoteEntry, quoteEntry, refsOf, speakersOf } from './speakers'

/** Milliseconds until it is asked again who is who, while articles are still being read for that. */
const AGAIN = 700
/** Namings that are asked for at once. */
const AT_ONCE = 5000

/** Who said what in the articles of a scope, and how that is looked at. */
export class SpeakersState {
  readonly list: FactList<QuoteEntry>
  query = $state('')
  /** The speaker whose words are shown. */
  chosen = $state<string | null>(null)
  /** The quotation that has, or last had, the focus. */
  quote = $state<string | null>(null)
  #known = $state.raw(knownBy([]))
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly app: Surroundings) {
    this.list = new FactList(app, 'quote', (fact, source) => quoteEntry(fact as ListedQuote, source))
  }

  readonly #all = $derived.by(() => speakersOf(this.list.entries, this.#known))
  readonly speakers = $derived.by(() => meant(this.#all, this.query))
  readonly current = $derived(
    this.speakers.find(({ key }) => key === this.chosen) ?? this.speakers[0] ?? null,
  )
  readonly isFiltered = $derived(this.query.trim() !== '')

  open(scope: FactScope): void {
    if (!this.list.open(scope)) return
    this.clear()
  }

  clear(): void {
    this.query = ''
    this.chosen = null
    this.quote = null
  }

  stop(): void {
    this.list.stop()
    this.#turn++
    clearTimeout(this.#timer)
  }

  /** Asks who the speakers are in the whole library; again, until every article has been read for that. */
  async join(entries: readonly QuoteEntry[]): Promise<void> {
    clearTimeout(this.#timer)
    const turn = ++this.#turn
    const refs = refsOf(entries)
    const known: [string, KnownName][] = []
    let left = 0
    for (let at = 0; at < refs.length; at += AT_ONCE) {
      const asked = refs.slice(at, at + AT_ONCE)
      const answer = await request('names.who', { refs: asked.map(nameRef) })
      if (turn !== this.#turn) return
      left = answer.left
      for (const [index, name] of answer.names.entries()) if (name) known.push([asked[index]!, name])
    }
    // Who was chosen by the name in one article stays chosen under the joined one.
    const anchor = this.chosen === null ? undefined : this.current?.quotes[0]?.key
    this.#known = knownBy(known)
    if (anchor) {
      const speaker = this.#all.find(({ quotes }) => quotes.some(({ key }) => key === anchor))
      this.chosen = speaker?.key ?? null
    }
    if (left > 0) this.#timer = setTimeout(() => void this.app.attempt(() => this.join(entries)), AGAIN)
  }
}

function nameRef(ref: string): { articleId: string; entityId: string } {
  const at = ref.indexOf('/')
  return { articleId: ref.slice(0, at), entityId: ref.slice(at + 1) }
}
