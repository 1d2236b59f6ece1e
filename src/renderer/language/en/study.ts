import type { Confidence } from '../../../core/library/model'
import { count } from './common'

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : count(n, 'time', 'times'))

export const study = {
  leave: 'Leave',
  left: (n: number) => `${n} left`,
  yourCard: 'Your card',
  editedByYou: 'Edited by you',
  answer: 'Answer',
  hidden: 'The answer is hidden',
  paragraph: (n: number, of: number) => `Paragraph ${n} of ${of}`,
  howWell: 'How well did you know it?',
  howSure: 'How sure are you?',
  howSureLabel: 'How sure are you? This shows the answer.',
  confidence: { 1: 'A guess', 2: 'Fairly sure', 3: 'Certain' } as Record<Confidence, string>,
  show: 'Show answer',
  bury: 'Bury until tomorrow',
  openInArticle: 'Open in article',
  whyNow: 'Why now',
  said: {
    buried: 'The last card was put off until tomorrow.',
    undone: 'Taken back: this card is asked again.',
    changed: 'The card was changed.',
    restored: 'The card is as it was made.',
  },
  needsBoth: 'A card needs a question and an answer.',
  edit: {
    title: 'Edit the card',
    sentence: (gap: string) => `Sentence, ${gap} marks the gap`,
    question: 'Question',
    answer: 'Answer',
    save: 'Save card',
    restore: 'Restore the card as made',
  },
  nothing: {
    done: 'Done for now',
    noCards: 'No cards yet',
    nothingDue: 'Nothing is due',
    addFirst: 'Cards are made from the articles in your library. Add one to begin.',
    gave: (n: number) => `You gave ${count(n, 'answer', 'answers')}.`,
    next: (isOfArticle: boolean, when: string) =>
      `The next card${isOfArticle ? ' of this article' : ''} comes ${when}.`,
    none: (isOfArticle: boolean) => `No card is waiting${isOfArticle ? ' in this article' : ''}.`,
    quiz: 'Take a quiz',
    library: 'Go to the library',
  },
  newCard: 'New card',
  /** `span` is a span of time that has passed, `memory` the chance that the card is still known. */
  lastSeen: (span: string, memory: string | null, isLeech: boolean) =>
    `Last seen ${span} ago${memory === null ? '' : `, memory ${memory}`}${isLeech ? ', leech' : ''}`,
  why: {
    target: (day: string) => `It comes before its day, so that you know it on ${day}.`,
    last: (span: string) => ` You last saw it ${span} ago.`,
    new: 'This card is new: it has never been asked.',
    asked: (reps: number, lapses: number, span: string | null) =>
      `Asked ${times(reps)} so far${lapses > 0 ? `, forgotten ${times(lapses)}` : ''}${span === null ? '' : `, last ${span} ago`}.`,
    leech: ' That is a leech: put it in other words, or switch it off.',
    learning: ' You are still learning it, so it comes back soon.',
    relearning: ' You did not know it the last time, so it comes back soon.',
    late: (span: string) => ` It was due ${span} ago.`,
    chance: (chance: string, aim: string) =>
      ` The chance that you still know it is ${chance}; cards come when it nears the ${aim} you set.`,
  },
}
