/** Shares of right answers by form of question, and by how sure the reader was. */
import type { Progress } from '../../../contract/requests'
import { percent, took } from '../../components/durations'
import { FORM_WORD } from '../quiz/question'
import { CONFIDENCE_WORD } from '../study/words'

export interface ShareRow {
  key: string
  word: string
  /** 0..1. */
  share: number
  right: number
  of: number
  /** What else is told of it. */
  note: string
}

export function formRows(byForm: Progress['byForm']): (ShareRow & { time: string })[] {
  return byForm.map(({ form, tally, medianDuration }) => ({
    key: form,
    word: form === 'card' ? 'Flashcards' : FORM_WORD[form],
    share: tally.right / tally.of,
    right: tally.right,
    of: tally.of,
    note: took(medianDuration),
    time: took(medianDuration),
  }))
}

/** The form that takes longest, where there is more than one. */
export function formWords(byForm: Progress['byForm']): string {
  const [slowest, next] = byForm.toSorted((a, b) => b.medianDuration - a.medianDuration)
  if (!slowest) return 'No answers yet'
  if (!next || slowest.medianDuration === next.medianDuration) return 'Right answers, and the median time'
  const word = slowest.form === 'card' ? 'Flashcards' : FORM_WORD[slowest.form]
  return `${word}: slowest, ${took(slowest.medianDuration)} in the median`
}

export function calibrationRows(calibration: Progress['calibration']): ShareRow[] {
  return calibration.map(({ confidence, tally }) => ({
    key: String(confidence),
    word: CONFIDENCE_WORD[confidence],
    share: tally.right / tally.of,
    right: tally.right,
    of: tally.of,
    note: `of ${tally.of}`,
  }))
}

/** What the surest answers were worth. */
export function calibrationWords(calibration: Progress['calibration']): string {
  const certain = calibration.find(({ confidence }) => confidence === 3)
  if (!certain) return 'Say how sure you are before an answer, and this fills'
  return `What “certain” is worth: ${percent(certain.tally.right / certain.tally.of)}`
}
