import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { EVENT_NAMES, eventChannel, REQUEST_CHANNEL, REQUEST_NAMES } from '../contract/names'
import type { Bridge } from '../contract/requests'

/** The page never reaches a channel that is not in the contract. */
function check(names: readonly string[], name: string): void {
  if (!names.includes(name)) throw new TypeError(`Factdeck knows no request or event '${String(name)}'.`)
}

const bridge = Object.freeze({
  async request(name, argument) {
    check(REQUEST_NAMES, name)
    return ipcRenderer.invoke(REQUEST_CHANNEL, name, argument)
  },
  on(name, listener) {
    check(EVENT_NAMES, name)
    // The event object stays here: it would hand `ipcRenderer` to the page.
    const forward = (_event: IpcRendererEvent, value: unknown) => listener(value as never)
    ipcRenderer.on(eventChannel(name), forward)
    return () => void ipcRenderer.removeListener(eventChannel(name), forward)
  },
} satisfies Bridge)

contextBridge.exposeInMainWorld('factdeck', bridge)
