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
export const KEY_GROUPS: KeyGroup[] = [
  {
    name: 'Everywhere',
    lines: [
      ...COMMANDS.flatMap(({ label, accelerator }) =>
        accelerator ? [{ what: label, keys: [keysOf(accelerator)] }] : [],
      ),
      line('This sheet', '?'),
    ],
  },
  {
    name: 'Library',
    lines: [
      line('Search', '/'),
      line('From row to row', '↓', '↑'),
      line('Open', 'Enter'),
      line('Pick or drop the row', 'X'),
      line('Pick from row to row', 'Shift+↓', 'Shift+↑'),
      line('Pick all', 'CmdOrCtrl+A'),
      line('Tag, move, archive', 'T', 'M', 'A'),
      line('Remove, with undo', 'Delete'),
      line('Paste an article', 'CmdOrCtrl+V'),
      line('Study now', 'CmdOrCtrl+Enter'),
      line('Stop reading files', 'Esc'),
    ],
  },
  {
    name: 'Reader',
    lines: [
      line('Next, previous mark', 'J', 'K'),
      line('Show one kind', '1', '…', '8'),
      line('Edit card', 'E'),
      line('Switch fact off or on', 'X'),
      line('Another right answer, or the same name', 'A'),
      line('Why this date', 'W'),
      line('Heat map of what you know', 'H'),
      line('Card from the selection', 'C'),
      line('Your cards', 'M'),
      line('Bring a card of yours back', 'U'),
      line('Study this article', 'S'),
      line('Quiz on this article', 'Q'),
      line('What is not asked', 'R'),
      line('Its timeline, who spoke, its figures', 'T', 'V', 'F'),
      line('Back', 'Esc'),
    ],
  },
  {
    name: 'Timeline, speakers, figures',
    lines: [
      line('From row to row', '↓', '↑'),
      line('Open the sentence', 'Enter'),
      line('Search', '/'),
      line('A year, a unit on or back', '→', '←'),
      line('Between speakers and their words', '→', '←'),
      line('Copy the table', 'C'),
      line('Back', 'Esc'),
    ],
  },
  {
    name: 'Study',
    lines: [
      line('Show answer', 'Space'),
      bound('Grade, or how sure you are', 'study.grade1', 'study.grade2', 'study.grade3', 'study.grade4'),
      bound('Undo last answer', 'study.undo'),
      bound('Edit in place', 'study.edit'),
      bound('Bury until tomorrow', 'study.bury'),
      bound('Open in article', 'study.open'),
      bound('Why now', 'study.why'),
      line('Leave', 'Esc'),
    ],
  },
  {
    name: 'Quiz',
    lines: [
      line('Choose', '1', '2', '3', '4'),
      line('True, false', 'T', 'F'),
      line('Yes, no', 'Y', 'N'),
      line('Pick a row up, put it down', 'Space'),
      line('Move it', '↑', '↓'),
      line('Pair a row with another', '1', '…', 'A', '…'),
      line('Take the last pair back', 'Backspace'),
      bound('I don’t know', 'quiz.dontKnow'),
      // macOS hides a program by ⌘ H: while typing, these are on the control key everywhere.
      line('I don’t know, while typing', 'Ctrl+D'),
      line('Answer, next', 'Enter'),
      line('Hint', 'Ctrl+H'),
      bound('I was right', 'quiz.overrule'),
      bound('Open in article', 'quiz.open'),
      line('Leave', 'Esc'),
    ],
  },
]

/** The groups with the lines that have every word of the query in what they do or in their keys. */
export function keysMatching(query: string, chosen: Keys = {}): KeyGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return KEY_GROUPS.map(({ name, lines }) => ({
    name,
    lines: lines
      .map((one) => withChosen(one, chosen))
      .filter(({ what, keys }) => {
        const text = `${name} ${what} ${keys.flat().join(' ')}`.toLowerCase()
        return words.every((word) => text.includes(word))
      }),
  })).filter(({ lines }) => lines.length > 0)
}

function withChosen(one: KeyLine, chosen: Keys): KeyLine {
  return one.actions ? { ...one, keys: one.actions.map((id) => [keyName(keyOf(id, chosen))]) } : one
}
