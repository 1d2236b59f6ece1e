import { describe, expect, it, vi } from 'vitest'
import type { Fact } from '../../../../src/core/facts/model'
import type { Handlers } from '../../../../src/main/ipc/register'
import { Refusal } from '../../../../src/main/library/refusal'
import { sampleArticle } from '../library/sample'

vi.mock('electron', () => ({ ipcMain: {} }))
const { answer } = await import('../../../../src/main/ipc/register')

/** Answers every request with its checked argument. */
const echo = new Proxy({}, { get: () => (argument: unknown) => argument }) as Handlers
const add = (change: (article: ReturnType<typeof sampleArticle>) => void) => {
  const { id: _, ...article } = sampleArticle()
  const changed = structuredClone(article) as ReturnType<typeof sampleArticle>
  change(changed)
  return answer(echo, 'article.add', changed)
}
const facts = (article: ReturnType<typeof sampleArticle>): Fact[] => article.analysis.facts

describe('a request', () => {
  it('with a well-formed argument is answered', async () => {
    const { id: _, ...article } = sampleArticle()
    expect(await answer(echo, 'article.add', article)).toEqual({ ok: true, value: article })
  })

  const packed = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

  it('may come packed, and is checked all the same', async () => {
    const { id: _, ...article } = sampleArticle('Café “Löwe” opens')
    expect(await answer(echo, 'article.add', packed(article))).toEqual({ ok: true, value: article })
    const broken = { ...article, cards: [{ ...article.cards[0], factId: 'other' }] }
    await expect(answer(echo, 'article.add', packed(broken))).rejects.toBeInstanceOf(TypeError)
  })

  it('is rejected when its bytes hold no argument', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([0xff]), new TextEncoder().encode('{"id":')]) {
      await expect(answer(echo, 'article.get', bytes)).rejects.toBeInstanceOf(TypeError)
    }
  })

  it('that fails as expected comes back as data; a bug rejects', async () => {
    const refuse = { 'study.undo': () => Promise.reject(new Refusal('nothing-to-undo', 'Nothing.')) }
    expect(await answer(refuse as unknown as Handlers, 'study.undo', null)).toEqual({
      ok: false,
      error: { code: 'nothing-to-undo', message: 'Nothing.' },
    })
    const bug = { 'study.undo': () => Promise.reject(new RangeError('bug')) }
    await expect(answer(bug as unknown as Handlers, 'study.undo', null)).rejects.toThrow('bug')
  })

  const span = { start: 0, end: 1, exact: 'x' }
  const OWN = { form: 'question', front: 'a', back: 'b', span, sentence: span }
  const malformed: [string, unknown][] = [
    ['no.such', null],
    ['constructor', null],
    ['article.get', null],
    ['article.get', { id: '../../etc/passwd' }],
    ['article.get', { id: '0123456789abcdef', more: 1 }],
    ['app.state', {}],
    ['settings.update', { theme: 'pink' }],
    ['settings.update', { retention: 1 }],
    ['settings.update', { rolloverHour: 24 }],
    ['settings.update', { newPerDay: 1.5 }],
    ['settings.update', { unknown: true }],
    ['card.edit', { articleId: '0123456789abcdef', cardId: 'c', change: { front: '' } }],
    ['card.edit', { articleId: '0123456789abcdef', cardId: 'c', change: { back: 'x'.repeat(20_001) } }],
    ['fact.accept', { articleId: '0123456789abcdef', factId: 'f', answer: '  ' }],
    ['fact.unaccept', { articleId: '0123456789abcdef', factId: 'f', answer: '' }],
    ['card.make', { articleId: '0123456789abcdef', draft: { form: 'question', front: 'a', back: 'b' } }],
    ['card.make', { articleId: '0123456789abcdef', draft: { ...OWN, form: 'essay' } }],
    [
      'card.make',
      { articleId: '0123456789abcdef', draft: { ...OWN, span: { start: -1, end: 2, exact: 'x' } } },
    ],
    ['card.remove', { articleId: '0123456789abcdef', cardId: 'c' }],
    ['settings.update', { targets: [{ day: 'soon', tag: null, since: '2026-05-10' }] }],
    ['settings.update', { keys: { 'study.undo': '' } }],
    ['study.answer', { cardId: 'c', rating: 'good', duration: 1, confidence: 4 }],
    ['study.start', { articleIds: 'all' }],
    ['study.answer', { cardId: 'c', rating: 'perfect', duration: 1 }],
    ['study.answer', { cardId: 'c', rating: 'good', duration: -1 }],
    ['study.answer', { cardId: 'c', rating: 'good', duration: NaN }],
    ['quiz.answer', { articleId: '0123456789abcdef', factIds: [], form: 'typed' }],
    ['facts.list', { kind: 'role', articleIds: ['0123456789abcdef'] }],
    ['facts.list', { kind: 'date', articleIds: ['../../etc/passwd'] }],
    ['names.who', { refs: [{ articleId: '0123456789abcdef' }] }],
    ['export.save', { format: 'exe' }],
    ['library.reset', {}],
    ['backup.restore', { time: '2026-05-10' }],
    ['backup.restore', { time: -1 }],
  ]
  for (const [name, argument] of malformed) {
    it(`is rejected: ${name} ${JSON.stringify(argument)?.slice(0, 60)}`, async () => {
      await expect(answer(echo, name, argument)).rejects.toBeInstanceOf(TypeError)
    })
  }

  it('takes a card left open over night for a day at most', async () => {
    const result = await answer(echo, 'study.answer', { cardId: 'c', rating: 'good', duration: 9e9 })
    expect(result).toMatchObject({ value: { duration: 86_400_000 } })
  })
})

describe('an article is rejected', () => {
  const broken: Record<string, (article: ReturnType<typeof sampleArticle>) => void> = {
    'when a span does not hold the words at its place': (one) => (facts(one)[0]!.span.start += 1),
    'when a sentence is not in the text': (one) => (facts(one)[0]!.sentence.exact = 'Invented.'),
    'when a span lies behind the text': (one) => {
      facts(one)[0]!.span = { start: 9000, end: 9000, exact: '' }
    },
    'when a mention is not in the text': (one) =>
      one.analysis.entities.push({
        id: 'e',
        kind: 'person',
        name: 'Nobody',
        aliases: [],
        mentions: [{ start: 0, end: 6, exact: 'Nobody' }],
      }),
    'when a paragraph lies behind the text': (one) => (one.analysis.article.paragraphs[0]!.end = 9000),
    'when a fact names a paragraph that is not there': (one) => (facts(one)[0]!.paragraph = 9),
    'when two facts have one id': (one) => (facts(one)[1]!.id = facts(one)[0]!.id),
    'when a card asks about no fact': (one) => (one.cards[0]!.factId = 'other'),
    'when two cards have one id': (one) => (one.cards[1]!.id = one.cards[0]!.id),
    'when a card has no front': (one) => (one.cards[0]!.front = ''),
    'when the date of publication is no day': (one) => (one.analysis.article.publishedOn = 'yesterday'),
    'when a fact lacks what its kind needs': (one) => Object.assign(facts(one)[0]!, { kind: 'figure' }),
    'when a field is not in the contract': (one) => Object.assign(one.analysis.article, { html: '<b>' }),
    'when the text is no text': (one) => Object.assign(one.analysis.article, { text: 5 }),
  }
  for (const [why, change] of Object.entries(broken)) {
    it(why, async () => {
      await expect(add(change)).rejects.toBeInstanceOf(TypeError)
    })
  }
})
