import { escapeXml } from '../text'

/** Ink on paper: one serif, no colour that means anything, nothing parted by a page's end that belongs together. */
const BASE = `
@page { size: A4; margin: 18mm 18mm 20mm; }
* { box-sizing: border-box; }
html { color: #111; background: #fff; }
body { margin: 0 auto; max-width: 174mm; font: 11pt/1.45 'Source Serif 4', Georgia, 'Times New Roman', serif; }
h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 8mm 0 3mm; break-after: avoid; }
p { margin: 0; }
ol { margin: 0; padding-inline-start: 8mm; }
.new-page { break-before: page; }
.note { color: #444; font-size: 9.5pt; }
`

/** A document for paper. Everything in it is in the file: it prints the same anywhere, without a network. */
export function* page(title: string, style: string, content: Iterable<string>): Generator<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${BASE}${style}</style>
</head>
<body>
`
  yield* content
  yield '</body>\n</html>\n'
}
