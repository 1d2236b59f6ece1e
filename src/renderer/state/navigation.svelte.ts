import type { StudyScope } from '../../contract/requests'
import type { FactScope } from '../screens/facts/scope'

/** The screens that list facts of many articles. */
export type FactScreen = 'timeline' | 'speakers' | 'figures'

/** Where the reader is. Each screen is one place, and carries what it shows. */
export type Place =
  | { screen: 'library' }
  /** `factId` is the fact, or the person, organization or place, to begin at. */
  | { screen: 'reader'; articleId: string; factId?: string }
  | { screen: 'study'; scope: StudyScope }
  | { screen: 'quiz'; articleIds?: string[] }
  | { screen: 'across' }
  | { screen: FactScreen; scope: FactScope }
  | { screen: 'progress' }
  | { screen: 'settings' }

export type Screen = Place['screen']

const START: Place = { screen: 'library' }

/** The way through the screens: one place at a time, and the way back. */
export class Navigation {
  #place = $state.raw<Place>(START)
  #past: Place[] = []

  get place(): Place {
    return this.#place
  }

  go(place: Place): void {
    this.#past.push(this.#place)
    this.#place = place
  }

  /** Takes another place on the same screen without a step to go back to. */
  replace(place: Place): void {
    this.#place = place
  }

  /** To the place before this one; to the library when there was none. */
  back(): void {
    this.#place = this.#past.pop() ?? START
  }
}
