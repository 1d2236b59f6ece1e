import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'

const read = (body: string) => analyse(`News of the day\n\nMonday 28 September 2026\n\n${body}`)
const statements = (body: string) => [...new Set(read(body).facts.map(({ statement }) => statement))]
const speakers = (body: string) =>
  read(body).facts.flatMap((fact) => (fact.kind === 'quote' ? [fact.quote.speaker] : []))
const entity = (body: string, name: string) => read(body).entities.find((one) => one.name === name)

describe('a person', () => {
  it('is known again by a surname with a hyphen', () => {
    const body =
      'The guitarist Kojo Amissah-Tettey died in Accra on Monday. Amissah-Tettey had recorded 12 albums.'
    expect(entity(body, 'Kojo Amissah-Tettey')?.aliases).toEqual(['Amissah-Tettey'])
  })
  it('is known again behind “according to”, whatever else the surname could be', () => {
    const body =
      '"We are closing a window," said Deputy Governor Radek Holub in Prague. According to Holub, the next step depends on wages.'
    expect(entity(body, 'Radek Holub')?.kind).toBe('person')
    expect(read(body).entities.filter(({ name }) => name === 'Holub')).toEqual([])
  })
  it('is known again behind the title of a councillor', () => {
    const body =
      'The mayor of Wandarra, Trish Callaghan, toured the town. Cr Callaghan said she would write to the premier.'
    expect(entity(body, 'Trish Callaghan')?.mentions).toHaveLength(2)
  })
})

it('somebody with whose name in capitals the story begins is the one whom it names further on', () => {
  const body = 'JOSS ACKER became the winner of the tour on Sunday. Acker attacked on the last climb.'
  expect(entity(body, 'Joss Acker')?.aliases).toContain('Acker')
  expect(statements(body).filter((statement) => /JOSS/.test(statement))).toEqual([])
})

it('a name that the story used long for a firm goes on meaning it, after somebody of the owner’s name came in', () => {
  const body =
    'The Austrian company Kessel makes boxes. Shares in Kessel rose by 4 per cent in Vienna. Kessel’s revenue slipped, and staff of Kessel were calm.\n\nAnton Kessel, grandson of the founder, will be deputy chair. If the deal fails, the buyer will pay Kessel a fee of €95 million.'
  expect(entity(body, 'Kessel')?.kind).toBe('organization')
  expect(statements(body).filter((statement) => /pay Anton Kessel/.test(statement))).toEqual([])
})

describe('a pronoun', () => {
  it('is nobody whom the story calls otherwise, even where no list knows the first name', () => {
    const all = statements(
      'Marilene Tavares scored twice while she was 16. Tavares said that she had no boots.\n\nIn 1972 Tavares returned to Recife and married Ademir Barros, a driver, who learned to referee her games. He died in 2008.',
    )
    expect(all.filter((statement) => /^Marilene Tavares died/.test(statement))).toEqual([])
  })
  it('shows that a surname which a firm has, too, is the owner', () => {
    const body =
      'Harrow Site Services LLC won 11 contracts. The firm is owned by Tom Harrow. Anna Berg, an auditor, read them.\n\nHarrow, in a brief interview outside his garage, said he had done honest work. "Nobody complained about the snow," he said.'
    expect(speakers(body)).toEqual(['Tom Harrow', 'Tom Harrow'])
  })
  it('is nobody who flows', () => {
    const body =
      'Officials were calm. Water at the Sukkur Barrage was flowing at 610,000 cubic feet per second, he added.'
    expect(speakers(body).filter((name) => /water/i.test(name))).toEqual([])
  })
  it('goes on with the person whose term or party the sentence is about', () => {
    const body =
      'Its co-ordinator, Sinéad Brennan, said she would be urging a treaty.\n\nThe chair is Marguerite Delacroix. Ms Delacroix\u2019s term ends in December and she has said that she will not seek another.'
    expect(speakers(body)).toEqual(['Sinéad Brennan', 'Marguerite Delacroix'])
  })
  it('is no body that is named by the way and has the noun in its name', () => {
    const body =
      'Maumee Health was hit. Maumee Health paid nothing, Maumee Health said.\n\nThe 2024 attack on a processor owned by United Group was the largest.\n\nThe group is offering help. It said that the cost was 23 million dollars.'
    expect(speakers(body)).not.toContain('United Group')
  })
  it('is no authority where a company is meant', () => {
    const body =
      'Calder Ridge recalled the drug. The Food and Drug Administration (FDA) designated it. An FDA spokesman spoke.\n\nThe company said that its shares fell.'
    expect(speakers(body)).not.toContain('Food and Drug Administration')
  })
  it('is nobody who stands there in stone', () => {
    const body =
      'Members walked out and staged a protest near the statue of Mahatma Gandhi. She pointed out that only 71% had been spent.'
    expect(speakers(body)).not.toContain('Gandhi')
  })
})

describe('a person of a life', () => {
  it('is known by a birth name as well', () => {
    const body =
      'Ruth Calloway, who has died aged 87, listened to glaciers. Ruth Ellen Pargeter was born in Kendal in 1938. She took a first in 1959.'
    const people = read(body).entities.filter(({ kind }) => kind === 'person')
    expect(people.map(({ name }) => name)).toEqual(['Ruth Calloway'])
  })
})

describe('a party', () => {
  it.each([
    [
      'Civic Renewal, led by former Finance Minister Tomaz Hribernik, had 28.4% of the vote.',
      'Civic Renewal',
    ],
    ['Her liberal-conservative New Dawn won 24 of the 100 seats in October.', 'New Dawn'],
    ['Bright Future was founded in February 2019.', 'Bright Future'],
  ])('is a body in "%s"', (body, name) => expect(entity(body, name)?.kind).not.toBe('person'))
})

describe('an office before a name', () => {
  const roles = (body: string) =>
    read(body).facts.flatMap((fact) => (fact.kind === 'role' ? [[fact.role.person, fact.role.role]] : []))

  it('is none in the name of a house', () => {
    expect(roles('At the Anchor Tea Rooms, Maureen Holt said that people had been proud of it.')).toEqual([])
  })
  it('holds no other person', () => {
    expect(roles('A bench of Justice Ravi Moorthy and Justice Sita Nair ordered the state to pay.')).toEqual([
      ['Ravi Moorthy', 'Justice'],
      ['Sita Nair', 'Justice'],
    ])
  })
  it('keeps its first word behind “according to”', () => {
    expect(roles('A review is under way, according to state secretary Henrik Moe.')).toEqual([
      ['Henrik Moe', 'state secretary'],
    ])
  })
})

describe('a pronoun', () => {
  it('is not a relative who was only asked about somebody', () => {
    const all = statements(
      'Kojo Mensah died on Monday. He was 84.\n\nHis daughter, Araba, said that the cause was kidney failure. He had last played in public in December 2025.',
    )
    expect(all.filter((statement) => /^Araba.* had last played/.test(statement))).toEqual([])
  })
  it('is not the speaker where the report was about somebody else', () => {
    const all = statements(
      'Tobias Fennimore, prosecuting, said Gareth Pilling joined the firm in 2012. Between 2017 and 2024 he created three companies.',
    )
    expect(all.filter((statement) => /Fennimore created/.test(statement))).toEqual([])
  })
  it('is not somebody who noticed another', () => {
    const all = statements(
      'A teacher, Dorothy Quist, noticed that she drew plans in her books. In 1957 she arrived in London on a grant of £390 a year.',
    )
    expect(all.filter((statement) => /Quist arrived/.test(statement))).toEqual([])
  })
  it('does not reach past sentences with a pronoun of their own', () => {
    const said = speakers(
      '"He never told me I played well," Naa Dei Lartey said on Wednesday.\n\nA dispute over the rights occupied much of his later life. After the song was used in an advertisement, he sued the company. The case lasted seven years. In 2011 the court awarded him $340,000. He spent the rest, he claimed, on "outboard motors and lawyers".',
    )
    expect(said).not.toContain('Lartey')
    expect(said.at(-1)).toBe('he')
  })
})

describe('the company', () => {
  it('is no publisher that only the byline names', () => {
    const { facts } = analyse(
      'Finland orders three ships\n\nBy Outi Kallio, Baltic Defence Monitor\n\nHELSINKI, 4 March 2026\n\nThe ships will be built in Turku. The company beat bids from Sweden and Poland. It expects to hire 350 workers.',
    )
    expect(facts.filter(({ statement }) => statement.includes('Baltic Defence Monitor'))).toEqual([])
  })
})

describe('a statement', () => {
  it('keeps “a year earlier”, which is no whole year', () => {
    const all = statements(
      'Net income fell 28% to $71 million in the third quarter from $98 million a year earlier.',
    )
    expect(all.join(' ')).toContain('a year earlier')
  })
  it('keeps “the year before”, which may be that of a firm', () => {
    const all = statements(
      'Norvik spent R38m on diesel, less than a quarter of the R164m it spent the year before.',
    )
    expect(all.join(' ')).toContain('the year before')
  })
  it('keeps the preposition of a time that comes behind a noun', () => {
    const all = statements(
      'A report commissioned by the council last year recommended a wall of 80 centimetres.',
    )
    expect(all.join(' ')).toContain('by the council in 2025')
  })
  it('does not say “on” behind “until at least”', () => {
    const all = statements('Schools will stay shut until at least Friday, the ministry said.')
    expect(all.join(' ')).toContain('until at least October 2, 2026')
  })
  it('puts the day of a run-off where its verb puts it', () => {
    const date = read("Jens Riedmüller won Sunday's run-off with 50.6 per cent of the vote.").facts.find(
      ({ kind }) => kind === 'date',
    )
    expect(date?.kind === 'date' && date.date.value).toBe('2026-09-27')
  })
})

it('an abbreviation does not stand for an owner’s ending', () => {
  const [fact] = read(
    "The Pragatisheel Lok Dal's (PLD) 15-year hold over the city ended on Tuesday.",
  ).facts.filter(({ kind }) => kind === 'abbreviation')
  expect(fact?.kind === 'abbreviation' && fact.abbreviation.long).toBe('Pragatisheel Lok Dal')
})

it('an owner is read alike, whatever was read before', () => {
  const owners = (body: string) => read(body).facts.map(({ statement }) => statement)
  const body = "Jens Riedmüller won Sunday's run-off in Hohenwerra by 137 votes."
  const before = owners(body)
  // The tagger remembers words, and takes an owner before a comma for one.
  owners("He has won 14 fights. Sunday's, at the arena in Pikine, is to fill its 20,000 seats.")
  expect(owners(body)).toEqual(before)
  expect(read(body).facts.some(({ kind }) => kind === 'date')).toBe(true)
})

describe('a body in a description', () => {
  const before =
    'Last year’s attack on Changefield Group shut pharmacies for weeks.\n\nThe clinics closed on Monday. '
  it('is none that has the noun in its name but is of another kind', () => {
    const body = `${before}The hospital group said it was sorry. It expects the attack to cost $23 million.`
    expect(speakers(body)).toEqual(['The hospital group'])
    expect(statements(body)).toContain('It expects the attack to cost $23 million.')
  })
  it('is the one that the text has called so', () => {
    const body = `Fairway Stores, a supermarket chain, opened in May. ${before}The supermarket chain said it was sorry.`
    expect(speakers(body)).toEqual(['Fairway Stores'])
  })
  it('is the group itself where nothing speaks against it', () => {
    const body = `${before}The group said it was sorry. It expects the attack to cost $23 million.`
    expect(speakers(body)).toEqual(['Changefield Group'])
    expect(statements(body)).toContain('Changefield Group expects the attack to cost $23 million.')
  })
})
