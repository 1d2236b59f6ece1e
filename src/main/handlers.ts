import { app, shell } from 'electron'
import type { Handover } from './files/handover'
import type { Exports } from './exchange/exports'
import type { Imports } from './exchange/imports'
import { chooseFiles, chooseFolders, chooseImportFile } from './files/dialogs'
import { PickedFiles } from './files/picked-files'
import type { RecentFiles } from './files/recent-files'
import { listSamples } from './files/samples'
import { hostName } from './host-name'
import type { Handlers } from './ipc/register'
import { Articles } from './library/articles'
import { Catalogue } from './library/catalogue'
import type { Backups } from './library/backups'
import type { Care } from './library/care'
import { FactLister } from './library/fact-lister'
import type { Layout } from './library/layout'
import type { Library } from './library/library'
import { Names } from './library/names'
import { answerQuiz } from './library/quiz'
import { Refusal } from './library/refusal'
import { LibrarySearch } from './library/search'
import { Shelves } from './library/shelves'
import { StudyDesk } from './library/study'
import { dueFactsWith, progressWith } from './library/targets'
import { Versions } from './library/versions'
import type { MainWindow } from './shell/window'
import { applyLanguage } from './shell/language'
import { applyTheme } from './shell/theme'
import { FETCHING_IS_OFF, fetchPage } from './web/fetch-page'

export interface Parts {
  library: Library
  backups: Backups
  care: Care
  layout: Layout
  window: MainWindow
  handover: Handover
  recent: RecentFiles
  samples: string
  exports: Exports
  imports: Imports
  /** Shows the menu in the language that is spoken now. */
  showMenu: () => void
}

/** What every request does. */
export function makeHandlers(parts: Parts): Handlers {
  const { library, backups, care, layout, window, handover, recent, samples, exports, imports } = parts
  const articles = new Articles(library)
  const desk = new StudyDesk(library)
  const catalogue = new Catalogue(library)
  const finder = new LibrarySearch(library, catalogue)
  const versions = new Versions(library, catalogue)
  const names = new Names(library, catalogue)
  const shelves = new Shelves(library)
  const picked = new PickedFiles(recent)
  const lister = new FactLister(library)
  return {
    'app.state': () => ({
      version: app.getVersion(),
      host: hostName(process.versions),
      dataFolder: layout.library,
      start: library.outcome,
      settings: library.settings,
      files: picked.offer(handover.start((paths) => window.send('files', picked.offer(paths)))),
    }),
    'app.openDataFolder': async () => {
      const problem = await shell.openPath(layout.library)
      if (problem) throw new Refusal('disk', `The folder could not be shown. It is ${layout.library}.`)
      return null
    },
    'settings.update': (change) =>
      library.change(async () => {
        await library.saveSettings({ ...library.settings, ...change })
        if (change.theme) applyTheme(change.theme, window.current)
        if (change.language) {
          applyLanguage(change.language)
          parts.showMenu()
        }
        return library.settings
      }),
    'samples.list': () => listSamples(samples),
    'files.open': async () => picked.offer(await chooseFiles(window.current)),
    'files.openFolder': async () => picked.offer(await chooseFolders(window.current)),
    'files.recent': () => picked.offerRecent(),
    'files.clearRecent': () => {
      recent.clear()
      return null
    },
    'files.read': async ({ token }) => ({ bytes: await picked.read(token) }),
    'page.fetch': ({ address }) => {
      if (!library.settings.allowFetch) throw new Refusal('network', FETCHING_IS_OFF)
      return fetchPage(address, `Factdeck/${app.getVersion()}`)
    },

    'article.list': () => articles.list(),
    'article.get': ({ id }) => articles.get(id),
    'article.add': (article) => articles.add(article),
    'article.revise': ({ id, analysis, cards }) => articles.revise(id, analysis, cards),
    'article.remove': ({ id }) => articles.remove(id),
    'article.restore': ({ id }) => articles.restore(id),
    'card.edit': ({ articleId, cardId, change }) => articles.editCard(articleId, cardId, change),
    'card.make': ({ articleId, draft }) => articles.makeCard(articleId, draft),
    'card.remove': ({ articleId, cardId, isRemoved }) => articles.removeCard(articleId, cardId, isRemoved),
    'fact.edit': ({ articleId, factId, isOff }) => articles.editFact(articleId, factId, isOff),
    'fact.accept': ({ articleId, factId, answer }) => articles.acceptAnswer(articleId, factId, answer),
    'fact.unaccept': ({ articleId, factId, answer }) => articles.unacceptAnswer(articleId, factId, answer),

    'shelf.change': ({ ids, change }) => shelves.change(ids, change),
    'shelf.restore': ({ shelves: before }) => shelves.restore(before),
    'library.search': ({ query, facts }) => finder.search(query, facts),
    'article.nearCopy': ({ id }) => versions.nearCopy(id),
    'article.supersede': ({ earlierId, laterId }) => versions.supersede(earlierId, laterId),
    'article.bringBack': ({ earlierId }) => versions.bringBack(earlierId),
    'library.entities': ({ query, limit }) => names.list(query, limit),
    'names.join': async ({ a, b }) => {
      // The reader joins names of an article that may not have been read for their list yet.
      await catalogue.ready()
      return names.join(a, b)
    },
    'facts.list': ({ kind, articleIds }) => lister.list(kind, articleIds),
    'names.who': ({ refs }) => names.who(refs),
    'names.part': ({ refs }) => names.part(refs),
    'names.undo': ({ decision }) => names.undo(decision),

    'study.start': (scope) => desk.start(scope),
    'study.answer': ({ cardId, rating, duration, confidence }) =>
      desk.answer(cardId, rating, duration, confidence),
    'study.bury': ({ cardId }) => desk.bury(cardId),
    'study.undo': () => desk.undo(),

    'quiz.due': () => dueFactsWith(library),
    'quiz.answer': (answer) => answerQuiz(library, answer),

    'progress.get': () => {
      const progress = progressWith(library)
      // Where the system shows one: on the program's sign in the dock or task bar.
      app.setBadgeCount(progress.dueToday)
      return progress
    },
    'export.save': (order) => exports.save(window.current, order),
    'export.stop': () => {
      exports.stop()
      return null
    },

    'import.open': async () => {
      const path = await chooseImportFile(window.current)
      return path === null ? null : imports.read({ path })
    },
    'import.read': (file) => imports.read(file),
    'import.columns': ({ id, choice }) => imports.chooseColumns(id, choice),
    'import.apply': async ({ id, mode }) => {
      const done = await imports.apply(id, mode)
      applyTheme(library.settings.theme, window.current)
      return done
    },
    'import.cancel': () => {
      imports.cancel()
      return null
    },
    'import.undo': async () => {
      await imports.undo()
      applyTheme(library.settings.theme, window.current)
      return null
    },
    'library.check': () => care.check(),
    'library.repair': () => care.repair(),
    'library.reset': () => backups.reset(),
    'backup.list': () => backups.list(),
    'backup.make': () => backups.make(),
    'backup.restore': ({ time }) => backups.restore(time),
  }
}
