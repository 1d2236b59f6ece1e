import * as v from 'valibot'
import { LANGUAGE_CHOICES } from '../../contract/language'
import type { Settings } from '../../contract/requests'

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to))

const day = v.pipe(v.string(), v.isoDate())

const entries = {
  language: v.picklist(LANGUAGE_CHOICES),
  theme: v.picklist(['system', 'light', 'dark']),
  textSize: v.picklist([18, 20, 22, 24]),
  gradeKeys: v.picklist([2, 4]),
  retention: v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.97)),
  maximumInterval: whole(1, 3650),
  rolloverHour: whole(0, 23),
  newPerDay: whole(0, 9999),
  reviewsPerDay: whole(0, 9999),
  colourMarks: v.boolean(),
  allowFetch: v.boolean(),
  readingFont: v.picklist(['serif', 'sans']),
  asksConfidence: v.boolean(),
  targets: v.pipe(
    v.array(
      v.strictObject({
        day,
        tag: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
        since: day,
      }),
    ),
    v.maxLength(50),
  ),
  keys: v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.minLength(1), v.maxLength(20))),
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  textSize: 20,
  gradeKeys: 2,
  retention: 0.9,
  maximumInterval: 180,
  rolloverHour: 4,
  newPerDay: 20,
  reviewsPerDay: 200,
  colourMarks: false,
  allowFetch: false,
  readingFont: 'serif',
  asksConfidence: false,
  targets: [],
  keys: {},
}

/** A change of some settings, as the page may ask for it. */
export const settingsChange = v.partial(v.strictObject(entries))

/** Settings as they lie on the disk: what is missing or out of range takes its default. */
export function readSettings(value: unknown): Settings {
  const found = v.parse(v.record(v.string(), v.unknown()), value)
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS }
  for (const [name, schema] of Object.entries(entries)) {
    if (v.is(schema, found[name])) settings[name] = found[name]
  }
  return settings as unknown as Settings
}
