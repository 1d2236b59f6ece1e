import { readFileSync } from 'node:fs'

const table = (name) => JSON.parse(readFileSync(`resources/data/${name}.json`, 'utf8'))

const capital = (name) => name.replace(/(^|[ -])(\p{L})/gu, (_, gap, letter) => gap + letter.toUpperCase())

/** Names of all cultures from the project's tables, to put in the places of others: see `swapNames`. */
export function namePool() {
  const names = table('world-names')
  const gazetteer = table('name-gazetteer')
  const organizations = Object.values(table('world-organizations')).flatMap((list) => list.split('|'))
  const words = (list) => list.split(' ').map(capital)
  const pinyin = words(
    'jian guo wei dong xiao ming hui li jun qiang lei yang yong jie ping gang bin hua fei hong tao chao liang bo',
  )
  const hangul = words(
    'jong-un myung-bak geun-hye jae-in ki-moon young-sam dae-jung seung-min ji-hoon min-jun soo-jin hyun-woo yong-nam jun-ho',
  )
  const heads = new Set([...table('name-words').organizationHeads, 'of', 'the', 'for', 'and'])
  return {
    cultures: [
      ...Array(3).fill({ given: words(gazetteer.first), family: words(gazetteer.last) }),
      ...Array(4).fill({ given: words(names.given), family: words(names.family) }),
      {
        given: words(names.chinese),
        family: pinyin.map((a, i) => a + pinyin[(i * 7) % pinyin.length].toLowerCase()),
      },
      { given: words(names.korean), family: hangul },
      {
        given: words(names.vietnamese),
        family: words('anh minh phuc hung dung thanh quang hai tuan nam phuong'),
      },
    ],
    countries: new Set(table('country-facts').map(({ name }) => name)),
    cities: gazetteer.cities.split('|').map(capital),
    landscape: Object.values(table('world-places')).flatMap((list) => list.split('|')),
    subdivisions: gazetteer.subdivisions.split('|').map(capital),
    organizations: organizations.filter((name) => !/^[A-Z0-9]{2,6}$/.test(name)),
    acronyms: organizations.filter((name) => /^[A-Z0-9]{2,6}$/.test(name)),
    isTelling: (word) => heads.has(word.toLowerCase()),
  }
}
