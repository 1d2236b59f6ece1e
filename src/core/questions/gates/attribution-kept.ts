import type { Modality } from '../../facts/model'
import { words } from '../../grading/normalise'
import { bareStem } from '../bare-stem'
import type { Gate } from './gate'

const HEDGES: Partial<Record<Modality, RegExp>> = {
  claimed:
    /\b(according to|claim|said|say|says|report|accus|believe|think|argu|insist|warn|note|add|estimate|told|tell|testif|wrote|acknowledg|admit|conced|confirm|announc|declar|predict|project|found|show|expect|forecast|calculat|recall|stress|call|explain|suggest|den(y|ied))/i,
  alleged: /\b(alleg|accus|suspect|charge|according to|said|prosecut|believed|claim)/i,
  denied: /\b(den(y|ies|ied)|reject|refus|dismiss|disput|according to)/i,
  planned:
    /\b(will|would|plan|plans|planned|to be|is to|are to|to|due|schedul|expect|intend|aim|set to|promis|offer|agree|propos|target|want|going|aims|seek|hope|should|shall)\b|['’]ll\b/i,
  possible:
    /\b(may|might|could|can|possib|likely|expect|perhaps|probab|consider|suggest|threat|risk|up to|would)/i,
  conditional: /\b(if|unless|would|could|provided|should|only|depend)/i,
}

const SMALL = new Set('the a an of and for in s its their his her'.split(' '))

/** Claims, hedges, denials, offers and plans stay what they are: the question says whose word it is. */
export const attributionKept: Gate = {
  name: 'attribution kept',
  check({ draft, item }) {
    const { fact } = draft
    if (draft.template.startsWith('speaker') || fact.kind === 'role' || fact.kind === 'abbreviation')
      return null
    const stem = bareStem(item.stem).words
    if (fact.attribution) {
      const said = words(fact.attribution).filter((word) => !SMALL.has(word))
      const own = new Set(draft.entity ? draft.accepted.concat(draft.key).flatMap(words) : [])
      const inStem = new Set(words(stem))
      const isAnswer = said.some((word) => own.has(word))
      if (!isAnswer && !said.some((word) => inStem.has(word)))
        return `“${fact.attribution}” says so, and the question doesn't tell.`
    }
    const hedge = HEDGES[fact.modality]
    return hedge && !hedge.test(stem)
      ? `The article says this as ${fact.modality}; the question does not.`
      : null
  },
}
