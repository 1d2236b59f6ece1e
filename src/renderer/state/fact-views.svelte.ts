import type { Surroundings } from '../screens/facts/fact-list.svelte'
import { FiguresState } from '../screens/figures/figures-state.svelte'
import { SpeakersState } from '../screens/speakers/speakers-state.svelte'
import { TimelineState } from '../screens/timeline/timeline-state.svelte'

/** The lists of facts of many articles; kept while the reader is on other screens, to go on where they were left. */
export class FactViews {
  readonly timeline: TimelineState
  readonly speakers: SpeakersState
  readonly figures: FiguresState

  constructor(app: Surroundings) {
    this.timeline = new TimelineState(app)
    this.speakers = new SpeakersState(app)
    this.figures = new FiguresState(app)
  }
}
