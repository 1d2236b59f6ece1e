import type { CommandId } from '../commands'
import { KINDS_IN_WORDS } from '../file-kinds'

/** What the menu bar, the dialogs of the system and the page all say. */
const commands: Record<CommandId, string> = {
  'article.add': 'Add article',
  'article.open': 'Open files',
  'article.recent': 'Recent files',
  'card.make': 'Card from selection',
  'export.choose': 'Export',
  'article.openFolder': 'Open a folder of files',
  'export.json': 'Export library as JSON',
  'export.csv': 'Export progress as CSV',
  'import.open': 'Import library or cards',
  'folder.open': 'Open data folder',
  'library.check': 'Check library',
  'go.library': 'Library',
  'go.study': 'Study',
  'go.quiz': 'Quiz',
  'go.progress': 'Progress',
  'go.timeline': 'Timeline',
  'go.speakers': 'Speakers',
  'go.figures': 'Figures',
  'go.across': 'Across articles',
  'go.settings': 'Settings',
  'view.palette': 'Find or run',
  'view.find': 'Search the library',
  'view.notAsked': 'Show what is not asked',
  'view.heat': 'Show how well each fact is known',
  'view.theme': 'Switch between light and dark',
  'help.keys': 'Keys',
  'help.about': 'About Factdeck',
}

export const en = {
  commands,
  /** The groups of commands, as menus. */
  groups: { File: 'File', Go: 'Go', View: 'View', Help: 'Help' },
  menu: {
    openRecent: 'Open recent',
    clearRecent: 'Clear list',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Toggle Full Screen',
    close: 'Close Window',
    quit: 'Quit',
    /** Of the menu that macOS names after the program. */
    services: 'Services',
    hide: 'Hide Factdeck',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    quitFactdeck: 'Quit Factdeck',
  },
  dialogs: {
    openArticles: 'Open articles',
    articles: 'Articles',
    openFolder: 'Open a folder of articles',
    import: 'Import',
    libraryOrCards: 'Factdeck library or cards',
    export: 'Export',
    couldNotStart: 'Factdeck could not start',
  },
  /** The kinds of files that are read. */
  fileKinds: KINDS_IN_WORDS,
}

export type SharedWords = typeof en
