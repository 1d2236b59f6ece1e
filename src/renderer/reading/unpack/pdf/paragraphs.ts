import type { Line } from './model'

export interface Block {
  text: string
  /** Size of its font in points. */
  size: number
  page: number
}

/** A gap between lines that is this many times the usual one ends a paragraph. */
const WIDER = 1.35
/** Fonts that differ by more than this share are of different blocks. */
const SAME_SIZE = 0.12
const SENTENCE_END = /[.!?…:]["”’»)\]]{0,3}$/

/** Joins lines to paragraphs by gaps, indents, sizes and short last lines; across columns and pages too. */
export function paragraphsOf(lines: readonly Line[]): Block[] {
  const setting = settingOf(lines)
  const compounds = compoundsIn(lines)
  const blocks: Block[] = []
  let last: Line | null = null
  for (const line of lines) {
    const block = blocks.at(-1)
    if (last && block && continues(last, line, setting)) {
      block.text = joinLines(block.text, line.text, compounds)
    } else blocks.push({ text: line.text, size: line.size, page: line.page })
    last = line
  }
  return blocks.map((block) => ({ ...block, text: block.text.replaceAll('\u00AD', '').trim() }))
}

/** How a text is set. */
interface Setting {
  /** The distance of baselines within a paragraph, in sizes of the font. */
  leading: number
  /** Paragraphs stand apart: the length of their last lines tells nothing more. */
  hasGaps: boolean
}

function settingOf(lines: readonly Line[]): Setting {
  const steps = lines
    .slice(1)
    .flatMap((line, i) => {
      const above = lines[i]!
      const step = (above.y - line.y) / line.size
      return above.page === line.page && isSameSize(above, line) && step > 0.5 && step < 3 ? [step] : []
    })
    .sort((a, b) => a - b)
  // A short one of all there are: most are within paragraphs, but in a text of short ones.
  const leading = steps[Math.floor(steps.length / 4)] ?? 1.2
  const wide = steps.filter((step) => step > leading * WIDER)
  return { leading, hasGaps: wide.length >= 2 && wide.length >= steps.length / 12 }
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size)
}

function continues(above: Line, line: Line, { leading, hasGaps }: Setting): boolean {
  if (!isSameSize(above, line)) return false
  const step = above.y - line.y
  const isSameColumn = above.page === line.page && above.left === line.left && step > 0
  if (!isSameColumn) {
    // The next column or page: a sentence that has not ended goes on there.
    return !SENTENCE_END.test(above.text) && /^[\p{Ll}\d"“‘(]/u.test(line.text)
  }
  if (step > leading * line.size * WIDER) return false
  const isIndented = line.x - above.x > 0.7 * line.size && SENTENCE_END.test(above.text)
  return !isIndented && !(!hasGaps && SENTENCE_END.test(above.text) && hadRoom(above, line))
}

/** Whether the first word of a line would have stood in the one above: that one ended its paragraph. */
function hadRoom(above: Line, line: Line): boolean {
  const letter = line.width / line.text.length
  const word = line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ')
  return above.right - (above.x + above.width) > (word + 2) * letter
}

/** First parts of compounds that keep their hyphen wherever they are broken. */
const KEEPS_HYPHEN = /(?:^|\s)(?:self|ex|vice|well|cross|all)-$/i

/** Joins two lines of a paragraph; a word broken by a hyphen becomes one, a compound keeps its hyphen. */
export function joinLines(above: string, line: string, compounds: ReadonlySet<string>): string {
  if (/[\u00AD\u2010]$/.test(above)) return above.slice(0, -1) + line
  const broken = /([\p{L}\p{N}]+)-$/u.exec(above)
  const rest = /^\p{Ll}[\p{L}]*/u.exec(line)?.[0]
  if (!broken) return `${above} ${line}`
  if (!rest) return above + line
  const isCompound =
    KEEPS_HYPHEN.test(above) || /\d$/.test(broken[1]!) || compounds.has(`${broken[1]}-${rest}`.toLowerCase())
  return (isCompound ? above : above.slice(0, -1)) + line
}

/** Words with a hyphen that stand inside a line: these are written so. */
function compoundsIn(lines: readonly Line[]): Set<string> {
  const found = lines.flatMap(({ text }) => text.match(/\p{L}+-\p{L}+/gu) ?? [])
  return new Set(found.map((word) => word.toLowerCase()))
}
