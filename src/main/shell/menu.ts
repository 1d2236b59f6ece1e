import { Menu, type MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type Command, type CommandId } from '../../contract/commands'
import type { SharedWords } from '../../contract/words/en'
import { shellWords } from './language'

/** The menu bar: every command of the table in its group, and the system's own editing commands. */
export function menuTemplate(
  run: (id: CommandId) => void,
  platform: string,
  { commands, groups, menu }: SharedWords,
): MenuItemConstructorOptions[] {
  const group = (name: Command['group']): MenuItemConstructorOptions[] =>
    COMMANDS.filter((command) => command.group === name).map(({ id, accelerator }) => ({
      id,
      label: commands[id],
      ...(accelerator === undefined ? {} : { accelerator }),
      click: () => run(id),
    }))
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

export function setupMenu(run: (id: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(run, process.platform, shellWords())))
}
