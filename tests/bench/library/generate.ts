/**
 * Writes a library as years of use leave it. Every tenth card is new; the others were answered eleven times
 * over three years, some of them once more, so that there are ten answers to a card on average.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalEvent, Rating } from '../../../src/core/library/model'
import { seal } from '../../../src/main/disk/seal'
import { lineOf } from '../../../src/main/library/journal-line'
import type { Layout } from '../../../src/main/library/layout'
import { SCHEMA_VERSION } from '../../../src/main/library/migrations'
import { sampleArticle } from '../../unit/main/library/sample'
import { DEVICE, generator, NOW } from './common'

const DAY = 86_400_000
const YEARS = [1931, 1947, 1958, 1969, 1984]
const SPAN = 1095
/** Days after the first answer. */
const OFFSETS = [0, 1, 4, 10, 22, 45, 80, 125, 180, 240, 300]
const FILES_AT_ONCE = 64
/** A draw that stands for "good". */
const GOOD = 0.5

interface Generated {
  cards: { id: string; articleId: string }[]
  reviews: number
}

export async function generate(layout: Layout, articles: number): Promise<Generated> {
  await mkdir(layout.articles, { recursive: true })
  const cards: Generated['cards'] = []
  for (let at = 0; at < articles; at += FILES_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(FILES_AT_ONCE, articles - at) }, (_, i) => at + i)
    await Promise.all(
      numbers.map(async (number) => {
        const { id, ...article } = sampleArticle(`Bridge ${number} Opens`, YEARS)
        for (const card of article.cards) cards.push({ id: card.id, articleId: id })
        const addedAt = NOW - SPAN * DAY + number
        const edits = { cards: {}, facts: {} }
        const file = { ...article, id, addedAt, edits, schemaVersion: SCHEMA_VERSION, removedAt: null }
        await writeFile(layout.article(id), seal(JSON.stringify({ ...file, changedAt: addedAt })))
      }),
    )
  }
  cards.sort((a, b) => (a.id < b.id ? -1 : 1))
  await writeFile(layout.device, JSON.stringify({ id: DEVICE }))
  const reviews = await writeJournal(layout, cards)
  return { cards, reviews }
}

async function writeJournal(layout: Layout, cards: Generated['cards']): Promise<number> {
  const random = generator(7)
  const days: { card: number; ms: number; isLast: boolean }[][] = Array.from({ length: SPAN }, () => [])
  let reviews = 0
  const begun = Math.floor(cards.length * 0.9)
  const wanted = cards.length * 10
  for (let card = 0; card < begun; card++) {
    const first = Math.floor(random() * (SPAN - 311))
    const isOnceMore = reviews + (begun - card) * OFFSETS.length < wanted
    const offsets = isOnceMore ? [...OFFSETS, 310] : OFFSETS
    for (const [turn, offset] of offsets.entries()) {
      const isLast = turn === offsets.length - 1
      days[first + offset]!.push({ card, ms: Math.floor(random() * DAY * 0.5), isLast })
      reviews++
    }
  }
  const folder = join(layout.reviews, DEVICE)
  await mkdir(folder, { recursive: true })
  const months = new Map<string, string[]>()
  let number = 0
  for (const [day, answers] of days.entries()) {
    for (const { card, ms, isLast } of answers.sort((a, b) => a.ms - b.ms)) {
      const at = NOW - (SPAN - day) * DAY + ms
      const month = new Date(at).toISOString().slice(0, 7)
      const lines = months.get(month) ?? []
      months.set(month, lines)
      lines.push(lineOf(answerOf(cards[card]!, at, number++, random, isLast)))
    }
  }
  for (const [month, lines] of months) await writeFile(join(folder, `${month}.jsonl`), lines.join(''))
  return reviews
}

function answerOf(
  { id: cardId, articleId }: Generated['cards'][number],
  at: number,
  number: number,
  random: () => number,
  isLast: boolean,
): JournalEvent {
  // Who studies every day leaves no card in the middle of being learned.
  const chance = isLast ? GOOD : random()
  const rating: Rating = chance < 0.08 ? 'again' : chance < 0.18 ? 'hard' : chance < 0.88 ? 'good' : 'easy'
  const hex = number.toString(16).padStart(12, '0')
  return {
    ...{ type: 'answer', id: `00000000-0000-4000-8000-${hex}`, at, articleId, cardId, kind: 'date', rating },
    duration: 1500 + Math.floor(random() * 12_000),
    source: { from: 'study' },
    terms: { retention: 0.9, maximumInterval: 180, rolloverHour: 4, utcOffset: 0 },
  }
}
