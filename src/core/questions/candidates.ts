import type { Fact } from '../facts/model'
import { perContext, type Context } from './context'
import { distractorsFor } from './distractors'
import type { Distractor } from './distractors/distractor'
import type { Draft } from './drafts/draft'
import { draftsOf } from './drafts'
import { isUnused } from './drafts/abbreviation'
import { choiceItems } from './forms/choice'
import { estimateItems } from './forms/estimate'
import { makeItem } from './forms/make-item'
import { misattributionItems } from './forms/misattribution'
import { trueFalseItems } from './forms/true-false'
import { typedItems } from './forms/typed'
import { failedByOptions, failedGate } from './gates'
import type { Candidate } from './gates/gate'
import { worthAsking } from './gates/worth-asking'
import type { Form, Item, RejectedItem } from './item'
import { seededRandom, seedFrom, type Random } from './random'
import { findSets } from './sets/find-sets'
import { told, type Told } from './told'

export interface Candidates {
  passed: Candidate[]
  rejected: RejectedItem[]
}

/** What the learner knows, and what is to be asked about. */
export interface Learner {
  /** Facts that may be asked about; the others can still give wrong options. */
  asks(factId: string): boolean
  /** On how many of the learner's days the fact was answered right. */
  daysRight(factId: string): number
}

/** Somebody who has seen none of it, and is asked about all. */
export const NEWCOMER: Learner = { asks: () => true, daysRight: () => 0 }

/** Everything that is made of one draft; wrong options cost most, and are looked for only when they are wanted. */
class DraftItems {
  private readonly random: Random
  private found: Distractor[] | null = null

  constructor(
    readonly draft: Draft,
    private readonly contexts: readonly Context[],
    private readonly seed: number,
    private readonly daysRight: number,
  ) {
    this.random = seededRandom(seedFrom(seed, draft.fact.id + draft.template))
  }

  /** The same of the draft with other words before it. */
  of(draft: Draft): DraftItems {
    return draft === this.draft ? this : new DraftItems(draft, this.contexts, this.seed, this.daysRight)
  }

  written(): Item[] {
    return typedItems(this.draft)
  }

  chosen(): Item[] {
    const isSpeaker = this.draft.template.startsWith('speaker')
    return choiceItems(this.draft, this.distractors(), isSpeaker ? 'who-said-it' : 'multiple-choice')
  }

  /** All forms whose stem is that of the draft. */
  asked(): Item[] {
    return [
      ...this.chosen(),
      ...this.written(),
      ...estimateItems(this.draft),
      ...(this.daysRight >= 1 ? misattributionItems(this.draft, this.random) : []),
    ]
  }

  stated(): Item[] {
    return trueFalseItems(this.draft, this.distractors())
  }

  private distractors(): Distractor[] {
    return (this.found ??= distractorsFor(this.draft, this.contexts, this.random))
  }
}

/** Five to ten times what the longest quiz shows, over all its articles; a book is asked about what matters in it. */
const MOST_FACTS = 600
const LEAST_OF_ARTICLE = 30

/** The facts to ask about, in their order: all of them, or of long articles those the story turns on most. */
function factsToAsk(context: Context, articles: number, learner: Learner): readonly Fact[] {
  const most = Math.max(LEAST_OF_ARTICLE, Math.ceil(MOST_FACTS / articles))
  const facts = context.facts.filter((fact) => learner.asks(fact.id))
  if (facts.length <= most) return facts
  const chosen = new Set([...facts].sort((a, b) => b.salience - a.salience).slice(0, most))
  return facts.filter((fact) => chosen.has(fact))
}

/** The drafts of an article, by fact: no seed changes them. */
const draftsIn = perContext(() => new Map<string, readonly Draft[]>())

function draftsOnce(fact: Fact, context: Context): readonly Draft[] {
  const known = draftsIn(context)
  const drafts = known.get(fact.id) ?? draftsOf(fact, context)
  known.set(fact.id, drafts)
  return drafts
}

/** How drafts are asked, and stated, with the gate that their words fail: the same in every quiz over the article. */
const ASKED = new WeakMap<Draft, Told>()
const STATED = new WeakMap<Draft, Told>()

function once(known: WeakMap<Draft, Told>, draft: Draft, tell: () => Told): Told {
  const made = known.get(draft) ?? tell()
  known.set(draft, made)
  return made
}

const UNUSED = 'The article does not use the short form again.'

/** Collects the items of one draft: what passes, and of what fails one item a form. */
class Sieve implements Candidates {
  readonly passed: Candidate[] = []
  readonly rejected: RejectedItem[] = []

  constructor(private readonly forms: ReadonlySet<Form>) {}

  add(items: DraftItems): void {
    this.addAsked(items)
    if (this.forms.has('true-false')) this.addStated(items)
  }

  private addAsked(alone: DraftItems): void {
    if (isUnused(alone.draft)) {
      for (const item of alone.written())
        this.rejected.push({ ...item, gate: worthAsking.name, reason: UNUSED })
      return
    }
    // One check stands for all forms of the stem: words put before it ("Estimate: ") change nothing.
    const form = alone.draft.frame === 'gap' ? 'cloze' : 'typed'
    const { draft, failed } = once(ASKED, alone.draft, () =>
      told(alone.draft, (draft) => makeItem(draft, form, { key: draft.key })),
    )
    const items = alone.of(draft)
    if (failed) {
      const isWanted = (item: Item) => this.forms.has(item.form)
      const example = items.written().find(isWanted) ?? items.chosen().find(isWanted)
      if (example) this.rejected.push({ ...example, ...failed })
      return
    }
    const refused = new Set<Form>()
    for (const item of items.asked()) {
      if (!this.forms.has(item.form)) continue
      const failure = failedByOptions({ draft, item })
      if (!failure) this.passed.push({ draft, item })
      // The items of one form differ in their options alone; one of them tells enough.
      else if (!refused.has(item.form)) this.rejected.push({ ...item, ...failure })
      if (failure) refused.add(item.form)
    }
  }

  private addStated(alone: DraftItems): void {
    if (!alone.draft.slot) return
    const { draft, failed } = once(STATED, alone.draft, () => told(alone.draft, truthOf))
    if (failed) {
      this.rejected.push({ ...truthOf(draft), ...failed })
      return
    }
    for (const item of alone.of(draft).stated()) {
      const failure = item.key === true ? failedByOptions({ draft, item }) : failedGate({ draft, item })
      if (failure) this.rejected.push({ ...item, ...failure })
      else this.passed.push({ draft, item })
    }
  }
}

/** The statement as it stands. */
const truthOf = (draft: Draft): Item => makeItem(draft, 'true-false', { stem: draft.statement, key: true })

/** Every item that the facts of the articles give, with those that failed a gate apart. */
export function findCandidates(
  contexts: readonly Context[],
  seed: number,
  forms: ReadonlySet<Form>,
  learner: Learner = NEWCOMER,
): Candidates {
  const sieve = new Sieve(forms)
  for (const context of contexts) {
    const asked = factsToAsk(context, contexts.length, learner).map((fact) => ({
      fact,
      drafts: draftsOnce(fact, context),
    }))
    for (const { fact, drafts } of asked)
      for (const draft of drafts) sieve.add(new DraftItems(draft, contexts, seed, learner.daysRight(fact.id)))
    const sets = findSets(asked, context, forms, seededRandom(seedFrom(seed, context.articleId)))
    sieve.passed.push(...sets.passed)
    sieve.rejected.push(...sets.rejected)
  }
  return { passed: sieve.passed, rejected: sieve.rejected }
}
