/** A parsed JSON object whose fields are not known yet. */
export type Fields = Record<string, unknown>

/** A step from one version of the format to the next. Settings and journal have none: they are read leniently. */
export interface Migration {
  /** An article's file. Must not throw for anything that was ever written. */
  article: (file: Fields) => Fields
  /** The list of articles, which is made again from them where this throws. */
  index: (file: Fields) => Fields
}
