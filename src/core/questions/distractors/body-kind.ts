import { organizationNamed } from './tables/organizations'

/** What an organization is, as its name tells: a kind of the table, or one of these. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:University|College)\b/, 'university'],
  [/\bCouncil$/, 'council'],
  [/\b(?:[Mm]inistry|Department|Office)\b/, 'ministry'],
  [/\b(?:Police|police|Sheriff|Constabulary)\b/, 'police'],
  [/\b(?:Court|Tribunal)\b/, 'court'],
  [/\b(?:Party|Democrats|Republicans)\b/, 'party'],
  [/\b(?:Union|Teamsters|Workers)\b/, 'trade union'],
  [/\b(?:Radio|TV|Television|Broadcasting)\b/, 'broadcaster'],
  [/\b(?:Newswire|News Agency)\b/, 'news agency'],
  [
    /\b(?:Times|Post|Herald|Gazette|Courier|Tribune|Sentinel|Daily|News|Echo|Chronicle|Observer|Journal|Telegraph|Review|Mail|Mirror)$/,
    'newspaper',
  ],
  [/(?:^|\s)(?:A?FC|United|Rovers|Athletic|Wanderers|Albion|Rangers|Celtic)$/, 'football club'],
  [/\b(?:Hospital|Clinic|Infirmary)\b/, 'hospital'],
  [/\b(?:Institute|Laboratory|Observatory|Museum|Library|Academy)\b/, 'institute'],
  [
    /\b(?:Foundation|Trust|Alliance|Coalition|Campaign|Association|Society|Federation|Network|Watch|Consortium)\b/,
    'association',
  ],
  [/\b(?:Agency|Authority|Administration|Commission|Bureau|Board|Inspectorate|Service)\b/, 'agency'],
  [
    /\b(?:Inc|Corp|Corporation|Ltd|LLC|PLC|plc|AG|SA|GmbH|Holdings?|Group|Motors|Airlines|Airways|Rail|Energy|Brothers|Homes|Steel|Systems|Metals|Mining|Minera|Bank|Capital|Partners|Securities|Foods|Stores|Labs|Technologies|Pharma\w*|Analytical|Materials)\b|&/,
    'company',
  ],
]

const FAMILIES: Readonly<Record<string, string>> = {
  company: 'company',
  university: 'civil',
  institute: 'civil',
  hospital: 'civil',
  'think tank': 'civil',
  association: 'civil',
  'rights group': 'civil',
  'aid group': 'civil',
  'environment group': 'civil',
  'trade union': 'civil',
  newspaper: 'press',
  broadcaster: 'press',
  'news agency': 'press',
  platform: 'platform',
  'football club': 'sport',
  'sports league': 'sport',
  'sports federation': 'sport',
  party: 'party',
  'armed group': 'armed',
  'stock exchange': 'market',
}

/** The kind of an organization; null when neither the table nor its name tells. */
export function bodyKindOf(name: string): string | null {
  return organizationNamed(name)?.kind ?? PATTERNS.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

const familyOf = (kind: string): string => FAMILIES[kind] ?? 'public'
/** These keep to themselves: nobody takes a newspaper for a ministry. */
const APART = new Set(['press', 'platform', 'sport', 'party', 'armed', 'market'])

/** How well a body of the second kind goes with one of the first: 0 alike, 1 akin, 2 at a pinch, null not at all. */
export function bodiesFit(
  key: string | null,
  option: string | null,
  isCompanyAsked: boolean,
): 0 | 1 | 2 | null {
  if (isCompanyAsked && option !== 'company') return option === null ? 2 : null
  if (key !== null && key === option) return 0
  const [own, other] = [key === null ? null : familyOf(key), option === null ? null : familyOf(option)]
  if (own !== null && own === other) return 1
  if ((own !== null && APART.has(own)) || (other !== null && APART.has(other))) return null
  return 2
}
