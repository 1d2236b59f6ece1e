import { strToU8, zipSync, type Zippable } from 'fflate'
import { HEADLINE, markupOf, PARAGRAPHS, storyOf } from './story'

export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(entries) as Zippable)
}

/** Marks every entry as encrypted (APPNOTE 4.4.4, bit 0), in the local headers and in the directory. */
export function lock(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  for (let i = 0; i + 10 < bytes.length; i++) {
    const signature = view.getUint32(i, true)
    if (signature === 0x04034b50) bytes[i + 6]! |= 1
    if (signature === 0x02014b50) bytes[i + 8]! |= 1
  }
  return bytes
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPES = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The least that Word opens: a headline in the style "Title", then paragraphs. */
export function docx(headline = HEADLINE, paragraphs: readonly string[] = PARAGRAPHS): Uint8Array {
  const paragraph = (text: string, style = ''): string =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="${TYPES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${TYPES}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${TYPES}/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${XML}<w:styles ${W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
    'word/document.xml': `${XML}<w:document ${W}><w:body>${paragraph(headline, 'Title')}${paragraphs.map((text) => paragraph(text)).join('')}</w:body></w:document>`,
  })
}

/** A book of a cover without text, and one chapter a town. */
export function epub(
  towns: readonly string[] = ['Marlow', 'Henley'],
  extra: Record<string, string> = {},
): Uint8Array {
  const chapters = towns.map(storyOf)
  const file = (index: number): string => `text/chapter%20${index + 1}.xhtml`
  const xhtml = (title: string, body: string): string =>
    `${XML}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body>${body}</body></html>`
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'OEBPS/book.opf': `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bridges &amp; Rivers</dc:title><dc:creator>Tessa Rowe</dc:creator><dc:publisher>Weir Press</dc:publisher><dc:date>2026-03-04</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="cover" href="text/cover.xhtml" media-type="application/xhtml+xml"/>${chapters.map((_, i) => `<item id="c${i}" href="${file(i)}" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine><itemref idref="cover"/><itemref idref="nav"/>${chapters.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`,
    'OEBPS/nav.xhtml': xhtml(
      'Contents',
      `<nav><ol>${chapters.map(({ headline }, i) => `<li><a href="${file(i)}#top">${headline}</a></li>`).join('')}</ol></nav>`,
    ),
    'OEBPS/text/cover.xhtml': xhtml('Cover', '<img src="cover.png" alt=""/>'),
    ...Object.fromEntries(
      chapters.map(({ headline, paragraphs }, i) => [
        `OEBPS/text/chapter ${i + 1}.xhtml`,
        xhtml(headline, `<h1>${headline}</h1>${markupOf(paragraphs.map(escape))}`),
      ]),
    ),
    ...extra,
  })
}
