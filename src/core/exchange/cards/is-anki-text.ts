/** A line that says how a text of Anki is to be read (docs.ankiweb.net/importing/text-files.html). */
export const SETTING =
  /^#(separator|html|tags|columns|deck|notetype|guid|if matches|(?:deck|notetype|guid|tags) column):[ ]?(.*)$/i

/** Whether a text says in its first line that it is one for Anki. */
export function isAnkiText(text: string): boolean {
  return SETTING.test(
    text
      .slice(0, 200)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1)[0]!,
  )
}
