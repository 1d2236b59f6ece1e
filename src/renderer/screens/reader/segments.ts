/** A stretch of text to be marked; offsets into the whole text. */
export interface Stretch<T> {
  start: number
  end: number
  value: T
}

/** A piece of running text, plain or marked; marked pieces hold the pieces inside them. */
export type Segment<T> =
  | { type: 'text'; text: string }
  | {
      type: 'mark'
      value: T
      children: Segment<T>[]
      /** False for the first part of a stretch that had to be cut in two. */
      isLast: boolean
    }

interface Part<T> extends Stretch<T> {
  isLast: boolean
}

/**
 * Cuts `text` from `start` to `end` into a tree of marked pieces, whose plain text put together is
 * exactly the text. A stretch inside another is nested in it; where two cross, the one that begins
 * later is cut where the earlier one ends. Stretches are clipped to the range, and empty ones left out.
 * `outermost` is never cut: the others are cut at its borders.
 */
export function nest<T>(
  text: string,
  start: number,
  end: number,
  stretches: readonly Stretch<T>[],
  outermost?: Stretch<T>,
): Segment<T>[] {
  const clip = (part: Stretch<T>): Part<T> => ({
    ...part,
    start: Math.max(part.start, start),
    end: Math.min(part.end, end),
    isLast: part.end <= end,
  })
  const frame = outermost && clip(outermost)
  const parts = stretches
    .map(clip)
    .flatMap((part) => (frame ? cut(part, [frame.start, frame.end]) : [part]))
    .filter(isSome)
  parts.sort(byOrder)
  // In front of the others of equal extent: it is to hold them.
  if (frame && isSome(frame)) parts.splice(firstAtOrAfter(parts, frame), 0, frame)
  return build(text, start, end, parts)
}

function isSome(part: { start: number; end: number }): boolean {
  return part.start < part.end
}

function byOrder<T>(a: Stretch<T>, b: Stretch<T>): number {
  return a.start - b.start || b.end - a.end
}

function firstAtOrAfter<T>(parts: readonly Part<T>[], frame: Part<T>): number {
  const index = parts.findIndex((part) => part.start >= frame.start)
  return index < 0 ? parts.length : index
}

function cut<T>(part: Part<T>, borders: readonly number[]): Part<T>[] {
  const inner = borders.filter((border) => part.start < border && border < part.end)
  const edges = [part.start, ...inner, part.end]
  return inner.length === 0
    ? [part]
    : edges.slice(1).map((edge, i) => ({
        ...part,
        start: edges[i]!,
        end: edge,
        isLast: part.isLast && i === inner.length,
      }))
}

function build<T>(text: string, start: number, end: number, parts: readonly Part<T>[]): Segment<T>[] {
  const segments: Segment<T>[] = []
  const queue = [...parts]
  let at = start
  for (let part = queue.shift(); part; part = queue.shift()) {
    if (part.start > at) segments.push({ type: 'text', text: text.slice(at, part.start) })
    const { end: border } = part
    const inside: Part<T>[] = []
    const tails: Part<T>[] = []
    while (queue.length > 0 && queue[0]!.start < border) {
      const [head, tail] = cut(queue.shift()!, [border])
      inside.push(head!)
      if (tail) tails.push(tail)
    }
    if (tails.length > 0) {
      queue.push(...tails)
      queue.sort(byOrder)
    }
    segments.push({
      type: 'mark',
      value: part.value,
      isLast: part.isLast,
      children: build(text, part.start, border, inside.sort(byOrder)),
    })
    at = border
  }
  if (at < end) segments.push({ type: 'text', text: text.slice(at, end) })
  return segments
}
