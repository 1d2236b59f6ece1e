import { app, shell } from 'electron'
import type { Handover } from './files/handover'
import { openTextFiles, saveExport } from './files/dialogs'
import { listSamples } from './files/samples'
import { hostName } from './host-name'
import type { Handlers } from './ipc/register'
import { Articles } from './library/articles'
import type { Backups } from './library/backups'
import type { Care } from './library/care'
import { makeExport } from './library/exports'
import type { Layout } from './library/layout'
import type { Library } from './library/library'
import { answerQuiz } from './library/quiz'
import { Refusal } from './library/refusal'
import { StudyDesk } from './library/study'
import type { MainWindow } from './shell/window'
import { applyTheme } from './shell/theme'

export interface Parts {
  library: Library
  backups: Backups
  care: Care
  layout: Layout
  window: MainWindow
  handover: Handover
  samples: string
}

/** What every request does. */
export function makeHandlers({ library, backups, care, layout, window, handover, samples }: Parts): Handlers {
  const articles = new Articles(library)
  const desk = new StudyDesk(library)
  return {
    'app.state': async () => ({
      version: app.getVersion(),
      host: hostName(process.versions),
      dataFolder: layout.library,
      start: library.outcome,
      settings: library.settings,
      files: await handover.start((files) => window.send('files', files)),
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
    'files.open': () => openTextFiles(window.current),

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
    'library.check': () => care.check(),
    'library.repair': () => care.repair(),
    'library.reset': () => backups.reset(),
    'backup.list': () => backups.list(),
    'backup.make': () => backups.make(),
    'backup.restore': ({ time }) => backups.restore(time),
    'export.save': async ({ format }) => saveExport(window.current, await makeExport(library, format)),
  }
}
