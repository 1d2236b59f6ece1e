import { ankiDeck } from '../files/anki'
import { docx, epub, lock, zip } from '../files/archives'
import { atom, htmlPage, mhtml, rss } from '../files/pages'
import { column, pdf, storyPdf } from '../files/pdf'
import { HEADLINE, PARAGRAPHS, PLAIN } from '../files/story'
import { docxOf, flatePdf, loopPdf, zstdBomb } from './bombs'

/** A format, small files that are valid in it, and files made to exhaust whoever reads them. */
export interface Format {
  extension: string
  valid: (() => Uint8Array)[]
  bombs: (() => Uint8Array)[]
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const times = (text: string, count: number) => (): Uint8Array => bytes(text.repeat(count))
const MARKDOWN = `---\ntitle: ${HEADLINE}\n---\n# ${HEADLINE}\n\n${PARAGRAPHS.join('\n\n')}\n\n- **one** [two](https://three.invalid)`
const SENTENCE = 'It is read to the end. '
const twoColumns = (): Uint8Array =>
  pdf([[...column(PARAGRAPHS, 60, 750, 42), ...column(PARAGRAPHS, 310, 750, 42)]])

const ANSWERS: [number, number][] = [
  [1_760_000_000_000, 3],
  [1_761_000_000_000, 1],
]
const TABLE = 'What is the capital of France?,Paris\n"Which river, says ""he""?","the\nSeine"\nThird?,Yes\n'
const DECK = {
  media: 2,
  notes: [
    { fields: ['Capital of <b>France</b>?', 'Paris &amp; more'], deck: 'Geo::Europe', answers: ANSWERS },
    { fields: ['dog', 'Hund', 'x'], noteType: 'reversed' as const },
    { fields: ['{{c1::Paris}} lies on the {{c2::Seine::river}}', ''], noteType: 'cloze' as const },
  ],
}

export const FORMATS: readonly Format[] = [
  {
    extension: 'txt',
    valid: [() => bytes(PLAIN), () => utf16(PLAIN)],
    bombs: [times('a', 1_000_000), times('\n', 1_000_000), times(SENTENCE, 100_000), times('\u0000', 99)],
  },
  {
    extension: 'md',
    valid: [() => bytes(MARKDOWN)],
    bombs: [
      times(`${SENTENCE}**a `, 40_000),
      times(`[${SENTENCE}`, 40_000),
      times(`![${SENTENCE}](`, 40_000),
      times(`<!-- ${SENTENCE}`, 40_000),
      times('> ', 500_000),
    ],
  },
  {
    extension: 'html',
    valid: [() => bytes(htmlPage()), () => bytes(PARAGRAPHS.join('<br><br>'))],
    bombs: [
      times('<div>', 300_000),
      times(`<div>${SENTENCE}</div>`, 9_900),
      times(`<div><div>${SENTENCE}</div></div>`, 4_900),
      () => bytes(`${'<b id=x>'.repeat(9)}${`<p>${SENTENCE}`.repeat(9_000)}`),
      times('<a', 1_000_000),
      times(`<p>${SENTENCE}`, 60_000),
      times('<table><tr><td>', 60_000),
      times(`<div onclick=x> ${SENTENCE}`, 10_000),
      () => bytes(`<p ${'a=1 '.repeat(300_000)}>${SENTENCE}`),
      () => bytes(`<script type="application/ld+json">${'['.repeat(100_000)}</script><p>${SENTENCE}`),
    ],
  },
  {
    extension: 'mhtml',
    valid: [() => bytes(mhtml()), () => bytes(mhtml(htmlPage(), 'base64'))],
    bombs: [
      () => bytes('Content-Type: multipart/related; boundary=x\n\n' + '--x\n\n'.repeat(200_000)),
      () => bytes('Content-Type: multipart/related; boundary=x\n\n--x\n'.repeat(50_000)),
      () => bytes(`Content-Type: text/html${'\n '.repeat(500_000)}`),
      () =>
        bytes(`Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n${'AAAA'.repeat(1_000_000)}`),
    ],
  },
  {
    extension: 'pdf',
    valid: [() => storyPdf(), twoColumns, () => pdf([[]], { locked: true })],
    bombs: [() => flatePdf(12_000_000), loopPdf, () => pdf(Array.from({ length: 501 }, () => []))],
  },
  {
    extension: 'docx',
    valid: [() => docx()],
    bombs: [
      () => docxOf(`<w:p>`.repeat(100_000)),
      () => docxOf(`<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`.repeat(6_000)),
      () => docxOf(' '.repeat(12_000_000)),
      () => docxOf('<w:tbl><w:tr><w:tc>'.repeat(3_000) + '</w:tc></w:tr></w:tbl>'.repeat(3_000)),
    ],
  },
  {
    extension: 'epub',
    valid: [() => epub(), () => epub(['Bray'])],
    bombs: [
      () => epub(['Bray'], { 'OEBPS/text/chapter 1.xhtml': ' '.repeat(12_000_000) }),
      () => epub(Array.from({ length: 500 }, (_, i) => `Town${i}`)),
      () => epub(['Bray'], { 'OEBPS/nav.xhtml': '<nav>'.repeat(200_000) }),
      () => epub(['Bray'], { 'META-INF/encryption.xml': '<!ENTITY a "b">' }),
    ],
  },
  {
    extension: 'rss',
    valid: [() => bytes(rss()), () => bytes(atom())],
    bombs: [
      () => bytes(rss(Array.from({ length: 1_000 }, (_, i) => `Town${i}`))),
      times('<rss>', 500_000),
      () => bytes(`<rss><channel>${'<item/>'.repeat(400_000)}</channel></rss>`),
      () => bytes('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b; It is. Yes.</rss>'),
    ],
  },
  {
    extension: 'zip',
    valid: [
      () => zip({ 'a.txt': PLAIN, 'b/c.docx': docx(), 'd.jpg': 'x' }),
      () => lock(zip({ 'a.txt': PLAIN })),
    ],
    bombs: [
      () => zip({ 'a.txt': new Uint8Array(12_000_000) }),
      () => zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.txt`, '']))),
      () => zip({ 'a.zip': zip({ 'b.zip': zip({ 'c.txt': PLAIN }) }) }),
    ],
  },
  {
    extension: 'csv',
    valid: [() => bytes(TABLE), () => utf16(TABLE.replaceAll(',', ';')), () => bytes(`Front,Back\n${TABLE}`)],
    bombs: [
      times('"', 1_000_000),
      times('a,', 1_000_000),
      times('a,b\n', 60_001),
      () => bytes(`"${'a,b\n'.repeat(500_000)}`),
      () => bytes(`${'{{c1::'.repeat(3_000)},b\n`.repeat(100)),
      () => bytes(`${Array.from({ length: 900 }, (_, at) => `{{c${at}::ab}}`).join('')},b\n`.repeat(60)),
    ],
  },
  { extension: 'tsv', valid: [() => bytes(TABLE.replaceAll(',', '\t'))], bombs: [times('\t', 1_000_000)] },
  {
    extension: 'apkg',
    valid: [() => ankiDeck(DECK), () => ankiDeck(DECK, 'new')],
    bombs: [
      () => zip({ 'collection.anki2': new Uint8Array(150_000_000) }),
      () => zip({ 'collection.anki21b': zstdBomb() }),
      () => zip({ 'collection.anki2': SENTENCE.repeat(100_000) }),
      () => ankiDeck({ notes: [{ fields: ['{{c1::'.repeat(100_000), ''], noteType: 'cloze' }] }),
    ],
  },
]
