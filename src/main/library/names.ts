import { randomUUID } from 'node:crypto'
import type { AcrossArticles, KnownName, Mark, NameView } from '../../contract/requests'
import { differingFigures, type DifferingFigure } from '../../core/library/across/differing-figures'
import { joiningNames, type JoinedName, refKey } from '../../core/library/across/join-names'
import type { FigureNote, Naming } from '../../core/library/across/notes'
import type { JournalEvent, NameRef } from '../../core/library/model'
import { foldedWords } from '../../core/library/search/words'
import type { Decision } from '../../core/schedule/ledger/decisions'
import { pacemaker, type Catalogue } from './catalogue'
import type { Library } from './library'
import { Refusal } from './refusal'

/** Articles that are listed of one name, at most. */
const MOST_ARTICLES = 50
const MOST_FIGURES = 50
const REFS_AT_ONCE = 200
/** Milliseconds for which who is who is kept in memory. */
const KEPT = 120_000

type NameDecision = Exclude<Decision, { type: 'carry' }>

interface Joined {
  names: JoinedName[]
  figures: DifferingFigure[]
  /** By naming; made when it is first asked for. */
  byRef?: Promise<ReadonlyMap<string, JoinedName>>
}

/** The people and organizations of the whole library, and what the reader says of who is who. */
export class Names {
  #made: { key: string; joined: Promise<Joined> } | null = null
  #forget: NodeJS.Timeout | undefined

  constructor(
    private readonly library: Library,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * People and organizations whose name has every word of the query, those of most articles first, and the
   * figures that articles give differently.
   */
  async list(query: string, limit: number): Promise<AcrossArticles> {
    this.catalogue.begin()
    // Before joining: what is read meanwhile is not in the answer, which must say that there is more to come.
    const { left } = this.catalogue
    const { names, figures } = await this.#joined()
    const words = foldedWords(query)
    const found = names.filter((name) => words.every((word) => name.words.includes(` ${word}`)))
    return {
      names: found.slice(0, limit).map((name) => this.#view(name)),
      total: found.length,
      figures: await Promise.all(figures.slice(0, MOST_FIGURES).map((notes) => this.#figure(notes))),
      left,
    }
  }

  /** Who the people and organizations of some articles are in the whole library. */
  async who(refs: readonly NameRef[]): Promise<{ names: (KnownName | null)[]; left: number }> {
    this.catalogue.begin()
    const { left } = this.catalogue
    const joined = await this.#joined()
    const byRef = await (joined.byRef ??= indexOf(joined.names))
    const pause = pacemaker()
    const names: (KnownName | null)[] = []
    for (const ref of refs) {
      const name = byRef.get(refKey(ref))
      names.push(name ? known(name) : null)
      if (names.length % REFS_AT_ONCE === 0) await pause()
    }
    return { names, left }
  }

  /** Two namings are one person or organization from now on. Returns the id by which that is undone. */
  async join(a: NameRef, b: NameRef): Promise<{ decision: string }> {
    if (this.#kind(a) !== this.#kind(b)) {
      throw new Refusal('invalid', 'A person and an organization cannot be one.')
    }
    return this.#decide({ type: 'same-name', id: randomUUID(), at: this.library.clock.now(), a, b })
  }

  /** The namings are another person or organization from now on, than those they were joined with. */
  async part(refs: readonly NameRef[]): Promise<{ decision: string }> {
    for (const ref of refs) this.#kind(ref)
    return this.#decide({
      type: 'apart-names',
      id: randomUUID(),
      at: this.library.clock.now(),
      refs: [...refs],
    })
  }

  /** Takes a decision back. */
  undo(decision: string): Promise<null> {
    const { library } = this
    return library.change(async () => {
      const isThere = this.#decisions().some(({ id }) => id === decision)
      if (!isThere) throw new Refusal('nothing-to-undo', 'This decision was taken back already.')
      await library.record([{ type: 'undo', id: randomUUID(), at: library.clock.now(), undoes: decision }])
      return null
    })
  }

  #decide(event: JournalEvent): Promise<{ decision: string }> {
    return this.library.change(async () => {
      await this.library.record([event])
      return { decision: event.id }
    })
  }

  #decisions(): NameDecision[] {
    const decisions = this.library.state.ledger.decisions()
    return decisions.flatMap((event) => (event.type === 'carry' ? [] : [event]))
  }

  /** Who is who in the whole library; made anew after a change, in slices. */
  #joined(): Promise<Joined> {
    const decisions = this.#decisions()
    const { left, version, sketches } = this.catalogue
    // While the library is being read, each time that twice as much of it is known.
    const state = left === 0 ? version : `reading ${Math.floor(Math.log2(1 + sketches.size))}`
    const key = `${state}/${decisions.map(({ id }) => id).join()}`
    if (this.#made?.key !== key) {
      this.#made = { key, joined: this.#join(decisions) }
      // Names of ten thousand articles take much room; nobody looks at them for long.
      clearTimeout(this.#forget)
      this.#forget = setTimeout(() => (this.#made = null), KEPT)
      this.#forget.unref()
    }
    return this.#made.joined
  }

  async #join(decisions: readonly NameDecision[]): Promise<Joined> {
    const pause = pacemaker()
    const namings: Naming[] = []
    const notes: FigureNote[] = []
    for (const { names, figures } of this.catalogue.allNotes()) {
      namings.push(...names)
      notes.push(...figures)
      await pause()
    }
    const steps = joiningNames(
      namings,
      decisions.map((event) =>
        event.type === 'same-name'
          ? { kind: 'same', a: event.a, b: event.b }
          : { kind: 'apart', refs: event.refs },
      ),
    )
    let step = steps.next()
    for (; !step.done; step = steps.next()) await pause()
    const names = step.value
    names.sort(
      (a, b) =>
        b.namings.length - a.namings.length || quotesOf(b) - quotesOf(a) || (a.name < b.name ? -1 : 1),
    )
    return { names, figures: differingFigures(notes) }
  }

  #view({ id, kind, name, aliases, namings }: JoinedName): NameView {
    return {
      id,
      kind,
      name,
      aliases,
      articleCount: namings.length,
      quotes: quotesOf({ namings }),
      articles: namings.slice(0, MOST_ARTICLES).map((one) => ({
        articleId: one.articleId,
        entityId: one.entityId,
        headline: this.#headline(one.articleId),
        publishedOn: one.publishedOn,
        name: one.name,
        roles: one.roles.map(({ role }) => role),
        quotes: one.quotes,
      })),
    }
  }

  async #figure(notes: DifferingFigure): Promise<AcrossArticles['figures'][number]> {
    const shown = []
    for (const { articleId, factId, publishedOn, exact } of notes) {
      const file = await this.library.read(articleId).catch(() => null)
      const fact = file?.analysis.facts.find(({ id }) => id === factId)
      if (!fact) continue
      const { sentence, span } = fact
      const mark: Mark = [span.start - sentence.start, span.end - sentence.start]
      const headline = this.#headline(articleId)
      shown.push({ articleId, factId, headline, publishedOn, exact, sentence: sentence.exact, mark })
    }
    return { notes: shown }
  }

  #headline(articleId: string): string {
    return this.library.state.article(articleId)?.headline ?? ''
  }

  #kind({ articleId, entityId }: NameRef): NameView['kind'] {
    const naming = this.catalogue.notesOf(articleId)?.names.find((one) => one.entityId === entityId)
    if (!naming) throw new Refusal('not-found', 'This name is no longer in the article.')
    return naming.kind
  }
}

async function indexOf(names: readonly JoinedName[]): Promise<ReadonlyMap<string, JoinedName>> {
  const pause = pacemaker()
  const byRef = new Map<string, JoinedName>()
  for (const name of names) {
    for (const naming of name.namings) byRef.set(refKey(naming), name)
    await pause()
  }
  return byRef
}

function known({ id, kind, name, aliases, namings }: JoinedName): KnownName {
  const role = namings.find(({ roles }) => roles.length > 0)?.roles[0]
  return { id, kind, name, aliases, role: role ? roleWords(role) : null }
}

/** A role that is over says so, as far as its own words do not. */
function roleWords({ role, former }: { role: string; former: boolean }): string {
  return former && !/\b(?:former|ex|then|retired|ousted)\b/i.test(role) ? `former ${role}` : role
}

function quotesOf({ namings }: Pick<JoinedName, 'namings'>): number {
  return namings.reduce((sum, { quotes }) => sum + quotes, 0)
}
