/**
 * A text with other names in the places of its own: the model shall learn what surrounds a name and how names look,
 * not the few names of the open texts. `random` gives numbers from 0 to 1; `pool` the names to choose from.
 */
export function swapNames(text, namings, pool, random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const given = new Map()
  const memo = (key, make) => {
    if (!given.has(key)) given.set(key, make())
    return given.get(key)
  }
  /** Half of one name and half of another: a name that no table has. */
  const invent = (list) => {
    const [a, b] = [pick(list), pick(list)]
    const made = a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2)).toLowerCase()
    return made.length > 2 && /^\p{L}+$/u.test(made) ? made : a
  }
  const culture = memo('culture', () => pick(pool.cultures))
  const newPart = (list) => (random() < 0.35 ? invent(list) : pick(list))
  const person = (name) => {
    const words = name.split(' ')
    if (words.some((word) => !/^[\p{L}'’.-]+$/u.test(word))) return name
    return words
      .map((word, i) =>
        /^\p{Lu}\.?$/u.test(word) || /^\p{Ll}/u.test(word) || /^(?:Jr|Sr)\.?$/.test(word)
          ? word
          : memo(`person ${word}`, () =>
              i === 0 && words.length > 1 ? newPart(culture.given) : newPart(culture.family),
            ),
      )
      .join(' ')
  }
  const place = (name) =>
    memo(`place ${name}`, () => {
      if (pool.countries.has(name)) return random() < 0.7 ? pick([...pool.countries]) : name
      if (
        /\b(?:River|Lake|Mount|County|Street|Road|Island|Park|Airport|Province|District|Bay|Sea|Bridge|Station)\b/.test(
          name,
        )
      )
        return name.replace(
          /^\p{Lu}[\p{L}']+(?= (?:River|County|Street|Road|Island|Park|Airport|Province|District|Bay|Bridge|Station))/u,
          () => newPart(pool.cities),
        )
      return random() < 0.25
        ? invent(pool.cities)
        : random() < 0.2
          ? pick(pool.landscape)
          : random() < 0.2
            ? pick(pool.subdivisions)
            : pick(pool.cities)
    })
  const organization = (name) =>
    memo(`organization ${name}`, () => {
      if (pool.countries.has(name)) return name
      const chance = random()
      if (/^\p{Lu}{2,6}$/u.test(name))
        return chance < 0.3 ? name : chance < 0.6 ? pick(pool.acronyms) : randomLetters(random, name.length)
      if (chance < 0.35) return name
      const words = name.split(' ')
      // Keep what tells that it is a body, change the rest.
      if (words.length > 1 && chance < 0.7)
        return words
          .map((word) =>
            /^\p{Lu}\p{Ll}+$/u.test(word) && !pool.isTelling(word)
              ? random() < 0.5
                ? newPart(pool.cities).split(' ')[0]
                : newPart(culture.family)
              : word,
          )
          .join(' ')
      return pick(pool.organizations)
    })
  let made = ''
  let last = 0
  const swapped = []
  for (const naming of [...namings].sort((a, b) => a.start - b.start)) {
    if (naming.start < last) continue
    const name = text.slice(naming.start, naming.end)
    const next = { person, place, organization }[naming.kind](name)
    made += text.slice(last, naming.start)
    swapped.push({ ...naming, start: made.length, end: made.length + next.length })
    made += next
    last = naming.end
  }
  return { text: made + text.slice(last), namings: swapped }
}

const randomLetters = (random, length) =>
  Array.from({ length }, () => 'ABCDEFGHIKLMNOPRSTUVW'.charAt(Math.floor(random() * 21))).join('')

/** The same numbers in every run (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
