import { Late } from '../components/late.svelte'
import type { Screen } from '../state/navigation.svelte'

/** Every screen but the first, by its name in the navigation. */
export const screens = {
  reader: new Late(() => import('./reader/Reader.svelte')),
  study: new Late(() => import('./study/Study.svelte')),
  quiz: new Late(() => import('./quiz/Quiz.svelte')),
  timeline: new Late(() => import('./timeline/Timeline.svelte')),
  speakers: new Late(() => import('./speakers/Speakers.svelte')),
  figures: new Late(() => import('./figures/Figures.svelte')),
  across: new Late(() => import('./across/Across.svelte')),
  progress: new Late(() => import('./progress/Progress.svelte')),
  settings: new Late(() => import('./settings/Settings.svelte')),
} satisfies Record<Exclude<Screen, 'library'>, unknown>

/** What floats over a screen. */
export const overlays = new Late(() => import('./Overlays.svelte'))

/** Reads the code of everything, one after another, so that no screen has to be waited for when it is asked for. */
export async function loadScreens(): Promise<void> {
  for (const one of [overlays, ...Object.values(screens)]) await one.load()
}
