import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docx, epub, lock, zip } from '../../../files/archives'
import { HEADLINE, PARAGRAPHS, PLAIN } from '../../../files/story'
import { openFile, textIn } from './open-file'

/** What Word makes of a document with a password: its old container, with the new file inside. */
const LOCKED_DOCX = Uint8Array.from(
  `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...'EncryptedPackage'].map((c) => `${c}\0`).join('')}`,
  (c) => c.charCodeAt(0),
)

describe('a Word document', () => {
  test('gives its headline and paragraphs, and no style', async () => {
    const markup = await textIn('bridge.docx', docx())
    expect(markup).toBe(`<h1>${HEADLINE}</h1>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}`)
  })

  test.each([
    ['with a password', LOCKED_DOCX, 'This document is protected by a password.'],
    ['of an old office program', LOCKED_DOCX.slice(0, 400), 'Save it as .docx.'],
    ['that is another archive', zip({ 'a.txt': PLAIN }), 'This is no Word document, whatever its name says.'],
    ['without a body', zip({ 'word/document.xml': '<w:document' }), 'This Word document is broken.'],
    ['that is cut off', docx().slice(0, 900), 'This Word document is broken.'],
  ])('%s is refused in one sentence', async (_what, bytes, message) => {
    await expect(openFile('file.docx', bytes)).rejects.toThrow(message)
  })
})

describe('an EPUB book', () => {
  test('gives its chapters with the titles of its contents, and what the book says of itself', async () => {
    const book = await openFile('bridges.epub', epub())
    if (book.kind !== 'collection') throw new Error('no collection')
    expect(book).toMatchObject({ what: 'chapters', title: 'Bridges & Rivers' })
    expect(book.parts.map(({ name }) => name)).toEqual([HEADLINE, HEADLINE.replace('Marlow', 'Henley')])
    expect(book.parts[1]!.content).toMatchObject({
      kind: 'markup',
      isStory: true,
      hints: { byline: 'Tessa Rowe', publisher: 'Weir Press', publishedOn: '2026-03-04' },
    })
    expect(book.leftOut).toEqual([{ name: 'Cover', why: 'It holds no whole sentence.' }])
  })

  const scrambled = (algorithm: string): Record<string, string> => ({
    'META-INF/encryption.xml': `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
  })
  test('scrambled fonts do no harm, a protected text is refused', async () => {
    const fonts = epub(['Marlow'], scrambled('http://www.idpf.org/2008/embedding'))
    expect(await openFile('fonts.epub', fonts)).toMatchObject({ kind: 'collection' })
    const text = epub(['Marlow'], scrambled('http://www.w3.org/2001/04/xmlenc#aes128-cbc'))
    await expect(openFile('text.epub', text)).rejects.toThrow('This book is protected against copying.')
  })

  test('without chapters, and what is no book', async () => {
    await expect(openFile('empty.epub', epub([]))).rejects.toThrow('This book holds no text.')
    await expect(openFile('other.epub', docx())).rejects.toThrow('This is no EPUB book')
  })
})

describe('a ZIP archive', () => {
  test('gives the files that are read, in order, and names the others', async () => {
    const archive = zip({
      'b/10.txt': PLAIN,
      'b/9.txt': PLAIN,
      'a.docx': docx(),
      'photo.jpg': 'x',
      'inner.zip': zip({ 'a.txt': PLAIN }),
      '__MACOSX/b/9.txt': 'x',
      'b/.hidden.txt': 'x',
    })
    const opened = await openFile('texts.zip', archive)
    if (opened.kind !== 'collection') throw new Error('no collection')
    expect(opened.parts.map(({ name }) => name)).toEqual(['a.docx', 'b/9.txt', 'b/10.txt'])
    expect(opened.leftOut.map(({ name }) => name)).toEqual(['inner.zip', 'photo.jpg'])
    const [, text] = opened.parts
    expect(text!.content.kind === 'file' && new TextDecoder().decode(text!.content.bytes)).toBe(PLAIN)
  })

  const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1_000_000)
  test.each([
    ['a bomb', () => zip({ 'bomb.txt': zeros(30) }), 'more than 100 times larger unpacked'],
    [
      'one of 210 MB',
      () => zipSync({ 'a.txt': [zeros(105), { level: 0 }], 'b.txt': zeros(105) }),
      'more than 200 MB',
    ],
    ['one with a password', () => lock(zip({ 'a.txt': PLAIN })), 'This archive is protected by a password.'],
    ['one that is cut off', () => zip({ 'a.txt': PLAIN }).slice(0, -30), 'This archive is broken.'],
    ['one with a flipped byte', () => flipped(zip({ 'a.txt': PLAIN }), 60), 'This archive is broken.'],
    ['one without texts', () => zip({ 'a.png': 'x' }), 'This archive holds no file that Factdeck reads.'],
    ['an empty one', () => zip({}), 'This archive holds no file that Factdeck reads.'],
  ])('%s is refused in one sentence', async (_what, make, message) => {
    const bytes = make()
    // The largest file that is looked at has 100 MB; what counts here is what is inside.
    const name = bytes.length > 100_000_000 ? 'large.zip' : 'file.zip'
    if (name === 'large.zip') await expect(openFile(name, bytes)).rejects.toThrow('larger than 100 MB')
    else await expect(openFile(name, bytes)).rejects.toThrow(message)
  })

  test('an archive that lies about the size of its files is broken, not believed', async () => {
    const bytes = zip({ 'bomb.txt': zeros(30) })
    const directory = bytes.findLastIndex(
      (byte, i) => byte === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1,
    )
    new DataView(bytes.buffer).setUint32(directory + 24, 1000, true)
    await expect(openFile('lie.zip', bytes)).rejects.toThrow('This archive is broken.')
  })
})

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  copy[at]! ^= 0x55
  return copy
}
