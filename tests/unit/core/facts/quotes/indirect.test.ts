import { describe, expect, it } from 'vitest'
import { quotesOf, saidIn } from './quotes-of'

describe('reported clauses', () => {
  it.each([
    ['Anna Berg promised to cut taxes and left the room.', 'Anna Berg', 'to cut taxes'],
    ['Anna Berg called on the governor to resign.', 'Anna Berg', 'to resign'],
    ['Anna Berg urged Henrik Lowe to step down.', 'Anna Berg', 'to step down'],
    ['Anna Berg accused the mayor of hiding the letter.', 'Anna Berg', 'hiding the letter'],
    ['Anna Berg denied taking the money.', 'Anna Berg', 'taking the money'],
    ['Anna Berg asked whether the vote was fair.', 'Anna Berg', 'whether the vote was fair'],
    ['The vote, Anna Berg said, was unfair.', 'Anna Berg', 'was unfair'],
    ['Anna Berg told a crowd of about 600 in Oslo that the plan was dead.', 'Anna Berg', 'the plan was dead'],
    [
      'Anna Berg said in a letter to the council on Friday that she would leave.',
      'Anna Berg',
      'she would leave',
    ],
    [
      'Researchers estimate that the lake lost a third of its ice.',
      'Researchers',
      'the lake lost a third of its ice',
    ],
    ['The bridge was never safe, said Anna Berg, an engineer.', 'Anna Berg', 'The bridge was never safe'],
    ['According to the health ministry, the wards are full.', 'health ministry', 'the wards are full'],
    ['I was told by a nurse that the wards were full.', 'a nurse', 'the wards were full'],
    [
      'Brightwell Inc. said it was disappointed and would appeal to a higher court.',
      'Brightwell Inc.',
      'it was disappointed and would appeal to a higher court',
    ],
    ['Officials said at least 27 people had drowned.', 'Officials', 'at least 27 people had drowned'],
    [
      'In a long report published on Friday, the council said up to 40 homes might have been saved.',
      'council',
      'up to 40 homes might have been saved',
    ],
    [
      'Mayor Anna Berg, who said she was told late on Sunday, was careful in her answers.',
      'Anna Berg',
      'she was told late on Sunday',
    ],
    [
      'Mayor Anna Berg, who said the plan, which failed, was hers, has left.',
      'Anna Berg',
      'the plan, which failed, was hers',
    ],
    [
      'Economists at Fjellbanken estimate that the strike would cost jobs.',
      'Economists at Fjellbanken',
      'the strike would cost jobs',
    ],
    [
      'The guild has a fund, enough for about 14 weeks, its treasurer, Odd Berg, told the newspaper Kystblad.',
      'Odd Berg',
      'The guild has a fund, enough for about 14 weeks',
    ],
    [
      'But Kestrel Lane Partners, a London hedge fund with 4.9%, called the price low and said it would sell.',
      'Kestrel Lane Partners',
      'it would sell',
    ],
    [
      'Lawyers at Abel Corry, which advises many, estimate that cases like this one will cost the state more.',
      'Lawyers at Abel Corry',
      'cases like this one will cost the state more',
    ],
    [
      'Of roughly 300 kinds, most are at risk, the Tidewatch Alliance estimates.',
      'Tidewatch Alliance',
      'Of roughly 300 kinds, most are at risk',
    ],
    [
      'Anna Berg began at age 9 with her grandfather, a button cutter in Oslo. He said that a lake was as deep as its fog.',
      'her grandfather',
      'a lake was as deep as its fog',
    ],
    [
      'The Norland Police Service came. The Norland Police Service left. The auditors Calder Munt had signed the accounts. The firm said it was helping the police.',
      'Calder Munt',
      'it was helping the police',
    ],
  ])('reads "%s"', (sentence, speaker, words) => {
    expect(saidIn(sentence).map(([who, what]) => [who.replace(/^the /i, ''), what])).toContainEqual([
      speaker,
      words,
    ])
  })

  it('ends the words where the same or another speaker goes on', () => {
    expect(saidIn('Anna Berg said the plan was dead but added that she would wait.')).toEqual([
      ['Anna Berg', 'the plan was dead'],
      ['Anna Berg', 'she would wait'],
    ])
    expect(
      saidIn('Anna Berg said the plan was dead, while Henrik Lowe, her deputy, said it was alive.'),
    ).toEqual([
      ['Anna Berg', 'the plan was dead'],
      ['Henrik Lowe', 'it was alive'],
    ])
  })

  it("leaves out the reporter's own remark", () => {
    expect(saidIn('Anna Berg said the plan was dead, a claim that the council rejected.')).toEqual([
      ['Anna Berg', 'the plan was dead'],
    ])
    expect(saidIn('Anna Berg said the plan was dead, and declined to say more.')).toEqual([
      ['Anna Berg', 'the plan was dead'],
    ])
  })

  it('reads the noun of a claim up to the verb of which it is the subject', () => {
    expect(saidIn("Anna Berg's claim that the vote was rigged is false.")).toEqual([
      ['Anna Berg', 'the vote was rigged'],
    ])
  })

  it('tells a clause that holds quoted words as a whole too', () => {
    expect(
      quotesOf('Anna Berg warned that voters would punish both sides if they kept "shouting about paper."'),
    ).toEqual([
      ['Anna Berg', 'indirect', 'voters would punish both sides if they kept "shouting about paper."', null],
      ['Anna Berg', 'mixed', 'shouting about paper.', null],
    ])
  })

  it.each([
    'Anna Berg would not say whether the plan was dead.',
    'Nobody said that the plan was dead.',
    'Her post at the mill will be filled. It estimated that the cap would cost jobs.',
    'Anna Berg refused to say who had paid.',
    'The source asked not to be named.',
    'Q: What do you tell people who say it is too late?',
    'Anna Berg asked why the levee had never been built.',
    'Asked what she believed the bills were for, Anna Berg hesitated.',
    'A spokesman for the council asks the towns to share the cost.',
    'The Compact on Rivers, agreed in 2018, asks rich states to share the cost but binds none.',
    'Anna Berg wrote checks to a company that had no staff.',
    'Anna Berg, aged 57, showed no emotion as the judge read out the sentence.',
  ])('finds nothing said in "%s"', (sentence) => expect(quotesOf(sentence)).toEqual([]))
})
