import { describe, expect, test } from 'vitest'
import type { CardPlan, CardStanding } from '../../../src/contract/requests'
import { cardViews } from '../../../src/core/library/edits'
import { NO_EDITS } from '../../../src/core/library/model'
import {
  countLevels,
  levelOf,
  meanRecall,
  memoryOf,
  memoryWords,
  weakest,
} from '../../../src/renderer/screens/reader/heat'
import { OwnDraft } from '../../../src/renderer/screens/reader/own-draft.svelte'
import { planRows, ruleWords } from '../../../src/renderer/screens/reader/plan'
import { sentencesOf } from '../../../src/renderer/screens/reader/sentences'
import { sampleArticle } from '../main/library/sample'

const sample = sampleArticle()
const { analysis } = sample
const { facts, article } = analysis
const DAY = 86_400_000
const NOW = Date.parse('2026-05-10T12:00Z')

const standing = (cardId: string, recall: number | null, more: Partial<CardStanding> = {}): CardStanding => ({
  cardId,
  state: recall === null ? 'new' : 'review',
  due: NOW,
  isDue: true,
  reps: recall === null ? 0 : 1,
  lapses: 0,
  recall,
  ...more,
})

describe('the heat map', () => {
  const cards = cardViews({
    cards: sample.cards,
    edits: { ...NO_EDITS, facts: { [facts[2]!.id]: { isOff: true } } },
  })
  const recalls = [0.95, 0.6, null, null, 0.9, 0.9]
  const standings = sample.cards.map(({ id }, i) => standing(id, recalls[i]!))
  const memory = memoryOf(facts, cards, standings)

  test('a fact is as well known as the weakest of its cards; what is switched off is left out', () => {
    expect([...memory.values()].map(({ level, recall }) => [level, recall])).toEqual([
      ['slipping', 0.6],
      ['new', null],
    ])
  })

  test('no shade contradicts the percentage beside it', () => {
    expect([0.895, 0.894, 0.8, 0.65, 0.644, null].map(levelOf)).toEqual([
      'firm',
      'fair',
      'fair',
      'fading',
      'slipping',
      'new',
    ])
  })

  test('is summed up in counts, one figure, the weakest facts and a sentence', () => {
    expect(countLevels(memory)).toEqual({ firm: 0, fair: 0, fading: 0, slipping: 1, new: 1 })
    expect(meanRecall(memory)).toBe(0.6)
    expect(weakest(memory, 5).map(({ fact }) => fact.id)).toEqual([facts[0]!.id])
    expect(memoryWords(countLevels(memory))).toBe('0 of 1 studied facts are firm, 1 is being forgotten.')
    expect(memoryWords(countLevels(memoryOf(facts, cards, [])))).toBe(
      'None of its 2 facts has been studied yet.',
    )
  })
})

describe('a card being made', () => {
  const sentences = sentencesOf(analysis)
  const at = article.text.indexOf('The bridge was repaired in 2004.')
  const draftOf = (words: string) => {
    const start = article.text.indexOf(words, at)
    return new OwnDraft(article, sentences, { start, end: start + words.length })
  }

  test('stands on the sentence of its words, with a gap in their place', () => {
    const draft = draftOf(' bridge ')
    expect(draft.sentence.exact).toBe('The bridge was repaired in 2004.')
    expect([draft.front, draft.back]).toEqual(['The _____ was repaired in 2004.', 'bridge'])
    expect(draft.problem).toBeNull()
    expect(draft.request.span).toEqual({ start: at + 4, end: at + 10, exact: 'bridge' })
  })

  test('as a question it waits for the question, and keeps it when other words are chosen', () => {
    const draft = draftOf('bridge')
    draft.setForm('question')
    expect([draft.front, draft.back]).toEqual(['', 'bridge'])
    expect(draft.problem).toBe('A card needs a front and a back.')
    draft.front = 'What was repaired?'
    draft.choose({ start: at, end: at + 10 })
    expect([draft.front, draft.back]).toEqual(['What was repaired?', 'The bridge'])
  })

  test('goes from sentence to sentence, where words have to be chosen first; at the ends it stays', () => {
    const draft = draftOf('bridge')
    draft.move(1)
    expect(draft.sentence.exact).toBe('The bridge was repaired in 2011.')
    expect(draft.problem).toContain('Select the words')
    expect(draft.hasNext).toBe(false)
    draft.move(1)
    expect(draft.sentence.exact).toBe('The bridge was repaired in 2011.')
  })

  test('words are chosen one by one, and more are added or taken off at the end', () => {
    const draft = draftOf('bridge')
    const step = (by: 1 | -1, isMore = false) => {
      draft.chooseWord(by, isMore)
      return draft.words
    }
    expect([step(1), step(1, true), step(1, true), step(-1, true)]).toEqual([
      'was',
      'was repaired',
      'was repaired in',
      'was repaired',
    ])
    expect([step(-1), step(-1), step(-1)]).toEqual(['bridge', 'The', 'The'])
    draft.move(1)
    expect([step(1), step(-1, true)]).toEqual(['The', 'The'])
  })

  test('takes no words from outside its sentence', () => {
    const draft = draftOf('2004')
    draft.choose({ start: at - 20, end: at + 3 })
    expect(draft.words).toBe('The')
  })
})

describe('why a card comes on its day', () => {
  const plan: CardPlan = {
    stability: 14.2,
    interval: 12,
    lastReview: NOW - 3 * DAY,
    lastRating: 'good',
    hold: null,
    target: null,
  }
  const rules = { retention: 0.9, newPerDay: 20 }

  test('is told from the last answer to the rule', () => {
    expect(planRows(standing('a', 0.97, { isDue: false, plan }), NOW, rules)).toEqual([
      ['Last answer', 'Good, 3 days ago'],
      ['Interval', '12 days'],
      ['Stability', '14 days until the chance is 90 %'],
      ['Chance now', '97 %'],
      ['Rule', 'It comes when the chance nears the 90 % you want to remember.'],
    ])
  })

  test('what holds a card back comes before what its memory says', () => {
    const words = (more: Partial<CardPlan>) =>
      ruleWords(standing('a', 0.9, { plan: { ...plan, ...more } }), rules)
    expect(words({ hold: 'put-off' })).toBe('You put it off until tomorrow.')
    expect(words({ hold: 'sibling' })).toContain('one card is asked a day')
    expect(words({ hold: 'limit' })).toContain('daily limit')
    expect(words({ target: '2026-06-12' })).toBe('It comes earlier, to be ready by 12 June 2026.')
  })

  test('a new card has only its rule', () => {
    const fresh = { ...plan, lastReview: null, lastRating: null, stability: 0, interval: 0 }
    expect(planRows(standing('a', null, { plan: fresh }), NOW, rules)).toEqual([
      ['Rule', 'New cards come in the order of the articles, 20 a day at most.'],
    ])
  })
})
