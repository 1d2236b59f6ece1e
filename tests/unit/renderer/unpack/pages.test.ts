import { describe, expect, test } from 'vitest'
import { feedDay } from '../../../../src/renderer/reading/unpack/feed'
import { articleIn } from '../../../../src/renderer/reading/metadata'
import { parseXml, textOf } from '../../../../src/renderer/reading/unpack/xml'
import { atom, htmlPage, mhtml, rss } from '../../../files/pages'
import { HEADLINE, PARAGRAPHS } from '../../../files/story'
import { openFile, textIn } from './open-file'

describe('a saved web page', () => {
  test.each(['quoted-printable', 'base64'] as const)('in %s is the page again', async (encoding) => {
    expect((await textIn('bridge.mhtml', mhtml(htmlPage(), encoding))).trim()).toBe(htmlPage())
  })

  test('in an encoding of its own, in a part of a part', async () => {
    const message = [
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary="in ner"',
      '',
      '--in ner',
      'Content-Type: text/plain',
      '',
      'Plain.',
      '--in ner',
      'Content-Type: text/html; charset="iso-8859-1"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>Zo=EB said =93no=\n=94.</p>',
    ].join('\n')
    expect((await textIn('page.mht', message)).trim()).toBe('<p>Zoë said “no”.</p>')
  })

  test('what is none is refused', async () => {
    await expect(openFile('a.mhtml', htmlPage())).rejects.toThrow('This is no saved web page')
    await expect(openFile('a.mhtml', 'Content-Type: image/png\n\nx')).rejects.toThrow('holds no HTML')
  })
})

describe('a web page', () => {
  const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))
  test.each([
    ['<meta charset="windows-1251">', '\xcc\xee\xf1\xea\xe2\xe0', 'Москва'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', '\xb1', 'ą'],
    ['<?xml version="1.0" encoding="KOI8-R"?>', '\xed\xcf', 'Мо'],
    ['<meta charset="iso-8859-1">', '\x93Zo\xeb\x94', '“Zoë”'],
    // Bytes that are UTF-8 are, whatever an old template declares.
    ['<meta charset="iso-8859-1">', '\xc3\xab', 'ë'],
    ['<meta charset="utf-8">', '\x93Zo\xeb\x94', '“Zoë”'],
    ['<meta charset="utf-16">', '\xc3\xab', 'ë'],
    ['<meta charset="no-such-thing">', '\xc3\xab', 'ë'],
  ])('%s', async (declaration, bytes, text) => {
    const page = await textIn('page.html', latin1(`${declaration}<p>It is ${bytes} who said so.</p>`))
    expect(page).toContain(`It is ${text} who said so.`)
  })
})

describe('a feed', () => {
  test('in RSS gives its stories with day, publisher and byline, and leaves out bare headlines', async () => {
    const feed = await openFile('weir.rss', rss())
    if (feed.kind !== 'collection') throw new Error('no collection')
    expect(feed.title).toBe('The Weir Gazette')
    expect(feed.parts).toHaveLength(2)
    expect(feed.parts[0]).toMatchObject({
      name: HEADLINE,
      day: '2026-04-01',
      content: {
        hints: {
          headline: HEADLINE,
          publisher: 'The Weir Gazette',
          byline: 'Tessa Rowe',
          publishedOn: '2026-04-01',
        },
      },
    })
    const { content } = feed.parts[0]!
    expect(content.kind === 'markup' && content.markup).toContain(PARAGRAPHS[3])
    expect(feed.leftOut).toEqual([
      { name: 'Only a headline', why: 'The feed gives only a headline or a line of it.' },
    ])
  })

  test('in Atom, its XHTML and its plain text', async () => {
    const feed = await openFile('weir.xml', atom())
    if (feed.kind !== 'collection') throw new Error('no collection')
    expect(feed.parts.map(({ name, day }) => [name, day])).toEqual([
      ['Ships & bridges', '2026-05-01'],
      [HEADLINE.replace('Marlow', 'Henley'), '2026-05-03'],
    ])
    expect(feed.parts[0]!.content).toMatchObject({ hints: { byline: 'Ola Berg', publisher: 'Weir & Wharf' } })
    const { content } = feed.parts[0]!
    expect(content.kind === 'markup' && content.markup).toContain('<p>Ansah said the bridge would open again')
  })

  test.each([
    ['Tue, 03 Mar 2026 23:59:00 -0500', '2026-03-03'],
    ['3 March 2026 08:00 GMT', '2026-03-03'],
    ['2026-03-03T08:00:00Z', '2026-03-03'],
    ['soon', null],
  ])('its day %s', (text, day) => expect(feedDay(text)).toBe(day))

  test.each([
    ['XML of another kind', '<note><to>A reader. It is read.</to></note>', 'This XML is no news feed'],
    ['a broken one', rss().slice(0, 700), 'Its XML is broken.'],
    ['one without stories', rss([]), 'This feed gives headlines only, without their stories.'],
    [
      'one without entries',
      '<rss><channel><title>Weir</title></channel></rss>',
      'This feed holds no entries.',
    ],
    ['an XML bomb', '<!DOCTYPE a [<!ENTITY b "bb bb.">]><rss>&b; It is. Yes.</rss>', 'entities of its own'],
  ])('%s is refused in one sentence', async (_what, source, message) => {
    await expect(openFile('feed.xml', source)).rejects.toThrow(message)
  })
})

test('XML: attributes, entities, comments and CDATA', () => {
  const source = `<?xml version="1.0"?><!DOCTYPE a><a b='1 &lt; 2'>x&#65;<!-- <c> --><![CDATA[<d>]]>&nbsp;<e/></a>`
  const root = parseXml(source)
  expect(root.attributes.b).toBe('1 < 2')
  expect(textOf(root)).toBe('xA<d>&nbsp;')
  for (const broken of ['<a>', '<a></b>', '</a>', '<a b=1/>', 'words', '<a'.repeat(9), '<a>'.repeat(500)]) {
    expect(() => parseXml(broken), broken).toThrow('Its XML is broken.')
  }
})

describe('JSON-LD of a page', () => {
  const article = { '@type': 'NewsArticle', headline: ' A  pact ', datePublished: '2026-03-18T09:00Z' }
  test('an article wherever it stands, its authors as one byline', () => {
    const author = ['Anneli Saar', { name: 'By Ilze Krastina' }, 'https://weir.invalid/someone']
    const found = { headline: 'A pact', byline: 'Anneli Saar and Ilze Krastina', publishedOn: '2026-03-18' }
    expect(articleIn(JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, { ...article, author }] }))).toEqual(
      found,
    )
    expect(articleIn(JSON.stringify([[{ mainEntity: { ...article, author } }]]))).toEqual(found)
  })

  test('nothing of what is no article, or broken', () => {
    expect(articleIn('{"@type":"Organization","name":"Weir"}')).toBeNull()
    expect(articleIn('{"@type":"NewsArticle"')).toBeNull()
    expect(articleIn('[null, 3, "x"]')).toBeNull()
    expect(articleIn('{"@type":"NewsArticle","headline":{"a":1},"author":null}')).toEqual({})
  })
})
