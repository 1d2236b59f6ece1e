import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JournalEvent } from '../../../../src/core/library/model'
import { DAY } from '../../../../src/core/schedule/local-day'
import { effective, replay } from '../../../../src/core/schedule/replay'
import { lineOf } from '../../../../src/main/library/journal-line'
import { LibraryFixture } from './fixture'
import { sampleArticle } from './sample'

let f: LibraryFixture
beforeEach(async () => {
  f = await LibraryFixture.create()
  await f.articles.add(sampleArticle())
  await study('good', 'again', 'easy')
})
afterEach(() => f.library.close())

async function study(...ratings: ('again' | 'good' | 'easy')[]) {
  for (const rating of ratings) {
    f.now += DAY
    const { card } = await f.desk.start({ articleIds: null })
    if (card) await f.desk.answer(card.card.id, rating, 1000)
  }
}
const schedules = () => new Map(f.library.state.schedules)
const own = () => join(f.layout.reviews, f.library.device, '2026-05.jsonl')

/** What the library shows, which must be what the journal alone gives. */
async function seen() {
  const events = effective(await f.journal())
  expect(schedules()).toEqual(replay(events))
  const progress = f.library.state.progress()
  expect(progress.answers).toBe(events.length)
  return { schedules: schedules(), progress, list: f.articles.list() }
}

describe('the ledger on the disk', () => {
  const damages: [string, () => Promise<void>][] = [
    ['is missing', () => rm(f.layout.ledger)],
    ['is empty', () => writeFile(f.layout.ledger, '')],
    ['is something else', () => writeFile(f.layout.ledger, 'x'.repeat(4096))],
    [
      'breaks off',
      async () => writeFile(f.layout.ledger, (await readFile(f.layout.ledger)).subarray(0, -100)),
    ],
    [
      'has one bit changed',
      async () => {
        const bytes = await readFile(f.layout.ledger)
        bytes[bytes.length >> 1]! ^= 1
        await writeFile(f.layout.ledger, bytes)
      },
    ],
  ]
  for (const [what, damage] of damages) {
    it(`that ${what} is made again from the journal, and nothing is told`, async () => {
      const before = await seen()
      await f.library.close()
      await damage()
      await f.start()
      expect(f.library.outcome).toEqual({ kind: 'loaded' })
      expect(await seen()).toEqual(before)
      await f.restart()
      expect(await seen()).toEqual(before)
    })
  }

  it('is not written again by a session that only looks', async () => {
    await f.restart()
    const before = await stat(f.layout.ledger)
    await f.restart()
    expect((await stat(f.layout.ledger)).ino).toBe(before.ino)
  })

  it('older than the journal is gone on from', async () => {
    await f.restart()
    const ledger = await readFile(f.layout.ledger)
    await study('good', 'good')
    await f.desk.undo()
    const before = await seen()
    await f.library.close()
    await writeFile(f.layout.ledger, ledger)
    await f.start()
    expect(await seen()).toEqual(before)
  })

  it('takes in what another device did before, and what it takes back', async () => {
    const before = schedules()
    const [first, second] = (await f.journal()) as Extract<JournalEvent, { type: 'answer' }>[]
    await f.library.close()
    const laptop = join(f.layout.reviews, 'laptop')
    await mkdir(laptop)
    const events: JournalEvent[] = [
      { ...first!, id: 'earlier', at: first!.at - DAY },
      { type: 'undo', id: 'taken back', at: f.now, undoes: second!.id },
    ]
    await writeFile(join(laptop, '2026-05.jsonl'), events.map(lineOf).join(''))
    await f.start()
    const { schedules: found, progress } = await seen()
    expect(progress.answers).toBe(3)
    expect(found).not.toEqual(before)
    await f.restart()
    await seen()
  })

  it('counts the answers once of which a synchroniser made a copy', async () => {
    const before = await seen()
    await f.library.close()
    await cp(own(), own().replace('.jsonl', ' (conflicted copy).jsonl'))
    await f.start()
    expect(schedules()).toEqual(before.schedules)
    expect(f.library.state.progress()).toEqual(before.progress)
    await f.restart()
    expect(schedules()).toEqual(before.schedules)
  })

  it('does not outlive a change of the journal behind its back', async () => {
    const text = await readFile(own(), 'utf8')
    await f.library.close()
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as JournalEvent & { sum: string })
    const changed = lines.map(({ sum: _, ...event }) =>
      event.type === 'answer' && event.rating === 'good' ? { ...event, rating: 'hard' as const } : event,
    )
    await writeFile(own(), changed.map(lineOf).join(''))
    await f.start()
    await seen()
  })

  it('agrees with the journal after a clock that was set back', async () => {
    f.now -= 10 * DAY
    await study('again', 'good')
    const before = await seen()
    await f.restart()
    expect(await seen()).toEqual(before)
  })
})
