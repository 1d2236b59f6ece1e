import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesOf } from '../../../../src/main/files/arguments'
import { decodeText } from '../../../../src/core/article/decode-text'
import { listSamples } from '../../../../src/main/files/samples'
import { readTextFile } from '../../../../src/main/files/text-files'
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

describe('reading a file', () => {
  it('gives its name and text', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'Story.TXT'), TEXT)
    const reading = await readTextFile(join(folder, 'Story.TXT'))
    expect(reading).toEqual({ ok: true, file: { name: 'Story.TXT', text: TEXT } })
  })

  it('says in one sentence what is wrong', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'folder.txt'))
    await writeFile(join(folder, 'report.pdf'), TEXT)
    await writeFile(join(folder, 'empty.md'), ' \n')
    await writeFile(join(folder, 'picture.txt'), Uint8Array.from([0x89, 0x50, 0, 1, 2, 3]))
    await writeFile(join(folder, 'huge.txt'), 'x'.repeat(5_000_001))
    const why = async (name: string) => {
      const reading = await readTextFile(join(folder, name))
      return reading.ok ? null : reading.message
    }
    expect(await why('report.pdf')).toMatch(/“report\.pdf”.*\.txt, \.md and \.html/)
    expect(await why('missing.txt')).toMatch(/not there/)
    expect(await why('folder.txt')).toMatch(/no file/)
    expect(await why('empty.md')).toMatch(/empty/)
    expect(await why('picture.txt')).toMatch(/no text/)
    expect(await why('huge.txt')).toMatch(/5 MB/)
  })
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
