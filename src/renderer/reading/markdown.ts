import type { ArticleHints } from '../../core/facts/model'
import { parseDay } from './day'

/** The plain text of a Markdown file, paragraph by paragraph, and the details of its front matter. */
export function readMarkdown(source: string): { text: string; hints: ArticleHints } {
  const front = /^---\n([^]{0,20000}?)\n---(?:\n|$)/.exec(source)
  return {
    text: stripMarkdown(front ? source.slice(front[0].length) : source),
    hints: front ? hintsOf(front[1]!) : {},
  }
}

function hintsOf(front: string): ArticleHints {
  const value = (key: string): string | undefined =>
    new RegExp(`^${key}:[ \\t]*["']?(.+?)["']?[ \\t]*$`, 'im').exec(front)?.[1]
  const day = value('date') ?? value('published')
  const hints: ArticleHints = {}
  const headline = value('title')
  const byline = value('author')
  const publisher = value('publisher') ?? value('source')
  if (headline) hints.headline = headline
  if (byline) hints.byline = byline
  if (publisher) hints.publisher = publisher
  const publishedOn = day ? parseDay(day) : null
  if (publishedOn) hints.publishedOn = publishedOn
  return hints
}

/** By hand: a pattern would look for the end of a comment at each of many beginnings. */
function withoutComments(source: string): string {
  let text = ''
  let at = 0
  for (;;) {
    const start = source.indexOf('<!--', at)
    const end = start < 0 ? -1 : source.indexOf('-->', start)
    if (end < 0) return text + source.slice(at)
    text += source.slice(at, start)
    at = end + 3
  }
}

const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
/** The first of 32 code points that no text holds (noncharacters), as many as there are signs to escape. */
const STAND_IN = 0xfdd0

/** Puts a stand-in for each sign that a backslash makes an ordinary one, so that nothing takes it for markup. */
function hideEscaped(source: string): string {
  return source.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) =>
    String.fromCharCode(STAND_IN + PUNCTUATION.indexOf(sign)),
  )
}

function showEscaped(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/g, (standIn) => PUNCTUATION[standIn.charCodeAt(0) - STAND_IN]!)
}

function stripMarkdown(source: string): string {
  const text = withoutComments(hideEscaped(source))
    .replace(/^(```|~~~)[^\n]*\n?/gm, '')
    .replace(/^\[[^\]]+\]:[ \t]+\S.*$/gm, '')
    .replace(/^(.+)\n(?:=+|-{2,})[ \t]*$/gm, '$1')
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '')
    .replace(/^[ \t]{0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/gm, '$1\n')
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, '')
    .replace(/^[ \t]*[-*+][ \t]+/gm, '')
    .replace(/!\[[^\]]{0,1000}\](?:\([^)]{0,4000}\)|\[[^\]]{0,1000}\])/g, '')
    .replace(/\[([^\]]{1,1000})\](?:\([^)]{0,4000}\)|\[[^\]]{0,1000}\])/g, '$1')
    .replace(/\[\^[\w-]{1,100}\]/g, '')
    .replace(/<(https?:[^>\s]+)>/g, '$1')
    .replace(/(\*\*|__|~~|==)(?=\S)([^]{0,500}?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=\S)([^_\n]*?\S)_(?![\w_])/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return showEscaped(text)
}
