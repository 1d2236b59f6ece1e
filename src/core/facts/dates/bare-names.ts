/** Whether a bare number or a bare month's name is a date where it stands. */

/** What a number after it names: "Resolution 1973", "Flight 1549". */
const DESIGNATOR =
  /\b(?:route|highway|interstate|flight|room|page|article|resolution|number|no\.?|boeing|airbus|channel|bus|train|form|section|model|windows|office|version|unit|lot|bill) $/i

/** "Its Towards 2030 plan", "Vision 2040": the year is in the name of a plan. */
const PLAN = /(?:^|[\p{L}\d,'] )(?:Towards?|Vision|Agenda|Oceans|Horizon|Roadmap|Destination) $/u

/** Is the bare four-digit number at `start` a year here, and not a count or a part of a name? */
export function isYearHere(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 24)
  const year = Number(text.slice(start, end))
  if (DESIGNATOR.test(before) || PLAN.test(before)) return false
  // "The Halvard 2040 will go on sale": a model; "the 2040 weighs".
  const lead = text.slice(Math.max(0, start - 28), start)
  if (
    year > 2030 &&
    /\b(?:[Tt]he|[Aa]|[Ii]ts|[Nn]ew) \p{Lu}[\p{L}-]+ $/u.test(lead) &&
    /^ (?:will|is|has|costs?|weighs|runs)\b/.test(after)
  )
    return false
  if (/\b[Tt]he $/.test(before) && /^ (?:weighs|costs|accelerates|seats)\b/.test(after)) return false
  if (/^[ -](?:\p{Ll}+-)?years?\b/u.test(after)) return false
  if (year >= 1900 && /^ (?:levels?|figures|prices|totals?|season|vintage|election|budget)\b/.test(after))
    return true
  if (year >= 1900 && /^ (?:was|is|has|will|saw|as|does|gave|brought|would|marked|proved)\b/.test(after))
    return true
  if (/\b(?:more|fewer|less) than $/i.test(before)) return false
  // "below 2019 levels", but "above 1000 and below 1500": a level is compared with a year of living memory.
  if ((year < 1900 || year === 2000) && /\b(?:above|below|over|least|than) $/i.test(before)) return false
  const countsPlural = /^ (?:\p{Ll}+ )?(?:\p{Ll}+[^s]s|\p{Ll}*children|people)\b/u.test(after)
  if (
    countsPlural &&
    (year < 1900 || year === 2000) &&
    !/\b(?:in|since|by|until|before|after) $/i.test(before)
  )
    return false
  if (/\b(?:mid|early|late|end)-$/i.test(before)) return true
  if (/[\p{L}\d$\u00a3\u20ac#.,/-]$/u.test(before) && !/(?:pre|post)-$/i.test(before)) return false
  if (/^-(?!(?:era|style|born|built)\b)\p{L}/u.test(after)) return false
  if (
    /^ ?(?:dollars|euros|pounds|yen|won|km|kilomet|miles|met(?:er|re)s|feet|rupees|pesos|rubles|francs|hours|tons|tonnes|hectares|acres|degrees|votes|points|calories)/.test(
      after,
    )
  )
    return false
  if (
    /(?:^|[\s(,])(?:in|since|by|until|till|from|to|of|between|after|before|during|through|throughout|over|into|around|circa|season|below|above|least|about|and|or|for|late|early|mid|year|the|than|his|her|its|their|'s) $/i.test(
      before,
    )
  ) {
    if (
      /\b(?:than|of|to|from|the|and|or|for|by|around|after) $/i.test(before) &&
      /^ (?:people|men|women|children|jobs|homes|troops|soldiers|workers|students|residents|times|cases)\b/.test(
        after,
      )
    )
      return false
    return true
  }
  if (/[(\u2013\u2014] ?$|\b(?:b|d|c|ca)\. $/.test(before)) return year >= 1500
  if (/, $/.test(before)) return year >= 1900 && !/^ \p{L}+s\b/u.test(after)
  // "an unprecedented 2002 summit": only plausible years, and no plural that could be counted.
  return year >= 1900 && year <= 2100 && /^ \p{L}/u.test(after) && !/^ (?:\p{L}+ )?\p{L}+s\b/u.test(after)
}

/** May, March and short forms are words of their own; a month alone needs a word before it that asks for one. */
export function isMonthHere(text: string, start: number, end: number, name: string): boolean {
  const before = text.slice(Math.max(0, start - 20), start)
  const after = text.slice(end, end + 2)
  if (/^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/.test(name)) return false
  const asked =
    /(?:^|[\s(])(?:in|since|by|until|till|from|to|of|between|after|before|during|through|late|early|mid|last|next|this|each|every|for|and|or|on|around|throughout|per|least|most) $/i.test(
      before,
    ) || /\b(?:early|late|mid|end)-$|\bas (?:early|late|soon) as $/i.test(before)
  // "March was the wettest month": a subject.
  if (/^ (?:was|is|has|will|saw)\b/.test(text.slice(end, end + 6))) return true
  if (/^ \p{Lu}/u.test(after) && !asked) return false
  if (asked && !/\b(?:for|and|or|to|of) $/i.test(before)) return true
  // "the best April rain in nine years": one of many, and the last of them.
  if (/\b(?:best|worst|\p{Ll}{3,}est) $/u.test(before) && /^ \p{Ll}/u.test(after)) return true
  if (/^(?:May|March|April|June|August)$/.test(name)) return asked && !/^ [\p{Lu}]/u.test(after)
  return true
}

/** "July wheat closed in Chicago at $5.62": goods that are traded for a month ahead, named by it. */
const isContract = (after: string): boolean =>
  /^ (?:wheat|corn|maize|soybeans?|soymeal|oats|barley|rice|canola|crude|cotton|sugar|coffee|cocoa|copper|gold|silver|cattle|hogs)(?: futures)? (?:closed|settled|ended|rose|fell|gained|lost|added|traded|slipped|climbed|dropped|eased|jumped|was|were)\b/.test(
    after,
  )

/** Months that name the days they describe ("the hottest July day") are no dates of an event. */
export const isKindOfDay = (text: string, end: number) =>
  isContract(text.slice(end, end + 30)) ||
  /^ (?:day|days|night|average|averages|mean|weather|heat|sun|morning|4th)\b/.test(text.slice(end, end + 10))
