/** A text cut where marks begin and end. */
export function markedPieces(
  text: string,
  marks: readonly (readonly [number, number])[],
): { text: string; isMark: boolean }[] {
  const pieces: { text: string; isMark: boolean }[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMark: false })
    pieces.push({ text: text.slice(start, end), isMark: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMark: false })
  return pieces
}
