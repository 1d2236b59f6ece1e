export interface Block {
  start: number
  end: number
}

/** Lines of a text set in a fixed width: all but the last nearly as long as the longest. */
function isHardWrapped(text: string, lines: readonly Block[]): boolean {
  if (lines.length < 2) return false
  const goesOn = lines.slice(1).some((line) => /\p{Ll}/u.test(text.charAt(line.start)))
  if (!goesOn && lines.length < 4) return false
  const lengths = lines.map((line) => line.end - line.start)
  const longest = Math.max(...lengths)
  return longest >= 45 && longest <= 100 && lengths.slice(0, -1).every((length) => length >= longest - 18)
}

function trimmed(text: string, start: number, end: number): Block | null {
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : null
}

/**
 * The paragraphs of a text: blocks between blank lines. A block of several lines is several paragraphs,
 * unless it is one paragraph broken at a fixed width.
 */
export function splitParagraphs(text: string): Block[] {
  const blocks: Block[] = []
  let lines: Block[] = []
  const flush = () => {
    const first = lines[0]
    const last = lines[lines.length - 1]
    if (!first || !last) return
    if (isHardWrapped(text, lines)) blocks.push({ start: first.start, end: last.end })
    else blocks.push(...lines)
    lines = []
  }
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = trimmed(text, start, end)
    if (line) lines.push(line)
    else flush()
    start = end + 1
  }
  flush()
  return blocks
}
