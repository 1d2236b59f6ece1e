/** Fields of work; the people of one make the likelier options for each other. */
const CLASSES: readonly (readonly [string, RegExp])[] = [
  [
    'sport',
    /\b(?:coach|goalkeeper|striker|winger|midfielder|defender|player|referee|captain|footballer|cyclist)\b/i,
  ],
  [
    'politics',
    /\b(?:president|minister|premier|chancellor|secretary|senator|sen|governor|gov|mayor|rep|representative|congress\w+|lawmaker|legislator|speaker|candidate|councillor|council\w*|mp|treasurer|leader|ambassador|diplomat|commissioner|nominee|whip)\b/i,
  ],
  [
    'law',
    /\b(?:judge|justice|attorney|lawyer|prosecutor|sheriff|police|detective|constable|solicitor|barrister)\b/i,
  ],
  ['speech', /\b(?:spokes\w+|adviser|advisor|aide|strategist|consultant|campaign)\b/i],
  [
    'business',
    /\b(?:executive|ceo|cfo|chair\w*|director|manager|analyst|economist|trader|owner|founder|investor|broker|boss|president)\b/i,
  ],
  [
    'science',
    /\b(?:professor|prof|\w+ologist|scientist|researcher|\w+chemist|physicist|doctor|dr|author|lecturer|student)\b/i,
  ],
]

/** The field that a role belongs to; null for neighbours, mothers and everyone else. */
export const roleClassOf = (role: string): string | null =>
  CLASSES.find(([, pattern]) => pattern.test(role))?.[0] ?? null
