import { HEADLINE, PARAGRAPHS } from './story'

/** A line of text at a place; measures in points from the lower left corner. */
export interface Placed {
  text: string
  x: number
  y: number
  size: number
}

/** A PDF (1.4) of the font Helvetica, written by hand. `locked` asks for a password before it opens. */
export function pdf(pages: readonly (readonly Placed[])[], { locked = false } = {}): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  const kids = pages.map((placed) => {
    const content = placed
      .map(({ text, x, y, size }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escape(text)}) Tj ET`)
      .join('\n')
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length} 0 R >>`,
    )
    return `${objects.length} 0 R`
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const key = 'ab'.repeat(32)
  const encrypt = locked
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<${key}> <${key}>]`
    : ''
  const xref = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

/** Quotation marks and dashes of WinAnsiEncoding (ISO 32000-1, annex D). */
const HIGH: Record<string, string> = { '“': '\x93', '”': '\x94', '’': '\x92', '—': '\x97', '–': '\x96' }

function escape(text: string): string {
  return text.replace(/[“”’—–]/g, (sign) => HIGH[sign]!).replace(/[\\()]/g, '\\$&')
}

/** Breaks words into lines of at most so many characters. */
export function lines(text: string, most: number): string[] {
  const broken: string[] = []
  for (const word of text.split(' ')) {
    const last = broken.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      broken[broken.length - 1] = `${last} ${word}`
    else broken.push(word)
  }
  return broken
}

/** Paragraphs in one column from a height downward, set at 10 points with 12 between lines, 8 more between them. */
export function column(paragraphs: readonly string[], x: number, top: number, most: number): Placed[] {
  let y = top
  return paragraphs.flatMap((paragraph) => {
    const placed = lines(paragraph, most).map((text) => ({ text, x, y: (y -= 12), size: 10 }))
    y -= 8
    return placed
  })
}

/** One page: a headline over one column. */
export function storyPdf(headline = HEADLINE, paragraphs: readonly string[] = PARAGRAPHS): Uint8Array {
  return pdf([[{ text: headline, x: 60, y: 780, size: 22 }, ...column(paragraphs, 60, 760, 80)]])
}
