/* global document, window, requestAnimationFrame, MutationObserver -- what `page.evaluate` runs, runs in the page */

/** The value that this share of them does not exceed. */
export const percentile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

/**
 * Milliseconds from a key to the picture that shows what it did, at the study desk, where answers are shown and
 * given in turn. A grade is on the disk before the next card comes. Of the two frames after a change the second
 * has what the first one drew.
 */
export async function measureKeys(page, keys) {
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: /Show answer/ }).waitFor()
  await page.evaluate(() => {
    const isAnswered = () => document.querySelector('.answer') !== null
    window.paints = []
    let pressed = null
    let before = false
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed = timeStamp
        before = isAnswered()
      },
      { capture: true },
    )
    new MutationObserver(() => {
      if (pressed === null || isAnswered() === before) return
      const since = pressed
      pressed = null
      requestAnimationFrame(() => requestAnimationFrame(() => window.paints.push(performance.now() - since)))
    }).observe(document.body, { childList: true, subtree: true })
  })
  for (let at = 0; at < keys; at++) {
    await page.keyboard.press(at % 2 === 0 ? 'Space' : '2')
    await page.waitForFunction((count) => window.paints.length > count, at)
  }
  return page.evaluate(() => window.paints)
}

/** What was measured, in words; the keys show an answer and give a grade in turn. */
export function keyWords(paints) {
  const words = (times) =>
    `median ${Math.round(percentile(times, 0.5))} ms, 95th percentile ${Math.round(percentile(times, 0.95))} ms`
  const [shown, graded] = [0, 1].map((rest) => paints.filter((_, at) => at % 2 === rest))
  return `key to picture in study, ${paints.length} keys: ${words(paints)} (answer shown: ${words(shown)}; next card: ${words(graded)})`
}
