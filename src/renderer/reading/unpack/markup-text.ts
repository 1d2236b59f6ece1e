import { hasSentence } from '../check'

/** Whether there is a story in markup, told without reading it as a page. */
export function hasStory(markup: string): boolean {
  const words = markup
    .replace(/<(script|style|head)\b[^]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&\w{1,8};/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length >= 80 && hasSentence(words)
}
