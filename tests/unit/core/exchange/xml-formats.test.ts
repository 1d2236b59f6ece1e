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

const MOODLE = readFileSync(join(import.meta.dirname, 'moodle.xsd'), 'utf8')
/** Accepts any element: asks for nothing but well-formed XML. */
const ANY = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="all"><xs:complexType>
  <xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element></xs:schema>`

/** What libxml2 finds wrong. */
async function problems(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'made.xml', contents: xml }],
    schema: [schema],
    initialMemoryPages: 512,
    maxMemoryPages: memoryPages.GiB,
  })
  return errors.map(({ message }) => message)
}

/** Many files as one document, since every call of libxml2 starts it anew. */
const joined = (files: Iterable<string>) =>
  `<all>${[...files].map((file) => file.replace(/^<\?xml[^>]*\?>\n/, '')).join('\n')}</all>`

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

  it('says stem, right answers and source of every question', () => {
    fc.assert(
      fc.property(anyQuestions, (questions) => {
        const parts = moodle(questions).split('<question type="').slice(1)
        const asked = parts.filter((part) => !part.startsWith('category'))
        expect(asked).toHaveLength(questions.length)
        for (const [at, { stem, answer, sources, id }] of questions.entries()) {
          const part = asked[at]!
          expect(part).toContain(`<idnumber>${id}</idnumber>`)
          const read = unescape(part.replaceAll(']]&gt;', ']]>'))
          expect(unescape(read)).toContain(unescape(stem))
          expect(unescape(read)).toContain(unescape(sources[0]!.sentence))
          if (answer.shape !== 'choice') continue
          const right = part.match(/<answer fraction="100" format="html"><text>(.*?)<\/text>/s)?.[1]
          expect(unescape(unescape(right!))).toBe(answer.choices.find(({ isRight }) => isRight)!.text)
        }
      }),
    )
  })
})

describe('QTI 2.1', () => {
  it('is well-formed in every file, whatever the words', async () => {
    expect(await problems(joined(qtiFiles(many(400)).values()), ANY)).toEqual([])
    expect(await problems('<all><p>&nope;</p></all>', ANY)).not.toEqual([])
  })

  it('is a zip whose manifest names every file, and nothing that is not there', () => {
    const questions = [...new Map(many(60).map((one) => [one.id, one])).values()]
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
