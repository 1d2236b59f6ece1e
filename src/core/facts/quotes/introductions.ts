import type { Entity } from '../model'
import type { EntityIndex } from '../names/entity-index'
import { isState, stateOf } from '../names/gazetteer'
import { isRolePlural } from '../names/role-words'
import type { Token } from '../tagger'
import { isPersonNoun } from './speaker-nouns'

/** Titles before names, and what their bearers are called later. */
const TITLE_NOUNS: Record<string, string[]> = {
  'sen.': ['senator', 'lawmaker'],
  senator: ['lawmaker'],
  'rep.': ['representative', 'congressman', 'congresswoman', 'lawmaker'],
  representative: ['congressman', 'congresswoman', 'lawmaker'],
  congressman: ['lawmaker', 'representative'],
  congresswoman: ['lawmaker', 'representative'],
  'gov.': ['governor'],
  'dr.': ['doctor'],
  'prof.': ['professor'],
  'sgt.': ['sergeant'],
  'lt.': ['lieutenant'],
  'capt.': ['captain'],
  'gen.': ['general'],
  'col.': ['colonel'],
  nominee: ['candidate'],
  attorney: ['lawyer'],
  lawyer: ['attorney'],
}
/** Whose relative clause tells what they are: "Smith, who moderated the debate", later "the moderator". */
const AGENTS: Record<string, string[]> = {
  moderated: ['moderator'],
  coached: ['coach'],
  coaches: ['coach'],
  wrote: ['author', 'writer'],
  leads: ['leader'],
  directed: ['director'],
  directs: ['director'],
  owns: ['owner'],
  founded: ['founder'],
  teaches: ['teacher'],
  sponsored: ['sponsor'],
  manages: ['manager'],
  chairs: ['chairman', 'chairwoman', 'chair'],
  represents: ['lawyer', 'attorney', 'congressman', 'congresswoman', 'lawmaker'],
  studies: ['researcher', 'scientist', 'scholar'],
}

/** With which nouns the text introduces people, and what else it says beside their names. */
export class Introductions {
  /** By noun: people with the first place where it introduces them. */
  private byNoun: Map<string, Map<Entity, number>> | null = null
  private readonly besides = new Map<Entity, Set<string>>()
  private readonly homes = new Map<Entity, string>()

  constructor(private readonly index: EntityIndex) {}

  /** The people whom the text has introduced with a noun before an offset. */
  with(noun: string, before: number): Entity[] {
    const people = this.nouns().get(noun)
    return people ? [...people].filter(([, at]) => at < before).map(([person]) => person) : []
  }

  /** Does the text say the word beside a name of the person? */
  says(person: Entity, word: string): boolean {
    return this.besides.get(person)?.has(word) === true
  }

  /** The people beside whose names the text says the word. */
  besideWord(word: string): Entity[] {
    this.nouns()
    return [...this.besides].flatMap(([person, words]) => (words.has(word) ? [person] : []))
  }

  /** The people whose state is told beside their name. */
  from(state: string): Entity[] {
    this.nouns()
    return [...this.homes].filter(([, home]) => home === state).map(([person]) => person)
  }

  /** Is the person known to be of another state? */
  isFromElsewhere(person: Entity, state: string): boolean {
    this.nouns()
    return (this.homes.get(person) ?? state) !== state
  }

  private nouns(): Map<string, Map<Entity, number>> {
    if (this.byNoun) return this.byNoun
    const byNoun = new Map<string, Map<Entity, number>>()
    const add = (noun: string, entity: Entity, at: number) => {
      const people = byNoun.get(noun) ?? new Map<Entity, number>()
      byNoun.set(noun, people.set(entity, Math.min(at, people.get(entity) ?? at)))
    }
    for (const mention of this.index.mentions) {
      const entity = this.index.at.get(mention.start)
      if (entity?.kind !== 'person') continue
      const { tokens, first, last } = mention
      const beside: string[] = (mention.title?.text.toLowerCase().split(/\s+/) ?? []).slice()
      for (let i = first - 1; i >= Math.max(0, first - 3) && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i]!.pos); i--)
        beside.push(tokens[i]!.lower)
      // "Sorrell's attorney, Judith Landau,"
      if (tokens[first - 1]?.text === ',' && tokens[last + 1]?.text === ',')
        for (
          let i = first - 2;
          i >= Math.max(0, first - 7) && /^(?:NOUN|PROPN|ADJ|ADP|DET|PART)$/.test(tokens[i]!.pos);
          i--
        )
          beside.push(tokens[i]!.lower)
      if (tokens[last + 1]?.text === ',')
        for (let i = last + 2; i < Math.min(tokens.length, last + 9); i++) {
          const token = tokens[i]!
          if ((token.text === ',' && i > last + 2) || token.pos === 'VERB' || token.text === '"') break
          beside.push(token.lower)
        }
      if (tokens[last + 1]?.text === ',' && tokens[last + 2]?.lower === 'who')
        for (const noun of AGENTS[tokens[last + 3]?.lower ?? ''] ?? []) add(noun, entity, mention.start)
      const home = homeOf(tokens, last)
      if (home) this.homes.set(entity, home)
      const words = this.besides.get(entity) ?? new Set()
      this.besides.set(entity, words)
      for (const word of beside) {
        words.add(word)
        if (isPersonNoun(word)) add(word, entity, mention.start)
        if (isRolePlural(word)) add(word.slice(0, -1), entity, mention.start)
        for (const noun of TITLE_NOUNS[word] ?? []) add(noun, entity, mention.start)
      }
    }
    this.byNoun = byNoun
    return byNoun
  }
}

/** The state after a name: "of Ohio", ", D-Vt.", "(R-Minn.)". */
function homeOf(tokens: readonly Token[], last: number): string | null {
  const opener = tokens[last + 1]?.text
  const dash = tokens[last + 3]
  let at = last + 2
  if ((opener === ',' || opener === '(') && (dash?.text === '-' || dash?.text === '\u2013')) at = last + 4
  else if (opener !== 'of') return null
  const [one, two] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '']
  const name = [`${one}${two}${tokens[at + 2]?.text ?? ''}`, `${one} ${two}`, `${one}${two}`, one].find(
    isState,
  )
  return name ? stateOf(name) : null
}
