import { describe, expect, it } from 'vitest'
import { quotesOf, saidIn } from './quotes-of'

const speakersIn = (body: string) => quotesOf(body).map(([speaker]) => speaker)

describe('epithets', () => {
  it.each([
    ['Anna Berg, 44, met Henrik Lowe, 51. "It was fine," the 51-year-old said.', 'Henrik Lowe'],
    ['Anna Berg won on Monday. "It was fine," the retired teacher said.', 'Anna Berg'],
    ['It took Anna Berg an hour to reply.\n\n"No," the embattled minister said.', 'Anna Berg'],
    ['Sen. Anna Berg, D-Vt., met Sen. Henrik Lowe, R-Maine. "No," the Maine senator said.', 'Henrik Lowe'],
    [
      'Sen. Anna Berg of New York met Sen. Henrik Lowe of Ohio. "No," the New York Democrat said.',
      'Anna Berg',
    ],
    ['Anna Berg spoke first. "No," the 44-year-old mother of two said.', 'Anna Berg'],
    ['Henrik Lowe spoke first. "No," the former secretary of state said.', 'Henrik Lowe'],
    ['Berg\'s husband, meanwhile, was calm. "No," the former senator said.', "Berg's husband"],
    ['Lawyer Anna Berg met Henrik Lowe. Henrik Lowe went home. "No," the lawyer said.', 'Anna Berg'],
  ])('name somebody in "%s"', (story, speaker) => expect(speakersIn(story)).toEqual([speaker]))

  it.each([
    ['Henrik Lowe wept in the dock. "You are guilty," the judge said.', 'the judge'],
    ['Anna Berg met the president. "It was fine," the president said.', 'the president'],
    ['Anna Berg and Henrik Lowe met. "It was fine," the 44-year-old said.', 'the 44-year-old'],
    ['Anna Berg argued with the singer. "No," the singer said.', 'the singer'],
    ['Henrik Lowe spoke first. "No," the mayor of Oslo said.', 'the mayor of Oslo'],
    ['Sen. Anna Berg of Ohio spoke first. "No," the Texas senator said.', 'the Texas senator'],
  ])('name nobody in "%s"', (story, speaker) => expect(speakersIn(story)).toEqual([speaker]))
})

describe('speech without a cue of its own', () => {
  it.each([
    ['"It was late," Anna Berg said.\n\nHow late?\n\n"Too late."', ['Anna Berg', 'Anna Berg']],
    ['Anna Berg was asked about it. Her answer? "No comment at all."', ['Anna Berg']],
    ['Officials are worried. One put it bluntly: "It is over for us."', ['One']],
    ['Anna Berg circulated a memo. "Nobody is to talk," it read.', ['a memo']],
  ])('belongs to somebody in "%s"', (story, speakers) => expect(speakersIn(story)).toEqual(speakers))

  it('is not given to whoever was cut off', () => {
    expect(saidIn('"I know," Henrik Lowe began, before Anna Berg cut him off: "Your time is up."')).toEqual([
      ['Henrik Lowe', 'I know,'],
      ['Anna Berg', 'Your time is up.'],
    ])
  })

  it('is answered by somebody other than who asked', () => {
    expect(
      speakersIn('Henrik Lowe took the stand. "What happened?" Peter Dole asked. "Nothing," he replied.'),
    ).toEqual(['Peter Dole', 'Henrik Lowe'])
  })
})

describe('words passed on', () => {
  it('keep who quoted whom', () => {
    expect(
      quotesOf('The Nordland agency quoted a union official as saying the port had been closed.'),
    ).toEqual([['a union official', 'indirect', 'the port had been closed', 'The Nordland agency']])
  })

  it('belong to whoever was quoted as saying them', () => {
    expect(speakersIn('"We were fishing," the official was quoted as saying.')).toEqual(['the official'])
  })

  it('go with the main clause in a participle', () => {
    expect(
      saidIn('Anna Berg vetoed a bill that critics said would hurt farmers, calling it "a mess."'),
    ).toContainEqual(['Anna Berg', 'a mess.'])
  })
})

describe('quotation marks', () => {
  it('may be set apart as in tokenised text', () => {
    expect(
      saidIn('" It was late , " Anna Berg said . " We left . "\n\n" It was dark . "\n\nHenrik Lowe slept .'),
    ).toEqual([
      ['Anna Berg', 'It was late ,'],
      ['Anna Berg', 'We left .'],
      ['Anna Berg', 'It was dark .'],
    ])
  })

  it('may be double inside British single ones', () => {
    expect(saidIn('Anna Berg said: \'I thought, "Not for me," and went home.\'')).toEqual([
      ['Anna Berg', 'I thought, "Not for me," and went home.'],
    ])
  })
})
