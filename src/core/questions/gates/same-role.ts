import { words } from '../../grading/normalise'

/** Words for one job; the first stands for all. */
const JOBS = [
  'spokesperson spokesman spokeswoman',
  'chair chairman chairwoman chairperson',
  'lawyer attorney counsel solicitor barrister',
  'lawmaker congressman congresswoman representative rep legislator mp assemblyman assemblywoman',
  'senator sen',
  'governor gov',
  'police officer policeman policewoman',
  'businessman businesswoman entrepreneur',
  'researcher scientist',
  'doctor physician dr',
  'professor prof',
  'councillor councilman councilwoman councilor',
  'boss chief head leader',
  'trainer coach manager',
  'resident local villager neighbour neighbor',
  'adviser advisor aide',
]
const JOB = new Map(
  JOBS.flatMap((line) => {
    const [first = '', ...others] = line.split(' ')
    return others.map((word) => [word, first] as const)
  }),
)
const EMPTY = new Set('the a an of for at in to and on s'.split(' '))

const partsOf = (role: string): string[] =>
  words(role.replace(/\bchief executive(?: officer)?\b/gi, 'ceo').replace(/\bprime minister\b/gi, 'premier'))
    .map((word) => JOB.get(word) ?? word)
    .filter((word) => !EMPTY.has(word))

/** Whether one role says no more than the other: "lawyer" and "Sorrell's attorney", "spokesman" and "spokeswoman". */
export function isSameRole(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)]
  return (
    first.length === 0 ||
    second.length === 0 ||
    first.every((word) => second.includes(word)) ||
    second.every((word) => first.includes(word))
  )
}
