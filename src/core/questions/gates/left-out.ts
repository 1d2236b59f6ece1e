/** What a question leaves out of the sentence in which somebody's words are told. */
import type { Draft } from '../drafts/draft'

/** "Insisted that safety was its “first, second and third priority”": what was. */
export const isPredicate = ({ template, fact }: Draft): boolean =>
  template === 'speaker-mixed' &&
  /\b(?:is|are|was|were|be|been)(?: (?:its|his|her|their|the|an?))? [“"]?$/.test(
    fact.sentence.exact.slice(0, Math.max(0, fact.span.start - fact.sentence.start)),
  )

/** "If it does, Norrvirke says that it will lose the winter season" */
const CONDITION =
  /^(?:(?:But|And|So),? )?(?:(?:Even )?[Ii]f|Unless|Should|Once|Until|Without|Were|Had)\b[^,“"]*, /u

export const hasLostCondition = ({ template, fact }: Draft): boolean =>
  template === 'speaker-indirect' &&
  fact.kind === 'quote' &&
  (fact.quote.source?.start ?? 0) > fact.sentence.start &&
  CONDITION.test(fact.sentence.exact.slice(0, Math.max(0, fact.span.start - fact.sentence.start)))
