/** Bytes to a write. */
const SIZE = 1 << 18

/**
 * Joins small chunks, so that not every line is a write of its own, and gives texts as UTF-8. What it gives lies in
 * two places in turn, since new memory takes longer to get than to fill: it holds until the chunk after the next
 * one is asked for.
 */
export async function* packed(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let [room, other] = [new Uint8Array(SIZE), new Uint8Array(SIZE)]
  let filled = 0
  const full = () => {
    const bytes = room.subarray(0, filled)
    ;[room, other, filled] = [other, room, 0]
    return bytes
  }
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') {
      for (let text = chunk; text !== '';) {
        const { read, written } = encoder.encodeInto(text, room.subarray(filled))
        filled += written
        text = text.slice(read)
        if (text !== '') yield full()
      }
    } else {
      if (filled > 0) yield full()
      yield chunk
    }
  }
  if (filled > 0) yield full()
}
