import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { JournalEvent } from '../../../../src/core/library/model'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import {
  followJournal,
  JournalWriter,
  markAfter,
  mendJournal,
  readJournal,
  unreadableIn,
  type Marks,
} from '../../../../src/main/library/journal'
import { FaultyFileSystem, temporaryFolder } from '../faulty-file-system'

const NOW = Date.parse('2026-05-10T12:00Z')
const bury = (id: string): JournalEvent => ({ type: 'bury', id, at: NOW, cardId: 'c', until: NOW + 1 })

let folder: string
let own: string
let file: string
beforeEach(async () => {
  folder = await temporaryFolder()
  own = join(folder, 'desk')
  file = join(own, '2026-05.jsonl')
})

const ids = async () => {
  const { events, marks } = await readJournal(nodeFileSystem, folder)
  return { all: events.map(({ id }) => id), unreadable: unreadableIn(marks) }
}

/** What the journal holds beyond what is known, and whether that is still there. */
const beyond = async (known: Marks) => {
  const fresh: string[] = []
  const marks = await followJournal(nodeFileSystem, folder, known, ({ id }) => fresh.push(id))
  return { fresh, marks }
}

describe('the journal on the disk', () => {
  it('is one line an event, in a file a month', async () => {
    const writer = new JournalWriter(nodeFileSystem, own, 'desk')
    await writer.append([bury('1'), bury('2')], NOW)
    await writer.append([bury('3')], Date.parse('2026-06-01T00:00Z'))
    await writer.close()
    expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(3)
    expect((await ids()).all).toEqual(['1', '2', '3'])
  })

  it('joins the journals of all devices, and says what lies beyond what is known', async () => {
    const desk = new JournalWriter(nodeFileSystem, own, 'desk')
    const laptop = new JournalWriter(nodeFileSystem, join(folder, 'laptop'), 'laptop')
    const appended = await desk.append([bury('1')], NOW)
    await laptop.append([bury('2')], NOW)
    await desk.append([bury('3')], NOW)
    expect(await ids()).toEqual({ all: ['1', '3', '2'], unreadable: 0 })
    const { fresh, marks } = await beyond({ [appended.name]: markAfter(undefined, appended)! })
    expect(fresh).toEqual(['3', '2'])
    expect(await beyond(marks!)).toEqual({ fresh: [], marks })
    await Promise.all([desk.close(), laptop.close()])
  })

  it('says when something of what is known is there no more, or is different', async () => {
    const writer = new JournalWriter(nodeFileSystem, own, 'desk')
    const first = await writer.append([bury('1')], NOW)
    const second = await writer.append([bury('2')], NOW)
    await writer.close()
    const known = { [first.name]: markAfter(markAfter(undefined, first)!, second)! }
    expect((await beyond(known)).marks).not.toBeNull()
    const whole = await readFile(file, 'utf8')
    for (const damage of [whole.slice(0, first.bytes.length), whole.replace('"1"', '"9"'), '']) {
      await writeFile(file, damage)
      expect((await beyond(known)).marks).toBeNull()
    }
    await rm(file)
    expect((await beyond(known)).marks).toBeNull()
    expect(markAfter(known[first.name], first)).toBeNull()
  })

  it('tolerates a torn last line, and goes on after it', async () => {
    await mkdir(own)
    const line = JSON.stringify(bury('1'))
    await writeFile(file, `${line}\n${line.slice(0, 20)}`)
    expect(await ids()).toMatchObject({ all: ['1'], unreadable: 0 })
    const writer = new JournalWriter(nodeFileSystem, own, 'desk')
    await writer.append([bury('2')], NOW)
    await writer.close()
    expect(await ids()).toMatchObject({ all: ['1', '2'], unreadable: 0 })
  })

  it('keeps a last event that only lacks its newline', async () => {
    await mkdir(own)
    await writeFile(file, JSON.stringify(bury('1')))
    await mendJournal(nodeFileSystem, own)
    expect((await ids()).all).toEqual(['1'])
  })

  it('counts lines that are no event, and reads the others', async () => {
    const writer = new JournalWriter(nodeFileSystem, own, 'desk')
    await writer.append([bury('1')], NOW)
    await writer.close()
    await appendFile(file, '{"type":"answer"}\nnonsense\n')
    await appendFile(file, JSON.stringify(bury('2')) + '\n')
    expect(await ids()).toMatchObject({ all: ['1', '2'], unreadable: 2 })
  })

  for (const code of ['ENOSPC', 'EIO', 'short'] as const) {
    it(`has none of the events when any step fails with ${code}, and takes the next ones`, async () => {
      let failures = 0
      for (let step = 0; ; step++) {
        const disk = new FaultyFileSystem()
        const name = `device-${step}`
        const writer = new JournalWriter(disk.fs, join(folder, name), name)
        await writer.append([bury(`${name} first`)], NOW)
        disk.failAfter(step, code)
        const appended = writer.append([bury(`${name} second`), bury(`${name} third`)], NOW)
        const isDone = await appended.then(
          () => true,
          () => false,
        )
        if (isDone) {
          await writer.close()
          break
        }
        failures++
        const mine = async () => (await ids()).all.filter((id) => id.startsWith(name + ' '))
        expect(await mine()).toEqual([`${name} first`])
        await writer.append([bury(`${name} fourth`)], NOW)
        expect(await mine()).toEqual([`${name} first`, `${name} fourth`])
        await writer.close()
      }
      expect(failures).toBeGreaterThanOrEqual(2)
    })
  }

  it('cuts off later what it could not cut off at once', async () => {
    const disk = new FaultyFileSystem()
    const writer = new JournalWriter(disk.fs, own, 'desk')
    await writer.append([bury('1')], NOW)
    // Looking at the file and writing succeed; syncing and cutting off fail.
    disk.failAfter(2, 'EIO', 2)
    await expect(writer.append([bury('2')], NOW)).rejects.toThrow('EIO')
    await writer.append([bury('3')], NOW)
    await writer.close()
    expect((await ids()).all).toEqual(['1', '3'])
  })

  it('keeps every confirmed event through a loss of power at any step', async () => {
    for (let step = 0; step < 12; step++) {
      const disk = new FaultyFileSystem()
      const name = `device-${step}`
      const writer = new JournalWriter(disk.fs, join(folder, name), name)
      disk.failAfter(step, 'crash')
      const confirmed: string[] = []
      for (let i = 0; i < 4; i++) {
        const id = `${name} ${i}`
        await writer.append([bury(id)], NOW).then(
          () => confirmed.push(id),
          () => {},
        )
      }
      await writer.close()
      await mendJournal(nodeFileSystem, join(folder, name))
      const { all, unreadable } = await ids()
      expect(all.filter((id) => id.startsWith(name + ' ')).slice(0, confirmed.length)).toEqual(confirmed)
      expect(unreadable).toBe(0)
    }
  })
})
