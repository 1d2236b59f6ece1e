import { countryOf, firstNameGender, isDemonym, isRegion } from './gazetteer'
import type { Mention } from './mention'

/** Firms that are known as such by the trade with which their names end: "Kestrel Automotive", "Delmere Leisure". */

/** Trades that are nobody's surname and hardly ever have a capital of their own. */
const TRADES = new Set(
  (
    'aerospace agritech analytics apparel automotive aviation bancorp biologics biosciences biotech bottlers brewing carpets ceramics ' +
    'chemicals chocolates coatings confectionery cosmetics cruises dairies diagnostics distillers dynamics electronics engineering ' +
    'entertainment estates fabrics fertilisers fertilizers fisheries flooring foods footwear freight furnishings furniture genomics ' +
    'healthcare hospitality hotels infrastructure instruments interactive investments ironworks jewellers jewelers leasing leisure lighting lithium ' +
    'logistics lumber machinery materials metals milling minerals mining mobility motors networks nurseries nutrition optics organics outdoors outfitters ' +
    'packaging paints payments petroleum pharma pharmaceuticals plastics poultry properties publishing realty recycling refineries ' +
    'refining renewables restaurants retail robotics roofing seafood seafoods semiconductors shipping software spirits steelworks ' +
    'supermarkets surgical brands cement chocolate copper drinks energy farms fashion gaming industries insurance irrigation kitchens labs livestock media medical mutual pensions pipelines potash resources rubber securities solutions systems studios steel telecom telecoms textiles therapeutics timber tobacco toys trading transport travel tractors trailers trucking turbines tyres vineyards wines wireless'
  ).split(' '),
)
/** "Human Resources", "Advanced Materials": a subject or a branch, and no firm's own word. */
const OF_A_SUBJECT =
  /^(?:Advanced|American|Applied|Artificial|Big|Civil|Clean|Commercial|Consumer|Critical|Digital|Electrical|Environmental|European|Fine|Global|Green|Heavy|Human|Indian|Industrial|Intelligent|International|Local|Marine|Mechanical|Mobile|Modern|National|Natural|New|Online|Personal|Processed|Public|Rare|Raw|Real|Regional|Renewable|Royal|Small|Social|Software|State|Structural|The|Urban|Wild)$/
const MOST_WORDS = 4

/** Whether a name is a firm's by its last word, whatever stands around it. */
export function isFirmName({ words, title, tokens, first, hasNumber }: Mention): boolean {
  const [own, ...others] = words
  if (own === undefined || others.length === 0 || words.length > MOST_WORDS || title !== null || hasNumber)
    return false
  const trade = words.at(-1)!
  if (!/^\p{Lu}\p{Ll}/u.test(trade) || !TRADES.has(trade.toLowerCase())) return false
  if (OF_A_SUBJECT.test(own) || isDemonym(own) || isRegion(own) || countryOf(own) !== null) return false
  // A first name before it makes somebody of it, and "Ministry of" a part of the ministry.
  return firstNameGender(own) === null && !/^(?:of|for|and|&)$/.test(tokens[first - 1]?.lower ?? '')
}
