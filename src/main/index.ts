import { app } from 'electron'
import { nodeFileSystem } from './disk/file-system'
import { Exports } from './exchange/exports'
import { Imports } from './exchange/imports'
import { startThread } from './exchange/thread'
import { filesOf } from './files/arguments'
import { Handover } from './files/handover'
import { PrintPages } from './files/print'
import { RecentFiles } from './files/recent-files'
import { makeHandlers } from './handlers'
import { registerHandlers } from './ipc/register'
import { Backups } from './library/backups'
import { Care } from './library/care'
import { layoutOf } from './library/layout'
import { Library, systemClock } from './library/library'
import { failStart, setupFlush, setupQuit, setupSecondStart } from './lifecycle'
import { BUNDLE, samplesFolder, setupUserData } from './paths'
import { applyLanguage } from './shell/language'
import { setupMenu } from './shell/menu'
import { ORIGIN } from './shell/origin'
import { setupProtocol, setupScheme } from './shell/protocol'
import { setupNavigation, setupNoNetwork, setupPermissions } from './shell/security'
import { applyTheme } from './shell/theme'
import { MainWindow } from './shell/window'
import { openWindowState } from './shell/window-state'

setupUserData()
setupScheme()

// Two programs on one library would overwrite each other: the lock comes before anything is opened.
if (app.requestSingleInstanceLock()) start().catch(failStart)
else app.quit()

async function start(): Promise<void> {
  const layout = layoutOf(app.getPath('userData'))
  const handover = new Handover(filesOf(process.argv, process.cwd()))
  let window: MainWindow | null = null
  setupSecondStart(handover, () => window?.show())
  setupNavigation()
  const opening = Library.open(nodeFileSystem, layout, systemClock)
  const windowState = openWindowState(nodeFileSystem, layout.userData)
  const recentFiles = RecentFiles.open(nodeFileSystem, layout.userData)

  await app.whenReady()
  setupPermissions()
  setupNoNetwork()
  const pages = new PrintPages()
  setupProtocol(BUNDLE.renderer, (url) => pages.find(url))
  const library = await opening
  const backups = new Backups(nodeFileSystem, layout, library)
  const care = new Care(nodeFileSystem, layout, library, backups)
  applyTheme(library.settings.theme, null)
  applyLanguage(library.settings.language)
  const main = new MainWindow(BUNDLE.preload, await windowState)
  window = main
  const recent = await recentFiles
  setupQuit(async () => {
    await Promise.all([library.flush(), main.settled(), recent.settled()])
    await backups.makeIfDue().catch(() => {})
    await library.close()
  })
  setupFlush(() => library.flush())
  const showMenu = () =>
    setupMenu((id) => main.send('command', id), {
      paths: recent.paths,
      open: (path) => {
        main.show()
        handover.add([path])
      },
      clear: () => recent.clear(),
    })
  recent.onchange = showMenu
  showMenu()
  const samples = samplesFolder()
  const exports = new Exports(library, layout, pages, (step) => main.send('export.step', step))
  const imports = new Imports(nodeFileSystem, layout, library, backups, startThread, (step) =>
    main.send('import.step', step),
  )
  const parts = {
    library,
    backups,
    care,
    layout,
    window: main,
    handover,
    recent,
    samples,
    exports,
    imports,
    showMenu,
  }
  registerHandlers(makeHandlers(parts), ORIGIN)
  main.show()
}
