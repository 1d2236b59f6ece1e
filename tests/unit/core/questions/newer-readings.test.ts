import { describe, expect, it } from 'vitest'
import { bareStem } from '../../../../src/core/questions/bare-stem'
import { asked, made } from './made'

const beforeOf = (body: string, question: RegExp): string | null | undefined =>
  made(body)
    .map(({ item }) => bareStem(item.stem))
    .find(({ words }) => question.test(words))?.before

describe('what goes on in a paragraph', () => {
  const WORKS =
    'Norvik Bank and the town will spend €74 million on sirens at Tavira. The bank will pay 60% of the costs.'

  it('is asked after the sentence before it', () => {
    expect(beforeOf(WORKS, /will pay _____ of the costs/)).toContain('will spend €74 million')
  })

  it('is asked alone where it names enough of the story', () => {
    expect(
      beforeOf(
        'The council met for a day. Norvik Bank bought the Tavira shipyard of Karl Voss in April 2025.',
        /bought|buy/,
      ),
    ).toBeNull()
  })
})

describe('a number', () => {
  it('is not asked for where those told before it give it', () => {
    const body =
      'Fourteen of 18 economists whom Norvik Bank polled had expected no change at Tavira. The remaining four had forecast a cut by Norvik Bank.'
    expect(asked(body).filter((stem) => /remaining _____/.test(stem))).toEqual([])
  })

  it('is not asked for in other units', () => {
    const body = 'Norvik Bank paid for a 22m (72ft) ferry from Tavira, which sank off Brekka in April 2025.'
    expect(asked(body).filter((stem) => /\(_____\)/.test(stem))).toEqual([])
  })

  it('is not asked for where it only says how large a firm is', () => {
    const body =
      'Norvik Marine, which employs 210 people, denied that Karl Voss had been told to go onto the wharf at Tavira.'
    expect(asked(body).filter((stem) => /employs _____/.test(stem))).toEqual([])
  })

  it('has no options where a limit beside it tells it', () => {
    const body =
      'The Norvik Liberals won 4.1%, barely above the 4% threshold. The Tavira Greens won 6.1%, Brekka First 8.2% and the Voss List 5.3%.'
    const items = made(body).filter(
      ({ item, gate }) => gate === null && item.form === 'multiple-choice' && /_____, barely/.test(item.stem),
    )
    expect(items).toEqual([])
  })
})

describe('words', () => {
  it('of somebody without a name are not asked about', () => {
    const body =
      'An investor in Norvik Bank was unmoved. "I do not think that 412 pence a share is enough for this bank," the investor said.'
    expect(asked(body).filter((stem) => /pence a share is enough/.test(stem))).toEqual([])
  })

  it('are reported whole, with the last of several clauses', () => {
    const body =
      'Ida Holm, a nurse, alleged that 11 drains were emptied into the lake at Tavira, that weed had covered it in summer and that the birds were gone.'
    for (const stem of asked(body)) expect(stem).not.toMatch(/in summer\.?$/)
  })

  it('that recommend something are no report', () => {
    const body =
      'The Labour Court of Brekka recommended that staff of Tavira Ports be offered contracts of 20 hours by May 2027.'
    expect(asked(body).filter((stem) => /said that .* be offered/.test(stem))).toEqual([])
  })

  it('name all places of several, or none', () => {
    const body =
      'Over nine days, 64 films from 17 countries were shown in school halls, a railway shed and a church of Tavira.'
    for (const stem of asked(body)) expect(stem).not.toMatch(/school halls\?$/)
  })

  it('that have lost their subject are no report', () => {
    const body =
      'The Norvik Party pointed to burial records in Tavira that it says show 60 deaths that are not in the figures of the town.'
    expect(asked(body).filter((stem) => /said that show/.test(stem))).toEqual([])
  })
})

describe('dates', () => {
  it('are told apart from places where a gap may hold either', () => {
    const body = 'Norvik Bank raised its estimate of the damage at Tavira on 21 January 2026.'
    const cloze = made(body).find(({ item }) => item.form === 'cloze' && item.key === '21 January 2026')
    expect(bareStem(cloze!.item.stem).words).toMatch(/^Which date fits the gap\? Norvik Bank raised/)
  })

  it('of a birth are worth no day, and those of a hearing none', () => {
    const body =
      'Ida Holm was born in Tavira on 9 August 1932. Karl Voss of Norvik Bank took €186,000, the court at Brekka heard on 6 May 2026.'
    expect(
      asked(body).filter((stem) => /born .*on _____|which date was .* born|heard on _____/i.test(stem)),
    ).toEqual([])
  })
})

describe('offices', () => {
  it('are asked for by who holds them, and never weighed as true or false', () => {
    const body =
      'Ida Holm, the mayor of Brekka, met Karl Voss, the director of Norvik Bank, and Nora Lind, the head of Tavira Ports.'
    const forms = made(body)
      .filter(({ item, gate }) => gate === null && /mayor of Brekka|What position/.test(item.stem))
      .map(({ item }) => item.form)
    expect(forms).not.toContain('true-false')
    expect(
      made(body).some(({ item, gate }) => gate === null && /What position/.test(item.stem) && item.options),
    ).toBe(false)
  })

  it('are asked for where somebody else died, or left', () => {
    const body =
      'Six people were killed when a ferry sank, Ida Holm, the mayor of Brekka, said on Monday. Nora Lind resigned.'
    expect(asked(body).filter((stem) => /who was the mayor of Brekka/.test(stem))).not.toEqual([])
  })

  it('are not asked for once their holder has left', () => {
    const body =
      'Nora Lind resigned on Monday as director of Tavira Ports. Ida Holm, the mayor of Brekka, wished her well.'
    expect(asked(body).filter((stem) => /who was the director/.test(stem))).toEqual([])
  })

  it('are told with the long name of letters that the headline does not have', () => {
    const body =
      'Norvik Marine Haulage (NMH) lost a boat near Tavira. NMH chief executive Nora Lind flew to Brekka on Monday. "The crew did everything right on that morning," she said.'
    const stems = asked(body).filter((stem) => /chief executive\?/.test(stem))
    for (const stem of stems) expect(stem).toContain('Norvik Marine Haulage chief executive')
    expect(stems).not.toEqual([])
  })

  it('of the past are those of one person in the article', () => {
    const body =
      'Nora Lind, a former head of Tavira Ports, praised the ferry. "It is a fine boat for the whole town," she said.'
    for (const stem of asked(body)) expect(stem).not.toMatch(/^Who is a former/)
  })
})

describe('a date', () => {
  it('is no day of a report, and no year of a founding', () => {
    const body =
      'Norvik Bank said on Monday that its profit had halved at Tavira. The bank was founded in Brekka in 1931 by Karl Voss.'
    expect(
      asked(body).filter((stem) =>
        /On which date did .* say|year was .* founded|founded .*in _____ by/.test(stem),
      ),
    ).toEqual([])
  })

  it('of a month is answered by the month alone', () => {
    const body = 'Norvik Bank raised its estimate of the damage at Tavira in February.'
    const cloze = made(body).find(({ item }) => item.form === 'cloze' && item.key === 'February 2026')
    expect(cloze!.item.accepted).toContain('February')
  })
})

describe('a short form', () => {
  it('is asked for where the article goes on to use it', () => {
    const once = 'The Tavira Dock Workers League (TDWL) met Norvik Bank. The league wants more pay.'
    const again = once.replace('The league wants', 'The TDWL wants')
    expect(asked(once).filter((stem) => /abbreviation/.test(stem))).toEqual([])
    expect(asked(again).filter((stem) => /abbreviation/.test(stem))).not.toEqual([])
  })
})

describe('a statement', () => {
  it('that is false has no number which those told before it rule out', () => {
    const body =
      'The water at Tavira peaked at 84 metres, 20 metres above the wall of Karl Voss. Karl Voss said it had been designed for 64.'
    const items = made(body).filter(
      ({ item }) => item.form === 'true-false' && /designed for/.test(item.stem),
    )
    expect(items.filter(({ item }) => item.key === true)).not.toEqual([])
    expect(items.filter(({ item }) => item.key === false)).toEqual([])
  })

  it('names those on whose behalf something is done', () => {
    const body =
      'The Norvik Boatmen League said that it would now approach the labour department of Tavira on their behalf.'
    expect(asked(body).filter((stem) => /on their behalf/.test(stem))).toEqual([])
  })

  it('of the last of something says of what', () => {
    const body =
      'Norvik Bank runs ferries at Tavira for Karl Voss under licence.\n\nThe last renewal was in March 2014.'
    const alone = made(body).filter(
      ({ item, gate }) =>
        /: The last renewal/.test(item.stem) && gate === null && !item.stem.includes('after “'),
    )
    expect(alone).toEqual([])
  })
})

describe('a report', () => {
  const PEOPLE =
    'Ida Holm is the mayor of Tavira. Karl Voss is the head of Norvik Bank. Anna Berg is his chief of staff.\n\n'
  const reported = (body: string) => asked(PEOPLE + body).join('\n')

  it('is none of what somebody was urged or promised to do', () => {
    expect(reported('Ida Holm urged people in Tavira not to enter cracked buildings.')).not.toMatch(
      /that not to/,
    )
  })
  it('is not of a man where a woman speaks of him', () => {
    expect(
      reported('His chief of staff, Anna Berg, said he would look closely at how the law had been passed.'),
    ).not.toMatch(/that he would look/)
  })
  it('is not of the body that argues about something else', () => {
    expect(
      reported(
        'The Brekka Rural Union threatened to vote against the measure, arguing that it would strip farms of labour at harvest.',
      ),
    ).not.toMatch(/Union said that it/)
  })
  it('says what idea is meant', () => {
    expect(reported('Anna Berg said that she was open to the idea.')).not.toMatch(/open to the idea/)
  })
  it('says what a number counts', () => {
    expect(
      reported('Asked about other bridges, Anna Berg said nine remained on a list of those needing work.'),
    ).not.toMatch(/that nine remained/)
  })
})

describe('a question', () => {
  it('takes no participle for its verb', () => {
    expect(
      asked('A survey by Norvik Bank completed in 2019 classified the village of Tavira as unsafe.').join(
        '\n',
      ),
    ).not.toMatch(/did .* complete classified/)
  })
  it('does not take what was found for those who found it', () => {
    expect(
      asked('The cheapest seats they could find on Norvik Air from Tavira cost $1,170 each.').join('\n'),
    ).not.toMatch(/they could find/)
  })
  it('does not ask how many names it lists', () => {
    expect(
      asked('Two residents of a home outside Tavira, Karl Voss and Ida Holm, died in November 2025.').filter(
        (stem) => /^_____ residents/.test(stem),
      ),
    ).toEqual([])
  })
})
