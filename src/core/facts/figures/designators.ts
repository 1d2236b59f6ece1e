/** Nouns whose number is part of a name, a reference or an address and no amount. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words whose number is always a name: Highway 9, Article 5, No. 10. */
export const DESIGNATORS = words(
  'route highway interstate motorway freeway flight room suite apartment apt chapter chapters article articles section sections sec page pages p pp verse verses phase phases level levels category channel platform no nos number numbers grade grades apollo volume volumes vol issue version versions amendment amendments resolution proposition paragraph paragraphs annex appendix protocol precinct formula covid pier terminal junction tier psalm psalms hymn hymns size sizes windows ios android sputnik extension ext id zip tel phone fax postcode bay clause clauses',
)

/** Words whose number is a name unless it counts what follows: "day 3", but "last week 12 people". */
export const LOOSE_DESIGNATORS = words(
  'line title class unit block division league zone round week weeks day days year years game games match group pool team lane top set lap hole heat seed matchday quarter series part act stage step season bus train tram episode code lot plot model figure table schedule type box gate exit rule bay area district ward',
)

/** The same, for numbers in digits that a fraction or a score may look like too: "Form 7/12", "Docket 25-031". */
const DIGIT_DESIGNATORS = words(
  'form incident courtroom mile kilometre kilometer docket dispatch invoice suit petition file case reference ref exhibit subsection subparagraph regulation directive ordinance decree statute bylaw recommendation finding principle footnote item canto sonnet opus folio plate studio berth dock hangar hall seat row coach carriage car cell cellblock wing runway taxiway stand checkpoint marker sector parcel tract reactor turbine shaft silo warehouse tower building trench tomb grave locker desk counter booth window prisoner inmate detainee witness defendant respondent patient juror player locomotive engine truck buoy camp site station battalion brigade regiment squadron local lodge question measure motion bill shirt jersey stop tunnel pump well court mission expedition screen slide',
)

const LISTED = /^(?:,? (?:and|or) | to |-|\u2013|, )\d/
const PLURAL = /s$/

export const isDigitDesignator = (word: string): boolean => DIGIT_DESIGNATORS.has(word)

const isDesignator = (word: string): boolean =>
  DESIGNATORS.has(word) || LOOSE_DESIGNATORS.has(word) || DIGIT_DESIGNATORS.has(word)

/** "exhibits 14 and 15": a plural names its numbers where it has several; "the hall seats 388" counts. */
export const isPluralDesignator = (word: string, after: string): boolean =>
  PLURAL.test(word) && word !== 'seats' && isDesignator(word.replace(PLURAL, '')) && LISTED.test(after)

/** "guilty on count 4 and count 7": of an indictment; elsewhere "count" is a verb as often. "Count to 100" measures nothing. */
export const OF_COUNT = /(?:\b(?:on|under|of|for)|\d,? (?:and|or)) count $|\bcount(?:ed|ing)? (?:up )?to $/i

/** Books of the Bible that are told apart by a number before their name: "1 Kings 19". */
export const NUMBERED_BOOK =
  /^ (?:Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John|Maccabees|Esdras)\b/

/** What is called by the number before it: "the 42 bus", "the 510 school bus", "the 405 freeway"; "the 42 bus drivers" are counted. */
export const CALLED_BY_NUMBER =
  /^ (?:(?:school|night|express|shuttle|commuter|freight) )?(?:bus|tram|train|trolleybus|streetcar|freeway|highway|motorway|expressway|autobahn|jet|jetliner|airliner)\b(?! (?:\p{Ll}+ )?\p{Ll}+s\b)/u

/** "her ticket number is 318", "my number in the queue was 47"; "the number of cases is 318" is an amount. */
export const NUMBER_IS =
  /\b(?:(?:my|your|his|her) (?:\p{L}+ ){0,2}number|(?:phone|telephone|mobile|hotline|helpline|emergency|flight|case|file|suit|ticket|shirt|squad|jersey|lucky|badge|registration|reference|account|serial|room|licen[cs]e|tail|catalogue|catalog|lot|page|platform|gate|seat) number|(?:zip ?|post|area|dialling |dialing |access |pass)code)(?: (?:in|on|for|at) (?:\p{L}+ ){1,3}?)? ?(?:is|was) $/iu
