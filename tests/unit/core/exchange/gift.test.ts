import fc from 'fast-check'
import { parse, type GIFTQuestion } from 'gift-pegjs'
import { expect, it } from 'vitest'
import { gift } from '../../../../src/core/exchange/gift'
import type { Question } from '../../../../src/core/exchange/question'
import { anyQuestions, question } from './arbitrary'

const text = (questions: readonly Question[]) => [...gift(questions)].join('')
const same = (words: string) => words.replace(/\s+/g, ' ').trim()

/** What a reader gets that knows GIFT, and not this program. */
const read = (questions: readonly Question[]) =>
  parse(text(questions)).filter(({ type }) => type !== 'Category') as Exclude<
    GIFTQuestion,
    { type: 'Category' | 'Description' }
  >[]

it('gives every question back to an independent reader, whatever its words', () => {
  fc.assert(
    fc.property(anyQuestions, (questions) => {
      const found = read(questions)
      expect(found).toHaveLength(questions.length)
      for (const [at, { stem, id, answer, sources }] of questions.entries()) {
        const one = found[at]!
        expect(one.id).toBe(id)
        expect(same(one.stem.text)).toContain(stem)
        expect(one.globalFeedback?.text).toContain(same(sources[0]!.sentence))
        expect(one.globalFeedback?.text).toContain('2026-03-18')
        switch (answer.shape) {
          case 'choice':
            expect('choices' in one && one.choices).toHaveLength(answer.choices.length)
            for (const [place, choice] of answer.choices.entries()) {
              expect('choices' in one && one.choices).toHaveProperty(
                [String(place), 'text', 'text'],
                choice.text.replaceAll('->', '→'),
              )
              expect('choices' in one && one.choices).toHaveProperty(
                [String(place), 'isCorrect'],
                choice.isRight,
              )
            }
            break
          case 'true-false':
            expect(one).toHaveProperty('isTrue', answer.isTrue)
            break
          case 'written':
            expect(one.type).toBe('Short')
            // An asterisk of the text's own; by itself it would let any words pass.
            expect('choices' in one && one.choices).toMatchObject(
              answer.answers.map((text) => ({
                text: { text: text.replaceAll('->', '→').replaceAll('*', '\\*') },
              })),
            )
            break
          case 'number':
            expect(one.type).toBe('Numerical')
            expect(one).toHaveProperty('choices.number', answer.value)
            break
          default:
            expect(one.type).toBe('Matching')
        }
      }
    }),
    { numRuns: 200 },
  )
})

it('writes a choice with its feedback and its source', () => {
  const asked = question({
    headline: 'Bridge: opens / closes',
    item: {
      id: 'abc',
      articleId: 'a',
      form: 'multiple-choice',
      stem: 'What did it cost?',
      options: [
        { text: '3 = three', origin: 'article', note: 'The cost of {another} bridge.' },
        { text: '4 million', origin: 'key' },
      ],
      key: 1,
      accepted: [],
      rejected: [],
      facts: ['f'],
      source: [{ start: 0, end: 1, exact: 'It cost 4 million.' }],
      feedback: 'The bridge cost 4 million.',
      difficulty: 2,
      asOf: '2026-03-18',
    },
  })
  expect(text([asked])).toBe(`$CATEGORY: $course$/top/News/Bridge: opens // closes

// [id:abc] [tag:multiple-choice]
::What did it cost?::What did it cost? {
~3 \\= three#The cost of \\{another\\} bridge.
=4 million
####The bridge cost 4 million. Source\\: “It cost 4 million.” Bridge\\: opens / closes. The Wire, 2026-03-18. As of 2026-03-18.
}

`)
})
