import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ownNews = join(import.meta.dirname, '../train/data/world-news.txt')
const MARKS = { P: 'person', O: 'organization', L: 'place' }

/** Our own invented news, with its marks taken out. */
export function inventedNews() {
  const articles = readFileSync(ownNews, 'utf8').split(/\n\n+/).slice(1)
  return articles.map((marked, index) => {
    let text = ''
    let last = 0
    const namings = []
    for (const match of marked.trim().matchAll(/([POL])\[([^\]]*)\]/g)) {
      text += marked.slice(last, match.index)
      namings.push({ start: text.length, end: text.length + match[2].length, kind: MARKS[match[1]] })
      text += match[2]
      last = match.index + match[0].length
    }
    text += marked.slice(last).trimEnd()
    return { id: `news/${index}`, set: 'news', text, namings, unclear: [] }
  })
}

/**
 * Articles annotated by entity (`*.gold.json`): a naming is every whole-word occurrence of a name or alias, the longest
 * first. `publishedOn` is dropped: names need no day.
 */
export function annotatedArticles(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      const text = readFileSync(join(folder, gold.file), 'utf8').replace(/\r\n?/g, '\n')
      const namings = []
      const forms = gold.entities.flatMap(({ kind, name, aliases }) =>
        [name, ...(aliases ?? [])].map((form) => ({ kind, form })),
      )
      forms.sort((a, b) => b.form.length - a.form.length)
      for (const { kind, form } of forms) {
        for (let i = text.indexOf(form); i >= 0 && form; i = text.indexOf(form, i + 1)) {
          const end = i + form.length
          const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(i - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end))
          if (isWhole && !namings.some((one) => one.start < end && one.end > i))
            namings.push({ start: i, end, kind })
        }
      }
      namings.sort((a, b) => a.start - b.start)
      return { id: `articles/${name}`, set: 'articles', part: 'train', text, namings, unclear: [] }
    })
}
