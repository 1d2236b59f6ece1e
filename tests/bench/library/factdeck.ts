/**
 * Does one piece of work on a generated library and prints the times in one line of JSON.
 * Arguments: what to do, the folder of the data, a number, and how many days later.
 */
import { nodeFileSystem } from '../../../src/main/disk/file-system'
import { Articles } from '../../../src/main/library/articles'
import { layoutOf } from '../../../src/main/library/layout'
import { Library } from '../../../src/main/library/library'
import { StudyDesk } from '../../../src/main/library/study'
import { progressWith } from '../../../src/main/library/targets'
import { memory, myTurn, NOW, Stopwatch, TURN } from './common'
import { generate } from './generate'

const [what, userData, number] = [process.argv[2]!, process.argv[3]!, Number(process.argv[4])]
const layout = layoutOf(userData)
let now = NOW + Number(process.argv[5] ?? 0) * 86_400_000
const clock = { now: () => now, offsetAt: () => 0 }
const say = (value: unknown) => console.log(JSON.stringify(value))

async function opened(): Promise<{ library: Library; start: number }> {
  const watch = new Stopwatch()
  const library = await watch.time(async () => {
    const found = await Library.open(nodeFileSystem, layout, clock)
    new Articles(found).list()
    return found
  })
  return { library, start: watch.times[0]! }
}

if (what === 'generate') {
  const { cards, reviews } = await generate(layout, number)
  say({ cards: cards.length, reviews })
} else if (what === 'start') {
  const { library, start } = await opened()
  say({ start: [start], memory: await memory(), outcome: library.outcome.kind })
  await library.close()
} else if (what === 'study') {
  const { library } = await opened()
  const desk = new StudyDesk(library)
  const [answer, durable, next] = [new Stopwatch(), new Stopwatch(), new Stopwatch()]
  const record = library.record.bind(library)
  library.record = (events) => durable.time(() => record(events))
  let { card } = await desk.start({ articleIds: null })
  for (let i = 0; i < number && card; i++) {
    if (i % TURN === 0) await myTurn()
    now += 4000
    const { id } = card.card
    await answer.time(() => desk.answer(id, i % 8 === 0 ? 'again' : 'good', 4000))
    ;({ card } = await next.time(() => desk.start({ articleIds: null })))
  }
  const progress = new Stopwatch()
  for (let i = 0; i < 5; i++) await progress.time(() => progressWith(library))
  say({
    ...{ answer: answer.times, durable: durable.times, next: next.times, progress: progress.times },
    memory: await memory(),
  })
  await library.close()
}
