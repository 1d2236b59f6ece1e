import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryPages, validateXML } from 'xmllint-wasm'
import { moodleXml } from '../../../../src/core/exchange/moodle-xml'
import { qtiFiles, qtiPackage } from '../../../../src/core/exchange/qti'
import type { Question } from '../../../../src/core/exchange/question'
import { anyQuestion, anyQuestions } from './arbitrary'

const schemaIn = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const MOODLE = schemaIn('moodle.xsd')
const QTI = schemaIn('qti.xsd')
const PACKAGE = schemaIn('imscp.xsd')

/** What libxml2 finds wrong, and in which file. Many in one call, since every call starts it anew. */
async function faults(
  files: readonly string[],
  schema: string,
): Promise<{ file: number; message: string }[]> {
  const { errors } = await validateXML({
    xml: files.map((contents, at) => ({ fileName: `${at}.xml`, contents })),
    schema: [schema],
    initialMemoryPages: 512,
    maxMemoryPages: memoryPages.GiB,
  })
  return errors.map(({ message, loc }) => ({ file: Number.parseInt(loc?.fileName ?? '', 10), message }))
}

const problems = async (xml: string, schema: string) =>
  (await faults([xml], schema)).map(({ message }) => message)

const many = (count: number) => fc.sample(anyQuestion, { numRuns: count, seed: 7 })
const moodle = (questions: readonly Question[]) => [...moodleXml(questions)].join('')
const unescape = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

describe('Moodle XML', () => {
  it('has the structure that Moodle asks for, whatever the words', async () => {
    expect(await problems(moodle(many(600)), MOODLE)).toEqual([])
  })

  it('is told apart from what Moodle would refuse', async () => {
    const broken = moodle(many(5)).replace(
      '<defaultgrade>1</defaultgrade>',
      '<defaultgrade>much</defaultgrade>',
    )
    expect(await problems(broken, MOODLE)).not.toEqual([])
    expect(await problems(moodle(many(5)).replace('</name>', ''), MOODLE)).not.toEqual([])
  })

  it('gives stem, answers and source of every question back to a parser of XML, whatever the words', () => {
    fc.assert(
      fc.property(anyQuestions, (questions) => {
        const found = children(parsed(moodle(questions)), 'question').filter(
          (one) => one.getAttribute('type') !== 'category',
        )
        expect(found.map((one) => textAt(one, 'idnumber'))).toEqual(questions.map(({ id }) => id))
        for (const [at, { stem, answer, sources, form }] of questions.entries()) {
          const one = found[at]!
          expect(shown(textAt(one, 'questiontext', 'text'))).toContain(stem)
          expect(shown(textAt(one, 'generalfeedback', 'text'))).toContain(sources[0]!.sentence)
          expect(textAt(one, 'tags', 'tag', 'text')).toBe(form)
          expect(children(one, 'answer').map(graded)).toEqual(gradedAnswers(answer))
          if (answer.shape === 'matching') {
            const pairs = children(one, 'subquestion').map((pair) => [
              shown(textAt(pair, 'text')),
              textAt(pair, 'answer', 'text'),
            ])
            expect(pairs.slice(0, answer.left.length)).toEqual(
              answer.left.map((text, place) => [text, answer.right[answer.pairs[place]!]]),
            )
          }
        }
      }),
    )
  })
})

const parsed = (xml: string) =>
  new DOMParser({
    errorHandler: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`)
    },
  }).parseFromString(xml, 'text/xml').documentElement

const children = (element: Element, name: string) =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeName === name)

/** The text of the first element at the end of a path of names. */
const textAt = (element: Element, ...path: string[]) =>
  path.reduce<Element>((at, name) => children(at, name)[0]!, element).textContent ?? ''

/** A text of HTML as a reader sees it. */
const shown = (html: string) => unescape(html.replace(/<\/?p\b[^>]*>/g, ''))

const graded = (answer: Element) => {
  const isHtml = answer.getAttribute('format') === 'html'
  const text = textAt(answer, 'text')
  return [Number(answer.getAttribute('fraction')), isHtml ? shown(text) : text]
}

function gradedAnswers(answer: Question['answer']): [number, string][] {
  switch (answer.shape) {
    case 'choice':
      return answer.choices.map(({ isRight, text }) => [isRight ? 100 : 0, text])
    case 'true-false':
      return [true, false].map((value) => [value === answer.isTrue ? 100 : 0, String(value)])
    // Moodle takes an asterisk for any words, and one behind a backslash for itself.
    case 'written':
      return answer.answers.map((text) => [100, text.replaceAll('*', '\\*')])
    case 'number':
      return [[100, String(answer.value)]]
    case 'ordering':
      return answer.events.map((text, at) => [at + 1, text])
    case 'matching':
      return []
  }
}

describe('QTI 2.1', () => {
  const distinct = (questions: readonly Question[]) => [
    ...new Map(questions.map((one) => [one.id, one])).values(),
  ]

  it('has the structure that the specification asks for in every file, whatever the words', async () => {
    const [manifest, ...rest] = qtiFiles(distinct(many(200))).values()
    expect(await faults(rest, QTI)).toEqual([])
    expect(await problems(manifest!, PACKAGE)).toEqual([])
  }, 30_000)

  it('is told apart from what a platform would refuse', async () => {
    const item = [...qtiFiles(many(40)).values()].slice(2).find((one) => one.includes('<choiceInteraction'))!
    const wrong: [RegExp, string][] = [
      [/ responseIdentifier="RESPONSE"/, ' responseIdentifier="OTHER"'],
      [/<correctResponse>.*?<\/correctResponse>/s, ''],
      [/(<itemBody>.*<\/itemBody>)\n(<responseProcessing[^>]*>)/s, '$2\n$1'],
      [/<simpleChoice identifier="/, '<simpleChoice identifier="1 '],
      [/(<simpleChoice .*?<\/simpleChoice>)/s, '$1$1'],
      [/<\/simpleChoice>/, '<nope/></simpleChoice>'],
      [/rptemplates\/\w+/, 'rptemplates/guess'],
      [/<\/itemBody>/, ''],
    ]
    const broken = wrong.map(([pattern, other]) => item.replace(pattern, other))
    expect(broken).not.toContain(item)
    const found = await faults([item, ...broken], QTI)
    const faulty = new Set(found.map(({ file }) => file))
    expect([item, ...broken].map((_, at) => faulty.has(at))).toEqual([false, ...broken.map(() => true)])
  })

  it('is a zip whose manifest names every file, and nothing that is not there', () => {
    const questions = distinct(many(60))
    const files = unzipSync(qtiPackage(questions, Date.parse('2026-05-10T12:00Z')))
    const manifest = strFromU8(files['imsmanifest.xml']!)
    const named = [...manifest.matchAll(/<resource [^>]*href="([^"]+)"/g)].map(([, href]) => href)
    expect([...named, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort())
    const test = strFromU8(files['test.xml']!)
    expect([...test.matchAll(/<assessmentItemRef /g)]).toHaveLength(questions.length)
  })

  it('declares as right exactly what the question says', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const item = [...qtiFiles([question]).values()][2]!
        const right = item.match(/<correctResponse>(.*?)<\/correctResponse>/s)![1]!
        const values = [...right.matchAll(/<value>(.*?)<\/value>/gs)].map(([, value]) => unescape(value!))
        const textOf = (identifier: string) =>
          unescape(item.match(new RegExp(`identifier="${identifier}"[^>]*>(.*?)</simple`, 's'))![1]!)
        const { answer } = question
        if (answer.shape === 'choice')
          expect(values.map(textOf)).toEqual(
            answer.choices.filter((one) => one.isRight).map((one) => one.text),
          )
        else if (answer.shape === 'true-false') expect(values).toEqual([String(answer.isTrue)])
        else if (answer.shape === 'written') expect(values).toEqual([answer.answers[0]])
        else if (answer.shape === 'ordering') expect(values.map(textOf)).toEqual(answer.events)
        else if (answer.shape === 'matching')
          expect(values.map((pair) => pair.split(' ').map(textOf))).toEqual(
            answer.left.map((text, at) => [text, answer.right[answer.pairs[at]!]]),
          )
        expect(unescape(item)).toContain(question.sources[0]!.sentence)
      }),
    )
  })
})
