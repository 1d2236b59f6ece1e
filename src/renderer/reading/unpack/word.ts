// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the tests, which are compiled apart, need it too
/// <reference path="./mammoth.d.ts" />
import { words } from '../../language/spoken'
import { zipSync } from 'fflate'
import mammoth from 'mammoth/mammoth.browser.min.js'
import { Unreadable } from '../draft'
import type { Content } from './unpacked'
import { readZip } from './zip'

const BODY = 'word/document.xml'

/** The text of a Word document (.docx) with its headings, as markup. */
export async function readWord(bytes: Uint8Array): Promise<Content> {
  // Unpacked under our limits, checked, and without its pictures, before another library sees it.
  const files = readZip(bytes, (name) => /\.(xml|rels)$/i.test(name), 'word')
  if (!files.has(BODY)) throw new Unreadable(words.unreadable.word.none)
  const { buffer } = zipSync(Object.fromEntries(files), { level: 0 })
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: buffer as ArrayBuffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    return { kind: 'markup', markup: value, hints: {}, isStory: true }
  } catch {
    throw new Unreadable(words.unreadable.zip.broken('word'))
  }
}
