import type { Page } from '@playwright/test'
import { analysis, cards } from './fixtures/ferry-story'

/** RIGHT-TO-LEFT OVERRIDE: what follows it is shown from the right, until something ends it. */
const OVERRIDE = '\u202e'
/** POP DIRECTIONAL ISOLATE: ends what an element sets apart. */
const POP = '\u2069'

/**
 * The ferry story as an import or another program might bring it, with signs of direction in its names, its
 * headline and its publisher. Each takes the place of one letter, so that every span fits still.
 */
export const turnedStory = JSON.parse(
  JSON.stringify({ analysis, cards, isSample: false })
    .replaceAll('Ferry Aurora', `${POP}erry ${OVERRIDE}urora`)
    .replaceAll('Ingrid Solberg', `${POP}ngrid ${OVERRIDE}olberg`)
    .replaceAll('Bergen', `${OVERRIDE}ergen`)
    .replaceAll('Coast Courier', `${POP}oast ${OVERRIDE}ourier`)
    .replaceAll('12 March', `12${POP}${OVERRIDE}arch`)
    .replaceAll('38 million', `3${OVERRIDE} million`),
) as unknown

/** The texts on the page that hold no such sign themselves, and have letters that are shown from right to left. */
export function turnedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const turned: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue!
      if (/[\u202a-\u202e\u2066-\u2069]/.test(text)) continue
      for (const { index } of text.matchAll(/[a-z](?=[a-z])/gi)) {
        const [first, second] = [index, index + 1].map((at) => {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          return range.getBoundingClientRect()
        })
        const isOneLine = first!.top === second!.top && first!.width > 0 && second!.width > 0
        if (!isOneLine || first!.left <= second!.left) continue
        turned.push(text.trim())
        break
      }
    }
    return turned
  })
}
