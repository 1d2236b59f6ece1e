/** The names of all requests and events, for checks at run time; the compiler keeps them complete. */
import type { EventName, RequestName } from './requests'

const requests: Record<RequestName, true> = {
  'app.state': true,
  'app.openDataFolder': true,
  'settings.update': true,
  'samples.list': true,
  'files.open': true,
  'files.openFolder': true,
  'files.recent': true,
  'files.clearRecent': true,
  'files.read': true,
  'page.fetch': true,
  'article.list': true,
  'article.get': true,
  'article.add': true,
  'article.revise': true,
  'article.remove': true,
  'article.restore': true,
  'shelf.change': true,
  'shelf.restore': true,
  'library.search': true,
  'article.nearCopy': true,
  'article.supersede': true,
  'article.bringBack': true,
  'library.entities': true,
  'facts.list': true,
  'names.who': true,
  'names.join': true,
  'names.part': true,
  'names.undo': true,
  'card.edit': true,
  'card.make': true,
  'card.remove': true,
  'fact.edit': true,
  'fact.accept': true,
  'fact.unaccept': true,
  'study.start': true,
  'study.answer': true,
  'study.bury': true,
  'study.undo': true,
  'quiz.due': true,
  'quiz.answer': true,
  'progress.get': true,
  'library.check': true,
  'library.repair': true,
  'library.reset': true,
  'backup.list': true,
  'backup.make': true,
  'backup.restore': true,
  'export.save': true,
  'export.stop': true,
  'import.open': true,
  'import.read': true,
  'import.columns': true,
  'import.apply': true,
  'import.cancel': true,
  'import.undo': true,
}
const events: Record<EventName, true> = {
  command: true,
  files: true,
  'export.step': true,
  'import.step': true,
}

export const REQUEST_NAMES = Object.keys(requests) as readonly RequestName[]
export const EVENT_NAMES = Object.keys(events) as readonly EventName[]

/** The one channel on which requests cross; events have one each. */
export const REQUEST_CHANNEL = 'factdeck:request'
export const eventChannel = (name: EventName): string => `factdeck:${name}`
