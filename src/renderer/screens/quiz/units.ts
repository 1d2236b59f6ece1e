import { locale } from '../../language/words.svelte'
import { cutFigure } from '../../../core/questions/language/figures'

const CURRENCY = /^[A-Z]{3}$/
/** A longer tail is no unit but half a sentence. */
const MOST_LETTERS = 24

/**
 * What an amount is counted in, to stand beside a field: "euros" of "38 million euros", else the unit's own
 * name; null where the number stands alone.
 */
export function unitWords(key: string, unit: string): string | null {
  const tail = cutFigure(key)?.tail.trim() ?? ''
  if (tail !== '' && tail.length <= MOST_LETTERS) return tail
  if (unit === '' || unit === 'score') return null
  return CURRENCY.test(unit)
    ? (new Intl.DisplayNames(locale().numbers, { type: 'currency' }).of(unit) ?? unit)
    : unit
}
