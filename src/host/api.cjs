'use strict'
// What `import { … } from 'electron'` finds. The names are written out, because Node reads the names of a
// CommonJS module's exports from its text.
const { app } = require('./app.cjs')
const { BrowserWindow } = require('./browser-window.cjs')
const { dialog } = require('./dialog.cjs')
const { ipcMain } = require('./ipc-main.cjs')
const { Menu, MenuItem } = require('./menu.cjs')
const { nativeTheme } = require('./native-theme.cjs')
const { net } = require('./net.cjs')
const { powerMonitor } = require('./power-monitor.cjs')
const { protocol } = require('./protocol.cjs')
const { screen } = require('./screen.cjs')
const { session } = require('./session.cjs')
const { shell } = require('./shell.cjs')
const { lacking } = require('./strict.cjs')
const { WebContents: webContents } = require('./web-contents.cjs')
require('./about-panel.cjs')

const clipboard = lacking('clipboard')
const crashReporter = lacking('crashReporter')
const globalShortcut = lacking('globalShortcut')
const nativeImage = lacking('nativeImage')
const Notification = lacking('Notification')
const safeStorage = lacking('safeStorage')
const Tray = lacking('Tray')
const utilityProcess = lacking('utilityProcess')

module.exports = {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
}
