import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import type { Form, Item, Option } from '../../../../src/core/questions/item'
import { makeQuiz, type QuizSource } from '../../../../src/core/questions/quiz'
import { analysisOf, BRIDGE } from './fixture'

const root = resolve(import.meta.dirname, '../../../..')

/** The articles of a folder, which may hold other things as well. */
const articlesIn = (folder: string): QuizSource[] =>
  readdirSync(resolve(root, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      articleId: name,
      analysis: analyse(readFileSync(resolve(root, folder, name), 'utf8')),
    }))

const sources: QuizSource[] = [
  { articleId: 'bridge', analysis: analysisOf(BRIDGE) },
  ...articlesIn('resources/samples'),
]

/** A quiz of each article for every seed. */
function quizzes(seeds: number, daysRight: (index: number) => number, articles = sources): Item[][] {
  const known = articles.map((source) => ({
    ...source,
    daysRight: Object.fromEntries(source.analysis.facts.map((fact, index) => [fact.id, daysRight(index)])),
  }))
  return Array.from({ length: seeds }, (_, seed) =>
    known.map((source) => makeQuiz([source], { count: 15, seed: seed + 1 }).items),
  ).flat()
}

const formsOf = (items: readonly Item[]) => {
  const counts = new Map<Form, number>()
  for (const { form } of items) counts.set(form, (counts.get(form) ?? 0) + 1)
  return counts
}

const RUNGS: [string, (index: number) => number][] = [
  ['all new', () => 0],
  ['all answered on one day', () => 1],
  ['all answered on three days', () => 3],
  ['some of each', (index) => index % 3],
]

describe.each(RUNGS)('a quiz about facts that are %s', (_title, daysRight) => {
  const made = quizzes(6, daysRight)

  it('has at least five forms in fifteen items, and none above two fifths', () => {
    for (const items of made) {
      const forms = formsOf(items)
      if (items.length === 15) expect(forms.size).toBeGreaterThanOrEqual(5)
      for (const [form, count] of forms)
        expect(`${form} ${count <= Math.max(3, items.length * 0.4)}`).toBe(`${form} true`)
    }
  })

  it('asks no fact twice, whatever the form', () => {
    for (const items of made) {
      const facts = items.flatMap((item) => item.facts)
      expect(new Set(facts).size).toBe(facts.length)
    }
  })

  it('has as many true as false statements, give or take one', () => {
    for (const items of made) {
      const keys = items.flatMap(({ key }) => (typeof key === 'boolean' ? [key] : []))
      expect(Math.abs(2 * keys.filter(Boolean).length - keys.length)).toBeLessThanOrEqual(1)
    }
  })

  it('has at most one order and one match, and two comparisons', () => {
    for (const items of made) {
      const forms = formsOf(items)
      expect(forms.get('ordering') ?? 0).toBeLessThanOrEqual(1)
      expect(forms.get('matching') ?? 0).toBeLessThanOrEqual(1)
      expect(forms.get('comparison') ?? 0).toBeLessThanOrEqual(2)
    }
  })

  it('shows no written answer before it is asked for', () => {
    for (const items of made)
      items.forEach((item, index) => {
        if (typeof item.key !== 'string') return
        const shown = items
          .slice(0, index)
          .flatMap(({ stem, options = [], targets = [] }) => [
            stem,
            ...[...options, ...targets].map(({ text }) => text),
          ])
          .map((text) => ` ${text} `)
        expect(shown.filter((text) => text.includes(` ${item.key as string} `))).toEqual([])
      })
  })
})

describe('the ladder', () => {
  const STEP: Record<Form, number> = {
    'multiple-choice': 0,
    'true-false': 0,
    'who-said-it': 0,
    matching: 0,
    comparison: 0,
    ordering: 0,
    cloze: 1,
    misattribution: 1,
    typed: 2,
    estimate: 2,
  }
  /** Mean step of the forms in which facts of each number of days are asked. */
  it('has facts recognised first, then filled in, then recalled', () => {
    const steps: number[][] = [[], [], []]
    const days = (index: number) => index % 3
    for (const [index, items] of quizzes(8, days).entries()) {
      const facts = sources[index % sources.length]!.analysis.facts
      for (const item of items)
        for (const id of item.facts)
          steps[days(facts.findIndex((fact) => fact.id === id))]!.push(STEP[item.form])
    }
    const [fresh, once, often] = steps.map((all) => all.reduce((sum, step) => sum + step, 0) / all.length)
    expect(fresh).toBeLessThan(0.5)
    expect(once).toBeGreaterThan(fresh! + 0.2)
    expect(often).toBeGreaterThan(once! + 0.3)
    expect(often).toBeGreaterThan(1.2)
  })

  it('asks who really said it only after the fact was once answered right', () => {
    const items = quizzes(4, () => 0).flat()
    expect(items.filter(({ form }) => form === 'misattribution')).toEqual([])
  })
})

describe('the facts asked about', () => {
  it('are those that are wanted; the others still give wrong options', () => {
    const options: Option[] = []
    for (const source of sources) {
      const factsOnly = source.analysis.facts.flatMap(({ kind, id }) =>
        kind === 'quote' || kind === 'role' ? [id] : [],
      )
      const all = [0, 1, 2].map((seed) => makeQuiz([{ ...source, factsOnly }], { count: 15, seed }))
      const asked = all.flatMap((quiz) => [...quiz.items, ...quiz.rejected]).flatMap((item) => item.facts)
      expect(asked.length).toBeGreaterThan(0)
      for (const id of asked) expect(factsOnly).toContain(id)
      options.push(...all.flatMap((quiz) => quiz.items).flatMap((item) => item.options ?? []))
    }
    expect(options.some(({ origin }) => origin === 'article')).toBe(true)
    const [source] = sources
    expect(makeQuiz([{ ...source!, factsOnly: [] }], { count: 15, seed: 1 })).toEqual({
      items: [],
      rejected: [],
    })
  })
})

describe('keys', () => {
  const articles = [...sources, ...articlesIn('tests/gold'), ...articlesIn('tests/gold/attribution')]
  const choices = quizzes(10, () => 0, articles)
    .flat()
    .filter((item) => typeof item.key === 'number' && item.options)

  it('stand in every place equally often', () => {
    expect(choices.length).toBeGreaterThan(1000)
    const places = new Map<number, number[]>()
    for (const { key, options } of choices) {
      const counts = places.get(options!.length) ?? Array<number>(options!.length).fill(0)
      counts[key as number]!++
      places.set(options!.length, counts)
    }
    let chiSquare = 0
    let degrees = 0
    for (const [size, counts] of places) {
      const expected = counts.reduce((sum, count) => sum + count, 0) / size
      for (const count of counts) chiSquare += (count - expected) ** 2 / expected
      degrees += size - 1
    }
    // Upper 1 % points of the chi-square distribution, by degrees of freedom.
    const CRITICAL = [0, 6.635, 9.21, 11.345, 13.277, 15.086, 16.812]
    expect(chiSquare).toBeLessThan(CRITICAL[degrees]!)
  })

  it('are the longest option in at most half', () => {
    const longest = choices.filter(({ key, options }) =>
      options!.every(
        (option, place) => place === key || option.text.length < options![key as number]!.text.length,
      ),
    )
    expect(longest.length).toBeLessThanOrEqual(choices.length / 2)
  })
})
