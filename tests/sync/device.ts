/**
 * One machine's program for the test of synchronising: opens the library of a folder and does what it is told,
 * one JSON line a command on its standard input, one line an answer on its standard output.
 */
import { createInterface } from 'node:readline'
import { effective } from '../../src/core/schedule/replay'
import { nodeFileSystem } from '../../src/main/disk/file-system'
import { Articles } from '../../src/main/library/articles'
import { Backups } from '../../src/main/library/backups'
import { Care } from '../../src/main/library/care'
import { readJournal } from '../../src/main/library/journal'
import { layoutOf } from '../../src/main/library/layout'
import { Library } from '../../src/main/library/library'
import { StudyDesk } from '../../src/main/library/study'
import { sampleArticle } from '../unit/main/library/sample'

/** Articles by title; the number of years is that of their facts. */
const articleOf = (title: string) => sampleArticle(title, [1950, 1961, 1972, 1983, 1994, 2005])

type Command =
  | { do: 'answer'; times: number; hours: number }
  | { do: 'add' | 'remove' | 'restore'; title: string }
  | { do: 'edit'; title: string; card: number; change: { front?: string; back?: string } }
  | { do: 'accept'; title: string; answer: string }
  | { do: 'seen' | 'check' | 'close' }

const layout = layoutOf(process.argv[2]!)
let ahead = Number(process.argv[3])
const clock = { now: () => Date.now() + ahead, offsetAt: () => 0 }
const library = await Library.open(nodeFileSystem, layout, clock)
const articles = new Articles(library)
const desk = new StudyDesk(library)
const care = new Care(nodeFileSystem, layout, library, new Backups(nodeFileSystem, layout, library))

const journal = async () => (await readJournal(nodeFileSystem, layout.reviews)).events

async function run(command: Command): Promise<unknown> {
  switch (command.do) {
    case 'answer': {
      const before = new Set((await journal()).map(({ id }) => id))
      for (let i = 0; i < command.times; i++) {
        ahead += command.hours * 3_600_000
        const { card } = await desk.start({ articleIds: null })
        if (!card) continue
        await desk.answer(card.card.id, (['good', 'again', 'easy', 'hard'] as const)[i % 4]!, 1000)
      }
      return (await journal()).flatMap(({ id }) => (before.has(id) ? [] : [id]))
    }
    case 'add':
      return articles.add(articleOf(command.title))
    case 'remove':
      return articles.remove(articleOf(command.title).id)
    case 'restore':
      return articles.restore(articleOf(command.title).id)
    case 'edit': {
      const { id, cards } = articleOf(command.title)
      await articles.editCard(id, cards[command.card]!.id, command.change)
      return null
    }
    case 'accept': {
      const { id, analysis } = articleOf(command.title)
      return articles.acceptAnswer(id, analysis.facts[0]!.id, command.answer)
    }
    case 'seen': {
      const files = await Promise.all(library.state.articles.map(({ id }) => library.read(id)))
      const byKey = <T>(entries: Iterable<[string, T]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
      return {
        outcome: library.outcome,
        events: effective(await journal())
          .map(({ id }) => id)
          .sort(),
        schedules: byKey(library.state.schedules),
        articles: byKey(
          files.map(({ id, removedAt, edits, analysis }) => [
            id,
            { headline: analysis.article.headline, isRemoved: removedAt !== null, edits },
          ]),
        ),
      }
    }
    case 'check':
      return (await care.check()).problems.map(({ text }) => text)
    case 'close':
      return library.close()
  }
}

const say = (value: unknown) => process.stdout.write(JSON.stringify(value ?? null) + '\n')
say(library.outcome)
for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line) as Command
  say(await run(command))
  if (command.do === 'close') break
}
process.exit(0)
