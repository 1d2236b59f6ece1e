import type { Answer } from '../../screens/quiz/judge'
import { hintFor, type EstimateQuestion, type WrittenQuestion } from '../../screens/quiz/question'

/** Words or a number on their way into a field. */
export class WrittenWork {
  readonly kind = 'written'
  /** What stands in the field. */
  written = $state('')
  #hint = $state.raw<string | null>(null)

  constructor(readonly question: WrittenQuestion | EstimateQuestion) {}

  get hint(): string | null {
    return this.#hint
  }
  get answer(): Answer | null {
    const words = this.written.trim()
    return words === '' ? null : { kind: 'words', words }
  }
  get standing(): Answer | null {
    return this.answer
  }
  /** The shape of a number would give it away. */
  get canHint(): boolean {
    return this.question.kind === 'written' && this.#hint === null
  }

  giveHint(): void {
    if (this.canHint) this.#hint = hintFor(this.question.key)
  }

  press(): void {}
  refuse(): void {}
}
