/** A card forgotten this often costs more time than it is worth as it stands; the number is Anki's default. */
export const LEECH_LAPSES = 8

export function isLeech(lapses: number): boolean {
  return lapses >= LEECH_LAPSES
}
