/**
 * A program that works on a library until it is killed. It says what it is about to do and what is done, each
 * in one line on its standard output, before it goes on.
 * Arguments: the folder of the data, a seed, and how many operations to do (0: only say what is there).
 */
import { writeSync } from 'node:fs'
import { nodeFileSystem } from '../../src/main/disk/file-system'
import { Articles } from '../../src/main/library/articles'
import { Backups } from '../../src/main/library/backups'
import { Care } from '../../src/main/library/care'
import { readJournal } from '../../src/main/library/journal'
import { layoutOf } from '../../src/main/library/layout'
import { Library } from '../../src/main/library/library'
import { answerQuiz } from '../../src/main/library/quiz'
import { StudyDesk } from '../../src/main/library/study'
import { sampleArticle } from '../unit/main/library/sample'
import type { Line, Operation, Seen } from './protocol'

const [userData, seed, most] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])]
const layout = layoutOf(userData)
const say = (line: Line) => writeSync(1, JSON.stringify(line) + '\n')

/** A small generator of pseudo-random numbers, so that a seed repeats a run (mulberry32). */
function generator(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const random = generator(seed)
const below = (n: number) => Math.floor(random() * n)
const pick = <T>(items: readonly T[]): T => items[below(items.length)]!

// Days pass quickly, so that cards come due; the months of the journal change too.
let now = Date.now() + below(400) * 86_400_000
const clock = { now: () => (now += 1000), offsetAt: () => 0 }
const library = await Library.open(nodeFileSystem, layout, clock)
const articles = new Articles(library)
const desk = new StudyDesk(library)
const backups = new Backups(nodeFileSystem, layout, library)
const care = new Care(nodeFileSystem, layout, library, backups)

async function seen(): Promise<Seen> {
  const files = await Promise.all(library.state.articles.map(({ id }) => library.read(id)))
  return {
    events: (await readJournal(nodeFileSystem, layout.reviews)).events.map(({ id }) => id),
    articles: Object.fromEntries(
      files.map(({ id, removedAt, edits }) => [id, { isRemoved: removedAt !== null, edits }]),
    ),
    newPerDay: library.settings.newPerDay,
  }
}

/** An operation that can be done now, or null. */
async function choose(): Promise<Operation | null> {
  const all = library.state.articles
  const live = all.filter(({ removedAt }) => removedAt === null)
  const chance = random()
  if (chance < 0.45) return live.length > 0 ? { do: 'answer' } : { do: 'add', title: `Article ${below(40)}` }
  if (chance < 0.5) return { do: 'undo' }
  if (chance < 0.6) return { do: 'add', title: `Article ${below(40)}` }
  if (chance < 0.72 && live.length > 0) return { do: 'edit', id: pick(live).id, front: `Mine ${below(1e6)}?` }
  if (chance < 0.76 && live.length > 0) return { do: 'remove', id: pick(live).id }
  if (chance < 0.8 && all.length > 0) return { do: 'restore', id: pick(all).id }
  if (chance < 0.86) return { do: 'settings', newPerDay: 20 + below(50) }
  if (chance < 0.91) return { do: 'flush' }
  if (chance < 0.95) return { do: 'backup' }
  if (chance < 0.97) {
    const times = (await backups.list()).map(({ time }) => time)
    return times.length > 0 ? { do: 'put-back', time: pick(times) } : null
  }
  if (chance < 0.975) return { do: 'reset' }
  if (chance < 0.985) return { do: 'repair' }
  return live.length > 0 ? { do: 'quiz', id: pick(live).id } : null
}

/** Returns the time of the backup that was made, if any. */
async function run(operation: Operation): Promise<number | null> {
  switch (operation.do) {
    case 'answer': {
      const { card } = await desk.start({ articleIds: null })
      if (card) await desk.answer(card.card.id, pick(['again', 'hard', 'good', 'easy'] as const), below(9000))
      else now += 86_400_000
      return null
    }
    case 'undo':
      await desk.undo().catch(() => {})
      return null
    case 'quiz': {
      const { analysis } = await library.read(operation.id)
      const fact = pick(analysis.facts).id
      const isRight = random() < 0.5
      const common = { form: 'typed', wasHelped: false, duration: 1000, quizId: String(now) } as const
      await answerQuiz(library, { ...common, articleId: operation.id, factIds: [fact], isRight })
      return null
    }
    case 'add':
      await articles.add(sampleArticle(operation.title, [1900 + below(50), 1960 + below(50)].slice(0, 1)))
      return null
    case 'edit': {
      const { cards } = await library.read(operation.id)
      await articles.editCard(operation.id, cards[0]!.id, { front: operation.front })
      return null
    }
    case 'remove':
      await articles.remove(operation.id)
      return null
    case 'restore':
      await articles.restore(operation.id)
      return null
    case 'settings':
      await library.change(() =>
        library.saveSettings({ ...library.settings, newPerDay: operation.newPerDay }),
      )
      return null
    case 'flush':
      await library.flush()
      return null
    case 'backup':
      return (await backups.make()).time
    case 'put-back':
      return (await backups.restore(operation.time)).time
    case 'reset':
      return (await backups.reset()).time
    case 'repair': {
      await care.repair()
      return null
    }
  }
}

const { problems } = await care.check()
say({
  kind: 'opened',
  outcome: library.outcome,
  seen: await seen(),
  problems: problems.map(({ text }) => text),
})
for (let i = 0; i < most; i++) {
  const operation = await choose()
  if (!operation) continue
  say({ kind: 'begun', operation })
  const backup = await run(operation)
  say({ kind: 'done', seen: await seen(), backup })
}
await library.close()
