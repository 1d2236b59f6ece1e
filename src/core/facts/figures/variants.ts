import type { FigureValue } from '../model'

const grouped = (value: number) => value.toString().replace(/\B(?=(\d{3})+(?!\d))/, ',')

/** Plain number with thousands separators; fractions of a number are left alone. */
const plain = (value: number) =>
  Number.isInteger(value) ? value.toString().replace(/\B(?=(\d{3})+$)/g, ',') : String(value)

/** Whether a value can be written out: a third cannot. */
const isShort = (value: number) => String(value).length <= 12 || Number.isInteger(value)

/** Other right ways to give a figure: the bare number, with its unit, without its hedge. */
export function figureVariants(figure: FigureValue, printed: string): string[] {
  const variants = new Set<string>()
  const bare = printed.replace(
    /^(?:about|around|some|nearly|almost|roughly|approximately|perhaps|at least|at most|up to|more than|fewer than|less than|no more than|as many as|as much as|between|all|close to|just over|just under) /i,
    '',
  )
  if (bare !== printed) variants.add(bare)
  if (figure.value !== null && figure.upper === null && isShort(figure.value)) {
    variants.add(plain(figure.value))
    if (figure.unit === 'percent') variants.add(`${figure.value}%`).add(`${figure.value} percent`)
  }
  if (figure.value !== null && figure.upper !== null)
    variants.add(`${grouped(figure.value)}-${grouped(figure.upper)}`)
  variants.delete(printed)
  return [...variants]
}
