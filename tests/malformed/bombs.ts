import { zlibSync } from 'fflate'
import { zip } from '../files/archives'

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** A PDF of one page whose content is blank space that packs to a thousandth. */
export function flatePdf(size: number): Uint8Array {
  const packed = zlibSync(new Uint8Array(size).fill(32), { level: 6 })
  const head = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>
endobj
4 0 obj
<< /Filter /FlateDecode /Length ${packed.length} >>
stream
`
  const tail = '\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n'
  return new Uint8Array(Buffer.concat([latin1(head), packed, latin1(tail)]))
}

/** A PDF whose tree of pages has itself for a branch, and counts a thousand million. */
export function loopPdf(): Uint8Array {
  return latin1(`%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 >>
endobj
trailer
<< /Size 3 /Root 1 0 R >>
%%EOF
`)
}

/** A Word document with a body of any markup. */
export function docxOf(body: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zip({
    '_rels/.rels': `<Relationships xmlns="${packages}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
  })
}

/** A Zstandard frame of 16 kB that unpacks to half a thousand million letters (RFC 8878, blocks of one byte). */
export function zstdBomb(): Uint8Array {
  const head = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]
  return Uint8Array.from([...head, ...Array.from({ length: 4000 }, () => [0x02, 0x00, 0x10, 0x61]).flat()])
}
