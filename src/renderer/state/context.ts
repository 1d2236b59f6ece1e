import { createContext } from 'svelte'
import type { App } from './app.svelte'

/** The one application state, provided by `App.svelte`. `useApp` throws outside of it. */
export const [useApp, provideApp] = createContext<App>()
