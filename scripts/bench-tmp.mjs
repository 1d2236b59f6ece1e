import { withSource } from './evaluate/load.mjs'
import { namedTexts } from './evaluate/name-corpora.mjs'
await withSource(
  [
    'src/core/article/read-article.ts',
    'src/core/facts/document.ts',
    'src/core/facts/quotes/cues.ts',
    'src/core/facts/abbreviations.ts',
    'src/core/facts/names/mentions.ts',
    'src/core/facts/names/entities.ts',
    'src/core/facts/names/masthead-names.ts',
    'src/core/facts/names/lower-case-bodies.ts',
    'src/core/facts/roles/find-roles.ts',
    'src/core/facts/places.ts',
    'src/core/facts/names/gazetteer.ts',
    'src/core/facts/names/lines-of.ts',
  ],
  (
    { readArticle },
    { makeDocument },
    { isCueWord },
    { findAbbreviations },
    { findMentions },
    { buildEntities },
    { mastheadNames },
    { findLowerCaseBodies },
    { findRoles },
    { findPlaces },
    { countryOf },
    { linesOf },
  ) => {
    const texts = namedTexts((n) => countryOf(n) !== null)
      .filter((t) => t.set !== 're3d')
      .map((t) => t.text)
    const words = texts.join(' ').split(/\s+/).length
    const time = {}
    const t = (k, f) => {
      const a = performance.now()
      const r = f()
      time[k] = (time[k] ?? 0) + performance.now() - a
      return r
    }
    for (let round = 0; round < 6; round++) {
      if (round === 2) for (const k in time) time[k] = 0
      for (const text of texts) {
        const parts = t('read', () => readArticle(text, {}, isCueWord))
        const d = t('tag', () => makeDocument(parts))
        const ab = t('abbr', () => findAbbreviations(d))
        const lines = t('lines', () => linesOf(d))
        const m = t('mentions', () => findMentions(d, ab))
        const ma = t('mast', () => mastheadNames(d))
        const lc = t('lower', () => findLowerCaseBodies(d))
        const ix = t('entities', () => buildEntities(d, m, ab, ma, lc))
        t('roles', () => findRoles(d, ix))
        t('places', () => findPlaces(d, ix))
      }
    }
    for (const k in time) console.log(k.padEnd(12), ((time[k] * 1000) / words / 4).toFixed(3), 'us/word')
  },
)
