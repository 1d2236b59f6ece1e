import type {
  Analysis,
  DateValue,
  Entity,
  EntityKind,
  Fact,
  FigureValue,
  Modality,
  ParagraphRole,
  QuoteValue,
  Span,
} from '../../../../src/core/facts/model'
import { stableId } from '../../../../src/core/ids'

interface Common {
  /** The words of the answer, unique inside `sentence`. */
  at: string
  /** The beginning of the sentence; it ends with its paragraph's next full stop and closing mark. */
  sentence: string
  statement: string
  answer?: string
  accepted?: string[]
  attribution?: string
  modality?: Modality
  salience?: number
}
type Spec =
  | (Common & {
      kind: 'date'
      date: Partial<DateValue> & { value: string; granularity: DateValue['granularity'] }
    })
  | (Common & { kind: 'figure'; figure: Partial<FigureValue> & { value: number | null; unit: string } })
  | (Common & { kind: 'quote'; quote: Partial<QuoteValue> & { speaker: string; words: string } })
  | (Common & { kind: 'role'; role: { person: string; role: string; former?: boolean } })
  | (Common & { kind: 'abbreviation'; abbreviation: { short: string; long: string } })
  | (Common & { kind: 'place' })

export interface Story {
  publishedOn?: string | null
  /** Paragraphs with their roles; the first is the headline. */
  paragraphs: [ParagraphRole, string][]
  entities: [EntityKind, string, ...string[]][]
  facts: Spec[]
}

/** An analysis written by hand: spans are found in the text, so that a fixture can't be inconsistent. */
export function analysisOf(story: Story): Analysis {
  const text = story.paragraphs.map(([, words]) => words).join('\n\n')
  let from = 0
  const paragraphs = story.paragraphs.map(([role, words]) => {
    const start = from
    from += words.length + 2
    return { start, end: start + words.length, role }
  })
  const entities: Entity[] = story.entities.map(([kind, name, ...aliases]) => ({
    id: stableId('entity', name),
    kind,
    name,
    aliases,
    mentions: [name, ...aliases].flatMap((form) => occurrences(text, form)),
  }))
  const facts = story.facts.map((spec): Fact => {
    const sentence = sentenceAt(text, spec.sentence)
    const inner = sentence.exact.indexOf(spec.at)
    if (inner < 0) throw new Error(`“${spec.at}” is not in “${sentence.exact}”`)
    const start = sentence.start + inner
    const span = { start, end: start + spec.at.length, exact: spec.at }
    const base = {
      id: stableId('fact', spec.kind, start, spec.at),
      span,
      sentence,
      paragraph: paragraphs.findIndex((paragraph) => start >= paragraph.start && start < paragraph.end),
      entities: entities
        .filter((entity) => entity.mentions.some((m) => m.start >= sentence.start && m.end <= sentence.end))
        .map((entity) => entity.id),
      statement: spec.statement,
      answer: spec.answer ?? spec.at,
      accepted: spec.accepted ?? [],
      attribution: spec.attribution ?? null,
      modality: spec.modality ?? ('asserted' as const),
      salience: spec.salience ?? 0.5,
    }
    switch (spec.kind) {
      case 'date':
        return { ...base, kind: 'date', date: { needsPublicationDate: false, ...spec.date } }
      case 'figure':
        return {
          ...base,
          kind: 'figure',
          figure: { upper: null, approximate: false, counted: spec.figure.unit, ...spec.figure },
        }
      case 'quote': {
        const speakerId = entities.find((entity) => entity.name === spec.quote.speaker)?.id ?? null
        return {
          ...base,
          kind: 'quote',
          quote: { speakerId, source: null, mode: 'direct', cue: 'said', relayedBy: null, ...spec.quote },
        }
      }
      case 'role':
        return { ...base, kind: 'role', role: { former: false, ...spec.role } }
      case 'abbreviation':
        return { ...base, kind: 'abbreviation', abbreviation: spec.abbreviation }
      case 'place':
        return { ...base, kind: 'place' }
    }
  })
  const article = {
    headline: story.paragraphs[0]?.[1] ?? '',
    publishedOn: story.publishedOn === undefined ? '2026-05-06' : story.publishedOn,
    publisher: null,
    byline: null,
    dateline: null,
    text,
    paragraphs,
  }
  return { article, entities, facts }
}

function occurrences(text: string, words: string): Span[] {
  const spans: Span[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    spans.push({ start, end: start + words.length, exact: words })
  return spans
}

function sentenceAt(text: string, beginning: string): Span {
  const start = text.indexOf(beginning)
  if (start < 0) throw new Error(`No sentence begins with “${beginning}”`)
  const rest = text.slice(start)
  const end = /[.!?]["”]?(?=\s|$)/.exec(rest)
  const exact = end ? rest.slice(0, end.index + end[0].length) : rest.split('\n')[0]!
  return { start, end: start + exact.length, exact }
}

/** A story with enough facts for every form. Its people and events are invented. */
export const BRIDGE: Story = {
  publishedOn: '2026-05-06',
  paragraphs: [
    ['headline', 'Calder Bridge to Reopen After Two Years of Repairs'],
    ['byline', 'By Oskar Lind'],
    [
      'body',
      'The Calder Bridge will reopen on 3 June 2026, the National Crossings Authority said. The repair cost 412 million crowns, far more than the 310 million crowns estimated in 2024.',
    ],
    [
      'body',
      '“A bridge is a promise between two shores,” said Edda Sorensen, the director of the National Crossings Authority. “We kept it late, but we kept it.”',
    ],
    [
      'body',
      'Ilmari Kanto, the mayor of Brekka, warned that lorries would bring 900 more vehicles a day to the old town. The bridge was built in 1931 by the engineer Paul Hastrup.',
    ],
    [
      'body',
      'The Norvik Hauliers Union, or NHU, said its members had lost about 80,000 crowns a week. The union was founded in 1988.',
    ],
    [
      'body',
      'Traffic on the Calder Bridge has grown by 22 percent since 2010. Norvik Steel supplied 14,000 tonnes of steel, and Brandt Holding lent 65 million crowns to the authority.',
    ],
    ['caption', 'The Calder Bridge in 2019. Photo: Nils Aker'],
  ],
  entities: [
    ['organization', 'National Crossings Authority', 'the authority'],
    ['organization', 'Norvik Hauliers Union', 'NHU', 'The union'],
    ['organization', 'Norvik Steel'],
    ['organization', 'Brandt Holding'],
    ['person', 'Edda Sorensen', 'Sorensen'],
    ['person', 'Ilmari Kanto', 'Kanto'],
    ['person', 'Paul Hastrup'],
    ['person', 'Nils Aker'],
    ['place', 'Brekka'],
  ],
  facts: [
    {
      kind: 'date',
      at: '3 June 2026',
      sentence: 'The Calder Bridge will reopen',
      statement: 'The Calder Bridge will reopen on 3 June 2026, the National Crossings Authority said.',
      date: { value: '2026-06-03', granularity: 'day' },
      attribution: 'National Crossings Authority',
      modality: 'planned',
      salience: 0.9,
    },
    {
      kind: 'figure',
      at: '412 million crowns',
      sentence: 'The repair cost',
      statement: 'The repair of the Calder Bridge cost 412 million crowns.',
      figure: { value: 412e6, unit: 'SEK' },
      salience: 0.8,
    },
    {
      kind: 'figure',
      at: '310 million crowns',
      sentence: 'The repair cost',
      statement: 'The repair of the Calder Bridge was estimated at 310 million crowns in 2024.',
      figure: { value: 310e6, unit: 'SEK' },
    },
    {
      kind: 'quote',
      at: 'A bridge is a promise between two shores,',
      sentence: '“A bridge is',
      statement: 'Edda Sorensen said: “A bridge is a promise between two shores.”',
      quote: { speaker: 'Edda Sorensen', words: 'A bridge is a promise between two shores,' },
      salience: 0.7,
    },
    {
      kind: 'role',
      at: 'the director of the National Crossings Authority',
      sentence: '“A bridge is',
      statement: 'Edda Sorensen is the director of the National Crossings Authority.',
      role: { person: 'Edda Sorensen', role: 'director of the National Crossings Authority' },
    },
    {
      kind: 'role',
      at: 'the mayor of Brekka',
      sentence: 'Ilmari Kanto, the mayor',
      statement: 'Ilmari Kanto is the mayor of Brekka.',
      role: { person: 'Ilmari Kanto', role: 'mayor of Brekka' },
    },
    {
      kind: 'quote',
      at: 'lorries would bring 900 more vehicles a day to the old town',
      sentence: 'Ilmari Kanto, the mayor',
      statement: 'Ilmari Kanto warned that lorries would bring 900 more vehicles a day to the old town.',
      quote: {
        speaker: 'Ilmari Kanto',
        mode: 'indirect',
        cue: 'warned',
        words: 'lorries would bring 900 more vehicles a day to the old town',
      },
    },
    {
      kind: 'date',
      at: '1931',
      sentence: 'The bridge was built',
      statement: 'The Calder Bridge was built in 1931 by the engineer Paul Hastrup.',
      date: { value: '1931', granularity: 'year' },
    },
    {
      kind: 'abbreviation',
      at: 'NHU',
      sentence: 'The Norvik Hauliers Union, or NHU',
      statement: 'NHU stands for Norvik Hauliers Union.',
      abbreviation: { short: 'NHU', long: 'Norvik Hauliers Union' },
    },
    {
      kind: 'figure',
      at: 'about 80,000 crowns',
      sentence: 'The Norvik Hauliers Union, or NHU',
      statement: 'The Norvik Hauliers Union said its members had lost about 80,000 crowns a week.',
      figure: { value: 80000, unit: 'SEK', approximate: true },
      attribution: 'Norvik Hauliers Union',
    },
    {
      kind: 'date',
      at: '1988',
      sentence: 'The union was founded',
      statement: 'The Norvik Hauliers Union was founded in 1988.',
      date: { value: '1988', granularity: 'year' },
    },
    {
      kind: 'figure',
      at: '22 percent',
      sentence: 'Traffic on the Calder Bridge',
      statement: 'Traffic on the Calder Bridge has grown by 22 percent since 2010.',
      figure: { value: 22, unit: 'percent' },
    },
    {
      kind: 'date',
      at: '2010',
      sentence: 'Traffic on the Calder Bridge',
      statement: 'Traffic on the Calder Bridge has grown by 22 percent since 2010.',
      date: { value: '2010', granularity: 'year' },
    },
    {
      kind: 'figure',
      at: '14,000 tonnes',
      sentence: 'Norvik Steel supplied',
      statement: 'Norvik Steel supplied 14,000 tonnes of steel for the Calder Bridge.',
      figure: { value: 14000, unit: 'tonnes' },
    },
    {
      kind: 'figure',
      at: '65 million crowns',
      sentence: 'Norvik Steel supplied',
      statement: 'Brandt Holding lent 65 million crowns to the National Crossings Authority.',
      figure: { value: 65e6, unit: 'SEK' },
    },
    {
      kind: 'date',
      at: '2019',
      sentence: 'The Calder Bridge in 2019',
      statement: 'The photo shows the Calder Bridge in 2019.',
      date: { value: '2019', granularity: 'year' },
    },
  ],
}
