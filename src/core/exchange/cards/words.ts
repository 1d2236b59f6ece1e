/** What is said of a file of cards before it is taken in: one sentence for each thing that could surprise. */
import { cut, oneLine } from '../text'
import type { NoteGathering } from './note'
import type { CardsPlan } from './plan'

const MOST_NAMED = 3
const LONGEST_NAME = 60

/** @param media files of pictures and sounds that lie beside the cards */
export function importWords(gathering: NoteGathering, plan: CardsPlan, media: number): string[] {
  const { there, repeated, withoutArticle, off } = plan
  const leftOut = [...gathering.leftOut]
  return [
    there.length > 0 &&
      `${cards(there.length, 'is', 'are')} in the library already, and ${there.length === 1 ? 'stays' : 'stay'} as ${there.length === 1 ? 'it is' : 'they are'}: ${named(there.map(({ front }) => front))}.`,
    repeated > 0 &&
      `${cards(repeated, 'stands', 'stand')} in the file more than once, and ${repeated === 1 ? 'is' : 'are'} taken once.`,
    withoutArticle > 0 &&
      `The ${withoutArticle === 1 ? 'article of 1 card is' : `articles of ${withoutArticle} cards are`} not here: their source sentences come in without the rest.`,
    off > 0 && `${cards(off, 'was', 'were')} suspended, and ${off === 1 ? 'comes' : 'come'} in switched off.`,
    leftOut.length > 0 &&
      `${cards(sum(leftOut), 'is', 'are')} left out: ${leftOut.map(([why, count]) => (leftOut.length > 1 ? `${why} (${count})` : why)).join('; ')}.`,
    (media > 0 || gathering.withMedia > 0) && 'Pictures and sounds are not taken over.',
  ].filter((sentence) => sentence !== false)
}

const cards = (count: number, one: string, many: string) =>
  count === 1 ? `1 card ${one}` : `${count} cards ${many}`
const sum = (counts: readonly [string, number][]) => counts.reduce((total, [, count]) => total + count, 0)

function named(fronts: readonly string[]): string {
  const first = fronts.slice(0, MOST_NAMED).map((front) => `“${cut(oneLine(front), LONGEST_NAME)}”`)
  const more = fronts.length - first.length
  return more > 0 ? `${first.join(', ')} and ${more} more` : first.join(', ')
}
