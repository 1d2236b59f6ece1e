import type { Fact } from '../../facts/model'
import type { Context } from '../context'
import type { Draft } from '../drafts/draft'
import { comparisonItems } from '../forms/comparison'
import { makeItem } from '../forms/make-item'
import { matchingItem } from '../forms/matching'
import { orderingItem } from '../forms/ordering'
import { failedByStem } from '../gates'
import type { Candidate } from '../gates/gate'
import { failedBySet, type SetFailure } from '../gates/sets'
import type { Form, Item, RejectedItem } from '../item'
import { shuffled, type Random } from '../random'
import { amountsOf, type Amount } from './amounts'
import { eventOf, type Event } from './events'
import { LEAST_MEMBERS, MOST_MEMBERS, type FactSet } from './fact-set'
import type { Member } from './member'
import { roleOf, wordsOf, type Pairing } from './pairings'

/** A fact that may be asked about, with the questions that can be put about it. */
export interface Asked {
  fact: Fact
  drafts: readonly Draft[]
}

interface Found {
  passed: Candidate[]
  rejected: RejectedItem[]
}

/** Comparisons of one kind that an article gives, and how many pairs are tried for them. */
const MOST_COMPARISONS = 3
const MOST_PAIRS = 24
/** How much chance may change which facts come together first. */
const JITTER = 0.25

/** Sorts by salience, shaken a little, so that another seed brings other facts together. */
function ranked<M extends Member>(members: readonly M[], random: Random): M[] {
  const weight = new Map(members.map((member) => [member, member.draft.fact.salience + JITTER * random()]))
  return [...members].sort((a, b) => weight.get(b)! - weight.get(a)!)
}

class Sets implements Found {
  readonly passed: Candidate[] = []
  readonly rejected: RejectedItem[] = []
  private readonly stems = new Map<Member, SetFailure | null>()

  constructor(
    private readonly forms: ReadonlySet<Form>,
    private readonly random: Random,
  ) {}

  /** Sets of up to four members, the best first; a member that spoils a set is left out of it. */
  gather<M extends Member>(
    form: Form,
    members: readonly M[],
    setOf: (members: readonly M[]) => FactSet,
  ): void {
    if (!this.forms.has(form)) return
    let pool = ranked(members, this.random)
    while (pool.length >= LEAST_MEMBERS) {
      const set = setOf(pool.slice(0, MOST_MEMBERS))
      const failure = this.failure(set)
      if (failure) {
        this.reject(set, failure)
        pool = pool.filter((_, index) => index !== failure.culprit)
      } else {
        this.pass(set)
        // The best three alone as well, for a page whose facts are few.
        if (set.members.length > LEAST_MEMBERS) this.pass(setOf(pool.slice(0, LEAST_MEMBERS)))
        pool = pool.slice(set.members.length)
      }
    }
  }

  /** The pairs that pass, those first that matter most. */
  compare<M extends Member>(members: readonly M[], setOf: (members: readonly M[]) => FactSet): void {
    if (!this.forms.has('comparison')) return
    const pool = ranked(members, this.random).filter((member) => this.stemFailure(member) === null)
    let passed = 0
    let tried = 0
    for (let far = 1; far < pool.length; far++)
      for (let near = 0; near < far && passed < MOST_COMPARISONS && tried < MOST_PAIRS; near++) {
        const [first, second] = [pool[near]!, pool[far]!]
        if (first.draft.fact === second.draft.fact) continue
        tried++
        const set = setOf([first, second])
        const failure = this.failure(set)
        if (failure) this.reject(set, failure)
        else {
          passed++
          this.pass(set)
        }
      }
  }

  private failure(set: FactSet): SetFailure | null {
    for (const [culprit, member] of set.members.entries()) {
      const failure = this.stemFailure(member)
      if (failure) return { ...failure, culprit }
    }
    return failedBySet(set)
  }

  /** Every member must pass as a question of its own, on the same gates as any other. */
  private stemFailure(member: Member): SetFailure | null {
    const known = this.stems.get(member)
    if (known !== undefined) return known
    const { draft } = member
    const failed = failedByStem({ draft, item: makeItem(draft, 'typed', { key: draft.key }) })
    const failure = failed && { ...failed, culprit: 0 }
    this.stems.set(member, failure)
    return failure
  }

  private pass(set: FactSet): void {
    const members = set.members.map(({ draft }) => draft)
    for (const item of itemsOf(set, this.random)) this.passed.push({ draft: members[0]!, members, item })
  }

  private reject(set: FactSet, { gate, reason }: SetFailure): void {
    const [item] = itemsOf(set, this.random)
    if (item) this.rejected.push({ ...item, gate, reason })
  }
}

function itemsOf(set: FactSet, random: Random): Item[] {
  if (set.form === 'ordering') return [orderingItem(set.members, random)]
  return set.form === 'matching' ? [matchingItem(set, random)] : comparisonItems(set)
}

const units = (
  amounts: readonly Amount[],
  least: number,
  apart: (amount: Amount) => number = () => 0,
): Amount[][] => {
  const groups = new Map<string, Amount[]>()
  for (const amount of amounts) {
    const key = `${amount.shape} ${amount.unit} ${apart(amount)}`
    groups.set(key, [...(groups.get(key) ?? []), amount])
  }
  return [...groups.values()].filter((group) => group.length >= least)
}

/** Every question that several facts of an article make together, with those that failed a gate apart. */
export function findSets(
  asked: readonly Asked[],
  context: Context,
  forms: ReadonlySet<Form>,
  random: Random,
): Found {
  const sets = new Sets(forms, random)
  const events: Event[] = []
  const amounts: Amount[] = []
  const roles: Pairing[] = []
  const quotes: Pairing[] = []
  const keep = <M>(list: M[], member: M | null | undefined) => member && list.push(member)
  for (const { fact, drafts } of asked) {
    if (fact.kind === 'date') keep(events, eventOf(fact, context))
    else if (fact.kind === 'figure') amounts.push(...amountsOf(fact, drafts, context))
    else if (fact.kind === 'role') keep(roles, roleOf(fact, context))
    else if (fact.kind === 'quote') {
      const draft = drafts.find(({ template }) => template === 'speaker-direct')
      keep(quotes, draft && wordsOf(fact, draft, context))
    }
  }
  sets.gather('ordering', events, (members) => ({ kind: 'events', form: 'ordering', members }))
  sets.compare(events, (members) => ({ kind: 'events', form: 'comparison', members }))
  // Told paragraphs apart, two amounts have nothing in common but their unit.
  for (const group of units(amounts, 2, ({ draft }) => draft.fact.paragraph))
    sets.compare(group, (members) => ({ kind: 'amounts', form: 'comparison', members }))
  for (const group of units(amounts, LEAST_MEMBERS).filter(([amount]) => amount!.shape === 'gap'))
    sets.gather('matching', group, (members) => ({ kind: 'amounts', form: 'matching', members }))
  sets.gather('matching', shuffled(roles, random), (members) => ({
    kind: 'roles',
    form: 'matching',
    members,
  }))
  sets.gather('matching', quotes, (members) => ({ kind: 'quotes', form: 'matching', members }))
  return sets
}
