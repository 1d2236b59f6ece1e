import { join } from 'node:path'

/** Where everything lies. What is one machine's own is outside the library, which may be synchronised. */
export function layoutOf(userData: string) {
  const library = join(userData, 'library')
  return {
    userData,
    device: join(userData, 'device.json'),
    /** Who writes here. */
    lock: join(userData, 'writer.lock'),
    /** What follows from the journal, so that it need not be read whole. */
    ledger: join(userData, 'ledger.bin'),
    library,
    index: join(library, 'library.json'),
    settings: join(library, 'settings.json'),
    articles: join(library, 'articles'),
    article: (id: string) => join(library, 'articles', `${id}.json`),
    reviews: join(library, 'reviews'),
    backups: join(library, 'backups'),
    /** Copies of files that two machines changed at once, after they were joined. */
    conflicts: join(library, 'conflicts'),
    /** A library that is about to take the place of the present one, and the one that it replaced. */
    incoming: join(library, 'incoming'),
    outgoing: join(library, 'outgoing'),
    /** Says which backups were there when one was put back: what they know beyond it is meant to be gone. */
    restored: join(library, 'restored.json'),
  }
}
export type Layout = ReturnType<typeof layoutOf>
