import { COMMANDS } from '../../../contract/commands'
import { keysOf } from '../../components/shortcut'

/** One line of the sheet of keys: what happens, and the keys, each combination as its parts. */
export interface KeyLine {
  what: string
  keys: string[][]
}
export interface KeyGroup {
  name: string
  lines: KeyLine[]
}

const line = (what: string, ...keys: string[]): KeyLine => ({ what, keys: keys.map((key) => keysOf(key)) })

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
      line('Study this article', 'S'),
      line('Quiz on this article', 'Q'),
      line('What is not asked', 'R'),
      line('Its timeline, who spoke, its figures', 'T', 'W', 'F'),
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
      line('Grade', '1', '2', '3', '4'),
      line('Undo last answer', 'U'),
      line('Edit in place', 'E'),
      line('Bury until tomorrow', 'B'),
      line('Open in article', 'O'),
      line('Why now', 'W'),
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
      line('I don’t know', '0'),
      // macOS hides a program by ⌘ H: while typing, these are on the control key everywhere.
      line('I don’t know, while typing', 'Ctrl+D'),
      line('Answer, next', 'Enter'),
      line('Hint', 'Ctrl+H'),
      line('I was right', 'I'),
      line('Open in article', 'O'),
      line('Leave', 'Esc'),
    ],
  },
]

/** The groups with the lines that have every word of the query in what they do or in their keys. */
export function keysMatching(query: string): KeyGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return KEY_GROUPS.map(({ name, lines }) => ({
    name,
    lines: lines.filter(({ what, keys }) => {
      const text = `${name} ${what} ${keys.flat().join(' ')}`.toLowerCase()
      return words.every((word) => text.includes(word))
    }),
  })).filter(({ lines }) => lines.length > 0)
}
