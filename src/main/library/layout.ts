import { join } from 'node:path'

/** Where everything lies. `device.json` is outside the library: a synchronised library has many devices. */
export function layoutOf(userData: string) {
  const library = join(userData, 'library')
  return {
    userData,
    device: join(userData, 'device.json'),
    library,
    index: join(library, 'library.json'),
    settings: join(library, 'settings.json'),
    articles: join(library, 'articles'),
    article: (id: string) => join(library, 'articles', `${id}.json`),
    reviews: join(library, 'reviews'),
    backups: join(library, 'backups'),
  }
}
export type Layout = ReturnType<typeof layoutOf>
