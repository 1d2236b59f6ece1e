import { Menu, type MenuItemConstructorOptions } from 'electron'
import { basename, dirname } from 'node:path'
import { inReadingOrder } from '../../core/article/direction'
import { COMMANDS, type Command, type CommandId } from '../../contract/commands'
import type { SharedWords } from '../../contract/words/en'
import { shellWords } from './language'

/** The files that were opened last, and what the menu can do with them. */
export interface RecentMenu {
  paths: readonly string[]
  open: (path: string) => void
  clear: () => void
}
const NO_FILES: RecentMenu = { paths: [], open: () => {}, clear: () => {} }

/** What a file is called in the menu: with its folder where two have one name. `&` would underline a letter. */
function fileLabel(path: string, paths: readonly string[]): string {
  const name = basename(path)
  const isTwice = paths.some((other) => other !== path && basename(other) === name)
  const label = isTwice ? `${name} (${basename(dirname(path))})` : name
  return inReadingOrder(label).replaceAll('&', '&&')
}

/** The menu bar: every command of the table in its group, and the system's own editing commands. */
export function menuTemplate(
  run: (id: CommandId) => void,
  platform: string,
  { commands, groups, menu }: SharedWords,
  recent: RecentMenu = NO_FILES,
): MenuItemConstructorOptions[] {
  const entry = ({ id, accelerator }: Command): MenuItemConstructorOptions => ({
    id,
    label: commands[id],
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => run(id),
  })
  const group = (name: Command['group']): MenuItemConstructorOptions[] =>
    COMMANDS.filter((command) => command.group === name).map((command) =>
      command.id === 'article.recent' ? recentMenu(command) : entry(command),
    )
  const { paths } = recent
  const recentMenu = (command: Command): MenuItemConstructorOptions => ({
    label: menu.openRecent,
    submenu: [
      ...paths.map((path) => ({ label: fileLabel(path, paths), click: () => recent.open(path) })),
      ...(paths.length > 0 ? [{ type: 'separator' } as const] : []),
      entry(command),
      {
        id: 'recent.clear',
        label: menu.clearRecent,
        enabled: paths.length > 0,
        click: recent.clear,
      },
    ],
  })
  const isMac = platform === 'darwin'
  const role = (
    name:
      | 'undo'
      | 'redo'
      | 'cut'
      | 'copy'
      | 'paste'
      | 'selectAll'
      | 'resetZoom'
      | 'zoomIn'
      | 'zoomOut'
      | 'services'
      | 'hide'
      | 'hideOthers',
  ): MenuItemConstructorOptions => ({ role: name, label: menu[name] })
  const separator = { type: 'separator' } as const
  const edit = [
    role('undo'),
    role('redo'),
    separator,
    role('cut'),
    role('copy'),
    role('paste'),
    role('selectAll'),
  ]
  const zoom = [
    separator,
    role('resetZoom'),
    role('zoomIn'),
    role('zoomOut'),
    separator,
    { role: 'togglefullscreen', label: menu.fullScreen } as const,
  ]
  const leave = isMac
    ? ({ role: 'close', label: menu.close } as const)
    : ({ role: 'quit', label: menu.quit } as const)
  // The role `appMenu` would give the same, always in the language of the system.
  const ofProgram = {
    label: 'Factdeck',
    submenu: [
      { role: 'about', label: commands['help.about'] } as const,
      separator,
      role('services'),
      separator,
      role('hide'),
      role('hideOthers'),
      { role: 'unhide', label: menu.showAll } as const,
      separator,
      { role: 'quit', label: menu.quitFactdeck } as const,
    ],
  }
  return [
    ...(isMac ? [ofProgram] : []),
    { label: groups.File, submenu: [...group('File'), separator, leave] },
    { label: menu.edit, submenu: edit },
    { label: groups.Go, submenu: group('Go') },
    { label: groups.View, submenu: [...group('View'), ...zoom] },
    { label: groups.Help, role: 'help', submenu: group('Help') },
  ]
}

export function setupMenu(run: (id: CommandId) => void, recent: RecentMenu): void {
  const template = menuTemplate(run, process.platform, shellWords(), recent)
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
