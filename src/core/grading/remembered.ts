/**
 * The same pure function of a text, with its latest results kept: names, stems and options are compared
 * with each other many times over. `most` results are kept, then all are let go.
 */
export function remembered<T>(read: (text: string) => T, most: number): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined || kept.has(text)) return known as T
    const result = read(text)
    if (kept.size >= most) kept.clear()
    kept.set(text, result)
    return result
  }
}
