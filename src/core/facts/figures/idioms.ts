import { type Document, spanOf } from '../document'
import type { Span } from '../model'

/**
 * Turns of speech with a number that counts nothing: "in two minds", "put two and two together". Only what is never
 * meant as it stands belongs here: "nine lives were lost", "a million dollars from the bank".
 */
const IDIOMS = new RegExp(
  `\\b(?:${[
    'in two minds',
    'two and two(?: together(?: and (?:making|getting|got|made|make|gets?) (?:four|five))?| make)',
    'two plus two',
    'six of one(?:,? and)? half a dozen of the other',
    'at sixes and sevens',
    'the whole nine yards',
    'ten to one(?= (?:there|it|he|she|they|that)\\b)',
    'pure 419',
    '419 (?:scams?|frauds?|schemes?|letters?|artists?|business)',
    'on cloud nine',
    'ten a penny',
    'forty winks',
    'nineteen to the dozen',
    'three cheers',
    'the seven seas',
    'two wrongs',
    'two left feet',
    'two sides of the same coin',
    'two birds with one stone',
    'between two stools',
    'the big (?:two|three|four|five|six)',
    'two peas in a pod',
    'a cat with nine lives',
    'four corners of (?:the|this) (?:world|earth|globe|country|state)',
    'death by (?:a|one) thousand cuts',
    'a million miles (?:away|from)',
    'first among equals',
    'five o.clock shadow',
    'to the nines',
    'a tale of two (?:cities|halves)',
    '(?:game|match|contest|season) of two halves',
    'two can play',
    'one for the road',
    'deep six',
    'on all fours',
    'high five',
    "(?:my|his|her|your|their) two (?:cents|penn'orth|pennies)",
  ].join('|')})\\b`,
  'gi',
)

/** Every such turn of speech in the body of the article. */
export function idiomsIn(document: Document): Span[] {
  return [...document.folded.matchAll(IDIOMS)].map(({ 0: words, index }) =>
    spanOf(document.text, index, index + words.length),
  )
}
