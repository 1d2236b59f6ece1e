/** Moves of prices, which are news of one day only. */
const PRICED =
  'yen|dollar|euro|pound|sterling|rupee|rand|naira|peso|lira|ringgit|baht|yuan|krona|krone|franc|crude|oil|Brent|Nikkei|S&P|Dow|Nasdaq|FTSE|STOXX|DAX|CAC|Sensex|Nifty|Hang Seng|gold|silver|copper|nickel|wheat|corn|soybeans?|cocoa|coffee|sugar|cotton|palm oil|rubber|bitcoin'
const TRADED = 'futures|shares|stocks|index|yields?|bonds?'

/** "The yen gained 0.5%", "Brent crude, which sets the price of rubber, slipped 1.1%": no day is told. */
export const MOVE_WITHOUT_DAY = new RegExp(
  `^(?!.*\\b(?:19|20)\\d\\d\\b)(?:The )?(?:\\p{L}+ ){0,2}(?:${PRICED})(?: (?:crude|futures|contract|prices?|index))?(?:, [^,]{3,60},)? ` +
    '(?:gained|lost|fell|rose|slipped|shed|added|dropped|climbed|closed|ended|settled|traded|jumped|eased|dipped|firmed|edged|advanced|declined|slid|sank|surged|tumbled|weakened|strengthened|finished|was (?:up|down))\\b',
  'u',
)

/** "On which date did Japanese rubber futures drop for a fourth straight session?" */
export const DAY_OF_MOVE = new RegExp(
  `\\b(?:[Oo]n|[Uu]ntil) which date did [^?]*\\b(?:${PRICED}|${TRADED})\\b[^?]*\\b(?:drop|fall|rise|gain|lose|slip|slide|climb|jump|close|end|settle|ease|touch|hit)\\b`,
  'u',
)
