import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { filesOf } from '../../../../src/main/files/arguments'
import { decodeText } from '../../../../src/core/article/decode-text'
import { listSamples } from '../../../../src/main/files/samples'
import { PickedFiles } from '../../../../src/main/files/picked-files'
import { RecentFiles } from '../../../../src/main/files/recent-files'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { filesInFolder } from '../../../../src/main/files/folder'
import { temporaryFolder } from '../faulty-file-system'

const TEXT = 'Ein Gespräch – “no”, said Zoë.\n'

describe('decoding', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le')
  it('reads UTF-8 and UTF-16, with and without a byte order mark', () => {
    expect(decodeText(Buffer.from(TEXT))).toBe(TEXT)
    expect(decodeText(Buffer.from('\uFEFF' + TEXT))).toBe(TEXT)
    expect(decodeText(utf16('\uFEFF' + TEXT))).toBe(TEXT)
    expect(decodeText(utf16('\uFEFF' + TEXT).swap16())).toBe(TEXT)
    expect(decodeText(utf16(TEXT))).toBe(TEXT)
    expect(decodeText(utf16(TEXT).swap16())).toBe(TEXT)
    expect(decodeText(utf16('\uFEFFмосква 東京'))).toBe('москва 東京')
  })

  it('reads Windows-1252 where the bytes are no UTF-8', () => {
    const bytes = [...'Gespr', 0xe4, ...'ch ', 0x96, ' ', 0x93, ...'no', 0x94]
    expect(decodeText(Uint8Array.from(bytes, (b) => (typeof b === 'string' ? b.charCodeAt(0) : b)))).toBe(
      'Gespräch – “no”',
    )
  })

  it('refuses what is no text', () => {
    expect(
      decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
    ).toBeNull()
    expect(decodeText(Uint8Array.from([0xff, 0xd8, 0x01, 0x02, 0x80]))).toBeNull()
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0xff]))).toBeNull()
    expect(decodeText(Uint8Array.from({ length: 256 }, (_, i) => i))).toBeNull()
  })
})

describe('a chosen file', () => {
  const picked = new PickedFiles()
  const offer = (path: string): string => picked.offer([path])[0]!.token

  it('is read once, by its token; the page never learns its path', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'Story.TXT'), TEXT)
    const [file] = picked.offer([join(folder, 'Story.TXT')])
    expect(file).toEqual({ token: expect.any(String) as string, name: 'Story.TXT' })
    expect(Buffer.from(await picked.read(file!.token)).toString()).toBe(TEXT)
    await expect(picked.read(file!.token)).rejects.toThrow('not chosen')
    await expect(picked.read('../Story.TXT')).rejects.toThrow('not chosen')
  })

  it('says in one sentence what is wrong', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'folder.txt'))
    await writeFile(join(folder, 'photo.jpg'), TEXT)
    await writeFile(join(folder, 'huge.zip'), '')
    await truncate(join(folder, 'huge.zip'), 100_000_001)
    const read = (name: string) => picked.read(offer(join(folder, name)))
    await expect(read('photo.jpg')).rejects.toThrow('This is no kind of file that Factdeck reads')
    await expect(read('missing.txt')).rejects.toThrow('This file is not there.')
    await expect(read('folder.txt')).rejects.toThrow('This is no file.')
    await expect(read('huge.zip')).rejects.toThrow('larger than 100 MB')
  })
})

describe('the files opened lately', () => {
  const reopen = (folder: string) => RecentFiles.open(nodeFileSystem, folder)

  it('are kept, the last first, ten at most, each once', async () => {
    const folder = await temporaryFolder()
    const recent = await reopen(folder)
    const onchange = vi.fn()
    recent.onchange = onchange
    for (let n = 1; n <= 12; n++) recent.add(`/texts/${n}.txt`)
    recent.add('/texts/12.txt')
    recent.add('/texts/5.txt')
    expect(onchange).toHaveBeenCalledTimes(13)
    await recent.settled()
    const kept = [5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((n) => `/texts/${n}.txt`)
    expect(recent.paths).toEqual(kept)
    expect((await reopen(folder)).paths).toEqual(kept)
    expect(recent.remove('/texts/5.txt')).toBe(true)
    expect(recent.remove('/texts/5.txt')).toBe(false)
    recent.clear()
    await recent.settled()
    expect((await reopen(folder)).paths).toEqual([])
  })

  it('are none where their file is damaged, and are listed where it cannot be written', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'recent.json'), '{"paths":[1]}')
    expect((await reopen(folder)).paths).toEqual([])
    const recent = await reopen(join(folder, 'recent.json'))
    recent.add('/a.txt')
    await recent.settled()
    expect(recent.paths).toEqual(['/a.txt'])
  })

  it('are those that were read, and not those of a whole folder; one that is gone is taken off', async () => {
    const folder = await temporaryFolder()
    const recent = await reopen(folder)
    const picked = new PickedFiles(recent)
    const story = join(folder, 'story.txt')
    await writeFile(story, TEXT)
    const many = Array.from({ length: 11 }, () => story)
    await picked.read(picked.offer(many)[0]!.token)
    await expect(picked.read(picked.offer([join(folder, 'x.txt')])[0]!.token)).rejects.toThrow(
      'This file is not there.',
    )
    expect(picked.offerRecent()).toEqual([])
    await picked.read(picked.offer([story])[0]!.token)
    const [listed] = picked.offerRecent()
    expect(listed).toMatchObject({ name: 'story.txt', folder: basename(folder) })
    await rm(story)
    await expect(picked.read(listed!.token)).rejects.toThrow(
      'This file is no longer where it was, so it was taken off the list of recent files.',
    )
    expect(picked.offerRecent()).toEqual([])
    await recent.settled()
  })
})

it('finds in a folder what Factdeck reads, in order, and follows no links', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'b/.git'), { recursive: true })
  for (const name of ['b/10.pdf', 'b/9.txt', 'a.epub', 'photo.jpg', '.hidden.txt', 'b/.git/x.txt']) {
    await writeFile(join(folder, name), '')
  }
  await symlink(folder, join(folder, 'b/again'))
  const found = await filesInFolder(folder)
  expect(found).toEqual(['a.epub', 'b/9.txt', 'b/10.pdf'].map((name) => join(folder, name)))
  expect(await filesInFolder(join(folder, 'missing'))).toEqual([])
})

it('finds the files on a command line among switches and the program’s own folder', () => {
  const argv = ['electron', '--no-sandbox', '.', '--inspect=0', 'a.txt', '/b/c.html', 'notes']
  expect(filesOf(argv, '/folder')).toEqual([resolve('/folder/a.txt'), resolve('/b/c.html')])
  expect(filesOf(['factdeck'], '/folder')).toEqual([])
})

it('lists the articles that come with the program, and none where there are none', async () => {
  const samples = await listSamples(resolve('resources/samples'))
  expect(samples.length).toBeGreaterThan(0)
  expect(samples.every(({ text }) => text.length > 500)).toBe(true)
  expect(await listSamples('/nowhere')).toEqual([])
})
