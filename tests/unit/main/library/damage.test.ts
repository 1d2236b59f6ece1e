import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { Articles } from '../../../../src/main/library/articles'
import { Backups } from '../../../../src/main/library/backups'
import { layoutOf, type Layout } from '../../../../src/main/library/layout'
import { Library } from '../../../../src/main/library/library'
import { StudyDesk } from '../../../../src/main/library/study'
import { sampleArticle } from './sample'

const ONE = sampleArticle('One', [1990])
const TWO = sampleArticle('Two', [1992])
let now = Date.parse('2026-05-10T12:00Z')
const clock = { now: () => now, offsetAt: () => 0 }
const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
/** All offsets take minutes; every so many, and those near the ends, otherwise. */
const STRIDE = process.env.FACTDECK_EVERY_FAULT === '1' ? 1 : 53

let work: string
let withBackup: string
let withoutBackup: string
let expected: unknown
let cuts = 0

async function visible(library: Library) {
  const articles = new Articles(library)
  return {
    open: await Promise.all(articles.list().map(({ id }) => articles.get(id))),
    schedules: Object.fromEntries(library.state.schedules),
    settings: library.settings,
  }
}

beforeAll(async () => {
  work = await mkdtemp(join(root, 'factdeck-damage-'))
  withoutBackup = join(work, 'without')
  withBackup = join(work, 'with')
  const library = await Library.open(nodeFileSystem, layoutOf(withoutBackup), clock)
  const articles = new Articles(library)
  const desk = new StudyDesk(library)
  await articles.add(ONE)
  await articles.add(TWO)
  await articles.editCard(ONE.id, ONE.cards[0]!.id, { front: 'Mine?' })
  await library.change(() => library.saveSettings({ ...library.settings, newPerDay: 7 }))
  for (let i = 0; i < 4; i++) {
    const { card } = await desk.start({ articleIds: null })
    if (card) await desk.answer(card.card.id, 'good', 1000 + i)
    now += 86_400_000
  }
  await library.close()
  await cp(withoutBackup, withBackup, { recursive: true, preserveTimestamps: true })
  const copy = await Library.open(nodeFileSystem, layoutOf(withBackup), clock)
  await new Backups(nodeFileSystem, layoutOf(withBackup), copy).make()
  expected = await visible(copy)
  await copy.close()
})
afterAll(async () => {
  await rm(work, { recursive: true, force: true })
  console.info(`${cuts} damaged files opened`)
})

/** Opens a copy of a library with one file damaged. */
async function opened(
  template: string,
  pathOf: (layout: Layout) => string,
  damage: (bytes: Buffer) => Buffer,
  task: (library: Library, layout: Layout) => Promise<void>,
): Promise<void> {
  const userData = await mkdtemp(join(work, 'copy-'))
  await cp(template, userData, { recursive: true, preserveTimestamps: true })
  const layout = layoutOf(userData)
  await writeFile(pathOf(layout), damage(await readFile(pathOf(layout))))
  const library = await Library.open(nodeFileSystem, layout, clock)
  cuts++
  await task(library, layout)
  await library.close()
  await rm(userData, { recursive: true, force: true })
}

async function journalOf({ reviews }: Layout): Promise<string> {
  const device = (await readdir(reviews))[0]!
  return join(reviews, device, '2026-05.jsonl')
}

const offsets = (length: number) =>
  Array.from({ length }, (_, i) => i).filter(
    (i) => i % STRIDE === 0 || i < 2 || i > length - 3 || STRIDE === 1,
  )

describe('a file of the library that is', () => {
  const kinds: [string, (layout: Layout) => Promise<string> | string][] = [
    ['the list of articles', ({ index }) => index],
    ['an article', ({ article }) => article(ONE.id)],
    ['the settings', ({ settings }) => settings],
    ['the journal', journalOf],
  ]
  for (const [name, pathOf] of kinds) {
    const withIt = async (damage: (bytes: Buffer) => Buffer, mayGoUnseen = false) => {
      const path = await pathOf(layoutOf(withBackup))
      const relative = path.slice(withBackup.length)
      await opened(
        withBackup,
        ({ userData }) => userData + relative,
        damage,
        async (library) => {
          expect(await visible(library)).toEqual(expected)
          const { outcome } = library
          if (!mayGoUnseen) expect(outcome).toMatchObject({ kind: 'recovered', lost: [] })
        },
      )
    }

    it(
      `cut off anywhere (${name}) is recognised, and everything is there`,
      { timeout: 600_000 },
      async () => {
        const { length } = await readFile(await pathOf(layoutOf(withBackup)))
        for (const at of offsets(length)) {
          // A journal without its last newline is whole.
          await withIt((bytes) => bytes.subarray(0, at), name === 'the journal' && at === length - 1)
        }
      },
    )

    it(
      `filled with NULs (${name}), whole or from anywhere on, is recognised`,
      { timeout: 600_000 },
      async () => {
        const { length } = await readFile(await pathOf(layoutOf(withBackup)))
        for (const at of offsets(length).filter((_, i) => i % 2 === 0 || STRIDE === 1)) {
          const isLastByte = name === 'the journal' && at === length - 1
          await withIt(
            (bytes) => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(length - at)]),
            isLastByte,
          )
        }
      },
    )
  }

  it('one flipped bit away from what was written is recognised in articles and in the list', async () => {
    for (const pathOf of [({ index }: Layout) => index, ({ article }: Layout) => article(ONE.id)]) {
      const { length } = await readFile(pathOf(layoutOf(withBackup)))
      for (const at of offsets(length)) {
        const flip = (bytes: Buffer) => {
          bytes[at]! ^= 1
          return bytes
        }
        await opened(withBackup, pathOf, flip, async (library) => {
          // In the last bytes lies the checksum itself: without one a file passes, and its content is right.
          if (at < length - 32) expect(library.outcome.kind).toBe('recovered')
          expect(await visible(library)).toEqual(expected)
        })
      }
    }
  }, 600_000)

  it('the content of another article is not taken for it', async () => {
    const other = await readFile(layoutOf(withBackup).article(TWO.id))
    await opened(
      withBackup,
      ({ article }) => article(ONE.id),
      () => other,
      async (library) => {
        expect(library.outcome).toMatchObject({ kind: 'recovered', lost: [] })
        expect(await visible(library)).toEqual(expected)
      },
    )
  })

  it('of a newer version keeps everything closed and untouched', async () => {
    const newer = Buffer.from('{"schemaVersion":99}')
    for (const pathOf of [({ index }: Layout) => index, ({ article }: Layout) => article(ONE.id)]) {
      await opened(
        withBackup,
        pathOf,
        () => newer,
        async (library, layout) => {
          expect(library.outcome.kind).toBe('newerVersion')
          expect(library.isWritable).toBe(false)
          expect(await readFile(pathOf(layout))).toEqual(newer)
        },
      )
    }
  })

  it('a journal cut off without any backup keeps every line before the cut, and what was torn', async () => {
    const path = await journalOf(layoutOf(withoutBackup))
    const relative = path.slice(withoutBackup.length)
    const whole = await readFile(path)
    for (const at of offsets(whole.length)) {
      const head = whole.subarray(0, at)
      // Only the newline is missing: the line is there.
      const isLineWhole = whole[at] === '\n'.charCodeAt(0)
      const lines = head.toString().split('\n').length - (isLineWhole ? 0 : 1)
      await opened(
        withoutBackup,
        ({ userData }) => userData + relative,
        () => head,
        async (library, { userData }) => {
          expect(library.state.ledger.entries).toBe(lines)
          const torn = head.subarray(head.lastIndexOf('\n') + 1).toString()
          if (torn !== '' && !isLineWhole) {
            expect(await readFile((userData + relative).replace('jsonl', 'torn'), 'utf8')).toBe(torn + '\n')
          }
          if (lines < whole.toString().split('\n').length - 1)
            expect(library.outcome).toMatchObject({
              kind: 'recovered',
              lost: [expect.stringContaining('journal')],
            })
        },
      )
    }
  }, 600_000)
})
