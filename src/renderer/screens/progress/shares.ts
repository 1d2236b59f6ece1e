/** Shares of right answers by form of question, and by how sure the reader was. */
import { words } from '../../language/words.svelte'
import type { Progress } from '../../../contract/requests'
import { percent, took } from '../../components/durations'

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
    word: wordOf(form),
    share: tally.right / tally.of,
    right: tally.right,
    of: tally.of,
    note: took(medianDuration),
    time: took(medianDuration),
  }))
}

function wordOf(form: Progress['byForm'][number]['form']): string {
  return form === 'card' ? words.progress.flashcards : words.forms[form]
}

/** The form that takes longest, where there is more than one. */
export function formWords(byForm: Progress['byForm']): string {
  const [slowest, next] = byForm.toSorted((a, b) => b.medianDuration - a.medianDuration)
  if (!slowest) return words.progress.noAnswers
  if (!next || slowest.medianDuration === next.medianDuration) return words.progress.form.both
  return words.progress.form.slowest(wordOf(slowest.form), took(slowest.medianDuration))
}

export function calibrationRows(calibration: Progress['calibration']): ShareRow[] {
  return calibration.map(({ confidence, tally }) => ({
    key: String(confidence),
    word: words.study.confidence[confidence],
    share: tally.right / tally.of,
    right: tally.right,
    of: tally.of,
    note: words.progress.of(tally.of),
  }))
}

/** What the surest answers were worth. */
export function calibrationWords(calibration: Progress['calibration']): string {
  const certain = calibration.find(({ confidence }) => confidence === 3)
  if (!certain) return words.progress.calibration.empty
  return words.progress.calibration.worth(percent(certain.tally.right / certain.tally.of))
}
