/**
 * Every command of the application, once: the menu bar, the command palette, the shortcuts and the
 * sheet of keys are all made from this table.
 */
export interface Command {
  id: CommandId
  label: string
  group: 'File' | 'Go' | 'View' | 'Help'
  /** In Electron's accelerator syntax; absent where a command has no shortcut. */
  accelerator?: string
}

export type CommandId =
  | 'article.add'
  | 'article.open'
  | 'export.choose'
  | 'article.openFolder'
  | 'export.json'
  | 'export.csv'
  | 'import.open'
  | 'card.make'
  | 'folder.open'
  | 'library.check'
  | 'go.library'
  | 'go.study'
  | 'go.quiz'
  | 'go.progress'
  | 'go.across'
  | 'go.timeline'
  | 'go.speakers'
  | 'go.figures'
  | 'go.settings'
  | 'view.palette'
  | 'view.find'
  | 'view.notAsked'
  | 'view.heat'
  | 'view.theme'
  | 'help.keys'
  | 'help.about'

export const COMMANDS: readonly Command[] = [
  { id: 'article.add', label: 'Add article', group: 'File', accelerator: 'CmdOrCtrl+N' },
  { id: 'article.open', label: 'Open files', group: 'File', accelerator: 'CmdOrCtrl+O' },
  { id: 'card.make', label: 'Card from selection', group: 'File' },
  { id: 'export.choose', label: 'Export', group: 'File' },
  {
    id: 'article.openFolder',
    label: 'Open a folder of files',
    group: 'File',
    accelerator: 'CmdOrCtrl+Shift+O',
  },
  { id: 'export.json', label: 'Export library as JSON', group: 'File', accelerator: 'CmdOrCtrl+E' },
  { id: 'export.csv', label: 'Export progress as CSV', group: 'File', accelerator: 'CmdOrCtrl+Shift+E' },
  { id: 'import.open', label: 'Import library or cards', group: 'File' },
  { id: 'folder.open', label: 'Open data folder', group: 'File' },
  { id: 'library.check', label: 'Check library', group: 'File' },
  { id: 'go.library', label: 'Library', group: 'Go', accelerator: 'CmdOrCtrl+1' },
  { id: 'go.study', label: 'Study', group: 'Go', accelerator: 'CmdOrCtrl+2' },
  { id: 'go.quiz', label: 'Quiz', group: 'Go', accelerator: 'CmdOrCtrl+3' },
  { id: 'go.progress', label: 'Progress', group: 'Go', accelerator: 'CmdOrCtrl+4' },
  { id: 'go.timeline', label: 'Timeline', group: 'Go', accelerator: 'CmdOrCtrl+5' },
  { id: 'go.speakers', label: 'Speakers', group: 'Go', accelerator: 'CmdOrCtrl+6' },
  { id: 'go.figures', label: 'Figures', group: 'Go', accelerator: 'CmdOrCtrl+7' },
  { id: 'go.across', label: 'Across articles', group: 'Go' },
  { id: 'go.settings', label: 'Settings', group: 'Go', accelerator: 'CmdOrCtrl+,' },
  { id: 'view.palette', label: 'Find or run', group: 'View', accelerator: 'CmdOrCtrl+K' },
  { id: 'view.find', label: 'Search the library', group: 'View', accelerator: 'CmdOrCtrl+F' },
  { id: 'view.notAsked', label: 'Show what is not asked', group: 'View' },
  { id: 'view.heat', label: 'Show how well each fact is known', group: 'View' },
  {
    id: 'view.theme',
    label: 'Switch between light and dark',
    group: 'View',
    accelerator: 'CmdOrCtrl+Shift+L',
  },
  { id: 'help.keys', label: 'Keys', group: 'Help' },
  { id: 'help.about', label: 'About Factdeck', group: 'Help' },
]
