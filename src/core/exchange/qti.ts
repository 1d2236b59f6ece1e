/**
 * QTI 2.1 (IMS Question and Test Interoperability): a package of one test and an item a question. Every item
 * says its source in the feedback that is shown after the answer.
 */
import { strToU8, zipSync } from 'fflate'
import type { Question } from './question'
import { sourceLines } from './provenance'
import { cut, escapeXml } from './text'

const QTI = 'http://www.imsglobal.org/xsd/imsqti_v2p1'
const SCHEMA_LOCATION = `${QTI} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd`
const MATCH_CORRECT = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct'
const MAP_RESPONSE = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response'
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const ROOT = `xmlns="${QTI}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${SCHEMA_LOCATION}"`

/** The files of the package by name, before they are packed. */
export function qtiFiles(questions: readonly Question[]): Map<string, string> {
  const files = new Map([['imsmanifest.xml', manifest(questions)]])
  files.set('test.xml', test(questions))
  for (const question of questions) files.set(fileOf(question), itemXml(question))
  return files
}

/** @param now epoch milliseconds */
export function qtiPackage(questions: readonly Question[], now: number): Uint8Array {
  const files = [...qtiFiles(questions)].map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(files), { level: 6, mtime: now })
}

/** An XML name begins with a letter. */
const identifierOf = ({ id }: Question) => `q-${id.replace(/[^\w.-]/g, '_')}`
const fileOf = (question: Question) => `items/${identifierOf(question)}.xml`
const titleOf = ({ stem }: Question) => escapeXml(cut(stem, 80))

function manifest(questions: readonly Question[]): string {
  const items = questions.map(
    (question) =>
      `<resource identifier="${identifierOf(question)}" type="imsqti_item_xmlv2p1" href="${fileOf(question)}"><file href="${fileOf(question)}"/></resource>`,
  )
  const needs = questions.map((question) => `<dependency identifierref="${identifierOf(question)}"/>`)
  return `${XML}<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd" identifier="factdeck-quiz">
<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
<organizations/>
<resources>
<resource identifier="test" type="imsqti_test_xmlv2p1" href="test.xml"><file href="test.xml"/>${needs.join('')}</resource>
${items.join('\n')}
</resources>
</manifest>
`
}

function test(questions: readonly Question[]): string {
  const references = questions.map(
    (question) =>
      `<assessmentItemRef identifier="${identifierOf(question)}" href="${fileOf(question)}" fixed="false"/>`,
  )
  return `${XML}<assessmentTest ${ROOT} identifier="factdeck-test" title="Quiz from news articles">
<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">
<itemSessionControl showFeedback="true"/>
<assessmentSection identifier="section" title="Questions" visible="true">
${references.join('\n')}
</assessmentSection>
</testPart>
</assessmentTest>
`
}

interface Parts {
  /** Content of `responseDeclaration`, with its attributes. */
  declaration: string
  body: string
  template: string
}

function itemXml(question: Question): string {
  const { declaration, body, template } = partsOf(question)
  const feedback = [question.feedback, ...sourceLines(question.sources)]
    .filter((text) => text !== '')
    .map((text) => `<p>${escapeXml(text)}</p>`)
  return `${XML}<assessmentItem ${ROOT} identifier="${identifierOf(question)}" title="${titleOf(question)}" adaptive="false" timeDependent="false">
${declaration}
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>
<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"><defaultValue><value>source</value></defaultValue></outcomeDeclaration>
<itemBody>${body}</itemBody>
<responseProcessing template="${template}"/>
<modalFeedback outcomeIdentifier="FEEDBACK" showHide="show" identifier="source">${feedback.join('')}</modalFeedback>
</assessmentItem>
`
}

const declare = (cardinality: string, baseType: string, content: string) =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}">${content}</responseDeclaration>`
const correct = (values: readonly string[]) =>
  `<correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`
const prompt = (stem: string) => `<prompt>${escapeXml(stem)}</prompt>`
const choice = (identifier: string, text: string) =>
  `<simpleChoice identifier="${identifier}">${escapeXml(text)}</simpleChoice>`

function partsOf({ stem, answer }: Question): Parts {
  switch (answer.shape) {
    case 'choice':
      return choiceParts(
        stem,
        answer.choices.map(({ text }, at) => [`c${at + 1}`, text]),
        `c${answer.choices.findIndex(({ isRight }) => isRight) + 1}`,
      )
    case 'true-false':
      return choiceParts(
        stem,
        [
          ['true', 'True'],
          ['false', 'False'],
        ],
        String(answer.isTrue),
      )
    case 'written':
      return writtenParts(stem, answer.answers)
    case 'number':
      return writtenParts(stem, [answer.answer, String(answer.value)])
    case 'ordering': {
      const { shown, events } = answer
      const order = events.map((_, at) => `c${at + 1}`)
      const choices = shown.map((place) => choice(`c${place + 1}`, events[place]!))
      const body = `<orderInteraction responseIdentifier="RESPONSE" shuffle="false">${prompt(stem)}${choices.join('')}</orderInteraction>`
      return {
        declaration: declare('ordered', 'identifier', correct(order)),
        body,
        template: MATCH_CORRECT,
      }
    }
    case 'matching': {
      const { left, right, pairs } = answer
      const choices = (side: string, texts: readonly string[], most: number) =>
        texts.map(
          (text, at) =>
            `<simpleAssociableChoice identifier="${side}${at + 1}" matchMax="${most}">${escapeXml(text)}</simpleAssociableChoice>`,
        )
      const body = `<matchInteraction responseIdentifier="RESPONSE" shuffle="false" maxAssociations="${left.length}">${prompt(stem)}<simpleMatchSet>${choices('l', left, 1).join('')}</simpleMatchSet><simpleMatchSet>${choices('r', right, left.length).join('')}</simpleMatchSet></matchInteraction>`
      const values = pairs.map((partner, at) => `l${at + 1} r${partner + 1}`)
      return {
        declaration: declare('multiple', 'directedPair', correct(values)),
        body,
        template: MATCH_CORRECT,
      }
    }
  }
}

function choiceParts(stem: string, choices: readonly (readonly [string, string])[], right: string): Parts {
  return {
    declaration: declare('single', 'identifier', correct([right])),
    body: `<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">${prompt(stem)}${choices.map(([identifier, text]) => choice(identifier, text)).join('')}</choiceInteraction>`,
    template: MATCH_CORRECT,
  }
}

/** Every accepted answer scores one point, whatever its capitals. */
function writtenParts(stem: string, answers: readonly string[]): Parts {
  const entries = [...new Set(answers)].map(
    (text) => `<mapEntry mapKey="${escapeXml(text)}" mappedValue="1" caseSensitive="false"/>`,
  )
  const mapping = `<mapping lowerBound="0" upperBound="1" defaultValue="0">${entries.join('')}</mapping>`
  const [first = ''] = answers
  const length = Math.max(10, ...answers.map((text) => text.length))
  return {
    declaration: declare('single', 'string', `${correct([escapeXml(first)])}${mapping}`),
    body: `<p>${escapeXml(stem)}</p><p><textEntryInteraction responseIdentifier="RESPONSE" expectedLength="${length}"/></p>`,
    template: MAP_RESPONSE,
  }
}
