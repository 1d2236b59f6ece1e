import { Menu, type MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type Command, type CommandId } from '../../contract/commands'

const EDIT: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
}
const ZOOM: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { type: 'separator' },
  { role: 'togglefullscreen' },
]

/** The menu bar: every command of the table in its group, and the system's own editing commands. */
export function menuTemplate(run: (id: CommandId) => void, platform: string): MenuItemConstructorOptions[] {
  const group = (name: Command['group']): MenuItemConstructorOptions[] =>
    COMMANDS.filter((command) => command.group === name).map(({ id, label, accelerator }) => ({
      id,
      label,
      ...(accelerator === undefined ? {} : { accelerator }),
      click: () => run(id),
    }))
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: 'File', submenu: [...group('File'), { type: 'separator' }, { role: isMac ? 'close' : 'quit' }] },
    EDIT,
    { label: 'Go', submenu: group('Go') },
    { label: 'View', submenu: [...group('View'), ...ZOOM] },
    { label: 'Help', role: 'help', submenu: group('Help') },
  ]
}

export function setupMenu(run: (id: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(run, process.platform)))
}
