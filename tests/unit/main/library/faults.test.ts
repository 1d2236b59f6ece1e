import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { seal, unseal } from '../../../../src/main/disk/seal'
import { Articles } from '../../../../src/main/library/articles'
import { Backups } from '../../../../src/main/library/backups'
import { Care } from '../../../../src/main/library/care'
import { layoutOf } from '../../../../src/main/library/layout'
import { Library } from '../../../../src/main/library/library'
import { Refusal } from '../../../../src/main/library/refusal'
import { StudyDesk } from '../../../../src/main/library/study'
import { FaultyFileSystem, type Fault } from '../faulty-file-system'
import { sampleArticle } from './sample'

const NOW = Date.parse('2026-05-10T12:00Z')
const EVERYTHING = { articleIds: null }
const FAULTS: Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'short', 'crash']
const ONE = sampleArticle('One', [1990, 1991])
const TWO = sampleArticle('Two', [1992])
const FIXTURE = join(import.meta.dirname, '../../../fixtures/library/v1')

// Thousands of starts: in memory where the system has a place for that.
const root = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const folders: string[] = []
const folder = async () => {
  const made = await mkdtemp(join(root, 'factdeck-faults-'))
  folders.push(made)
  return made
}
afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true, force: true }))))

/** A running program on a disk that can be made to fail. */
class Program {
  readonly disk = new FaultyFileSystem()
  library!: Library
  articles!: Articles
  desk!: StudyDesk
  backups!: Backups
  care!: Care
  now = NOW

  constructor(readonly userData: string) {}

  get layout() {
    return layoutOf(this.userData)
  }

  async start(): Promise<this> {
    const { fs } = this.disk
    this.library = await Library.open(fs, this.layout, { now: () => this.now, offsetAt: () => 0 })
    this.articles = new Articles(this.library)
    this.desk = new StudyDesk(this.library)
    this.backups = new Backups(fs, this.layout, this.library)
    this.care = new Care(fs, this.layout, this.library, this.backups)
    return this
  }

  async answer(): Promise<void> {
    const { card } = await this.desk.start(EVERYTHING)
    await this.desk.answer(card!.card.id, 'good', 1000)
  }

  /** What the user sees of the library. */
  async visible() {
    const list = this.articles.list()
    return {
      list,
      open: await Promise.all(list.map(({ id }) => this.articles.get(id))),
      schedules: Object.fromEntries(this.library.state.schedules),
      answers: this.library.state.progress().answers,
      settings: this.library.settings,
    }
  }

  /** Ends without any handler, as a loss of power does. */
  async die(): Promise<void> {
    this.disk.kill()
    await this.library.close()
  }
}

interface Case {
  /** What lies on the disk before, written by a program that has ended since. */
  prepare: (userData: string) => Promise<void>
  /** One step after the other. Without any, the start itself is what is made to fail. */
  run?: ((program: Program) => Promise<unknown>)[]
}

async function worked(userData: string): Promise<void> {
  const program = await new Program(userData).start()
  await program.articles.add(ONE)
  await program.answer()
  await program.backups.make()
  program.now += 3_600_000
  await program.articles.add(TWO)
  await program.answer()
  await program.library.close()
}

const CASES: Record<string, Case> = {
  answering: { prepare: worked, run: [(p) => p.answer()] },
  'taking an answer back': {
    prepare: worked,
    run: [(p) => p.answer(), (p) => p.desk.undo()],
  },
  adding: { prepare: worked, run: [(p) => p.articles.add(sampleArticle('Three', [1994]))] },
  editing: {
    prepare: worked,
    run: [(p) => p.articles.editCard(ONE.id, ONE.cards[0]!.id, { front: 'Mine?' })],
  },
  removing: { prepare: worked, run: [(p) => p.articles.remove(ONE.id)] },
  settings: {
    prepare: worked,
    run: [(p) => p.library.change(() => p.library.saveSettings({ ...p.library.settings, newPerDay: 7 }))],
  },
  'a backup': { prepare: worked, run: [(p) => p.backups.make()] },
  'putting a backup back': {
    prepare: worked,
    run: [async (p) => p.backups.restore((await p.backups.list()).at(-1)!.time)],
  },
  'a reset': { prepare: worked, run: [(p) => p.backups.reset()] },
  'a repair': {
    prepare: async (userData) => {
      await worked(userData)
      // A line that can still be read and is not what was written.
      const { reviews } = layoutOf(userData)
      const file = join(reviews, (await readdir(reviews))[0]!, '2026-05.jsonl')
      await writeFile(file, (await readFile(file, 'utf8')).replace('"duration":1000', '"duration":9000'))
    },
    run: [(p) => p.care.repair()],
  },
  'a migration': {
    prepare: (userData) => cp(FIXTURE, join(userData, 'library'), { recursive: true }),
  },
  'joining two machines’ changes': {
    prepare: async (userData) => {
      await worked(userData)
      const { articles, article } = layoutOf(userData)
      const copy = join(articles, `${ONE.id}.sync-conflict-20260510-120000-ABCDEFG.json`)
      const file = JSON.parse(unseal(await readFile(article(ONE.id), 'utf8')))
      const edits = { cards: { [ONE.cards[1]!.id]: { front: 'Theirs?' } }, facts: {} }
      await writeFile(copy, seal(JSON.stringify({ ...file, edits, changes: { other: 1 } })))
    },
  },
  'a start after damage': {
    prepare: async (userData) => {
      await worked(userData)
      const { index, article } = layoutOf(userData)
      await writeFile(index, '{"schemaVersion":2,"art')
      await writeFile(article(ONE.id), '')
    },
  },
}

/** Returns what was thrown, or null. */
async function inOrder(program: Program, run: NonNullable<Case['run']>): Promise<unknown> {
  try {
    for (const one of run) await one(program)
    return null
  } catch (error) {
    return error
  }
}

/** Every fault at every step takes minutes; one fault a step, in turn, otherwise. */
const isThorough = process.env.FACTDECK_EVERY_FAULT === '1'

let injected = 0

describe('whatever fails at whichever step', () => {
  for (const [name, { prepare, run }] of Object.entries(CASES)) {
    it(`${name} leaves the old state or the new one, and says which`, { timeout: 120_000 }, async () => {
      const template = await folder()
      await prepare(template)
      const copyOf = async () => {
        const copy = await folder()
        await cp(template, copy, { recursive: true, preserveTimestamps: true })
        return copy
      }
      const reference = await new Program(await copyOf()).start()
      const states = [await reference.visible()]
      const from = run ? reference.disk.steps.length : 0
      for (const one of run ?? []) {
        await one(reference)
        states.push(await reference.visible())
      }
      const steps = reference.disk.steps.length - from
      await reference.library.close()

      for (const fault of FAULTS) {
        for (let step = 0; step < steps + 5; step++) {
          if (!isThorough && step % FAULTS.length !== FAULTS.indexOf(fault)) continue
          const userData = await copyOf()
          const program = new Program(userData)
          if (!run) program.disk.failAfter(step, fault)
          await program.start()
          if (run) {
            program.disk.failAfter(step, fault)
            const error = await inOrder(program, run)
            if (!program.disk.hasFailed) {
              await program.library.close()
              break
            }
            if (fault !== 'crash') {
              if (error !== null) {
                expect(error).toBeInstanceOf(Refusal)
                expect((error as Refusal).message).toMatch(/^[A-Z].+\.$/)
              }
              if (program.library.isWritable)
                expect(states, `${fault} at ${step}, in memory`).toContainEqual(await program.visible())
            }
          } else if (!program.disk.hasFailed) {
            await program.library.close()
            break
          } else if (fault !== 'crash') {
            const { outcome } = program.library
            if ('message' in outcome) expect(outcome.message).toMatch(/^[A-Z].+\.$/)
          }
          injected++
          await program.die()
          const again = await new Program(userData).start()
          const { outcome } = again.library
          expect(outcome.kind, `${fault} at ${step}: ${JSON.stringify(outcome)}`).toMatch(
            /^(fresh|loaded|migrated|merged|recovered)$/,
          )
          if (outcome.kind === 'recovered') expect(outcome.lost).toEqual([])
          expect(states, `${fault} at ${step}`).toContainEqual(await again.visible())
          await again.library.flush()
          const left = await readdir(again.layout.library, { recursive: true })
          expect(left.filter((file) => file.endsWith('.tmp'))).toEqual([])
          await again.library.close()
          await rm(userData, { recursive: true, force: true })
        }
      }
    })
  }

  afterAll(() => console.info(`${injected} faults injected`))
})
