import * as rules from '@learninglocker/xapi-validation/dist/factory'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deckOf, type DeckCard } from '../../../../src/core/exchange/deck'
import { xapiAnswers, xapiQuestions } from '../../../../src/core/exchange/xapi'
import { effective } from '../../../../src/core/schedule/replay'
import { anyQuestions, largeLibrary } from './arbitrary'

const NOW = Date.parse('2026-05-10T12:00Z')
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const read = (chunks: Iterable<string>) => JSON.parse([...chunks].join(''))
/** What a learning record store (Learning Locker) finds wrong in statements. */
const faults = (statements: unknown[]) => statements.flatMap((one) => rules.statement(one, ['statement']))

describe('xAPI statements', () => {
  it('tell every answer: who, what, whether it was right, how long it took, and the source', () => {
    const { articles, journal } = largeLibrary(40, 2, NOW)
    const cards = new Map<string, DeckCard>(
      articles.flatMap((one) => deckOf(one)).map((card) => [card.id, card]),
    )
    const answers = effective(journal).filter((event) => event.type !== 'bury')
    const statements = read(xapiAnswers(answers, cards, new Map()))
    expect(statements).toHaveLength(80)
    expect(faults(statements)).toEqual([])
    expect(faults([{ ...statements[0], verb: { id: 'answered' } }])).not.toEqual([])
    expect(new Set(statements.map(({ id }: { id: string }) => id)).size).toBe(80)
    for (const { id, actor, verb, object, result, context, timestamp } of statements) {
      expect(id).toMatch(UUID)
      expect(actor.account.name).toBe('learner')
      expect(verb.id).toBe('http://adlnet.gov/expapi/verbs/answered')
      expect(object.definition).toMatchObject({
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'fill-in',
      })
      expect(object.definition.correctResponsesPattern.length).toBeGreaterThan(0)
      expect(result.score.scaled).toBe(result.success ? 1 : 0)
      expect(result.duration).toMatch(/^PT\d+(\.\d+)?S$/)
      expect(Date.parse(timestamp)).toBeLessThan(NOW)
      const [source] = context.extensions['https://factdeck.invalid/xapi/sources']
      expect(source).toMatchObject({ headline: 'Report number 0 on the harbour', asOf: '2026-03-18' })
    }
  })

  it('describe questions as interactions of every kind', () => {
    fc.assert(
      fc.property(anyQuestions, (questions) => {
        const statements = read(xapiQuestions(questions, NOW))
        expect(statements).toHaveLength(questions.length)
        expect(faults(statements)).toEqual([])
        for (const [at, { answer, stem }] of questions.entries()) {
          const { definition } = statements[at].object
          const [pattern] = definition.correctResponsesPattern
          expect(definition.name.und).toBe(stem)
          const ids = (list: { id: string }[]) => list.map(({ id }) => id)
          switch (answer.shape) {
            case 'choice':
              expect(definition.interactionType).toBe('choice')
              expect(ids(definition.choices)).toContain(pattern)
              break
            case 'number':
              expect(pattern).toMatch(/^-?[\d.e+]+\[:\]-?[\d.e+]+$/)
              break
            case 'ordering':
              expect(pattern.split('[,]')).toEqual(ids(definition.choices))
              break
            case 'matching':
              for (const pair of pattern.split('[,]')) {
                const [source, target] = pair.split('[.]')
                expect(ids(definition.source)).toContain(source)
                expect(ids(definition.target)).toContain(target)
              }
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('are an empty list where nothing was answered', () => {
    expect(read(xapiAnswers([], new Map(), new Map()))).toEqual([])
  })
})
