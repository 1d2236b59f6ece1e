/** One line at the top of the screen: what happened, and at most one thing to do about it. */
export interface Notice {
  text: string
  action?: { label: string; run: () => void }
}
