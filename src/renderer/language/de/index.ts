import { de as shared } from '../../../contract/words/de'
import { add, choosing, fetching, recent } from './add'
import { act, bindings, care, frame, intake, keyNames, kind, kinds, time, units, versions } from './common'
import { exporting, importing } from './exchange'
import { across, figures, lists, speakers, timeline } from './facts'
import { about, keySheet, palette } from './help'
import { bulk, closed, empty, hits, library, query, today } from './library'
import { progress } from './progress'
import { feedback, forms, modes, quiz, quizResult, quizSetup, rows } from './quiz'
import { card, details, grades, legend, memory, notAsked, own, plan, reader, record } from './reader'
import { backups, checking, dataSettings, keySettings, settings, targets } from './settings'
import { unreadable } from './reading'
import { study } from './study'
import { told } from './told'
import type { Words } from '../en'

/** The same in German: neutral, without addressing the reader, as desktop software does. */
export const de: Words = {
  ...shared,
  about,
  across,
  act,
  add,
  backups,
  bindings,
  bulk,
  card,
  care,
  checking,
  choosing,
  closed,
  dataSettings,
  details,
  empty,
  exporting,
  feedback,
  fetching,
  figures,
  forms,
  frame,
  grades,
  hits,
  importing,
  intake,
  keyNames,
  keySettings,
  keySheet,
  kind,
  kinds,
  legend,
  library,
  lists,
  memory,
  modes,
  notAsked,
  own,
  palette,
  plan,
  progress,
  query,
  quiz,
  quizResult,
  quizSetup,
  reader,
  recent,
  record,
  rows,
  settings,
  speakers,
  study,
  targets,
  time,
  timeline,
  today,
  told,
  units,
  unreadable,
  versions,
}
