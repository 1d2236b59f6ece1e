import type { Document, Sentence } from '../document'
import { spanOf, tokenAt } from '../document'
import type { Entity, Span } from '../model'
import type { EntityIndex } from '../names/entity-index'
import { mentionIndex } from '../names/mention-index'
import { genderOfRole, isKin, isRoleNoun, isRolePlural, isTitle } from '../names/role-words'
import type { Gender } from '../names/gazetteer'
import { isOrganizationNoun } from '../names/gazetteer'
import type { Phrase } from './subject'

export interface Speaker {
  name: string
  entity: Entity | null
  source: Span
  gender: Gender | null
  isPlural: boolean
}

const PREPOSITION = /^(?:of|for|at|from|with|in|to|on|by|near)$/
const GENERIC =
  /^(?:company|firm|group|retailer|maker|manufacturer|bank|operator|agency|ministry|department|commission|committee|council|union|institute|university|board|court|party|club|airline|charity|association|federation|authority|district|organization|organisation|service|bureau|regulator|foundation|hospital|school|team|network|newspaper|centre|center|body|publisher|developer|broadcaster|carrier|lender|carmaker|brewer|chain|society|league|museum|government|startup|trust|utility|watchdog|force|office|alliance|coalition|corporation)$/

/** Remembers who spoke and who was named, and turns noun phrases and pronouns into speakers. */
export class SpeakerResolver {
  private recent: { speaker: Speaker; sentence: Sentence }[] = []
  private readonly namings: ReturnType<typeof mentionIndex>

  constructor(
    private readonly document: Document,
    private readonly index: EntityIndex,
  ) {
    this.namings = mentionIndex(index.entities)
  }

  remember(speaker: Speaker, sentence: Sentence): void {
    this.recent.push({ speaker, sentence })
  }

  lastSpeaker(): { speaker: Speaker; sentence: Sentence } | null {
    return this.recent[this.recent.length - 1] ?? null
  }

  private named(entity: Entity, start: number, end: number): Speaker {
    return {
      name: entity.name,
      entity,
      source: spanOf(this.document.text, start, end),
      gender: this.index.genderOf.get(entity.id) ?? null,
      isPlural: false,
    }
  }

  /** The speaker that a noun phrase names, or null when nothing certain can be said. */
  resolve(sentence: Sentence, phrase: Phrase): Speaker | null {
    const tokens = sentence.tokens.slice(phrase.first, phrase.last + 1)
    const [first] = tokens
    const last = tokens[tokens.length - 1]
    if (!first || !last) return null
    if (tokens.length === 1 && /^(?:he|she|it|they|who)$/.test(first.lower))
      return this.pronoun(sentence, first.lower, first.start, first.end)
    if (
      tokens.length === 1 &&
      /^(?:i|we|you|this|that|these|those|there|one|some|others|many|nobody|everyone|him|her|them|what|which)$/.test(
        first.lower,
      )
    )
      return null
    const found = this.namings(first.start, last.end)
    const appositive = this.appositive(sentence, phrase)
    if (appositive) return appositive
    const cut = tokens.findIndex(
      (token, i) =>
        i > 0 &&
        PREPOSITION.test(token.lower) &&
        !found.some((f) => f.start < token.start && f.end > token.end),
    )
    const headEnd = cut > 0 ? (tokens[cut - 1]?.end ?? last.end) : last.end
    const headToken = cut > 0 ? tokens[cut - 1] : last
    const atHead = found.find((f) => f.end === headEnd)
    if (atHead) return this.named(atHead.entity, atHead.start, atHead.end)
    // "Kim Yo Jong, the sister" comes as one phrase only without its comma; a possessive owner is no speaker.
    const named =
      cut > 0
        ? found.find(
            (f) => f.end === last.end && f.entity.kind === 'person' && f.start > (headToken?.end ?? 0),
          )
        : undefined
    if (named && /^(?:of|for|to)$/.test(tokens[cut]?.lower ?? '') && isTitle(headToken?.text ?? ''))
      return this.named(named.entity, named.start, named.end)
    const covering = found.find((f) => f.start === first.start && f.end >= headEnd)
    if (covering) return this.named(covering.entity, covering.start, covering.end)
    return headToken
      ? this.unnamed(
          sentence,
          tokens[0]?.start ?? 0,
          last.end,
          headToken.lower,
          tokens.map((t) => t.lower),
        )
      : null
  }

  /** "Her Croatian counterpart, Marko Zelenika, …": the name after the comma is the speaker. */
  private appositive(sentence: Sentence, phrase: Phrase): Speaker | null {
    const { tokens } = sentence
    const head = tokens[phrase.last]
    const comma = tokens[phrase.last + 1]
    const name = tokens[phrase.last + 2]
    if (!head || comma?.text !== ',' || !name || /^\p{Lu}/u.test(head.text)) return null
    for (const entity of this.index.entities) {
      if (entity.kind === 'place') continue
      const mention = entity.mentions.find(
        (m) =>
          m.start === name.start ||
          (m.start > name.start &&
            m.start - name.start < 30 &&
            this.index.mentions.some((x) => x.start === m.start && x.title?.start === name.start)),
      )
      if (!mention) continue
      const after = tokens.find((token) => token.start >= mention.end)
      if (!after || /^[,;.:"(]$/.test(after.text)) return this.named(entity, mention.start, mention.end)
    }
    return null
  }

  private unnamed(
    sentence: Sentence,
    start: number,
    end: number,
    head: string,
    words: readonly string[],
  ): Speaker | null {
    const source = spanOf(this.document.text, start, end)
    const isDefinite = words[0] === 'the' && !words.some((word) => PREPOSITION.test(word))
    if (isDefinite && GENERIC.test(head)) {
      const organization = this.organizationFor(head, start)
      if (organization) return { ...this.named(organization, start, end), source }
    }
    if (!/^\p{L}/u.test(head)) return null
    if (isDefinite && isRoleNoun(head) && !isRolePlural(head)) {
      const person = this.describedPerson(sentence, head, start)
      if (person) return { ...this.named(person, start, end), source }
    }
    const isPerson = isRoleNoun(head) || isKin(head)
    const isPlural = isRolePlural(head) || /s$/.test(head) || /^(?:police|people|experts|staff)$/.test(head)
    const isSource =
      isPerson ||
      isPlural ||
      isOrganizationNoun(head) ||
      /^(?:police|coastguard|media|television|radio|report|study|statement|survey|document|documents|letter|filing|indictment|complaint|lawsuit|text|copy|source|sources|person|man|woman|family|campaign|website|poll|review|court|jury|military|army|navy|palace|kremlin|embassy|consulate|data|figures|guard|spokesperson|everyone|half|majority|coroner)$/.test(
        head,
      )
    if (!isSource || sentence.end < start) return null
    return { name: source.exact, entity: null, source, gender: genderOfRole(head), isPlural }
  }

  /** "the striker said": the only person introduced with that noun, or the one whom the sentence before is about. */
  private describedPerson(sentence: Sentence, head: string, before: number): Entity | null {
    const people = this.index.entities.filter((entity) => entity.kind === 'person')
    const described = people.filter((person) =>
      this.index.mentions.some((mention) => {
        if (mention.start >= before || this.index.at.get(mention.start) !== person) return false
        const around = mention.tokens.slice(Math.max(0, mention.first - 3), mention.first)
        const after = mention.tokens.slice(mention.last + 1, mention.last + 8)
        const stop = after.findIndex((token, i) => i > 0 && (token.text === ',' || token.pos === 'VERB'))
        const apposition = after[0]?.text === ',' ? after.slice(1, stop < 0 ? 8 : stop) : []
        return [...around, ...apposition].some((token) => token.lower === head)
      }),
    )
    if (described.length === 1) return described[0] ?? null
    const previous = this.document.sentences[sentence.index - 1]
    if (described.length > 1 || !previous || previous.paragraph !== sentence.paragraph) return null
    return this.openerOf(previous, before, (entity) => entity.kind === 'person')
  }

  /** "the company", "the commission": the organization meant. */
  private organizationFor(head: string, before: number): Entity | null {
    const organizations = this.index.entities.filter((entity) => entity.kind === 'organization')
    const named = organizations
      .map((entity) => ({ entity, last: lastMentionBefore(entity, before) }))
      .filter(({ last }) => last !== null)
    const byHead = named.filter(({ entity }) =>
      [entity.name, ...entity.aliases].some((name) => name.toLowerCase().split(/\s+/).includes(head)),
    )
    if (byHead.length > 0) return byHead.sort((a, b) => (b.last ?? 0) - (a.last ?? 0))[0]?.entity ?? null
    if (
      !/^(?:company|firm|group|retailer|maker|manufacturer|bank|operator|airline|carrier|lender|carmaker|brewer|chain|publisher|developer|broadcaster|startup|utility|charity|club|team)$/.test(
        head,
      )
    )
      return null
    // A company is the one named most so far, unless two are close.
    const companies = named
      .filter(
        ({ entity }) =>
          !/\b(?:Commission|Ministry|Department|Union|Court|Council|Parliament|Bank|Government|Agency|Committee|Institute|University)\b/.test(
            entity.name,
          ),
      )
      .map(({ entity, last }) => ({
        entity,
        last: last ?? 0,
        count: entity.mentions.filter((m) => m.start < before).length,
      }))
      .sort((a, b) => b.count - a.count)
    const [best, second] = companies
    if (!best) return null
    return !second || best.count > second.count || best.last > second.last ? best.entity : null
  }

  private pronoun(sentence: Sentence, word: string, start: number, end: number): Speaker | null {
    const source = spanOf(this.document.text, start, end)
    if (word === 'who') return null
    if (word === 'it') {
      const spoke = this.nearSpeaker(
        sentence,
        (speaker) => speaker.entity !== null && speaker.entity.kind !== 'person',
      )
      if (spoke) return { ...spoke, source }
      const organization = this.lastSubject(sentence, start, (entity) => entity.kind === 'organization')
      return organization && { ...this.named(organization, start, end), source }
    }
    if (word === 'they') {
      const spoke = this.nearSpeaker(
        sentence,
        (speaker) => speaker.isPlural || (speaker.entity !== null && speaker.entity.kind === 'organization'),
      )
      return spoke && { ...spoke, source }
    }
    const gender: Gender = word === 'she' ? 'female' : 'male'
    const fits = (g: Gender | null) => g === null || g === 'either' || g === gender
    const isPerson = (speaker: Speaker) =>
      (speaker.entity ? speaker.entity.kind === 'person' : !speaker.isPlural && isUnnamedPerson(speaker)) &&
      fits(speaker.gender)
    const subject = this.subjectBetween(sentence, start, fits)
    if (subject) return { ...this.named(subject, start, end), source }
    const spoke = this.nearSpeaker(sentence, isPerson)
    if (spoke) return { ...spoke, source, gender }
    const other = this.lastSubject(
      sentence,
      start,
      (entity) => entity.kind === 'person' && fits(this.index.genderOf.get(entity.id) ?? null),
    )
    return other && { ...this.named(other, start, end), source }
  }

  /** The last fitting speaker of this or the two paragraphs before. */
  private nearSpeaker(sentence: Sentence, fits: (speaker: Speaker) => boolean): Speaker | null {
    for (let i = this.recent.length - 1; i >= 0; i--) {
      const entry = this.recent[i]
      if (!entry || sentence.index - entry.sentence.index > 4) break
      if (fits(entry.speaker)) return entry.speaker
    }
    return null
  }

  /** A person who opened the previous sentence, or this one before the pronoun, after the last speaker spoke. */
  private subjectBetween(
    sentence: Sentence,
    before: number,
    fits: (gender: Gender | null) => boolean,
  ): Entity | null {
    const last = this.lastSpeaker()
    const previous = this.document.sentences[sentence.index - 1]
    if (last && last.sentence.index >= sentence.index - 1) return null
    if (!previous || previous.paragraph < sentence.paragraph - 1) return null
    return this.openerOf(
      previous,
      before,
      (entity) => entity.kind === 'person' && fits(this.index.genderOf.get(entity.id) ?? null),
    )
  }

  /** The fitting entity that is subject of a sentence: before its first verb, or right before any. */
  private openerOf(sentence: Sentence, before: number, fits: (entity: Entity) => boolean): Entity | null {
    const { tokens } = sentence
    const isVerb = (token: { pos: string } | undefined) => token?.pos === 'VERB' || token?.pos === 'AUX'
    const verb = tokens.find(isVerb)
    const subject = this.namings(sentence.start, Math.min(before, sentence.end)).find(
      (found) =>
        fits(found.entity) &&
        ((verb !== undefined && found.end <= verb.start) || isVerb(tokens[tokenAt(tokens, found.end)])),
    )
    return subject?.entity ?? null
  }

  /** The fitting entity that was subject of the nearest of the last three sentences. */
  private lastSubject(sentence: Sentence, before: number, fits: (entity: Entity) => boolean): Entity | null {
    for (let i = sentence.index; i >= Math.max(0, sentence.index - 3); i--) {
      const other = this.document.sentences[i]
      if (!other) continue
      const found = this.openerOf(other, before, fits)
      if (found) return found
    }
    return null
  }
}

const isUnnamedPerson = (speaker: Speaker) =>
  /\b(?:spokes\w+|official|resident|officer|man|woman|source|person|lawyer|analyst|expert)\b/i.test(
    speaker.name,
  )

function lastMentionBefore(entity: Entity, offset: number): number | null {
  let last: number | null = null
  for (const mention of entity.mentions) if (mention.start < offset) last = mention.start
  return last
}
