import { beforeEach, describe, expect, it } from 'vitest'
import type { StudyCard, StudyStep } from '../../../../src/contract/requests'
import { StudySession, type StudyPorts } from '../../../../src/renderer/state/study.svelte'
import { nextWords } from '../../../../src/renderer/components/durations'
import { lastSeen, whyNow } from '../../../../src/renderer/screens/study/words'

const DAY = 86_400_000
const NOW = Date.UTC(2025, 4, 14, 12)

function cardNamed(id: string): StudyCard {
  return {
    card: {
      id,
      factId: `fact-${id}`,
      form: 'question',
      front: `Question ${id}?`,
      back: `Answer ${id}`,
      accepted: [],
      isOff: false,
      isEdited: false,
    },
    kind: 'figure',
    articleId: 'article',
    headline: 'Tunnel to reopen',
    publisher: 'The Courier',
    publishedOn: '2025-05-14',
    sentence: { start: 0, end: 5, exact: 'A one.' },
    paragraph: 2,
    paragraphs: 7,
    standing: { cardId: id, state: 'review', due: NOW - DAY, isDue: true, reps: 4, lapses: 1, recall: 0.88 },
    lastReview: NOW - 9 * DAY,
    intervals: { again: 600_000, hard: 6 * DAY, good: 16 * DAY, easy: 29 * DAY },
  }
}

const step = (card: StudyCard | null, done: number, left: number): StudyStep => ({
  card,
  done,
  left,
  canUndo: done > 0,
  nextDue: null,
})

describe('a sitting', () => {
  let asked: [string, unknown][]
  let answers: Record<string, (argument: never) => unknown>
  let time: number
  let session: StudySession
  let drafts: StudyPorts['drafts']

  beforeEach(() => {
    asked = []
    time = 0
    answers = { 'study.start': () => step(cardNamed('a'), 0, 2) }
    const ask = async (name: string, argument: unknown) => {
      asked.push([name, argument])
      const answer = answers[name]
      if (!answer) throw new Error(`${name} was not expected`)
      return answer(argument as never)
    }
    drafts = new Map()
    session = new StudySession({ ask: ask as unknown as StudyPorts['ask'], clock: () => time, drafts })
  })

  it('does not take a grade before the answer was seen', async () => {
    await session.start({ articleIds: null })
    await session.grade('good')
    expect(asked).toHaveLength(1)
    expect(session.card?.card.id).toBe('a')
  })

  it('measures an answer from the question to the grade', async () => {
    answers['study.answer'] = () => step(cardNamed('b'), 1, 1)
    time = 1_000
    await session.start({ articleIds: null })
    time = 4_200
    await session.reveal()
    time = 6_800.4
    await session.grade('good')
    expect(asked[1]).toEqual(['study.answer', { cardId: 'a', rating: 'good', duration: 5_800 }])
    expect(session.isRevealed).toBe(false)
    expect(session.progress).toBe(0.5)
  })

  it('sends with the answer how sure the reader was, and forgets it with the next card', async () => {
    answers['study.answer'] = () => step(cardNamed('b'), 1, 1)
    await session.start({ articleIds: null })
    await session.reveal(3)
    await session.grade('again')
    expect(asked[1]?.[1]).toMatchObject({ rating: 'again', confidence: 3 })
    await session.reveal()
    await session.grade('good')
    expect(asked[2]?.[1]).not.toHaveProperty('confidence')
  })

  it('counts two quick keys as one answer', async () => {
    answers['study.answer'] = () => step(cardNamed('b'), 1, 1)
    await session.start({ articleIds: null })
    await session.reveal()
    await Promise.all([session.grade('again'), session.grade('again')])
    expect(asked.filter(([name]) => name === 'study.answer')).toHaveLength(1)
  })

  it('keeps the revealed card and says why when an answer could not be written', async () => {
    answers['study.answer'] = () => {
      throw new Error('The disk is full.')
    }
    await session.start({ articleIds: null })
    await session.reveal()
    await session.grade('good')
    expect(session.problem).toBe('The disk is full.')
    expect(session.card?.card.id).toBe('a')
    expect(session.isRevealed).toBe(true)
  })

  it('can be undone after the last card', async () => {
    answers['study.answer'] = () => step(null, 1, 0)
    answers['study.undo'] = () => step(cardNamed('a'), 0, 1)
    await session.start({ articleIds: null })
    await session.reveal()
    await session.grade('good')
    expect(session.card).toBeNull()
    expect(session.progress).toBe(1)
    await session.undo()
    expect(session.card?.card.id).toBe('a')
    expect(session.said).toMatch(/Taken back/)
  })

  it('does not lose a key pressed while the next card is on its way', async () => {
    answers['study.answer'] = () => step(cardNamed('b'), 1, 1)
    await session.start({ articleIds: null })
    await session.reveal()
    await Promise.all([session.grade('good'), session.reveal()])
    expect(session.card?.card.id).toBe('b')
    expect(session.isRevealed).toBe(true)
  })

  it('changes a card in place and stays on it', async () => {
    answers['card.edit'] = ({ change }: { change: object }) => ({
      cards: [{ ...cardNamed('a').card, ...change, isEdited: true }],
    })
    await session.start({ articleIds: null })
    session.edit()
    session.draft!.back = ' 412 million crowns '
    await session.saveEdit()
    expect(session.card?.card.back).toBe('412 million crowns')
    expect(session.draft).toBeNull()
  })

  it('refuses an empty card and keeps what was typed', async () => {
    await session.start({ articleIds: null })
    session.edit()
    session.draft!.back = '  '
    await session.saveEdit()
    expect(session.problem).toMatch(/needs a question and an answer/)
    expect(session.draft?.front).toBe('Question a?')
    expect(asked).toHaveLength(1)
  })

  it('keeps an edit that is left before it is saved, and forgets one that is cancelled', async () => {
    await session.start({ articleIds: null })
    session.edit()
    session.draft!.front = 'Half a quest'
    session.leave()
    session.draft = null
    session.edit()
    expect(session.draft!.front).toBe('Half a quest')
    session.cancelEdit()
    session.edit()
    expect(session.draft!.front).toBe(session.card!.card.front)
  })

  it('grades nothing while a card is edited', async () => {
    await session.start({ articleIds: null })
    await session.reveal()
    session.edit()
    await session.grade('good')
    await session.bury()
    expect(asked).toHaveLength(1)
  })
})

describe('what is said about a card', () => {
  const card = cardNamed('a')

  it('is when it was last seen and how likely it is known', () => {
    expect(lastSeen(card, NOW)).toBe('Last seen 9 days ago, memory 88 %')
    expect(lastSeen({ ...card, lastReview: null }, NOW)).toBe('New card')
    const leech = { ...card, standing: { ...card.standing, lapses: 8 } }
    expect(lastSeen(leech, NOW)).toBe('Last seen 9 days ago, memory 88 %, leech')
    expect(whyNow(leech, NOW, 0.9)).toContain('That is a leech: put it in other words, or switch it off.')
  })

  it('explains why it is asked now', () => {
    expect(whyNow(card, NOW, 0.9)).toBe(
      'Asked 4 times so far, forgotten once, last 9 days ago. The chance that you still know it is 88 %; cards come when it nears the 90 % you set.',
    )
    const fresh = { ...card, standing: { ...card.standing, state: 'new' as const } }
    expect(whyNow(fresh, NOW, 0.9)).toBe('This card is new: it has never been asked.')
  })

  it('names the next card’s time by the reader’s own days', () => {
    const noon = new Date(2025, 4, 14, 12).getTime()
    expect(nextWords(noon + 20 * 60_000, noon)).toBe('in 20 minutes')
    expect(nextWords(new Date(2025, 4, 15, 4).getTime(), noon)).toBe('tomorrow')
    expect(nextWords(new Date(2025, 4, 17, 23).getTime(), noon)).toBe('in 3 days, on 17 May 2025')
  })
})
