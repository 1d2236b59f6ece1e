import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'

const abbreviationsOf = (text: string) =>
  analyse(`Talks go on\n\n${text}`).facts.flatMap((fact) =>
    fact.kind === 'abbreviation' ? [[fact.abbreviation.short, fact.abbreviation.long, fact.span.exact]] : [],
  )

describe('an abbreviation is read with its long form', () => {
  it.each([
    ['in brackets after it', 'The Harbour Pilots Guild (HPG) met on Monday.', 'HPG', 'Harbour Pilots Guild'],
    [
      'in brackets with a possessive',
      "The World Salt Board (WSB)'s chair resigned.",
      'WSB',
      'World Salt Board',
    ],
    [
      'before it, the long form in brackets',
      'The LKU (Lakeland Kayak Union) met on Monday.',
      'LKU',
      'Lakeland Kayak Union',
    ],
    [
      'spoken as a word',
      'The Harbour Pilots and Allied Workers Union (Hapawu) met on Monday.',
      'Hapawu',
      'Harbour Pilots and Allied Workers Union',
    ],
    [
      'spoken as a word without the last one of its long form',
      'The Standards in Harbour Office Commission (Siho) opened a case on Monday.',
      'Siho',
      'Standards in Harbour Office Commission',
    ],
    ['after "or"', 'The Office for Tidal Power, or OTP, met on Monday.', 'OTP', 'Office for Tidal Power'],
    [
      'after "known as", at the end of the sentence',
      'He works for the Norland Pepper Board, known as NOPEBO. Pepper is dear.',
      'NOPEBO',
      'Norland Pepper Board',
    ],
    [
      'whose letters are of another language',
      'The Federation of Northern Fishermen (FDPN) met on Monday.',
      'FDPN',
      'Federation of Northern Fishermen',
    ],
    [
      'in the order of another language',
      'The ruling party, Northern Renewal (RN), lost. It had led for years.',
      'RN',
      'Northern Renewal',
    ],
    [
      'after "known as", when the text goes on with it',
      'The Weavers and Dyers Guild, known as FKT, met on Monday. The talks had lasted for nine weeks in all, and FKT had left them.',
      'FKT',
      'Weavers and Dyers Guild',
    ],
    [
      'with whose office it is',
      'The UN Office for the Counting of Northern Affairs (OCNA) met on Monday.',
      'OCNA',
      'UN Office for the Counting of Northern Affairs',
    ],
    ['with full stops', 'The Coastal Rescue Bureau (C.R.B.) met.', 'C.R.B.', 'Coastal Rescue Bureau'],
    [
      'of a thing in small letters',
      'It measures sea surface height (SSH) daily.',
      'SSH',
      'sea surface height',
    ],
  ])('%s', (_, text, short, long) => {
    expect(abbreviationsOf(text)).toEqual([[short, long, short]])
  })

  it.each([
    ['a party tag', 'Sen. Ann Smith (D-Ohio) met Rep. Bo Diaz (R) on Monday.'],
    ['a place', 'The plant in Ostrava (Czech Republic) closed on Monday.'],
    ['an aside', 'The vote (on Monday) was close.'],
    [
      'what nobody is called again',
      'The Weavers and Dyers Guild, known as FKT, met on Monday. The talks had lasted for nine weeks.',
    ],
    [
      "a person's party",
      'The member for Halden, Anna Berg (TNA), spoke on Monday. It was late in a very long week of talks, and the TNA was tired.',
    ],
    ['a year', 'The Treaty of Rome (1957) was signed.'],
    ['a choice', 'They may take the bus or DSB trains.'],
  ])('but %s is none', (_, text) => {
    expect(abbreviationsOf(text)).toEqual([])
  })
})
