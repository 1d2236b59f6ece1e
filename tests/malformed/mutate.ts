import { type Format, FORMATS } from './formats'

type Random = () => number
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const at = (length: number, random: Random): number => Math.floor(random() * length)

const cut: Mutation = (bytes, random) => bytes.slice(0, at(bytes.length, random))

const beheaded: Mutation = (bytes, random) => bytes.slice(at(bytes.length, random))

const flipped: Mutation = (bytes, random) => {
  const copy = bytes.slice()
  const count = 1 + at(16, random)
  for (let i = 0; i < count; i++) copy[at(copy.length, random)] = at(256, random)
  return copy
}

const zeroed: Mutation = (bytes, random) => {
  const start = at(bytes.length, random)
  return bytes.slice().fill(0, start, start + at(bytes.length - start, random))
}

/** A piece of the file a few times over, in another place. */
const repeated: Mutation = (bytes, random) => {
  const start = at(bytes.length, random)
  const piece = bytes.slice(start, start + 1 + at(400, random))
  const place = at(bytes.length, random)
  const copies = Array.from({ length: 1 + at(20, random) }, () => piece)
  return new Uint8Array(Buffer.concat([bytes.slice(0, place), ...copies, bytes.slice(place)]))
}

const MUTATIONS: readonly Mutation[] = [cut, beheaded, flipped, flipped, zeroed, repeated]

/**
 * Damaged files of one format, the same for the same seed: the bombs first, then cut, flipped, emptied and
 * repeated pieces of valid files, and now and then a valid file of another format under this one's name.
 */
export function* malformed(format: Format, count: number, random: Random): Generator<Uint8Array> {
  for (let i = 0; i < count; i++) {
    const bomb = i % 2 === 0 ? format.bombs[i / 2] : undefined
    if (bomb) yield bomb()
    else if (i % 10 === 9) yield validOf(FORMATS[at(FORMATS.length, random)]!, random)
    else yield MUTATIONS[at(MUTATIONS.length, random)]!(validOf(format, random), random)
  }
}

function validOf({ valid }: Format, random: Random): Uint8Array {
  return valid[at(valid.length, random)]!()
}
