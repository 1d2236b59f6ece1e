/**
 * Experience API statements (xAPI 1.0.3, IEEE 9274.1.1): the learner's answers for a learning record store,
 * or the questions themselves where nobody has answered yet. Interactions are those of cmi.interaction.
 */
import type { JournalEvent } from '../library/model'
import { stableId } from '../ids'
import type { Provenance } from './provenance'
import { citation } from './provenance'
import type { Question } from './question'
import { wellFormed } from './text'

/** Addresses that name things and lead nowhere: `.invalid` belongs to nobody (RFC 2606). */
const HOME = 'https://factdeck.invalid'
const EXTENSION = `${HOME}/xapi`
const ANSWERED = { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } }
const AUTHORED = { id: 'http://activitystrea.ms/schema/1.0/author', display: { en: 'authored' } }
const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction'
const ACTOR = { objectType: 'Agent', account: { homePage: HOME, name: 'learner' } }
const PROGRAM = {
  objectType: 'Agent',
  account: { homePage: HOME, name: 'factdeck' },
}

type Counted = Extract<JournalEvent, { type: 'answer' | 'attempt' }>

/** What is known of the thing that was asked. */
export interface Asked {
  front: string
  back: string
  accepted: readonly string[]
  source: Provenance
}

/**
 * Answers to cards and to quiz questions, as a JSON array with a statement a line.
 * @param events effective events in order of time
 * @param cards what a card asks, by its id
 * @param facts what a quiz question was about, by the id of its fact
 */
export function* xapiAnswers(
  events: Iterable<Counted>,
  cards: ReadonlyMap<string, Asked>,
  facts: ReadonlyMap<string, Asked>,
): Generator<string> {
  yield* jsonArray(statements(events, cards, facts))
}

function* statements(
  events: Iterable<Counted>,
  cards: ReadonlyMap<string, Asked>,
  facts: ReadonlyMap<string, Asked>,
): Generator<object> {
  for (const event of events) {
    const isCard = event.type === 'answer'
    const asked = isCard ? cards.get(event.cardId) : facts.get(event.factId)
    if (!asked) continue
    const isRight = isCard ? event.rating !== 'again' : event.isRight
    const key = isCard ? `cards/${event.cardId}` : `facts/${event.factId}`
    const form = isCard ? (event.source.from === 'quiz' ? event.source.form : 'card') : event.form
    yield {
      id: uuidOf(event.id),
      actor: ACTOR,
      verb: ANSWERED,
      object: activity(key, asked.front, {
        interactionType: 'fill-in',
        correctResponsesPattern: [asked.back, ...asked.accepted],
      }),
      result: {
        success: isRight,
        completion: true,
        score: { scaled: isRight ? 1 : 0 },
        duration: duration(event.duration),
        ...(isCard ? { extensions: { [`${EXTENSION}/grade`]: event.rating } } : {}),
      },
      context: context([asked.source], { form, kind: event.kind }),
      timestamp: new Date(event.at).toISOString(),
    }
  }
}

/**
 * Questions that nobody has answered, as statements that they were made.
 * @param now epoch milliseconds
 */
export function* xapiQuestions(questions: Iterable<Question>, now: number): Generator<string> {
  yield* jsonArray(authored(questions, now))
}

function* authored(questions: Iterable<Question>, now: number): Generator<object> {
  for (const question of questions) {
    yield {
      id: uuidOf(`${question.id}/${now}`),
      actor: PROGRAM,
      verb: AUTHORED,
      object: activity(`questions/${question.id}`, question.stem, interaction(question)),
      context: context(question.sources, { form: question.form, feedback: question.feedback }),
      timestamp: new Date(now).toISOString(),
    }
  }
}

function interaction({ answer }: Question): object {
  const named = (prefix: string, texts: readonly string[]) =>
    texts.map((text, at) => ({ id: `${prefix}${at + 1}`, description: { und: wellFormed(text) } }))
  switch (answer.shape) {
    case 'choice': {
      const right = answer.choices.findIndex(({ isRight }) => isRight)
      const choices = named(
        'c',
        answer.choices.map(({ text }) => text),
      )
      return { interactionType: 'choice', correctResponsesPattern: [`c${right + 1}`], choices }
    }
    case 'true-false':
      return { interactionType: 'true-false', correctResponsesPattern: [String(answer.isTrue)] }
    case 'written':
      return { interactionType: 'fill-in', correctResponsesPattern: answer.answers }
    case 'number': {
      const { value, tolerance } = answer
      return {
        interactionType: 'numeric',
        correctResponsesPattern: [`${value - tolerance}[:]${value + tolerance}`],
      }
    }
    case 'ordering': {
      const order = answer.events.map((_, at) => `c${at + 1}`)
      return {
        interactionType: 'sequencing',
        correctResponsesPattern: [order.join('[,]')],
        choices: named('c', answer.events),
      }
    }
    case 'matching': {
      const pairs = answer.pairs.map((partner, at) => `s${at + 1}[.]t${partner + 1}`)
      return {
        interactionType: 'matching',
        correctResponsesPattern: [pairs.join('[,]')],
        source: named('s', answer.left),
        target: named('t', answer.right),
      }
    }
  }
}

/** The language of a text is not known: `und` (RFC 5646). */
function activity(key: string, name: string, definition: object): object {
  return {
    objectType: 'Activity',
    id: `${HOME}/${key}`,
    definition: { type: INTERACTION, name: { und: wellFormed(name) }, ...definition },
  }
}

function context(sources: readonly Provenance[], more: Record<string, string>): object {
  const extensions = Object.fromEntries(
    Object.entries(more).map(([name, value]) => [`${EXTENSION}/${name}`, wellFormed(value)]),
  )
  const told = sources.map((source) => ({ ...source, citation: citation(source) }))
  return { platform: 'Factdeck', extensions: { ...extensions, [`${EXTENSION}/sources`]: told } }
}

/** ISO 8601, to a hundredth of a second. */
const duration = (ms: number) => `PT${Number((ms / 1000).toFixed(2))}S`

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** The event's own id where it is a UUID; otherwise one that follows from it (version 8, RFC 9562). */
function uuidOf(id: string): string {
  if (UUID.test(id)) return id.toLowerCase()
  const hex = stableId('xapi', id) + stableId('xapi-more', id)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function* jsonArray(values: Iterable<object>): Generator<string> {
  let isFirst = true
  for (const value of values) {
    yield `${isFirst ? '[\n' : ',\n'}${JSON.stringify(value)}`
    isFirst = false
  }
  yield isFirst ? '[]\n' : '\n]\n'
}
