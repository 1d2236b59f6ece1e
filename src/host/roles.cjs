'use strict'
// The roles of menu items: what each is called, which keys it has, and what it does when it is chosen.
const { app } = require('./app.cjs')
const { notSupported } = require('./strict.cjs')

const edit = (command) => (window) => void window?.webContents.executeEditCommand(command)
const zoom = (name) => () => {
  throw notSupported(`the menu role '${name}' other than by its keys`)
}

/** `isNative`: Chromium itself acts on the keys, so they only have to be left alone. */
const ROLES = {
  about: { label: () => `About ${app.name}`, run: () => app.showAboutPanel() },
  quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', run: () => app.quit() },
  close: { label: 'Close Window', accelerator: 'CmdOrCtrl+W', run: (window) => window?.close() },
  minimize: { label: 'Minimize', accelerator: 'CmdOrCtrl+M', run: (window) => window?.minimize() },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: process.platform === 'darwin' ? 'Control+Command+F' : 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', run: (window) => window?.webContents.reload() },
  forcereload: {
    label: 'Force Reload',
    accelerator: 'Shift+CmdOrCtrl+R',
    run: (window) => window?.webContents.reloadIgnoringCache(),
  },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    accelerator: process.platform === 'darwin' ? 'Alt+Command+I' : 'Ctrl+Shift+I',
    run: (window) => window?.webContents.toggleDevTools(),
  },
  undo: { label: 'Undo', accelerator: 'CmdOrCtrl+Z', isNative: true, run: edit('undo') },
  redo: { label: 'Redo', accelerator: 'Shift+CmdOrCtrl+Z', isNative: true, run: edit('redo') },
  cut: { label: 'Cut', accelerator: 'CmdOrCtrl+X', isNative: true, run: edit('cut') },
  copy: { label: 'Copy', accelerator: 'CmdOrCtrl+C', isNative: true, run: edit('copy') },
  paste: { label: 'Paste', accelerator: 'CmdOrCtrl+V', isNative: true, run: edit('paste') },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    accelerator: 'Shift+CmdOrCtrl+V',
    isNative: true,
    run: edit('paste'),
  },
  delete: { label: 'Delete', isNative: true, run: edit('delete') },
  selectall: { label: 'Select All', accelerator: 'CmdOrCtrl+A', isNative: true, run: edit('selectAll') },
  resetzoom: { label: 'Actual Size', accelerator: 'CmdOrCtrl+0', isNative: true, run: zoom('resetZoom') },
  zoomin: { label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus', isNative: true, run: zoom('zoomIn') },
  zoomout: { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', isNative: true, run: zoom('zoomOut') },
}

/** Roles that stand for a whole menu. */
const MENUS = {
  filemenu: ['File', [process.platform === 'darwin' ? 'close' : 'quit']],
  editmenu: ['Edit', ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectall']],
  viewmenu: [
    'View',
    ['reload', 'forcereload', 'toggledevtools', 'resetzoom', 'zoomin', 'zoomout', 'togglefullscreen'],
  ],
  windowmenu: ['Window', ['minimize', 'close']],
  appmenu: ['Application', ['about', 'quit']],
}

/** Roles of macOS's own menu bar, which an application's window in a browser does not have. */
const HARMLESS = ['help', 'window', 'hide', 'hideothers', 'unhide', 'services', 'front', 'zoom', 'sharemenu']

/** What a role adds to its menu item; throws for a role the host does not know. */
function roleItem(role) {
  const name = role.toLowerCase()
  if (MENUS[name]) {
    const [label, roles] = MENUS[name]
    return { label, submenu: roles.map((one) => ({ role: one })) }
  }
  if (HARMLESS.includes(name)) return { label: role }
  const found = ROLES[name]
  if (!found) throw notSupported(`the menu role '${role}'`)
  const label = typeof found.label === 'function' ? found.label() : found.label
  return { ...found, label }
}

module.exports = { roleItem }
