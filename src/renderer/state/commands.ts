import { words } from '../language/words.svelte'
import type { CommandId } from '../../contract/commands'
import { request } from '../bridge'
import { type FactScope, WHOLE_LIBRARY } from '../screens/facts/scope'
import type { App } from './app.svelte'
import { verdictOf } from './care-words'
import type { FactScreen } from './navigation.svelte'

const EVERYTHING = { articleIds: null }

/** Commands that do not leave what floats over the screen: a dialog of files may be cancelled. */
const KEEPS_OVERLAY: ReadonlySet<CommandId> = new Set([
  'view.palette',
  'view.theme',
  'article.open',
  'article.openFolder',
  'folder.open',
])

const FACT_SCREENS = {
  'go.timeline': 'timeline',
  'go.speakers': 'speakers',
  'go.figures': 'figures',
} as const

/** Commands that work although the library could not be opened. */
const NEEDS_NO_LIBRARY: ReadonlySet<CommandId> = new Set([
  'folder.open',
  'view.theme',
  'help.keys',
  'help.about',
])

/** Runs a command of the menu, the palette or a shortcut. */
export async function runCommand(app: App, id: CommandId): Promise<void> {
  const { navigation } = app
  if (!app.isUsable && !NEEDS_NO_LIBRARY.has(id)) return
  if (!KEEPS_OVERLAY.has(id)) app.overlay = null
  switch (id) {
    case 'article.add':
      app.overlay = { kind: 'add', draft: app.unfinished, failure: null }
      return
    case 'article.open':
      await app.attempt(async () => app.intake.take(await request('files.open', null)))
      return
    case 'article.recent':
      app.overlay = { kind: 'recent' }
      return
    case 'export.choose': {
      const { place } = navigation
      app.overlay = { kind: 'export', articleId: place.screen === 'reader' ? place.articleId : null }
      return
    }
    case 'import.open':
      app.overlay = { kind: 'import', file: null }
      return
    case 'article.openFolder':
      await app.attempt(async () => app.intake.take(await request('files.openFolder', null)))
      return
    case 'export.json':
    case 'export.csv':
      await app.attempt(async () => {
        const saved = await request('export.save', { format: id === 'export.json' ? 'json' : 'csv' })
        if (saved) app.notice = { text: words.frame.savedTo(saved.path) }
      })
      return
    case 'folder.open':
      await app.attempt(() => request('app.openDataFolder', null))
      return
    case 'library.check':
      await app.care.check()
      if (app.care.report) {
        const show = { label: words.act.show, run: () => navigation.go({ screen: 'settings' }) }
        app.notice = { text: verdictOf(app.care.report), action: show }
      }
      return
    case 'go.library':
      return navigation.go({ screen: 'library' })
    case 'go.study':
      return navigation.go({ screen: 'study', scope: EVERYTHING })
    case 'go.quiz':
      return navigation.go({ screen: 'quiz' })
    case 'go.progress':
      return navigation.go({ screen: 'progress' })
    case 'go.across':
      return navigation.go({ screen: 'across' })
    case 'go.timeline':
    case 'go.speakers':
    case 'go.figures':
      return showFacts(app, FACT_SCREENS[id], scopeHere(app))
    case 'go.settings':
      return navigation.go({ screen: 'settings' })
    case 'view.palette':
      app.overlay = app.overlay?.kind === 'palette' ? null : { kind: 'palette' }
      return
    case 'view.find':
      if (navigation.place.screen !== 'library') navigation.go({ screen: 'library' })
      app.library.isSearchAsked = true
      return
    case 'view.notAsked':
      if (navigation.place.screen === 'reader') app.reader.isNotAskedShown = !app.reader.isNotAskedShown
      else app.notice = { text: words.frame.openFirst.notAsked }
      return
    case 'view.heat':
      if (app.reader.open) app.reader.open.toggleHeat()
      else app.notice = { text: words.frame.openFirst.heat }
      return
    case 'card.make':
      if (app.reader.open) app.reader.open.makeCard()
      else app.notice = { text: words.frame.openFirst.card }
      return
    case 'view.theme':
      return app.updateSettings({ theme: isDarkNow(app) ? 'light' : 'dark' })
    case 'help.keys':
      app.overlay = { kind: 'keys' }
      return
    case 'help.about':
      app.overlay = { kind: 'about' }
      return
    default:
      id satisfies never
  }
}

function isDarkNow(app: App): boolean {
  const { theme } = app.settings
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
}

/** Another list of facts of the same articles takes the place of the one that is shown: back leads out of both. */
function showFacts({ navigation }: App, screen: FactScreen, scope: FactScope): void {
  const { place } = navigation
  if (place.screen === 'timeline' || place.screen === 'speakers' || place.screen === 'figures')
    navigation.replace({ screen, scope })
  else navigation.go({ screen, scope })
}

/** The articles that are looked at: the open one, those that are picked, the shelf that is shown, or all. */
function scopeHere({ navigation: { place }, library }: App): FactScope {
  switch (place.screen) {
    case 'timeline':
    case 'speakers':
    case 'figures':
      return place.scope
    case 'reader':
      return { of: 'articles', ids: [place.articleId] }
    case 'library':
      if (library.picked.size > 0) return { of: 'articles', ids: [...library.picked] }
      return library.shown.what === 'tag' || library.shown.what === 'folder'
        ? { of: 'shelf', shown: library.shown }
        : WHOLE_LIBRARY
    default:
      return WHOLE_LIBRARY
  }
}
