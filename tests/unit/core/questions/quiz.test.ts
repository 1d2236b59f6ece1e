import { describe, expect, it } from 'vitest'
import { parseFigure } from '../../../../src/core/grading/parse-figure'
import { expectedOf, gradeTyped } from '../../../../src/core/grading/grade'
import { normal } from '../../../../src/core/grading/normalise'
import { bareStem } from '../../../../src/core/questions/bare-stem'
import { FORMS, GAP, type Item } from '../../../../src/core/questions/item'
import { makeCards } from '../../../../src/core/questions/cards'
import { makeQuiz } from '../../../../src/core/questions/quiz'
import { analysisOf, BRIDGE } from './fixture'

const analysis = analysisOf(BRIDGE)
const source = { articleId: 'bridge', analysis }
const seeds = Array.from({ length: 12 }, (_, index) => index + 1)
const quizOf = (seed: number, count = 15) => makeQuiz([source], { count, seed })
const all = (make: (items: Item[]) => void) => seeds.forEach((seed) => make(quizOf(seed).items))

describe('a quiz', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(quizOf(3)).toEqual(quizOf(3))
    const stems = new Set(
      seeds.map((seed) =>
        quizOf(seed, 6)
          .items.map((item) => item.stem)
          .join('|'),
      ),
    )
    expect(stems.size).toBeGreaterThan(3)
  })

  it('asks no fact twice, in at least four forms, none above two fifths of what was asked for', () => {
    all((items) => {
      const facts = items.flatMap((item) => item.facts)
      expect(new Set(facts).size).toBe(facts.length)
      const forms = new Map(FORMS.map((form) => [form, items.filter((item) => item.form === form).length]))
      expect([...forms.values()].filter((count) => count > 0).length).toBeGreaterThanOrEqual(4)
      expect(Math.max(...forms.values())).toBeLessThanOrEqual(6)
    })
  })

  it('gives at least ten items on a page with sixteen facts', () => {
    all((items) => expect(items.length).toBeGreaterThanOrEqual(10))
  })

  it('has both true and false statements, and says what is right', () => {
    const statements = seeds
      .flatMap((seed) => quizOf(seed).items)
      .filter((item) => item.form === 'true-false')
    const share = statements.filter((item) => item.key === true).length / statements.length
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.7)
    for (const item of statements) {
      expect(item.feedback).toMatch(item.key ? /^True\. / : /^False: it is .+, not .+\. /)
      if (item.key) expect(item.feedback).toContain(bareStem(item.stem).words)
    }
  })

  it('changes exactly one slot of a false statement', () => {
    const items = seeds.flatMap((seed) => quizOf(seed).items).filter((item) => item.key === false)
    for (const item of items) {
      const [, right, wrong] = /^False: it is (.+?), not (.+?)\. /.exec(item.feedback)!
      const stem = bareStem(item.stem).words
      expect(item.feedback.endsWith(stem.replace(wrong!, right!))).toBe(true)
    }
  })

  it('has three or four options with one key; numbers ascend', () => {
    all((items) => {
      for (const item of items.filter((one) => /^(?:multiple-choice|who-said-it)$/.test(one.form))) {
        const texts = item.options!.map((option) => option.text)
        expect(texts.length).toBeGreaterThanOrEqual(3)
        expect(texts.length).toBeLessThanOrEqual(4)
        expect(item.options!.filter((option) => option.origin === 'key')).toEqual([
          item.options![item.key as number],
        ])
        const values = texts.map((text) => parseFigure(text)?.value ?? NaN)
        if (values.every((value) => !Number.isNaN(value)))
          expect(values).toEqual([...values].sort((a, b) => a - b))
      }
    })
  })

  it('does not keep the key in one place', () => {
    const places = seeds.flatMap((seed) =>
      quizOf(seed)
        .items.map((item) => item.key)
        .filter((key) => typeof key === 'number'),
    )
    for (const place of [0, 1, 2])
      expect(places.filter((key) => key === place).length).toBeGreaterThan(places.length / 10)
  })

  it('says what a wrong option really is, and lights its sentence when the article has it', () => {
    all((items) => {
      for (const option of items.flatMap((item) => item.options ?? [])) {
        if (option.origin === 'key') continue
        expect(option.note).toBeTruthy()
        if (option.source)
          expect(analysis.article.text.slice(option.source.start, option.source.end)).toBe(
            option.source.exact,
          )
      }
    })
  })

  it('stands on sentences of the article', () => {
    all((items) => {
      for (const span of items.flatMap((item) => item.source))
        expect(analysis.article.text.slice(span.start, span.end)).toBe(span.exact)
    })
  })

  it('accepts the key of every written item and refuses the article’s other names', () => {
    all((items) => {
      for (const item of items.filter((one) => typeof one.key === 'string')) {
        const fact = analysis.facts.find((one) => one.id === item.facts[0])!
        const expected = expectedOf(item, fact)
        expect(`${item.key} ${gradeTyped(item.key as string, expected).verdict}`).toBe(
          `${item.key as string} right`,
        )
        for (const other of item.rejected)
          expect(`${other} ${gradeTyped(other, expected).verdict}`).toBe(`${other} wrong`)
      }
    })
  })

  it('asks a written answer before anything shows it', () => {
    all((items) => {
      items.forEach((item, index) => {
        if (item.options || typeof item.key !== 'string') return
        const shown = items
          .slice(0, index)
          .flatMap((one) => [one.stem, ...(one.options ?? []).map((option) => option.text)])
        // As a whole: "865 million crowns" doesn't show "65 million crowns".
        expect(
          shown.filter((text) => ` ${normal(text)} `.includes(` ${normal(item.key as string)} `)),
        ).toEqual([])
      })
    })
  })

  it('keeps to the forms and the number asked for', () => {
    const { items } = makeQuiz([source], { count: 4, seed: 1, forms: ['true-false'] })
    expect(items.map((item) => item.form)).toEqual(Array(4).fill('true-false'))
  })

  it('leaves out facts that the reader switched off', () => {
    const factsOff = analysis.facts.filter((fact) => fact.kind === 'figure').map((fact) => fact.id)
    const { items } = makeQuiz([{ ...source, factsOff }], { count: 15, seed: 1 })
    expect(items.flatMap((item) => item.facts).filter((id) => factsOff.includes(id))).toEqual([])
  })

  it('keeps what it refused, with the gate and the reason', () => {
    const caption = quizOf(1).rejected.find((item) => item.gate === 'fair game')
    expect(caption?.reason).toContain('caption')
  })

  it('is empty, and throws nothing, for an article without facts', () => {
    const empty = { ...analysis, facts: [] }
    expect(makeQuiz([{ articleId: 'a', analysis: empty }], { count: 15, seed: 1 })).toEqual({
      items: [],
      rejected: [],
    })
    expect(makeQuiz([], { count: 15, seed: 1 }).items).toEqual([])
  })

  it('takes wrong options from the other articles when its own has too few', () => {
    const small = analysisOf({
      ...BRIDGE,
      entities: [['person', 'Edda Sorensen', 'Sorensen']],
      facts: BRIDGE.facts.filter((fact) => fact.kind === 'quote' && fact.quote.speaker === 'Edda Sorensen'),
    })
    const alone = makeQuiz([{ articleId: 'small', analysis: small }], {
      count: 5,
      seed: 1,
      forms: ['who-said-it'],
    })
    expect(alone.items).toEqual([])
    const others = {
      articleId: 'bridge',
      analysis: { ...analysis, facts: analysis.facts.filter((fact) => fact.kind === 'role') },
    }
    const both = makeQuiz([{ articleId: 'small', analysis: small }, others], {
      count: 15,
      seed: 1,
      forms: ['who-said-it'],
    })
    const own = both.items.find((item) => item.articleId === 'small')
    expect(own?.options?.map((option) => option.origin)).toContain('library')
  })
})

describe('the cards of an article', () => {
  const cards = makeCards('bridge', analysis)

  it('ask each fact once a form, in the order of the text', () => {
    expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length)
    const places = cards.map((card) => analysis.facts.find((fact) => fact.id === card.factId)!.span.start)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(cards.length).toBeGreaterThan(15)
  })

  it('keep their ids', () => {
    expect(makeCards('bridge', analysisOf(BRIDGE)).map((card) => card.id)).toEqual(
      cards.map((card) => card.id),
    )
  })

  it('hide the answer of a cloze and nothing else of it', () => {
    for (const card of cards.filter((one) => one.form === 'cloze')) {
      expect(card.front.split(GAP)).toHaveLength(2)
      expect(card.front).not.toContain(card.back)
    }
  })

  it.each([
    ['In which year was the Calder Bridge built by the engineer Paul Hastrup?', '1931'],
    [
      'According to the National Crossings Authority, on which date will the Calder Bridge reopen?',
      '3 June 2026',
    ],
    ['How much did the repair of the Calder Bridge cost?', '412 million crowns'],
    ['By what percentage has traffic on the Calder Bridge grown since 2010?', '22 percent'],
    ['How many tonnes of steel did Norvik Steel supply for the Calder Bridge?', '14,000'],
    ['As of 6 May 2026, who was the director of the National Crossings Authority?', 'Edda Sorensen'],
    ['Who said: “A bridge is a promise between two shores”?', 'Edda Sorensen'],
    ['Who warned that lorries would bring 900 more vehicles a day to the old town?', 'Ilmari Kanto'],
    ['What does the abbreviation “NHU” stand for?', 'Norvik Hauliers Union'],
    ['How much did Brandt Holding lend to the National Crossings Authority?', '65 million crowns'],
  ])('ask %j', (front, back) => {
    expect(cards.find((card) => bareStem(card.front).words === front)?.back).toBe(back)
  })

  it('come from no caption', () => {
    expect(cards.filter((card) => card.back === '2019')).toEqual([])
  })
})
