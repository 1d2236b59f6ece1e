import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures-of'

const values = (sentence: string) => figuresOf(sentence).map((read) => read[1])

describe('betting odds', () => {
  it.each([
    'The gelding, a 33-1 outsider, won in the mud.',
    'The 7-4 favourite came last.',
    'He was backed at 50-1 with the firms.',
    'Bookmakers cut the colt to 12-1 from 20-1.',
    'The colt was sent off at 100/30.',
    'The filly is 11/4 joint favourite.',
    'The 1/3 favourite fell.',
    'The mare is 5-2 on to win.',
    'They are odds of 10-1 to go down.',
    'A 40-to-1 shot won.',
    'A 100 to 1 outsider won the race.',
    'Red Moss (12-1) passed Blue Hill (7-2) before the last hurdle, the jockey said.',
  ])('are no figures in "%s"', (sentence) => expect(figuresOf(sentence)).toEqual([]))

  it.each([
    ['Leinster beat Munster 31-12 on Saturday.', [31]],
    ['They came from 2-1 down to win 3-2.', [2, 3]],
    ['Bookmakers had priced the club at 8-1 before it won 4-1.', [4]],
    ['They were held at 1-1.', [1]],
    ['About 2/3 of them stayed.', [2 / 3]],
    ['Members voted 12-9 against the plan.', [12]],
  ])('are told from scores, votes and fractions: "%s"', (sentence, expected) =>
    expect(values(sentence).map((value) => Number(value?.toFixed(3)))).toEqual(
      expected.map((value) => Number(value.toFixed(3))),
    ),
  )
})

describe('numbers that only say where somebody is', () => {
  it.each(['We are at kilometre 30.', 'Shut your eyes and count to 100.'])('are none in "%s"', (sentence) =>
    expect(figuresOf(sentence)).toEqual([]),
  )
})

describe('telephone numbers', () => {
  it.each([
    'Call 0800 555 0199 for help.',
    'The hotline, 0800 555 0199, is open.',
    'Callers from abroad can ring +27 21 555 0147.',
    'The desk is on (212) 555-0147 or 212.555.0147.',
    'Anyone in need should call 988 or text 741741.',
    'She called 911 at once.',
    'The charity can be reached on 01632 960 001.',
  ])('are no figures in "%s"', (sentence) => expect(figuresOf(sentence)).toEqual([]))

  it('leave counts alone', () => {
    expect(values('Police called 40 witnesses.')).toEqual([40])
    expect(values('They called for 911 nurses.')).toEqual([911])
    expect(values('The town called 12 of them in.')).toEqual([12])
  })
})

describe('numbers of references, places and things', () => {
  it.each([
    'Recommendation No. 24-11 asks for staff.',
    'She filled in Form 9/14 at the desk.',
    'The petition 318/2025 was heard.',
    'The 12951 Coast Express was late.',
    'They sang hymn 214 at the grave.',
    'She quoted 1 Corinthians 13 at length.',
    'He read from 2 Kings 4.',
    'Her lucky number is 7.',
    'My number in the line is 212.',
    'The catalogue number was 318.',
    'He sat in seat 14 of coach 5.',
    'Under clause 14 the firm must pay.',
    'The ship is moored at berth 9.',
    'The jury convicted him on count 4 and count 7.',
    'Exhibits 14 and 15 were shown; so were exhibits 31 to 36.',
    'They took the 42 bus to the 405 freeway.',
    'Drivers of the 510 school bus face a detour.',
    'It was shown on screen 3, and she spoke about slide 22.',
    'The merger falls under Article 8(3) of the rules.',
    'A 737 landed, and he shot an 81.',
    'In case 318 the court took no view.',
    'He was prisoner 46664 on the island.',
    'Bus routes 38 and 73 were cut, and she won games 3 and 5.',
    'He wore size 12 boots in courtroom 5.',
    'The 911 call was short.',
    'It was a 50-50 call, then a 60-40 split.',
  ])('are no figures in "%s"', (sentence) => expect(figuresOf(sentence)).toEqual([]))

  it.each([
    ['The number of cases is 318.', 318],
    ['The hall seats 388.', 388],
    ['She told the clerk to open and count 38 of them.', 38],
    ['They will file 12 of the suits.', 12],
    ['The form 12 students filled in was long.', 12],
    ['They form 12 percent of the vote.', 12],
    ['In this case 12 people died.', 12],
    ['The town, population 388, has no school.', 388],
    ['The 12345 Ukrainian soldiers left.', 12345],
    ['The 42 bus drivers struck.', 42],
  ])('are told from amounts: "%s"', (sentence, value) => expect(values(sentence)).toEqual([value]))
})

describe('the lines of a field', () => {
  it('are no amounts', () => {
    expect(figuresOf('He began his run inside his own 22.')).toEqual([])
    expect(values('He sold his own 22 ewes.')).toEqual([22])
  })
})

describe('numbers to call', () => {
  it.each(['The line is open on 1800 555 010.', 'Anyone may call Harbour Watch on 555 0147.'])(
    'are no amounts in "%s"',
    (sentence) => expect(figuresOf(sentence)).toEqual([]),
  )
})

describe('titles of works', () => {
  it.each([
    'The choir sang an old song, "Four Nights in Berg."',
    'The ledger listed them under the heading "Easter twice a year".',
  ])('count nothing in %j', (sentence) => expect(figuresOf(sentence)).toEqual([]))

  it('are told from words in which somebody counts', () =>
    expect(values('The song was “four minutes of noise”, she said.')).toEqual([4]))
})
