import { readFileSync } from 'node:fs'

/** Words of a token list as a newspaper prints them. Returns the text and where each word begins and ends. */
function detokenize(words, isSplitAtHyphens) {
  let text = ''
  let isQuoteOpen = false
  let glue = true
  const spans = []
  words.forEach((word, i) => {
    const isQuote = /^(?:"|''|``)$/.test(word)
    const printed = isQuote ? '"' : word.replace(/-LRB-/, '(').replace(/-RRB-/, ')')
    const closes =
      /^(?:[,.;:?!%)\]]|\.\.\.|'s|'|n't|'re|'ve|'ll|'d|'m|’|’s)$/.test(printed) ||
      (isQuote && isQuoteOpen) ||
      (isSplitAtHyphens && printed === '-') ||
      (/^s$/.test(printed) && /^['’]$/.test(words[i - 1] ?? ''))
    if (!glue && !closes) text += ' '
    spans.push([text.length, text.length + printed.length])
    text += printed
    if (isQuote) isQuoteOpen = !isQuoteOpen
    glue =
      /^[([$£€#]$/.test(printed) ||
      (isQuote && isQuoteOpen) ||
      (isSplitAtHyphens && /^[-/]$/.test(printed)) ||
      (/^['’]$/.test(printed) && /^(?:s|re|ve|ll|t|d|m)$/.test(words[i + 1] ?? ''))
  })
  return { text, spans }
}

/** Sentences of [word, tag] pairs as one text, three sentences a paragraph, with the marked spans as [first, last, tag]. */
export function toText(sentences, isSplitAtHyphens) {
  let text = ''
  const spans = []
  sentences.forEach((sentence, index) => {
    if (text) text += index % 3 === 0 ? '\n\n' : ' '
    const at = text.length
    const made = detokenize(
      sentence.map(([word]) => word),
      isSplitAtHyphens,
    )
    text += made.text
    for (let i = 0; i < sentence.length; i++) {
      const tag = sentence[i][1]
      if (tag === 'O') continue
      let last = i
      while (sentence[last + 1]?.[1] === `I-${tag.slice(2)}`) last++
      spans.push({
        start: at + made.spans[i][0],
        end: at + made.spans[last][1],
        words: sentence.slice(i, last + 1).map(([word]) => word),
        starts: made.spans.slice(i, last + 1).map(([start]) => at + start),
        tag: tag.slice(2),
      })
      i = last
    }
  })
  return { text, spans }
}

/** Documents of sentences of [word, tag] pairs: one word a line, an empty line after a sentence. */
export function readColumns(file, separator) {
  const documents = [[]]
  let sentence = []
  const close = () => {
    if (sentence.length > 0) documents[documents.length - 1].push(sentence)
    sentence = []
  }
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, tag] = line.split(separator)
    if (word === '-DOCSTART-') {
      close()
      documents.push([])
    } else if (!word || !tag) close()
    else sentence.push([word, tag.trim()])
  }
  close()
  return documents.filter((document) => document.length > 0)
}
