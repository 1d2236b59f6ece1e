'use strict'
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { app } = require('./app.cjs')
const { state } = require('./state.cjs')
const { checkOptions, notSupported } = require('./strict.cjs')
const { zenity } = require('./zenity.cjs')

const FILE_OPTIONS = [
  'title',
  'defaultPath',
  'buttonLabel',
  'filters',
  'properties',
  'message',
  'nameFieldLabel',
]
const SAVE_PROPERTIES = ['showHiddenFiles', 'createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent']
const OPEN_PROPERTIES = ['openFile', 'openDirectory', 'multiSelections', ...SAVE_PROPERTIES]
const BOX_OPTIONS = [
  ...['message', 'type', 'buttons', 'defaultId', 'title', 'detail', 'checkboxLabel', 'checkboxChecked'],
  ...['cancelId', 'noLink', 'normalizeAccessKeys', 'icon'],
]

/** Electron's dialogs take the parent window first, or leave it out. */
function splitArguments(args) {
  const [window, options = {}] = args[0]?.webContents || args.length > 1 ? args : [undefined, args[0]]
  return { contents: (window ?? [...state.windows.values()][0])?.webContents, options }
}

function checkProperties(what, properties, known) {
  const unknown = properties.find((one) => !known.includes(one))
  if (unknown) throw notSupported(`the property '${unknown}' of ${what}`)
}

/** FACTDECK_HOST_DIALOGS=page: in the page, whatever else there is. */
const isInPage = () => process.env.FACTDECK_HOST_DIALOGS === 'page'

/** The question can be put to somebody: there is a display, and a page to show it in. */
const canAsk = (contents) => (isInPage() || !state.isHeadless) && contents?.isShowingPage()

const isFolder = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true

/** Where a dialog begins: the application's proposal, moved to a folder that exists where its own does not. */
function suggestedPath(defaultPath = '') {
  if (path.isAbsolute(defaultPath) && isFolder(path.dirname(defaultPath))) return defaultPath
  const folder = [app.getPath('documents'), app.getPath('downloads')].find(isFolder) ?? os.homedir()
  return path.join(folder, path.basename(defaultPath))
}

/** What the user typed, as an absolute path. */
const typedPath = (text) => path.resolve(os.homedir(), text.trim().replace(/^~(?=$|[\\/])/, os.homedir()))

/** Asks for a path in the page until `check` finds nothing wrong with it; null when the user cancels. */
async function askForPath(contents, question, check) {
  let typed = question.path
  let problem
  for (;;) {
    const answer = await contents.ask({ ...question, path: typed, problem, defaultId: 1 })
    if (answer.button !== 1) return null
    const file = typedPath(answer.path)
    problem = check(file)
    if (!problem) return file
    typed = file
  }
}

async function showSaveDialog(...args) {
  const { contents, options } = splitArguments(args)
  checkOptions('showSaveDialog', options, FILE_OPTIONS)
  checkProperties('showSaveDialog', options.properties ?? [], SAVE_PROPERTIES)
  const start = suggestedPath(options.defaultPath)
  const filters = (options.filters ?? []).map(zenityFilter)
  const native = state.isHeadless
    ? { isThere: false, answer: null }
    : await zenity([
        ...['--file-selection', '--save', '--confirm-overwrite', `--title=${options.title ?? 'Save'}`],
        ...[`--filename=${start}`, ...filters],
      ])
  const file =
    native.isThere || !canAsk(contents) ? native.answer : await typeSavePath(contents, options, start)
  return { canceled: file === null, filePath: file ?? '' }
}

function typeSavePath(contents, options, start) {
  const question = {
    title: options.title ?? 'Save',
    message: options.message ?? 'Save to this file:',
    path: start,
    buttons: ['Cancel', options.buttonLabel ?? 'Save'],
  }
  let asked = null
  return askForPath(contents, question, (file) => {
    if (isFolder(file)) return 'This is a folder. Type the name of a file in it.'
    if (!isFolder(path.dirname(file))) return `There is no folder ${path.dirname(file)}.`
    if (!fs.existsSync(file) || file === asked) return undefined
    asked = file
    return 'This file is there already. Save again to replace it, or type another name.'
  })
}

/** `{ name: 'Text', extensions: ['txt'] }` -> `--file-filter=Text | *.txt` */
const zenityFilter = ({ name, extensions }) =>
  `--file-filter=${name} | ${extensions.map((one) => (one === '*' ? '*' : `*.${one}`)).join(' ')}`

async function showOpenDialog(...args) {
  const { contents, options } = splitArguments(args)
  checkOptions('showOpenDialog', options, FILE_OPTIONS)
  const properties = options.properties ?? ['openFile']
  checkProperties('showOpenDialog', properties, OPEN_PROPERTIES)
  if (!canAsk(contents)) return { canceled: true, filePaths: [] }
  const filePaths = properties.includes('openDirectory')
    ? await chooseFolder(contents, options)
    : await contents.pickFiles({
        isMultiple: properties.includes('multiSelections'),
        accept: acceptedTypes(options.filters ?? []),
      })
  return { canceled: filePaths.length === 0, filePaths }
}

/** For `<input accept>`; empty as soon as one filter lets everything through. */
function acceptedTypes(filters) {
  const extensions = filters.flatMap((filter) => filter.extensions)
  return extensions.includes('*') ? '' : extensions.map((one) => `.${one}`).join(',')
}

async function chooseFolder(contents, options) {
  const start = suggestedPath(options.defaultPath)
  const native = await zenity([
    ...['--file-selection', '--directory', `--title=${options.title ?? 'Choose a folder'}`],
    `--filename=${start}`,
  ])
  if (native.isThere) return native.answer === null ? [] : [native.answer]
  const question = {
    title: options.title ?? 'Choose a folder',
    message: options.message ?? 'Path of the folder:',
    path: start,
    buttons: ['Cancel', options.buttonLabel ?? 'Choose'],
  }
  const folder = await askForPath(contents, question, (file) =>
    isFolder(file) ? undefined : `There is no folder ${file}.`,
  )
  return folder === null ? [] : [folder]
}

async function showMessageBox(...args) {
  const { contents, options } = splitArguments(args)
  checkOptions('showMessageBox', options, BOX_OPTIONS)
  const buttons = options.buttons?.length ? options.buttons : ['OK']
  const cancelId =
    options.cancelId ??
    Math.max(
      0,
      buttons.findIndex((one) => /^(cancel|no)$/i.test(one)),
    )
  const text = [options.message, options.detail].filter(Boolean).join('\n\n')
  if (!canAsk(contents)) {
    console.error(`${options.title ?? app.getName()}: ${text}`)
    return { response: cancelId, checkboxChecked: options.checkboxChecked ?? false }
  }
  const { button, isChecked } = await contents.ask({
    title: options.title || app.getName(),
    message: text,
    checkbox: options.checkboxLabel,
    buttons,
    defaultId: options.defaultId ?? 0,
  })
  return { response: button < 0 ? cancelId : button, checkboxChecked: isChecked }
}

/** Written to the terminal too: before the first page there is nothing else to show it in. */
function showErrorBox(title, text) {
  console.error(`${title}: ${text}`)
  const contents = [...state.windows.values()][0]?.webContents
  if (canAsk(contents)) void contents.ask({ title, message: text, buttons: ['OK'], defaultId: 0 })
  else if (!state.isHeadless) void zenity(['--error', '--no-markup', `--title=${title}`, `--text=${text}`])
}

module.exports = { dialog: { showSaveDialog, showOpenDialog, showMessageBox, showErrorBox } }
