import type { FoundAbbreviation } from '../abbreviations'
import { tokenAt } from '../document'
import type { TextLine } from './lines-of'

/** Names that are one whatever the model makes of their parts. */

const isCapital = (text: string) => text.charAt(0).toLowerCase() !== text.charAt(0)

/** The last line that begins at or before `offset`. */
function lineAt(lines: readonly TextLine[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The tokens of long forms beside their abbreviations, and of orders, by line. */
export function fixedNames(
  lines: readonly TextLine[],
  abbreviations: readonly FoundAbbreviation[],
): Map<number, [number, number][]> {
  const found = new Map<number, [number, number][]>()
  const put = (index: number, first: number, last: number) => {
    const list = found.get(index)
    if (list) list.push([first, last])
    else found.set(index, [[first, last]])
  }
  for (const { long, longStart, longEnd } of abbreviations) {
    if (!isCapital(long)) continue
    const index = lineAt(lines, longStart)
    const tokens = lines[index]?.tokens
    if (!tokens) continue
    const first = tokenAt(tokens, longStart)
    const last = tokenAt(tokens, longEnd - 1)
    if (first > last || last >= tokens.length) continue
    put(index, first, last)
  }
  lines.forEach((line, index) => {
    for (const [first, last] of [...orders(line), ...appeals(line)]) put(index, first, last)
  })
  return found
}

/** "the Fraternal Order of Police"; an Order of Merit is worn. */
const ORDER_OF = /^(?:Fraternal|Ancient|Loyal|Independent|Benevolent|Improved|Protective|Sovereign)$/

/** The first and last tokens of the orders that people join. */
function orders({ tokens }: TextLine): [number, number][] {
  const found: [number, number][] = []
  for (let at = 1; at < tokens.length - 2; at++) {
    if (tokens[at]!.text !== 'Order' || tokens[at + 1]!.text !== 'of') continue
    let first = at
    while (ORDER_OF.test(tokens[first - 1]?.text ?? '')) first--
    let last = at + 1
    while (isCapital(tokens[last + 1]?.text ?? '')) last++
    if (first < at && last > at + 1) found.push([first, last])
  }
  return found
}

const APPEAL = /^(?:Save|Stop|Protect|Reclaim|Defend|Free|Keep)$/
const CAMPAIGN = /^(?:alliance|campaign|charity|coalition|group|movement|network|organi[sz]ation)$/
const LONGEST_KIND = 6

/** Is the name that ends at `last` said to be a campaign: ", a coalition of 23 groups,"? */
function isCampaign(tokens: TextLine['tokens'], last: number): boolean {
  if (tokens[last + 1]?.text !== ',' || !/^(?:an?|the)$/.test(tokens[last + 2]?.lower ?? '')) return false
  return tokens.slice(last + 3, last + 3 + LONGEST_KIND).some(({ lower }) => CAMPAIGN.test(lower))
}

/** "Save the River, a coalition of 23 groups,": the first and last tokens of campaigns that are named by what they call for. */
function appeals({ tokens }: TextLine): [number, number][] {
  const found: [number, number][] = []
  for (let at = 0; at < tokens.length - 2; at++) {
    if (!APPEAL.test(tokens[at]!.text) || !/^(?:the|our)$/i.test(tokens[at + 1]!.text)) continue
    let last = at + 1
    while (isCapital(tokens[last + 1]?.text ?? '')) last++
    if (last > at + 1 && isCampaign(tokens, last)) found.push([at, last])
  }
  return found
}
