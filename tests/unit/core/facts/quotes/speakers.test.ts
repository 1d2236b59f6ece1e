import { describe, expect, it } from 'vitest'
import { quotesOf, saidIn } from './quotes-of'

const speakersIn = (body: string) => quotesOf(body).map(([speaker]) => speaker)

describe('the subject of a reporting verb', () => {
  it.each([
    ['Anna Berg, a lawyer who has fought the plan for years, said it was dead.', 'Anna Berg'],
    ['Anna Berg, speaking to reporters after the vote, said it was over.', 'Anna Berg'],
    ['The editor of the paper, Anna Berg, said it stood by the story.', 'Anna Berg'],
    ["Henrik Lowe's spokeswoman, Anna Berg, said it was over.", 'Anna Berg'],
    [
      'A memo written by the party and obtained by a reporter says that the race is lost.',
      'A memo written by the party and obtained by a reporter',
    ],
    ['An adviser who asked not to be named said that it was over.', 'An adviser'],
    ['Anna Berg attacked the plan and said it was dead.', 'Anna Berg'],
    ['Union and company officials said the strike was over.', 'Union and company officials'],
    ['Anna Berg was quoted as saying that it was over.', 'Anna Berg'],
    ['Anna Berg issued a statement saying that it was over.', 'Anna Berg'],
    ['People who know him say he will run.', 'People'],
    ['A spokesman for Anna Berg said it was over.', 'A spokesman for Anna Berg'],
    ['"We held the line," said Spc. Lorraine Walsh, a gunner.', 'Lorraine Walsh'],
  ])('finds it in "%s"', (sentence, speaker) => expect(speakersIn(sentence)).toEqual([speaker]))

  it.each(['The St. Cloud, Minnesota-based company', 'The Toledo, Ohio, company'])(
    'is the company that "%s" means',
    (description) =>
      expect(
        speakersIn(`Brightwell Inc. hired nobody in May. ${description} said that profit fell.`),
      ).toEqual(['Brightwell Inc.']),
  )

  it.each([
    [
      'Detectives from Marlow Constabulary’s Major Crime Team have spoken to 14 people, the force said.',
      ['Marlow Constabulary'],
    ],
    [
      'The World Health Organization met on Monday. The agency said it was over.',
      ['World Health Organization'],
    ],
    ['Marlow Constabulary and Fenshire Police met. The force said it was over.', ['The force']],
    [
      'The U.N. refugee agency said it was over. The Office of the U.N. High Commissioner for Refugees, known as UNHCR, left.',
      ['Office of the U.N. High Commissioner for Refugees'],
    ],
  ])('is the one body of its kind in "%s"', (body, speakers) => expect(speakersIn(body)).toEqual(speakers))

  it('is nobody who maintained a thing', () => {
    expect(speakersIn('Iraqi forces maintained their positions east of the river on Monday.')).toEqual([])
  })

  it('gives the person a relative clause speaks of', () => {
    expect(saidIn('She praised an aide to Anna Berg, who said it was over.')).toEqual([
      ['Anna Berg', 'it was over'],
    ])
  })
})

describe('pronouns and descriptions', () => {
  it('follow the subject of the sentence before, also when asked rather than asking', () => {
    expect(speakersIn('Henrik Lowe was asked whether he was tired.\n\n"A little," he said.')).toEqual([
      'Henrik Lowe',
    ])
  })

  it('agree in gender with the nearest', () => {
    expect(
      speakersIn('Anna Berg met Henrik Lowe. "It was short," she said. "It was long," he said.'),
    ).toEqual(['Anna Berg', 'Henrik Lowe'])
  })

  it('stay as printed when nobody fits', () => {
    expect(speakersIn('The bridge is closed. "It is late," she said.')).toEqual(['she'])
  })

  it('name the person described so', () => {
    const story =
      'Sen. Anna Berg met Gov. Henrik Lowe in Oslo.\n\n"It was short," the senator said. "It was long," the governor said.'
    expect(speakersIn(story)).toEqual(['Anna Berg', 'Henrik Lowe'])
  })

  it('never give an office to somebody who holds another', () => {
    expect(speakersIn('Gov. Henrik Lowe was late. "It was long," the senator said.')).toEqual(['the senator'])
  })

  it('keep the fuller words for an unnamed person who comes back', () => {
    expect(
      speakersIn('A senior aide to the mayor said the plan was dead. "They told us no," the aide said.'),
    ).toEqual(['A senior aide to the mayor', 'A senior aide to the mayor'])
  })

  it('know a newspaper by its name', () => {
    expect(
      speakersIn(
        'The Alderton Courier reported that the bridge was closed. The newspaper said it would stay closed.',
      ),
    ).toEqual(['Alderton Courier', 'Alderton Courier'])
  })
})

describe('bodies that are cited', () => {
  it('speak under their name, and go on as "it"', () => {
    const story =
      'The Norgate Party asked for calm. Fees rose by a third, according to the charity Wardwatch. It estimates that few can pay.'
    expect(speakersIn(story)).toEqual(['Wardwatch', 'Wardwatch'])
  })

  it('give way to the body that the sentence is about', () => {
    const story =
      'The Norgate Ministry will pay the fees, according to Reuters. It said the money would come soon.'
    expect(speakersIn(story)).toEqual(['Reuters', 'Norgate Ministry'])
  })

  it('are newspapers, not people, where their name ends like a countryman', () => {
    const story =
      'Henrik Lowe spoke of the roof. The prize was the largest yet, according to the Racing Ledger.'
    expect(speakersIn(story)).not.toContain('Henrik Lowe')
  })

  it('are meant by the noun that stands before their name', () => {
    const story = 'Henrik Lowe spoke to the magazine Horse Days. The magazine said the prize was small.'
    expect(speakersIn(story)).toEqual(['Horse Days'])
  })
})

describe('a "lead" that is no verb', () => {
  it.each([
    '"It was late. It was a chain of faults," lead investigator Henrik Lowe told reporters.',
    '"It was a chain of faults," lead author Henrik Lowe said.',
  ])('leaves the words to their speaker: %s', (story) => expect(speakersIn(story)).toEqual(['Henrik Lowe']))
})

describe('speech without a cue', () => {
  it('belongs to who was just introduced', () => {
    expect(saidIn('Anna Berg was defiant.\n\n"We will not go."')).toEqual([['Anna Berg', 'We will not go.']])
  })

  it('waits for a speaker named later in its paragraph', () => {
    expect(
      speakersIn('Henrik Lowe said it was over.\n\n"No. Never." "We will not go," Anna Berg said.'),
    ).toEqual(['Henrik Lowe', 'Anna Berg', 'Anna Berg'])
  })

  it('turns to the other speaker after a question in a paragraph of its own', () => {
    expect(
      speakersIn('"It is late," said Anna Berg.\n\n"How late?" Henrik Lowe asked.\n\n"Too late."'),
    ).toEqual(['Anna Berg', 'Henrik Lowe', 'Anna Berg'])
  })
})

describe('words within words', () => {
  it('keep who said them and who passed them on', () => {
    expect(quotesOf('Anna Berg met Henrik Lowe. "He told me, \'Go home,\'" Anna Berg said.')).toContainEqual([
      'Henrik Lowe',
      'direct',
      'Go home,',
      'Anna Berg',
    ])
  })
})

describe('speakers without a name of their own', () => {
  it('is no head that was shaken', () =>
    expect(
      saidIn('One juror said the panel had been troubled. The juror shook his head. "That was it," he said.'),
    ).toContainEqual(['One juror', 'That was it,']))

  it('is the minister whom the text has introduced, not the reporter who asked', () =>
    expect(
      saidIn(
        'The minister for culture, Patrick Donovan, said it belonged to all. "And the biscuits?" a reporter asked. "The biscuits," the minister replied, "are a matter for the courts."',
      ),
    ).toContainEqual(['Patrick Donovan', 'are a matter for the courts.']))

  it('is nobody in a word that only begins its sentence with a capital', () =>
    expect(
      speakersIn(
        'Nana Boadi was born in 1938. Recognition abroad came late. She received it with ginger beer. "They ask about heat," she said.',
      ),
    ).toEqual(['Nana Boadi']))

  it('is not what "she" disliked being called', () =>
    expect(
      speakersIn('She disliked being called a naturalist. "I am a woman who stands still," she said.'),
    ).toEqual(['she']))

  it('is a job that looks like another word', () =>
    expect(
      speakersIn('Sione Tuilagi scored twice. Asked what he had done, the forward said: "Laid bricks."'),
    ).not.toContain('the'))

  it('is the countryman whom the sentence before is about', () =>
    expect(
      speakersIn(
        'Lars Aalberg, a Norwegian striker, forced the ball over the line. "It was the shin, yes," the Norwegian said.',
      ),
    ).toEqual(['Lars Aalberg']))
})
