import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import type { EntityKind } from '../../../../src/core/facts/model'

const read = (body: string) => analyse(`News of the day\n\n${body}`, { publishedOn: '2026-07-09' })
const names = (body: string, kind: EntityKind) =>
  read(body).entities.flatMap((entity) => (entity.kind === kind ? [entity.name] : []))

describe('people of the world', () => {
  it.each([
    [
      'Ghana’s president, Kwabena Asare Mensah, met Nana Yaa Owusu in Kumasi on Monday.',
      ['Kwabena Asare Mensah'],
    ],
    [
      'Egyptian President Abdel Karim el-Naggar told reporters that talks would go on.',
      ['Abdel Karim el-Naggar'],
    ],
    ['Former U.N. envoy Park Eun-hye arrived in Geneva on Tuesday.', ['Park Eun-hye']],
    ['Brazilian Senator Luís Inácio da Costa said he would run again.', ['Luís Inácio da Costa']],
    [
      'Polish minister Zbigniew Wójcik and his colleague Ľubica Žáková met in Gdańsk.',
      ['Zbigniew Wójcik', 'Ľubica Žáková'],
    ],
    ['Chief Minister K. Venkat Rao visited flooded villages on Sunday.', ['K. Venkat Rao']],
  ])('%s', (body, expected) => expect(names(body, 'person')).toEqual(expect.arrayContaining(expected)))

  it.each([
    ['A spokesman for the ministry, Collins Wekesa, rejected the criticism.', ['Collins Wekesa']],
    [
      'The court heard that Gerry Divilly, the company’s financial controller, died in 2020.',
      ['Gerry Divilly'],
    ],
    [
      'Catherine Ní Fhlatharta gave evidence. Ms Ní Fhlatharta told the court that she had objected.',
      ['Catherine Ní Fhlatharta'],
    ],
  ])('takes somebody with a job for a person: %s', (body, expected) =>
    expect(names(body, 'person')).toEqual(expected),
  )

  it('takes for nobody what only stands before other nouns', () => {
    expect(
      names('Pilbara rail drivers voted to extend their strike at Corvane’s Pilbara mines.', 'person'),
    ).toEqual([])
    expect(names('She is survived by two nieces, Sarah and Philippa.', 'organization')).toEqual([])
  })

  it('leaves local titles out of the name', () => {
    const body = 'Alhaji Musa Bello spoke first. Datuk Seri Azlan Hamid answered. Cllr Anna Holt left early.'
    expect(names(body, 'person')).toEqual(['Musa Bello', 'Azlan Hamid', 'Anna Holt'])
  })

  it('joins the family name that stands first', () => {
    const { entities } = read(
      'South Korean Foreign Minister Seo Yoon-ah arrived in Tokyo. Ms Seo said the talks would last a week.',
    )
    const seo = entities.find((entity) => entity.name === 'Seo Yoon-ah')
    expect(seo?.aliases).toEqual(['Seo'])
  })

  it('has no lawyer’s title in a name', () => {
    expect(names('Maître Olivier Sabatier spoke for the city.', 'person')).toEqual(['Olivier Sabatier'])
  })

  it('joins the family name of Malaysian and Singaporean names', () => {
    const { entities } = read('Chairman Khoo Boon Teik rejected the criticism. Khoo said the offer was fair.')
    expect(entities.find(({ name }) => name === 'Khoo Boon Teik')?.aliases).toEqual(['Khoo'])
  })

  it('joins a first name that one person alone has, when it stands for a person', () => {
    const { entities } = read(
      'Wade Hollister lost the vote in Reno. “Wade says he did not read it,” his rival, Maria Arredondo, said.',
    )
    const people = entities.filter((entity) => entity.kind === 'person')
    expect(people.map((person) => person.name)).toEqual(['Wade Hollister', 'Maria Arredondo'])
  })
})

describe('bodies and places of the world', () => {
  it('keeps the bounds of bodies with of and and', () => {
    const body =
      'The Ministry of Trade and Industry and the University of Lagos signed it, said the Seed and Harvest Bank.'
    expect(names(body, 'organization').sort()).toEqual([
      'Ministry of Trade and Industry',
      'Seed and Harvest Bank',
      'University of Lagos',
    ])
  })

  it('takes the place of a based firm, and no demonym', () => {
    const body = 'A New Delhi-based charity sent Kenyan and Nigerian doctors to Mombasa on Friday.'
    expect(names(body, 'place')).toEqual(['New Delhi', 'Mombasa'])
  })

  it.each([
    [
      'The Ministry of Health, Labour and Welfare closed two plants.',
      'Ministry of Health, Labour and Welfare',
    ],
    ['Crews of the Timber, Dock and Harbour Union met on Monday.', 'Timber, Dock and Harbour Union'],
    [
      'She leads the National Union of Shipwrights of South Africa.',
      'National Union of Shipwrights of South Africa',
    ],
    ['They wrote to the Office of the Ombudsman on Friday.', 'Office of the Ombudsman'],
    ['Soldiers of the 3rd Mountain Brigade dug trenches.', '3rd Mountain Brigade'],
    [
      'He asked the Constitutional Court of Bosnia and Herzegovina to rule.',
      'Constitutional Court of Bosnia and Herzegovina',
    ],
  ])('finds the whole name of a body in %j', (body, name) => {
    expect(names(body, 'organization')).toContain(name)
  })

  it('takes no product for a body', () => {
    expect(
      names('Users of Internet Explorer 9 and of Windows moved to a newer browser.', 'organization'),
    ).toEqual([])
  })

  it('lists the agency of a dateline and every naming of a body', () => {
    const { entities } = read(
      'NAIROBI, Kenya (Lake Wire) — The African Seed Council (ASC) met on Monday. The ASC will meet again.',
    )
    const council = entities.find((entity) => entity.name === 'African Seed Council')
    expect(council?.mentions.map((mention) => mention.exact)).toEqual(['African Seed Council', 'ASC', 'ASC'])
    expect(entities.some((entity) => entity.kind === 'organization' && entity.name === 'Lake Wire')).toBe(
      true,
    )
  })

  it('joins the long name of a country to the country that its short form is', () => {
    const { entities } = read(
      'North Korea fired a missile. It used the abbreviation of its official name, the Democratic People’s Republic of Korea, or DPRK.',
    )
    expect(entities.filter((entity) => entity.kind === 'organization')).toEqual([])
  })

  it('reads words with letters beyond Latin-1 whole', () => {
    expect(names('Workers in Łódź and Diyarbakır went on strike on Monday.', 'place')).toEqual([
      'Łódź',
      'Diyarbakır',
    ])
  })
})

describe('what stands beside a name', () => {
  it.each([
    ['About 90 who live in Port Hedland and Newman are employed elsewhere.', 'Newman'],
    ['The reservoir is fed by the Ramnadi, a tributary of the Mula.', 'Ramnadi'],
    ['Plants in New Brunswick and Prince Edward Island were closed.', 'Prince Edward Island'],
  ])('shows a place: %s', (body, name) => {
    expect(names(body, 'place')).toContain(name)
    expect(names(body, 'organization')).toEqual([])
  })

  it('shows a body of many', () => {
    const body = 'The Federation of Quechua Communities of Cotabambas said talks had failed.'
    expect(names(body, 'organization')).toEqual(['Federation of Quechua Communities of Cotabambas'])
  })

  it('is no body, where it is a unit, an honour or a chemical measure', () => {
    const body =
      'The dam yields 210 MW. She was appointed OBE in 1998. Biochemical oxygen demand (BOD) was high. BOD fell later.'
    expect(names(body, 'organization')).toEqual([])
  })
})

describe('roles around names', () => {
  const roles = (body: string) =>
    read(body).facts.flatMap((fact) =>
      fact.kind === 'role' ? [[fact.role.person, fact.role.role, fact.role.former]] : [],
    )

  it.each([
    [
      'Anna Berg, then a professor at Oslo University, called him.',
      ['Anna Berg', 'professor at Oslo University', true],
    ],
    ['Jonas Lind, a 19-year-old winger, scored twice.', ['Jonas Lind', 'winger', false]],
    [
      'Norvik chief operating officer Anna Berg left.',
      ['Anna Berg', 'Norvik chief operating officer', false],
    ],
    [
      'Jonas Lind, leader of the opposition Tel-Var party, objected.',
      ['Jonas Lind', 'leader of the opposition Tel-Var party', false],
    ],
    [
      'Jonas Lind, head of the Oslo-based group, objected.',
      ['Jonas Lind', 'head of the Oslo-based group', false],
    ],
    ['Kenya’s army chief General Basil Kumar objected.', ['Basil Kumar', 'Kenya’s army chief', false]],
    ['Leader of the Opposition Basil Kumar objected.', ['Basil Kumar', 'Leader of the Opposition', false]],
    [
      'Anna Berg’s former business partner, Jonas Lind, agreed.',
      ['Jonas Lind', 'Anna Berg’s former business partner', true],
    ],
  ])('reads "%s"', (sentence, role) => expect(roles(sentence)).toContainEqual(role))
})
