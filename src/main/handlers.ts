import { app, shell } from 'electron'
import type { Handover } from './files/handover'
import { chooseFiles, chooseFolders, saveExport } from './files/dialogs'
import { PickedFiles } from './files/picked-files'
import { listSamples } from './files/samples'
import { hostName } from './host-name'
import type { Handlers } from './ipc/register'
import { Articles } from './library/articles'
import { makeExport } from './library/exports'
import type { Layout } from './library/layout'
import type { Library } from './library/library'
import { answerQuiz } from './library/quiz'
import { Refusal } from './library/refusal'
import { StudyDesk } from './library/study'
import type { MainWindow } from './shell/window'
import { applyTheme } from './shell/theme'
import { FETCHING_IS_OFF, fetchPage } from './web/fetch-page'

export interface Parts {
  library: Library
  layout: Layout
  window: MainWindow
  handover: Handover
  samples: string
}

/** What every request does. */
export function makeHandlers({ library, layout, window, handover, samples }: Parts): Handlers {
  const articles = new Articles(library)
  const desk = new StudyDesk(library)
  const picked = new PickedFiles()
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
        return library.settings
      }),
    'samples.list': () => listSamples(samples),
    'files.open': async () => picked.offer(await chooseFiles(window.current)),
    'files.openFolder': async () => picked.offer(await chooseFolders(window.current)),
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
    'fact.edit': ({ articleId, factId, isOff }) => articles.editFact(articleId, factId, isOff),
    'fact.accept': ({ articleId, factId, answer }) => articles.acceptAnswer(articleId, factId, answer),

    'study.start': (scope) => desk.start(scope),
    'study.answer': ({ cardId, rating, duration }) => desk.answer(cardId, rating, duration),
    'study.bury': ({ cardId }) => desk.bury(cardId),
    'study.undo': () => desk.undo(),

    'quiz.answer': (answer) => answerQuiz(library, answer),

    'progress.get': () => library.state.progress(),
    'export.save': async ({ format }) => saveExport(window.current, await makeExport(library, format)),
  }
}
