import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FACT_KINDS } from '../../../../src/core/facts/model'
import { CONFIDENCES, RATINGS, type JournalEvent } from '../../../../src/core/library/model'
import { FORMS } from '../../../../src/core/questions/item'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { DiskSource } from '../../../../src/main/exchange/disk-source'
import { eventSchema } from '../../../../src/main/library/event-schema'
import { journalTexts, parseEvent, readJournal } from '../../../../src/main/library/journal'
import { lineOf, plainAnswer, plainAnswers } from '../../../../src/main/library/journal-line'
import { layoutOf } from '../../../../src/main/library/layout'
import { temporaryFolder } from '../faulty-file-system'

const id = fc.oneof(
  fc.uuid(),
  fc.string({ minLength: 1, maxLength: 9 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
)
const time = fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e12, noNaN: true }), fc.constant(1e22))
const quiz = fc.record({ from: fc.constant('quiz' as const), form: fc.constantFrom(...FORMS), quizId: id })
const terms = fc.record(
  {
    retention: fc.oneof(fc.constant(0.9), fc.double({ min: 0.5, max: 0.999, noNaN: true })),
    maximumInterval: fc.integer({ min: 1, max: 36_500 }),
    rolloverHour: fc.integer({ min: 0, max: 23 }),
    utcOffset: fc.integer({ min: -1440, max: 1440 }),
    finalDay: fc.integer({ min: -5, max: 40_000 }),
  },
  { requiredKeys: ['retention', 'maximumInterval', 'rolloverHour', 'utcOffset'] },
)
const answer = fc.record(
  {
    type: fc.constant('answer' as const),
    ...{ id, at: time, articleId: id, cardId: id },
    kind: fc.constantFrom(...FACT_KINDS),
    rating: fc.constantFrom(...RATINGS),
    duration: time,
    source: fc.oneof(fc.constant({ from: 'study' as const }), quiz),
    terms,
    confidence: fc.constantFrom(...CONFIDENCES),
  },
  {
    requiredKeys: [
      'type',
      'id',
      'at',
      'articleId',
      'cardId',
      'kind',
      'rating',
      'duration',
      'source',
      'terms',
    ],
    noNullPrototype: true,
  },
) as fc.Arbitrary<JournalEvent>
const other = fc.oneof(
  fc.record({ type: fc.constant('undo' as const), id, at: time, undoes: id }),
  fc.record({
    ...{ type: fc.constant('attempt' as const), id, at: time, articleId: id, factId: id },
    ...{ kind: fc.constantFrom(...FACT_KINDS), form: fc.constantFrom(...FORMS), quizId: id },
    ...{ isRight: fc.boolean(), duration: time },
  }),
)

const ANSWER: JournalEvent = {
  ...{ type: 'answer', id: '00000000-0000-4000-8000-000000000001', at: 1_778_414_400_000 },
  ...{
    articleId: '69fe2b38a0900a08',
    cardId: '3faf2329500d1d7b',
    kind: 'figure',
    rating: 'good',
    duration: 2000,
  },
  source: { from: 'study' },
  terms: { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: -60 },
  confidence: 2,
}
const UNDO: JournalEvent = { type: 'undo', id: 'u', at: 5, undoes: ANSWER.id }

/** What reading and checking a line gives. */
function checked(line: string): JournalEvent | null {
  try {
    const result = v.safeParse(eventSchema, JSON.parse(line))
    return result.success ? result.output : null
  } catch {
    return null
  }
}

describe('a line that is an answer as it is written', () => {
  it('is known by its characters, and holds what reading and checking it gives', () => {
    expect(plainAnswer(lineOf(ANSWER).trimEnd())).toBe(JSON.stringify(ANSWER))
    fc.assert(
      fc.property(answer, (event) => {
        const line = lineOf(event).trimEnd()
        const plain = plainAnswer(line)
        if (plain !== null) expect(JSON.parse(plain)).toEqual(checked(line))
        expect(parseEvent(line)).toEqual(checked(line))
      }),
      { numRuns: 500 },
    )
  })

  it('is none with any character that should not be there', () => {
    const line = lineOf(ANSWER).trimEnd()
    const character = fc.constantFrom(...'"\\{}[],:-.0159eEnx\n ü')
    fc.assert(
      fc.property(fc.nat(line.length), character, fc.nat(2), (at, put, gone) => {
        const changed = line.slice(0, at) + put + line.slice(at + gone)
        expect(parseEvent(changed)).toEqual(checked(changed))
      }),
      { numRuns: 2000 },
    )
  })

  it('is looked at with others of a text, of which none may be anything else', () => {
    const text = lineOf(ANSWER).repeat(3)
    const json = JSON.stringify(ANSWER)
    expect(plainAnswers(text, ',\n')).toBe([json, json, json].join(',\n'))
    expect(plainAnswers(`${json}\n${text}`, ',')).toBe(new Array(4).fill(json).join())
    for (const wrong of ['\n', '{}\n', lineOf(UNDO), json]) {
      expect(plainAnswers(text + wrong, ',')).toBeNull()
      expect(plainAnswers(wrong + text, ',')).toBeNull()
    }
  })
})

describe('the journal as text', () => {
  it('comes in whole lines, however long they are', async () => {
    const userData = await temporaryFolder()
    const { reviews } = layoutOf(userData)
    await mkdir(join(reviews, 'desk'), { recursive: true })
    const lines = Array.from({ length: 3000 }, (_, at) => `${'ü'.repeat((at * 37) % 400)} ${at}\n`)
    lines[40] = 'long '.repeat(60_000) + '\n'
    await writeFile(join(reviews, 'desk', '2026-05.jsonl'), lines.join('') + 'unfinished')
    const texts: string[] = []
    for await (const text of journalTexts(nodeFileSystem, reviews)) texts.push(text)
    expect(texts.length).toBeGreaterThan(3)
    expect(texts.every((text) => text.endsWith('\n'))).toBe(true)
    expect(texts.join('') === lines.join('')).toBe(true)
  })

  it('holds the events of the journal, attempts apart', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(answer, fc.constant(ANSWER), other), { maxLength: 40 }),
        async (events) => {
          const userData = await temporaryFolder()
          const { reviews } = layoutOf(userData)
          await mkdir(join(reviews, 'desk'), { recursive: true })
          await writeFile(join(reviews, 'desk', '2026-05.jsonl'), events.map(lineOf).join('') + 'no event\n')
          const source = new DiskSource(nodeFileSystem, userData)
          const text = source.journalText()
          const list = async (pieces: AsyncIterable<string> | Iterable<string>) => {
            const found: string[] = []
            for await (const piece of pieces) found.push(piece)
            return JSON.parse(`[${found.join(',')}]`) as JournalEvent[]
          }
          const all = await source.journal()
          expect(all).toEqual((await readJournal(nodeFileSystem, reviews)).events)
          expect(await list(text.reviews)).toEqual(all.filter(({ type }) => type !== 'attempt'))
          expect(await list(text.attempts)).toEqual(all.filter(({ type }) => type === 'attempt'))
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is empty where nothing was answered yet', async () => {
    expect(await new DiskSource(nodeFileSystem, await temporaryFolder()).journal()).toEqual([])
  })
})
