import { words } from '../../language/words.svelte'
import { COMMANDS } from '../../../contract/commands'
import { type ActionId, keyName, keyOf, type Keys } from '../../components/bindings'
import { keysOf } from '../../components/shortcut'

/** One line of the sheet of keys: what happens, and the keys, each combination as its parts. */
export interface KeyLine {
  what: string
  keys: string[][]
  /** The actions behind the keys, where the reader may change them. */
  actions?: ActionId[]
}
export interface KeyGroup {
  name: string
  lines: KeyLine[]
}

const line = (what: string, ...keys: string[]): KeyLine => ({ what, keys: keys.map((key) => keysOf(key)) })

/** A line whose keys the reader may change. */
const bound = (what: string, ...actions: ActionId[]): KeyLine => ({
  what,
  keys: actions.map((id) => [keyName(keyOf(id, {}))]),
  actions,
})

/** Every key of the application: those of the menu from its own table, those of the screens beside them. */
function keyGroups(): KeyGroup[] {
  const said = words.keySheet
  const { truth } = words.quiz
  return [
    {
      name: said.groups.everywhere,
      lines: [
        ...COMMANDS.flatMap(({ id, accelerator }) =>
          accelerator ? [{ what: words.commands[id], keys: [keysOf(accelerator)] }] : [],
        ),
        line(said.thisSheet, '?'),
      ],
    },
    {
      name: said.groups.library,
      lines: [
        line(said.search, '/'),
        line(said.rows, '↓', '↑'),
        line(said.open, 'Enter'),
        line(said.pick, 'X'),
        line(said.pickRows, 'Shift+↓', 'Shift+↑'),
        line(said.pickAll, 'CmdOrCtrl+A'),
        line(said.shelve, 'T', 'M', 'A'),
        line(said.remove, 'Delete'),
        line(said.paste, 'CmdOrCtrl+V'),
        line(said.studyNow, 'CmdOrCtrl+Enter'),
        line(said.stopReading, 'Esc'),
      ],
    },
    {
      name: said.groups.reader,
      lines: [
        line(said.marks, 'J', 'K'),
        line(said.oneKind, '1', '…', '8'),
        line(said.editCard, 'E'),
        line(said.switchFact, 'X'),
        line(said.alsoRight, 'A'),
        line(said.whyDate, 'W'),
        line(said.heat, 'H'),
        line(said.cardFromSelection, 'C'),
        line(said.yourCards, 'M'),
        line(said.bringBack, 'U'),
        line(said.studyArticle, 'S'),
        line(said.quizArticle, 'Q'),
        line(said.notAsked, 'R'),
        line(said.lists, 'T', 'V', 'F'),
        line(said.back, 'Esc'),
      ],
    },
    {
      name: said.groups.facts,
      lines: [
        line(said.rows, '↓', '↑'),
        line(said.openSentence, 'Enter'),
        line(said.search, '/'),
        line(said.group, '→', '←'),
        line(said.speakers, '→', '←'),
        line(said.copy, 'C'),
        line(said.back, 'Esc'),
      ],
    },
    {
      name: said.groups.study,
      lines: [
        line(said.showAnswer, 'Space'),
        bound(said.grade, 'study.grade1', 'study.grade2', 'study.grade3', 'study.grade4'),
        bound(words.bindings.actions['study.undo'], 'study.undo'),
        bound(words.bindings.actions['study.edit'], 'study.edit'),
        bound(words.bindings.actions['study.bury'], 'study.bury'),
        bound(words.bindings.actions['study.open'], 'study.open'),
        bound(words.bindings.actions['study.why'], 'study.why'),
        line(said.leave, 'Esc'),
      ],
    },
    {
      name: said.groups.quiz,
      lines: [
        line(said.choose, '1', '2', '3', '4'),
        line(said.trueFalse, initial(truth.true), initial(truth.false)),
        line(said.yesNo, initial(truth.yes), initial(truth.no)),
        line(said.pickUp, 'Space'),
        line(said.move, '↑', '↓'),
        line(said.pair, '1', '…', 'A', '…'),
        line(said.takeBack, 'Backspace'),
        bound(words.bindings.actions['quiz.dontKnow'], 'quiz.dontKnow'),
        // macOS hides a program by ⌘ H: while typing, these are on the control key everywhere.
        line(said.dontKnowTyping, 'Ctrl+D'),
        line(said.answer, 'Enter'),
        line(said.hint, 'Ctrl+H'),
        bound(words.bindings.actions['quiz.overrule'], 'quiz.overrule'),
        bound(words.bindings.actions['quiz.open'], 'quiz.open'),
        line(said.leave, 'Esc'),
      ],
    },
  ]
}

/** The letter that stands for a word among the answers. */
const initial = (word: string): string => word[0]!

/** The groups with the lines that have every word of the query in what they do or in their keys. */
export function keysMatching(query: string, chosen: Keys = {}): KeyGroup[] {
  const sought = query.toLowerCase().split(/\s+/).filter(Boolean)
  return keyGroups()
    .map(({ name, lines }) => ({
      name,
      lines: lines
        .map((one) => withChosen(one, chosen))
        .filter(({ what, keys }) => {
          const text = `${name} ${what} ${keys.flat().join(' ')}`.toLowerCase()
          return sought.every((word) => text.includes(word))
        }),
    }))
    .filter(({ lines }) => lines.length > 0)
}

function withChosen(one: KeyLine, chosen: Keys): KeyLine {
  return one.actions ? { ...one, keys: one.actions.map((id) => [keyName(keyOf(id, chosen))]) } : one
}
