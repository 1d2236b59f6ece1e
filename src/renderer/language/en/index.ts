import { en as shared } from '../../../contract/words/en'
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

/** Every word of the interface in English, by screen: the source of truth for the other languages. */
export const en = {
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

/** What every language has to say. */
export type Words = typeof en
