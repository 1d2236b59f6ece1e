'use strict'
// An application's window of Chromium has no menu bar. The menu is kept all the same: its accelerators work,
// and its items can be looked up and clicked.
const { matches } = require('./accelerator.cjs')
const { roleItem } = require('./roles.cjs')
const { state, createEvent } = require('./state.cjs')
const { notSupported } = require('./strict.cjs')

class MenuItem {
  #onClick
  #run

  constructor(options) {
    const role = options.role ? roleItem(options.role) : {}
    const { label, sublabel, id, accelerator, submenu, type, enabled, visible, checked } = {
      ...role,
      ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    }
    Object.assign(this, { label: label ?? '', sublabel: sublabel ?? '', id, accelerator, role: options.role })
    this.type = type ?? (submenu ? 'submenu' : 'normal')
    this.enabled = enabled ?? true
    this.visible = visible ?? true
    this.checked = checked ?? false
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu
    this.registerAccelerator = options.registerAccelerator ?? true
    this.isNative = role.isNative === true
    this.#onClick = options.click
    this.#run = role.run
  }

  /** As if the user had chosen it. */
  click(event = createEvent(), window = focusedWindow(), _contents = window?.webContents) {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.#run) this.#run(window)
    else this.#onClick?.(this, window, event)
  }
}

const focusedWindow = () => [...state.windows.values()].find((window) => window.isFocused())

class Menu {
  items = []

  static buildFromTemplate(template) {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }
  static setApplicationMenu(menu) {
    state.applicationMenu = menu
  }
  static getApplicationMenu() {
    return state.applicationMenu
  }
  append(item) {
    this.items.push(item)
  }
  popup() {
    throw notSupported('Menu.popup')
  }
  getMenuItemById(id) {
    return this.flatten().find((item) => item.id === id) ?? null
  }
  flatten() {
    return this.items.flatMap((item) => [item, ...(item.submenu?.flatten() ?? [])])
  }

  /** Runs the item whose accelerator was pressed, unless Chromium acts on these keys itself. */
  press(key, window) {
    const isMeant = (item) =>
      item.accelerator && item.enabled && item.visible && item.registerAccelerator && !item.isNative
    const item = this.flatten().find((one) => isMeant(one) && matches(one.accelerator, key))
    item?.click(createEvent({ triggeredByAccelerator: true }), window)
  }
}

module.exports = { Menu, MenuItem }
