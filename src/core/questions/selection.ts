import { spaced } from '../grading/normalise'
import { isQuotation, type Draft } from './drafts/draft'
import type { Candidate } from './gates/gate'
import type { Form, Item } from './item'
import { seededRandom, seedFrom } from './random'
import { sentenceOf, shows, spoilEachOther } from './sequence'

export interface Picked extends Candidate {
  score: number
  /** How many of its facts other questions ask about as well. */
  shared: number
  /** Whether all its facts but one at most are still to be recognised, not recalled. */
  isReady: boolean
  /**
   * Whether it may be asked beside a question of the same sentence that shows its answer. Not where it would ask more
   * of a fact than the learner is ready for and other facts are ready: there is enough to ask then.
   */
  mayShare: boolean
}

const MOST_OF_ONE_FORM = 0.4
/** A short article has too few facts for shares: three of a form are no monotony. */
const LEAST_OF_ONE_FORM = 3
const MOST_OF_ONE_SENTENCE = 2
/** Templates that bore when they come often: items of each in a quiz. */
const SELDOM: readonly (readonly [string, number])[] = [
  ['abbreviation', 1],
  // Colour is good reading, but a quiz is about the news.
  ['speaker-', 8],
]
/** Long questions, of which a quiz of fifteen has few. */
const MOST_PER_FIFTEEN: Partial<Record<Form, number>> = { ordering: 1, matching: 1, comparison: 2 }
/** Facts that questions about several may use up beyond one each, even when facts are few. */
const SPARE_FACTS = 2
const SPARE_OF_FEW = 1
const FEW_FACTS = 16
/** How much a key in a place that had more keys than another counts against an item. */
const PLACE_WEAR = 1.2
const LONGEST_WEAR = 0.25
/** How much chance decides the place of the first keys. */
const PLACE_JITTER = 0.3

const draftsOf = ({ draft, members }: Candidate): readonly Draft[] => members ?? [draft]

/** True of both forms that ask whether something is so. */
const isTruth = (item: Item): boolean => typeof item.key === 'boolean'

/** Whether the right option is longer than every other. */
function isKeyLongest({ key, options }: Item): boolean {
  if (typeof key !== 'number' || !options) return false
  return options.every((option, place) => place === key || option.text.length < options[key]!.text.length)
}

/** A quiz as it is put together: what may still come in, and what it would wear. */
export class Selection {
  readonly picked: Picked[] = []
  private readonly facts = new Set<string>()
  private readonly stems = new Set<string>()
  private readonly sentences = new Map<string, number>()
  /** By number of options, how often the key stood in each place. */
  private readonly places = new Map<number, number[]>()
  private trues = 0
  private falses = 0
  private longest = 0
  private chosen = 0
  private spare: number

  /**
   * `most` items are hoped for; `spare` of the `askable` facts are more than the quiz needs; `firstTruth` is whether
   * the first statement is true, where both kinds are at hand: of an only one nobody must know.
   */
  constructor(
    private readonly most: number,
    askable: number,
    spare: number,
    private readonly seed: number,
    private readonly firstTruth: boolean | null,
  ) {
    const least = askable < FEW_FACTS ? SPARE_OF_FEW : SPARE_FACTS
    this.spare = Math.max(least, spare)
  }

  count(form: Form): number {
    return this.picked.filter(({ item }) => item.form === form).length
  }

  /** True when one form has more than its part of the items that there really are. */
  isLopsided(): boolean {
    return [...new Set(this.picked.map(({ item }) => item.form))].some(
      (form) => this.count(form) > this.limitOf(form, this.picked.length),
    )
  }

  private limitOf(form: Form, most: number): number {
    const share = Math.max(LEAST_OF_ONE_FORM, Math.floor(most * MOST_OF_ONE_FORM))
    const few = MOST_PER_FIFTEEN[form]
    return few === undefined || most === Infinity ? share : Math.min(share, few * Math.ceil(most / 15))
  }

  /** No fact and no answer twice, no sentence more than twice, no question that answers another. */
  admits(candidate: Picked): boolean {
    const { draft, item, members } = candidate
    if (item.facts.some((id) => this.facts.has(id))) return false
    if (!members && this.stems.has(item.stem)) return false
    if (this.count(item.form) >= this.limitOf(item.form, this.most)) return false
    if (members && candidate.shared - 1 > this.spare) return false
    // Half of the statements are true, give or take one.
    const isFirst = this.trues + this.falses === 0 && item.form === 'true-false'
    if (isFirst && this.firstTruth !== null && item.key !== this.firstTruth) return false
    if (isTruth(item) && (item.key ? this.trues - this.falses : this.falses - this.trues) >= 1) return false
    const limit = SELDOM.find(([template]) => draft.template.startsWith(template))
    if (limit && this.picked.filter((other) => other.draft.template.startsWith(limit[0])).length >= limit[1])
      return false
    const drafts = draftsOf(candidate)
    if (drafts.some((one) => (this.sentences.get(sentenceOf(one)) ?? 0) >= MOST_OF_ONE_SENTENCE)) return false
    return this.picked.every((other) => !areClose(candidate, other) && !spoilEachOther(candidate, other))
  }

  /** Lower is better: a place of the key that was used least so far, a key that is not always the longest. */
  wear({ item }: Candidate): number {
    if (typeof item.key !== 'number' || !item.options) return 0
    const size = item.options.length
    const counts = this.places.get(size) ?? Array<number>(size).fill(0)
    const lead = (counts[item.key] ?? 0) - Math.min(...counts)
    const isTell = isKeyLongest(item) && this.longest * 2 >= this.chosen
    const chance = seededRandom(seedFrom(this.seed, `${size} ${item.key} ${item.articleId}`))()
    return PLACE_WEAR * lead + PLACE_JITTER * chance + (isTell ? LONGEST_WEAR : 0)
  }

  take(candidate: Picked): void {
    const { item, members, shared } = candidate
    this.picked.push(candidate)
    for (const id of item.facts) this.facts.add(id)
    this.stems.add(item.stem)
    if (members) this.spare -= Math.max(0, shared - 1)
    for (const sentence of new Set(draftsOf(candidate).map(sentenceOf)))
      this.sentences.set(sentence, (this.sentences.get(sentence) ?? 0) + 1)
    if (isTruth(item) && item.key) this.trues++
    else if (isTruth(item)) this.falses++
    if (typeof item.key !== 'number' || !item.options) return
    const counts = this.places.get(item.options.length) ?? Array<number>(item.options.length).fill(0)
    counts[item.key] = (counts[item.key] ?? 0) + 1
    this.places.set(item.options.length, counts)
    this.chosen++
    if (isKeyLongest(item)) this.longest++
  }
}

const quotedIn = (stem: string): string => /“([^”]+)”[?.]?$/u.exec(stem)?.[1] ?? ''

/** Whether both quote the same sentence. */
function quoteSame(one: Draft, other: Draft): boolean {
  if (!one.template.startsWith('speaker') || !other.template.startsWith('speaker')) return false
  const said = ({ stem }: Draft) =>
    quotedIn(stem)
      .split(/(?<=[.!?]) /)
      .map(spaced)
      .filter((sentence) => sentence.trim() !== '')
  const others = new Set(said(other))
  return said(one).some((sentence) => others.has(sentence))
}

/** Whether two questions ask the same, or one shows what the other asks. */
function areClose(candidate: Picked, other: Picked): boolean {
  for (const draft of draftsOf(candidate))
    for (const before of draftsOf(other)) {
      if (quoteSame(draft, before)) return true
      const askSame = before.key === draft.key && before.answer === draft.answer
      if (askSame && draft.answer !== 'person' && draft.answer !== 'organization') return true
      if (sentenceOf(draft) !== sentenceOf(before)) continue
      if (askSame) return true
      // Of two questions the one that the other answers is asked first; a set shows too much for that.
      if (!candidate.members && !other.members && candidate.mayShare && other.mayShare) continue
      if (isQuotation(draft) || isQuotation(before)) return true
      if (shows(candidate, before) || shows(other, draft)) return true
    }
  return false
}
