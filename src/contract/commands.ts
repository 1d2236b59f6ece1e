/**
 * Every command of the application, once: the menu bar, the command palette, the shortcuts and the
 * sheet of keys are all made from this table. What they are called is said in `words`.
 */
export interface Command {
  id: CommandId
  group: 'File' | 'Go' | 'View' | 'Help'
  /** In Electron's accelerator syntax; absent where a command has no shortcut. */
  accelerator?: string
}

export type CommandId =
  | 'article.add'
  | 'article.open'
  | 'article.recent'
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
  { id: 'article.add', group: 'File', accelerator: 'CmdOrCtrl+N' },
  { id: 'article.open', group: 'File', accelerator: 'CmdOrCtrl+O' },
  { id: 'article.recent', group: 'File' },
  { id: 'card.make', group: 'File' },
  { id: 'export.choose', group: 'File' },
  {
    id: 'article.openFolder',

    group: 'File',
    accelerator: 'CmdOrCtrl+Shift+O',
  },
  { id: 'export.json', group: 'File', accelerator: 'CmdOrCtrl+E' },
  { id: 'export.csv', group: 'File', accelerator: 'CmdOrCtrl+Shift+E' },
  { id: 'import.open', group: 'File' },
  { id: 'folder.open', group: 'File' },
  { id: 'library.check', group: 'File' },
  { id: 'go.library', group: 'Go', accelerator: 'CmdOrCtrl+1' },
  { id: 'go.study', group: 'Go', accelerator: 'CmdOrCtrl+2' },
  { id: 'go.quiz', group: 'Go', accelerator: 'CmdOrCtrl+3' },
  { id: 'go.progress', group: 'Go', accelerator: 'CmdOrCtrl+4' },
  { id: 'go.timeline', group: 'Go', accelerator: 'CmdOrCtrl+5' },
  { id: 'go.speakers', group: 'Go', accelerator: 'CmdOrCtrl+6' },
  { id: 'go.figures', group: 'Go', accelerator: 'CmdOrCtrl+7' },
  { id: 'go.across', group: 'Go' },
  { id: 'go.settings', group: 'Go', accelerator: 'CmdOrCtrl+,' },
  { id: 'view.palette', group: 'View', accelerator: 'CmdOrCtrl+K' },
  { id: 'view.find', group: 'View', accelerator: 'CmdOrCtrl+F' },
  { id: 'view.notAsked', group: 'View' },
  { id: 'view.heat', group: 'View' },
  {
    id: 'view.theme',

    group: 'View',
    accelerator: 'CmdOrCtrl+Shift+L',
  },
  { id: 'help.keys', group: 'Help' },
  { id: 'help.about', group: 'Help' },
]
