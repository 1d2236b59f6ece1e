/** Measures are in PDF points (1/72 inch); y grows upward, as in the file. */

/** A run of text as it stands on a page. */
export interface Run {
  text: string
  x: number
  /** Of the baseline. */
  y: number
  width: number
  /** Height of the font. */
  size: number
}

export interface Page {
  width: number
  height: number
  runs: Run[]
}

/** A line of one column, in reading order. */
export interface Line {
  text: string
  x: number
  y: number
  width: number
  size: number
  page: number
  /** Left and right edge of the column it stands in. */
  left: number
  right: number
}
