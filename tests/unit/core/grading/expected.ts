import type { DateValue, FigureValue } from '../../../../src/core/facts/model'
import type { Expected } from '../../../../src/core/grading/grade'

const base = (key: string, over: Partial<Expected>): Expected => ({
  kind: 'role',
  key,
  accepted: [],
  rejected: [],
  ...over,
})

export const name = (key: string, rejected: string[] = [], accepted: string[] = []): Expected =>
  base(key, { rejected, accepted })

export const date = (
  value: string,
  granularity: DateValue['granularity'],
  key: string,
  over: Partial<Expected> = {},
): Expected => base(key, { kind: 'date', date: { value, granularity, needsPublicationDate: false }, ...over })

export const figure = (
  value: number | null,
  unit: string,
  key: string,
  over: Omit<Partial<Expected>, 'figure'> & { figure?: Partial<FigureValue> } = {},
): Expected => {
  const { figure: part, ...rest } = over
  return base(key, {
    kind: 'figure',
    ...rest,
    figure: { value, upper: null, unit, approximate: false, counted: unit, ...part },
  })
}
