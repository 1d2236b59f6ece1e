import type { Analysis, Fact } from '../core/facts/model'
import type { Item, Quiz } from '../core/questions/item'

const cut = (text: string, width: number) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > width ? `${line.slice(0, width - 1)}…` : line
}

/** What a fact says, in a few words. */
function gist(fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return fact.date.needsPublicationDate ? 'needs the day of publication' : fact.date.value
    case 'quote':
      return `${fact.quote.speaker}${fact.quote.relayedBy ? `, as told by ${fact.quote.relayedBy}` : ''}`
    case 'figure': {
      const { value, upper, unit } = fact.figure
      return [value ?? '?', upper === null ? '' : `to ${upper}`, unit].filter((part) => part !== '').join(' ')
    }
    case 'role':
      return `${fact.role.person}${fact.role.former ? ' (former)' : ''}`
    case 'abbreviation':
      return fact.abbreviation.long
    default:
      return fact.answer
  }
}

/** The facts of one article, one a line, for reading in a terminal. */
export function factsTable({ article, entities, facts }: Analysis): string {
  const head = [article.headline, article.publisher, article.publishedOn ?? 'day of publication not found']
  const rows = facts.map((fact) =>
    `${fact.kind.padEnd(13)}${cut(fact.span.exact, 46).padEnd(48)}${cut(gist(fact), 60)}`.trimEnd(),
  )
  const named = (['person', 'organization', 'place'] as const).map((kind) => {
    const names = entities.filter((entity) => entity.kind === kind).map((entity) => entity.name)
    return `${kind.padEnd(13)}${names.join('; ') || '-'}`
  })
  return [head.filter(Boolean).join(' · '), '', ...rows, '', ...named, ''].join('\n')
}

const letterOf = (place: number) => 'abcdefgh'[place] ?? '-'

/** "c, a, b" for an order, "a 2, b 1" for pairs, else the answer itself. */
function keyWords({ form, key, options }: Item): string {
  if (typeof key === 'boolean') {
    const [yes, no] = form === 'misattribution' ? ['yes', 'no'] : ['true', 'false']
    return key ? yes : no
  }
  if (typeof key === 'number') return options?.[key]?.text ?? String(key)
  if (typeof key === 'string') return key
  return key
    .map((part) => (typeof part === 'number' ? letterOf(part) : `${letterOf(part[0])} ${part[1] + 1}`))
    .join(', ')
}

/** A quiz with its key and sources, for reading in a terminal. */
export function quizTable({ items, rejected }: Quiz, withRejected: boolean): string {
  const questions = items.map((item, at) =>
    [
      `${at + 1}. [${item.form}] ${item.stem}`,
      ...(item.options ?? []).map((option, place) => `     ${letterOf(place)}) ${option.text}`),
      ...(item.targets ?? []).map((target, place) => `        ${place + 1}. ${target.text}`),
      `   Answer: ${keyWords(item)}`,
      ...item.source.map((span) => `   Source: ${span.exact.replace(/\s+/g, ' ')}`),
      '',
    ].join('\n'),
  )
  if (items.length === 0) questions.push('No question of these articles is good enough to ask.\n')
  if (!withRejected) return questions.join('\n')
  return [
    ...questions,
    'Rejected:',
    ...rejected.map(
      (item) => `  ${item.gate.padEnd(16)}[${item.form}] ${cut(item.stem, 90)} (${item.reason})`,
    ),
    '',
  ].join('\n')
}
