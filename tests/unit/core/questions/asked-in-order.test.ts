import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import { bareStem } from '../../../../src/core/questions/bare-stem'
import type { Item } from '../../../../src/core/questions/item'
import { makeQuiz } from '../../../../src/core/questions/quiz'
import { asked, made } from './made'

/** What a question shows of another, in a quiz and by itself. */

const folder = resolve(import.meta.dirname, '../../../judgement/articles')
const quizzes = readdirSync(folder)
  .filter((_name, index) => index % 6 === 0)
  .map((name) => {
    const analysis = analyse(readFileSync(resolve(folder, name), 'utf8'))
    return makeQuiz([{ articleId: name, analysis }], { count: 15, seed: 3 }).items
  })

const keyOf = ({ key, options }: Item): string => {
  if (typeof key === 'string') return key
  return typeof key === 'number' ? (options?.[key]?.text ?? '') : ''
}
const isSingle = ({ key }: Item) => typeof key === 'string' || typeof key === 'number'
const shows = ({ stem }: Item, key: string) => key !== '' && ` ${stem} `.includes(` ${key} `)

const stemsOf = (body: string, headline: string) =>
  made(body, headline).flatMap(({ item, gate }) => (gate === null ? [item.stem] : []))

describe('two questions about one sentence', () => {
  it('are asked in an order that keeps the answer of the second hidden', () => {
    let pairs = 0
    for (const items of quizzes)
      for (const [index, item] of items.entries())
        for (const earlier of items.slice(0, index)) {
          if (!isSingle(item) || !isSingle(earlier)) continue
          if (item.source[0]!.start !== earlier.source[0]!.start) continue
          pairs++
          expect([earlier.stem, shows(earlier, keyOf(item))]).toEqual([earlier.stem, false])
        }
    expect(pairs).toBeGreaterThan(20)
  })
})

describe('the words told before a question', () => {
  it('come after the question about them', () => {
    let told = 0
    for (const items of quizzes)
      for (const [index, item] of items.entries())
        for (const earlier of items.slice(0, index)) {
          const line = item.source[0]!.exact.trim().replace(/\s+/g, ' ')
          if (!isSingle(item) || /["“]/.test(line) || !earlier.stem.includes(line)) continue
          told++
          expect([earlier.stem, shows(earlier, keyOf(item))]).toEqual([earlier.stem, false])
        }
    expect(told).toBeGreaterThan(0)
  })

  it('are told before a gap that begins its paragraph', () => {
    const stems = stemsOf(
      'Tavira will build a bridge over the Gilão in the spring.\n\nNorvik Bank will lend Tavira 38 million euros for the bridge in 2027.',
      'Tavira to build bridge',
    )
    const gap = stems.find((stem) => /lend Tavira _____/.test(stem))
    expect(gap).toMatch(/, after “Tavira will build a bridge/)
  })

  it('begin behind the dateline', () => {
    const stems = stemsOf(
      'Tavira will build a bridge over the Gilão in the spring.\n\nNorvik Bank will lend Tavira 38 million euros for the bridge in 2027.',
      'Tavira to build bridge',
    )
    expect(stems.filter((stem) => /BREKKA/.test(stem))).toEqual([])
  })

  it('are no words of somebody else where the question needs none', () => {
    const stems = stemsOf(
      '“We waited for years for the bridge,” he said.\n\nNorvik Bank will lend Tavira 38 million euros for the bridge in 2027.',
      'Tavira to build bridge',
    )
    const gap = stems.find((stem) => /lend Tavira _____/.test(stem))
    expect(gap).toBeDefined()
    expect(gap).not.toMatch(/after “‘/)
  })
})

const optionsOf = (body: string, words: RegExp, headline?: string) =>
  made(body, headline)
    .filter(({ item, gate }) => gate === null && item.options !== undefined && words.test(item.stem))
    .map(({ item }) => item.options!.map(({ text }) => text))

const PEOPLE =
  'Ida Holm is the mayor of Tavira. Karl Voss is the head of Norvik Bank. Anna Berg is the head of Norvik Air.'

describe('options', () => {
  it('show nobody by the country of the name', () => {
    const body = `Spanish Prime Minister Irene Valcarcel met Karl Voss in Tavira on May 4.\n\n${PEOPLE}`
    expect(optionsOf(body, /who was the Spanish/)).toEqual([])
  })

  it('lie on the side that “up from” leaves', () => {
    const found = optionsOf(
      `A poll of Tavira by Norvik Bank found 61 per cent in favour of the bridge, up from 51 per cent in 2023.\n\n${PEOPLE}`,
      /up from _____/,
    )
    for (const options of found)
      for (const option of options) expect(Number.parseFloat(option)).toBeLessThan(61)
  })
})

describe('a question', () => {
  it.each([
    [
      'of what somebody private owes',
      'Anna Berg, of Tavira, is 33 and has 147,000 euros in student loans, Norvik Bank said.',
      /_____ in student loans/,
    ],
    ['of what is nearest to something', 'The nearest pharmacy of Norvik Bank is in Faro.', /nearest/],
    [
      'of an office at school',
      'Toby Lund, the Year 11 student council president, spoke in Tavira on May 4.',
      /who was .*student council president/,
    ],
    [
      'of when somebody counted',
      'By Monday, 63 trucks of Norvik Air were parked on the side of Tavira.',
      /By which date/,
    ],
    [
      'of the time that was left',
      'There were 90 seconds left of the final in Tavira on May 4, Ida Holm said.',
      /_____ seconds left/,
    ],
    [
      'of what somebody passed by has',
      'Sheep farmer Anna Lie said she had 800 lambs that should have gone from Tavira by May 4.',
      /_____ lambs/,
    ],
    [
      'without the place that its noun needs',
      'The vote of Norvik Bank fell by nearly a fifth in Tavira settlements, Ida Holm said.',
      /fifth settlements/,
    ],
    [
      'of figures that were told before',
      'Karl Voss of Norvik Bank said he had taken the figures for a typing error.',
      /the figures/,
    ],
  ])('%s is not asked', (_what, body, words) =>
    expect(asked(`${body}\n\n${PEOPLE}`).filter((stem) => words.test(bareStem(stem).words))).toEqual([]),
  )

  it('of a group says which, where the headline names two', () => {
    const body =
      'Norvik Air’s chief executive, Anna Berg, will stay for two years. The group employs about 1,900 people in Tavira.'
    const stems = asked(`${body}\n\n${PEOPLE}`, 'Norvik Bank to buy Norvik Air').map(
      (stem) => bareStem(stem).words,
    )
    expect(stems.filter((stem) => /[Tt]he group employs/.test(stem))).toEqual([])
  })

  it('tells a recommendation by its own verb', () => {
    const stems = asked(
      `Karl Voss recommended that the bank of Tavira cut its rates by half in 2027. Karl Voss left.\n\n${PEOPLE}`,
    )
    expect(stems.filter((stem) => /Who said that the bank of Tavira cut/.test(stem))).toEqual([])
  })
})
