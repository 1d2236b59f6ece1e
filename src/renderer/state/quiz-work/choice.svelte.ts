import type { Answer } from '../../screens/quiz/judge'
import type { ChoiceQuestion } from '../../screens/quiz/question'

/** One option of several, chosen and not yet checked. */
export class ChoiceWork {
  readonly kind = 'choice'
  #chosen = $state.raw<number | null>(null)

  constructor(readonly question: ChoiceQuestion) {}

  get chosen(): number | null {
    return this.#chosen
  }
  get answer(): Answer | null {
    return this.#chosen === null ? null : { kind: 'choice', at: this.#chosen }
  }
  /** What counts when the time is up. */
  get standing(): Answer | null {
    return this.answer
  }

  choose(at: number): void {
    if (this.question.choices[at]) this.#chosen = at
  }

  /** A digit, or T, F, Y, N where the options have them. */
  press(key: string): void {
    this.choose(this.question.choices.findIndex(({ hotkey }) => hotkey.toLowerCase() === key))
  }

  /** An answer was asked for while none is chosen. */
  refuse(): void {}
}
