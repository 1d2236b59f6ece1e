/** The names of all requests and events, for checks at run time; the compiler keeps them complete. */
import type { EventName, RequestName } from './requests'

const requests: Record<RequestName, true> = {
  'app.state': true,
  'app.openDataFolder': true,
  'settings.update': true,
  'samples.list': true,
  'files.open': true,
  'files.openFolder': true,
  'files.read': true,
  'page.fetch': true,
  'article.list': true,
  'article.get': true,
  'article.add': true,
  'article.revise': true,
  'article.remove': true,
  'article.restore': true,
  'card.edit': true,
  'fact.edit': true,
  'fact.accept': true,
  'study.start': true,
  'study.answer': true,
  'study.bury': true,
  'study.undo': true,
  'quiz.answer': true,
  'progress.get': true,
  'export.save': true,
}
const events: Record<EventName, true> = { command: true, files: true }

export const REQUEST_NAMES = Object.keys(requests) as readonly RequestName[]
export const EVENT_NAMES = Object.keys(events) as readonly EventName[]

/** The one channel on which requests cross; events have one each. */
export const REQUEST_CHANNEL = 'factdeck:request'
export const eventChannel = (name: EventName): string => `factdeck:${name}`
