import { HEADLINE, markupOf, PARAGRAPHS, storyOf } from './story'

const LINKED = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Elsewhere' },
    {
      '@type': ['NewsArticle'],
      headline: HEADLINE,
      datePublished: '2026-03-04T08:00:00+00:00',
      author: [{ '@type': 'Person', name: 'Tessa Rowe' }],
      publisher: { '@type': 'Organization', name: 'The Weir Gazette' },
    },
  ],
}

export function htmlPage(paragraphs: readonly string[] = PARAGRAPHS): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${HEADLINE} | Weir Gazette</title>
<script type="application/ld+json">${JSON.stringify(LINKED)}</script></head>
<body><nav><ul><li>Home</li><li>Sport</li></ul></nav><article><h1>${HEADLINE}</h1>
${markupOf(paragraphs)}</article><footer>All rights reserved</footer></body></html>`
}

export function quotedPrintable(bytes: Uint8Array): string {
  let line = ''
  let text = ''
  for (const byte of bytes) {
    const isPlain = byte !== 0x3d && byte >= 0x20 && byte < 0x7f
    const sign = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (line.length + sign.length > 75) {
      text += `${line}=\r\n`
      line = ''
    }
    line += sign
  }
  return text + line
}

/** A page as Chromium saves it: the HTML first, then what belongs to it. */
export function mhtml(
  page: string = htmlPage(),
  encoding: 'quoted-printable' | 'base64' = 'quoted-printable',
): string {
  const bytes = new TextEncoder().encode(page)
  const body =
    encoding === 'base64'
      ? Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
      : quotedPrintable(bytes)
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://weir.invalid/bridge',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Boundary--x1"',
    '',
    '',
    '------Boundary--x1',
    'Content-Type: text/html; charset=utf-8',
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: https://weir.invalid/bridge',
    '',
    body,
    '------Boundary--x1',
    'Content-Type: text/css',
    '',
    'p { color: red }',
    '------Boundary--x1--',
    '',
  ].join('\r\n')
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function rss(towns: readonly string[] = ['Marlow', 'Henley']): string {
  const items = towns.map(storyOf).map(
    (
      { headline, paragraphs },
      i,
    ) => `<item><title>${escape(headline)}</title><link>https://weir.invalid/${i}</link>
<pubDate>Wed, 0${(i % 9) + 1} Apr 2026 08:00:00 GMT</pubDate><dc:creator><![CDATA[Tessa Rowe]]></dc:creator>
<description>Short.</description><content:encoded><![CDATA[${markupOf(paragraphs)}]]></content:encoded></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Weir Gazette</title><link>https://weir.invalid/</link>${items.join('')}<item><title>Only a headline</title></item></channel></rss>`
}

export function atom(): string {
  const { headline, paragraphs } = storyOf('Henley')
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Weir &amp; Wharf</title>
<entry><title type="html">Ships &amp;amp; &lt;b&gt;bridges&lt;/b&gt;</title><updated>2026-05-02T10:00:00Z</updated><published>2026-05-01T10:00:00Z</published><author><name>Ola Berg</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${markupOf(paragraphs.map(escape))}</div></content></entry>
<entry><title>${headline}</title><updated>2026-05-03T10:00:00Z</updated><content type="text">${escape(paragraphs.join(' '))}</content></entry></feed>`
}
