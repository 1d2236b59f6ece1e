import type { Expected } from '../../../../src/core/grading/grade'
import { date, figure, name } from './expected'

/** What readers type for one answer: forms that are right, right forms with one slip of the fingers, wrong answers. */
export interface Answers {
  expected: Expected
  right: readonly string[]
  slips: readonly string[]
  wrong: readonly string[]
}

const list = (text: string): string[] =>
  text
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '')

const answers = (expected: Expected, right: string, slips: string, wrong: string): Answers => ({
  expected,
  right: list(right),
  slips: list(slips),
  wrong: list(wrong),
})

/** Written by hand, one answer a group, without looking at what the grader does. */
export const ANSWERS: readonly Answers[] = [
  // People
  answers(
    name('Kim Jong Un', ['Kim Yo Jong', 'Kim Jong Il', 'Shigeru Ishiba', 'Yoon Suk Yeol'], ['Kim Jong-un']),
    'Kim Jong Un | kim jong un | Kim Jong-un | Kim Jong-Un | KIM JONG UN | Mr Kim Jong Un | Kim Jongun',
    'Kim Jonng Un | Kmi Jong Un | Kim Jog Un',
    'Kim Jong Il | Kim Yo Jong | Kim Jong Nam | Kim Il Sung | Ishiba | Yoon Suk Yeol | Jong | Kim Jong | Kim',
  ),
  answers(
    name('Olena Havrylenko', ['Taras Boyko', 'Olha Havrysh', 'Kyiv', 'Energoatom'], ['Havrylenko']),
    'Olena Havrylenko | Havrylenko | Ms Havrylenko | O. Havrylenko | Havrylenko, Olena | Minister Havrylenko | olena havrylenko | Olena  Havrylenko. | "Olena Havrylenko"',
    'Olena Havrilenko | Olena Havrylenco | Olena Havylenko | Olena Harvylenko | Olenna Havrylenko | Havrylemko | Olena Havryllenko | Olean Havrylenko',
    'Olha Havrysh | Taras Boyko | Boyko | Havrysh | Olena Boyko | Taras Havrylenko | Olha Havrylenko | Kyiv | Energoatom | the minister',
  ),
  answers(
    name('Mateus Figueiredo', ['Ana Figueiredo', 'Rui Tavares'], []),
    'Mateus Figueiredo | M. Figueiredo | mateus figueiredo | Senhor Mateus Figueiredo | Dr Mateus Figueiredo | Figueiredo, Mateus',
    'Mateus Figueredo | Mateus Figueireda | Matues Figueiredo | Matheus Figueiredo | Mateus Figuieredo | Mateus Figuiredo',
    'Ana Figueiredo | Rui Tavares | Ana | Tavares | Rui Figueiredo | Mateus Tavares | Marcos Figueira',
  ),
  answers(
    name('Ngozi Adebayo', ['Chidi Okonkwo', 'Ngozi Okoro', 'Lagos'], ['Adebayo']),
    'Ngozi Adebayo | Adebayo | Dr Adebayo | Professor Ngozi Adebayo | Prof. Adebayo | N. Adebayo | NGOZI ADEBAYO | Dame Ngozi Adebayo',
    'Ngozi Adebajo | Ngozi Adebyo | Ngozi Adebaoy | Ngzoi Adebayo | Adebayoo | Ngozi Adabayo',
    'Ngozi Okoro | Chidi Okonkwo | Okonkwo | Okoro | Chidi Adebayo | Lagos | Ngozi',
  ),
  answers(
    name('Sir Tobias Wren', ['Lucy Wrenfield', 'Toby Marsh', 'Marsh Group'], ['Wren', 'Tobias Wren']),
    'Sir Tobias Wren | Tobias Wren | Wren | Sir Tobias | Mr Wren | T. Wren | tobias wren | Wren, Tobias',
    'Sir Tobais Wren | Tobias Wrne | Tobies Wren | Tobias Wrenn | Sir Tobias Wern',
    'Lucy Wrenfield | Wrenfield | Toby Marsh | Marsh | Marsh Group | Tobias Marsh | Lucy Wren | Toby',
  ),
  answers(
    name("Siobhán O'Rourke", ["Declan O'Rourke Byrne", 'Padraig Nolan'], []),
    "Siobhán O'Rourke | Siobhan O'Rourke | Siobhan O’Rourke | siobhan orourke | S. O'Rourke | Ms Siobhan O'Rourke",
    "Siobhan O'Rorke | Siobhna O'Rourke | Siobhan O'Rouke | Siobham O'Rourke",
    "Declan O'Rourke | Padraig Nolan | Nolan | Declan Byrne | Padraig O'Rourke | Byrne",
  ),
  answers(
    name('María José Valdivia', ['José Valdés', 'Carmen Ríos'], ['Valdivia']),
    'María José Valdivia | Maria Jose Valdivia | Valdivia | M. Valdivia | Maria Valdivia | Señora María José Valdivia | maria josé valdivia',
    'Maria Jose Valdvia | Maria Jose Vladivia | María José Valdivai | Maria Josse Valdivia | Maria Jose Valdibia',
    'José Valdés | Valdés | Valdes | Carmen Ríos | Carmen Valdivia | José Ríos | Jose Valdivieso',
  ),
  answers(
    name('Chen Wei-ling', ['Chen Wen-li', 'Lin Wei', 'Taipei'], ['Chen Weiling']),
    'Chen Wei-ling | Chen Weiling | chen wei ling | Wei-ling Chen | CHEN WEI-LING | Ms Chen Wei-ling',
    'Chen Wei-lling | Chen Wieling',
    'Chen Wen-li | Lin Wei | Chen Wei | Taipei | Lin | Chen Li-wei',
  ),
  answers(
    name('Abdul Rahman al-Faisal', ['Abdul Karim Haddad', 'Faisal Rahmani'], ['al-Faisal']),
    'Abdul Rahman al-Faisal | Abdul Rahman Al Faisal | abdul rahman al-faisal | al-Faisal | Al Faisal | Mr al-Faisal | Abdul Rahman Faisal',
    'Abdul Rahman al-Fiasal | Abdul Rahmann al-Faisal | Abdul Rahman al-Faysal | Adbul Rahman al-Faisal',
    'Abdul Karim Haddad | Haddad | Faisal Rahmani | Rahmani | Abdul Karim | Karim al-Faisal | Abdul Karim al-Faisal',
  ),
  answers(
    name('Ursula Lindqvist', ['Ulla Lindgren', 'Per Holm'], ['Lindqvist']),
    'Ursula Lindqvist | Lindqvist | President Ursula Lindqvist | U. Lindqvist | lindqvist | Mrs. Lindqvist | President Lindqvist',
    'Ursula Lindquist | Ursula Lindqivst | Ursla Lindqvist | Urusla Lindqvist | Lindqvits',
    'Ulla Lindgren | Lindgren | Per Holm | Ulla Lindqvist | Ursula Holm | Ursula Lindgren',
  ),
  // Organizations
  answers(
    name(
      'International Monetary Fund',
      ['World Bank', 'European Central Bank', 'Monetary Policy Committee'],
      ['IMF', 'the fund'],
    ),
    'International Monetary Fund | the International Monetary Fund | IMF | imf | I.M.F. | the IMF | the fund | international monetary fund',
    'Internatonal Monetary Fund | International Monetery Fund | International Monetary Fnud | Intenational Monetary Fund | International Montary Fund',
    'World Bank | European Central Bank | International Monetary Committee | Monetary Policy Committee | ECB | WTO | International Bank | IMO | International Trade Fund',
  ),
  answers(
    name('Bank of England', ['Bank of Scotland', 'Federal Reserve', 'HM Treasury'], ['BoE']),
    'Bank of England | the Bank of England | BoE | BOE | bank of england | Bank of England.',
    'Bank of Englnad | Bakn of England | Bank of Engand | Bank of Englaand',
    'Bank of Scotland | Federal Reserve | England | Bank of Ireland | HM Treasury | Treasury | the Fed | Bank of Japan | Bank',
  ),
  answers(
    name(
      'Doctors Without Borders',
      ['Red Cross', 'Reporters Without Borders'],
      ['MSF', 'Médecins Sans Frontières'],
    ),
    'Doctors Without Borders | MSF | Médecins Sans Frontières | Medecins sans frontieres | doctors without borders | the Doctors Without Borders',
    'Docters Without Borders | Doctors Witout Borders | Doctors Without Boarders | Doctors Without Bordres | Medecins Sans Frontires',
    'Red Cross | Reporters Without Borders | RSF | Doctors of the World | Doctors | Borders | Engineers Without Borders',
  ),
  answers(
    name('Calder Valley Hospital Trust', ['Calder Council', 'Royal Infirmary', 'Valley Care'], ['the trust']),
    'Calder Valley Hospital Trust | calder valley hospital trust | the Calder Valley Hospital Trust | the trust | CVHT',
    'Calder Valley Hopsital Trust | Calder Vally Hospital Trust | Caldr Valley Hospital Trust | Calder Valley Hospital Turst | Calder Valley Hospitl Trust',
    'Calder Council | Royal Infirmary | Valley Care | Calder Valley Council | Calder Royal Infirmary | the council',
  ),
  answers(
    name('Volkswagen AG', ['Daimler AG', 'BMW', 'Porsche'], ['Volkswagen', 'VW']),
    'Volkswagen AG | Volkswagen | VW | volkswagen | vw | Volkswagen ag',
    'Volkswagon | Volkwagen | Volkswagne | Volkswaggen',
    'Daimler AG | BMW | Porsche | Audi | VM | Daimler | Volvo',
  ),
  answers(
    name(
      "People's Party of Norvia",
      ['Socialist Party of Norvia', 'Norvian Greens', 'Norvia'],
      ['PPN', "People's Party"],
    ),
    "People's Party of Norvia | Peoples Party of Norvia | PPN | the PPN | People's Party | the People’s Party | peoples party",
    "People's Praty of Norvia | Peopel's Party | Poeple's Party of Norvia | People's Party of Novia",
    "Socialist Party of Norvia | Norvian Greens | Greens | Socialist Party | SPN | Norvia | Workers' Party | People's Front",
  ),
  // Countries and other places
  answers(
    name('South Korea', ['North Korea', 'Japan', 'Seoul'], []),
    'South Korea | south korea | Republic of Korea | South Korean | ROK | S. Korea',
    'South Kroea | South Korae | Suoth Korea | South Koera',
    'North Korea | Korea | Japan | Seoul | DPRK | North Korean | South Africa | Pyongyang | S Africa',
  ),
  answers(
    name('United Kingdom', ['United States', 'Ireland', 'London'], []),
    'United Kingdom | UK | U.K. | Britain | Great Britain | British | the UK | the United Kingdom',
    'United Kindgom | Untied Kingdom | United Kingdm | Britian | United Kingdon',
    'United States | US | Ireland | London | Irish | United Nations | Scotland | Brittany | United Arab Emirates',
  ),
  answers(
    name('Niger', ['Nigeria', 'Chad', 'Niamey'], []),
    'Niger | niger | Niger. | the Republic of Niger | Republic of the Niger',
    '',
    'Nigeria | Nigerian | Chad | Niamey | Mali | Nigerr ia',
  ),
  answers(
    name('Slovakia', ['Slovenia', 'Bratislava', 'Czech Republic'], []),
    'Slovakia | slovakia | Slovak | Slovak Republic | the Slovak Republic',
    'Slovkaia | Slovkia | Slovakai',
    'Slovenia | Slovenian | Bratislava | Czech Republic | Czechia | Slavonia',
  ),
  answers(
    name(
      'Democratic Republic of Congo',
      ['Republic of Congo', 'Rwanda', 'Kinshasa', 'Goma'],
      ['DRC', 'Congo'],
    ),
    'Democratic Republic of Congo | DRC | DR Congo | the Democratic Republic of the Congo | Democratic Republic of the Congo | Congo',
    'Democratic Repulic of Congo | Democratic Republic of Cogno | Democratc Republic of Congo',
    'Rwanda | Kinshasa | Goma | Republic of Congo | Central African Republic | Dominican Republic | Uganda',
  ),
  answers(
    name('Port Elmsworth', ['Port Ellis', 'Elmswood', 'Calder'], []),
    'Port Elmsworth | port elmsworth | the Port Elmsworth | PORT ELMSWORTH | Port Elmsworth.',
    'Port Elmswroth | Prot Elmsworth | Port Emlsworth | Port Elmsworht | Port Elmswoth',
    'Port Ellis | Elmswood | Calder | Port Elmswood | Ellis | Port | Elms',
  ),
  answers(
    name('Rio de Janeiro', ['São Paulo', 'Rio Branco', 'Brasília'], ['Rio']),
    'Rio de Janeiro | rio de janeiro | Rio | RIO DE JANEIRO | Rio de Janeiro.',
    'Rio de Janiero | Rio de Janerio | Rio de Janero | Rio de Janeirro',
    'São Paulo | Sao Paulo | Rio Branco | Brasilia | Brazil | Rio Grande | Rio Verde',
  ),
  // Days, months, years, spans
  answers(
    date('2025-03-14', 'day', 'March 14, 2025', {
      dayFirst: true,
      rejected: ['March 4, 2025', 'May 2, 2024'],
    }),
    'March 14, 2025 | 14 March 2025 | 14/3/2025 | 14.03.2025 | 2025-03-14 | 14 Mar 2025 | March 14th, 2025 | Mar. 14, 2025 | Friday, March 14, 2025 | 14th of March 2025 | 14-3-25 | 14 march 25 | on 14 March 2025',
    '14 Mrach 2025 | March14, 2025 | 14 Marhc 2025 | 14 Marck 2025',
    'March 4, 2025 | March 15, 2025 | 14 March 2024 | May 14, 2025 | 14 April 2025 | May 2, 2024 | 41 March 2025 | Monday, March 14, 2025 | 14 2025 | March 2026 | 2025-03-41',
  ),
  answers(
    date('2026-01-05', 'day', 'January 5, 2026', { dayFirst: false, rejected: ['December 5, 2025'] }),
    'January 5, 2026 | Jan 5 2026 | 1/5/2026 | 01/05/26 | 5 January 2026 | January 5th 2026 | 2026-01-05 | Monday January 5 2026',
    'Janaury 5, 2026 | Januray 5 2026 | Januari 5, 2026',
    'December 5, 2025 | June 5, 2026 | January 5, 2025 | January 15, 2026 | January 6, 2026 | 5/1/2025 | July 5 2026',
  ),
  answers(
    date('2024-11', 'month', 'November 2024', { rejected: ['November 2023', 'October 2024'] }),
    'November 2024 | Nov 2024 | nov. 2024 | 2024-11 | in November 2024 | November of 2024 | November, 2024',
    'Novmber 2024 | Novemebr 2024 | Noevmber 2024',
    'November 2023 | October 2024 | December 2024 | September 2024 | 2025 | November 2042 | 11 October 2024',
  ),
  answers(
    date('1987', 'year', '1987', { rejected: ['1978', '2002'] }),
    "1987 | in 1987 | '87 | the year 1987 | 1987. | in the year 1987",
    '',
    '1978 | 1986 | 1988 | 2002 | 1887 | 87 BC | 19877 | the 1980s | nineteen | 198',
  ),
  answers(
    date('1910/1945', 'range', '1910-45', { rejected: ['1914-18'] }),
    '1910-45 | 1910-1945 | 1910 to 1945 | from 1910 to 1945 | between 1910 and 1945 | 1910–1945 | 1910/1945 | 1910 until 1945 | 1910 through 1945',
    '',
    '1914-18 | 1914-1918 | 1901-54 | 1919-54 | 1912 | 1939-1940 | 1909-1946',
  ),
  answers(
    date('199X', 'decade', 'the 1990s', {}),
    "the 1990s | 1990s | the 90s | the '90s | nineties | the nineties | in the 1990s | 90s | the early 1990s",
    '',
    'the 1980s | 1890s | the 80s | the 2090s | the 1960s | eighties',
  ),
  answers(
    date('2024-22', 'season', 'summer 2024', {}),
    'summer 2024 | Summer 2024 | the summer of 2024 | in summer 2024 | in the summer of 2024',
    '',
    'summer 2023 | winter 2024 | spring 2024 | autumn 2024 | fall 2024 | summer 2042',
  ),
  answers(
    date('2025-06-12T09:00', 'time', '9 a.m. on June 12, 2025', {}),
    '9 a.m. on June 12, 2025 | 9am June 12 2025 | June 12, 2025, 9:00 | 12 June 2025 at 9 am | 09:00 12 June 2025 | 2025-06-12 9:00',
    '9 a.m. on Jnue 12, 2025',
    '9 p.m. on June 12, 2025 | 10 a.m. June 12 2025 | 9 a.m. June 21, 2025 | 9:30 June 12 2025 | 9 a.m. July 12 2025',
  ),
  // Figures
  answers(
    figure(80000, 'people', '80,000', { rejected: ['8,000', '18,000'] }),
    '80,000 | 80000 | 80k | 80 K | eighty thousand | 80 thousand | 80,000 people | 80.000 | 80 000 | exactly 80,000',
    'eigthy thousand | eighty thousnd | eighty tousand | eighty thousandd',
    '8,000 | 18,000 | 800,000 | 80 | 8000 | eighteen thousand | 80 million | 81,000 | 79,000 | 80 or 90 thousand | eighty',
  ),
  answers(
    figure(2.3e9, 'USD', '$2.3 billion', { rejected: ['$3.2 billion', '$230 million'] }),
    '$2.3 billion | 2.3 billion | $2.3bn | $2.3 bn | 2.3 billion dollars | US$2.3 billion | $2,300,000,000 | 2300 million | $2.3b | 2.3bn | 2,300 million dollars | USD 2.3 billion',
    '2.3 bilion | $2.3 billlion | 2.3 bilion dollars',
    '$3.2 billion | $230 million | $2.3 million | €2.3 billion | 2.3 billion euros | £2.3bn | $2.3 trillion | $23 billion | 2.3 | $2.4 billion',
  ),
  answers(
    figure(4.5, 'percent', '4.5%', { rejected: ['5.4%', '4.25%', '3.1%'] }),
    '4.5% | 4.5 % | 4.5 percent | 4.5 per cent | 4.5 | 4,5% | 4.5pct | four and a half percent | 4.50%',
    '4.5 pecent | 4.5 percnt',
    '5.4% | 4.25% | 3.1% | 45% | 4% | 0.45% | 4.5 percentage points | 4.6 | 5% | 4.5 million',
  ),
  answers(
    figure(350, 'people', 'about 350', { figure: { approximate: true }, rejected: ['about 530'] }),
    'about 350 | 350 | around 350 | some 350 | approximately 350 | roughly 350 people | 340 | 360 | ~350 | three hundred and fifty | three hundred fifty',
    'three hunderd and fifty | thre hundred fifty',
    'about 530 | 530 | 35 | 3500 | 700 | 200 | 500 | one hundred',
  ),
  answers(
    figure(20, 'percent', 'between 20% and 40%', { figure: { upper: 40 }, rejected: [] }),
    'between 20% and 40% | 20-40% | 20 to 40 percent | 20–40 per cent | from 20 to 40% | 20% to 40% | 20-40 | between 20 and 40',
    '20-40 pecent',
    '20% | 40% | 30% | 10-40% | 20-30% | 40-60% | 2-4%',
  ),
  answers(
    figure(2 / 3, 'fraction', 'two-thirds', { rejected: ['one-third'] }),
    'two-thirds | two thirds | 2/3 | 2 thirds | Two-Thirds',
    'two-thrids | two tihrds',
    'one-third | a third | 1/3 | three quarters | half | 3/2 | 2/5 | two fifths',
  ),
  answers(
    figure(3, 'score', '3-2', { figure: { upper: 2 }, rejected: ['2-0'] }),
    '3-2 | 3–2 | 3 to 2 | 3:2 | three-two | 3 - 2',
    '',
    '2-0 | 3-1 | 3 | 2 | 5 | 3-3 | 4-2 | 3-0',
  ),
  answers(
    figure(48250, 'voters', '48,250', { rejected: ['45,820'] }),
    '48,250 | 48250 | 48.250 | 48 250 | 48,250 voters | forty-eight thousand two hundred and fifty | forty eight thousand two hundred fifty',
    'forty-eight thousand two hundered and fifty | fourty-eight thousand two hundred and fifty',
    '45,820 | 48,205 | 48,520 | 482,500 | 4,825 | 84,250 | 49,000 | 40,000 | 48,251',
  ),
  answers(
    figure(12, 'years', '12 years', { rejected: ['20 years'] }),
    '12 years | 12 | twelve years | twelve | 12 yrs | 12 yr | for 12 years',
    'twelv years | twleve years | twelve yeras',
    '20 years | 12 months | 12 weeks | 2 years | 21 | twenty years | 1.2 years | 12 days',
  ),
  answers(
    figure(350, 'hectares', '350 hectares', { accepted: ['865 acres'], rejected: ['900 acres'] }),
    '350 hectares | 350 | 350 ha | 865 acres | three hundred and fifty hectares | 350ha',
    '350 hectres | 350 hecatres',
    '900 acres | 350 acres | 865 hectares | 35 hectares | 3,500 hectares | 350 kilometres | 530 hectares',
  ),
  // Phrases: roles, events, what was said
  answers(
    name('governor of the central bank', ['finance minister', 'deputy governor of the central bank']),
    'governor of the central bank | central bank governor | the governor of the central bank | the central bank governor | Governor of the Central Bank | central bank’s governor | governor at the central bank',
    'govenor of the central bank | central bank govenor | goverror of the central bank | governor of the cental bank | governor of the centarl bank',
    'finance minister | deputy governor of the central bank | deputy governor | deputy central bank governor | governor of the state | head of the bank union | minister of finance',
  ),
  answers(
    name('a ban on night flights', ['a tax on night flights', 'a ban on lorries']),
    'a ban on night flights | ban on night flights | night flights ban | the ban on night flights | a night flight ban | banning night flights',
    'ban on night fligths | ban on nihgt flights | a ban on nigt flights',
    'a tax on night flights | a ban on lorries | a ban on day flights | no ban on night flights | tax on flights | a ban on night trains | lorries',
  ),
  answers(
    name('lack of oxygen in the water', ['a chemical leak', 'an algal bloom']),
    'lack of oxygen in the water | a lack of oxygen in the water | the lack of oxygen in water | oxygen lack in the water | a lack of oxygen in water',
    'lack of oxigen in the water | lack of oxygen in the watre | lack of oxyegn in the water | lakc of oxygen in the water',
    'a chemical leak | an algal bloom | lack of water | no lack of oxygen in the water | excess of oxygen in the water | a leak of oxygen | pollution',
  ),
  answers(
    name('head of the fire brigade', ['head of the coastguard', 'fire minister']),
    "head of the fire brigade | the head of the fire brigade | fire brigade head | the fire brigade's head | Head of the Fire Brigade",
    'head of the fire brigde | haed of the fire brigade | head of the fire birgade | head of the fire brigadde',
    'head of the coastguard | fire minister | head of the police | deputy head of the fire brigade | coastguard | former head of the fire brigade',
  ),
]
