import type { Page } from '@playwright/test'

/** Pastes a text where the focus is, as from the clipboard; with its markup, as from a page. */
export async function paste(page: Page, text: string, markup = ''): Promise<void> {
  await page.evaluate(
    ([words, html]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words!)
      if (html) clipboardData.setData('text/html', html)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      ;(document.activeElement ?? document.body).dispatchEvent(event)
    },
    [text, markup],
  )
}

/** Drops files anywhere on the window. */
export async function drop(page: Page, files: { name: string; text: string }[]): Promise<void> {
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer()
    for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, files)
}

/** Drops files of any bytes anywhere on the window. */
export async function dropBytes(page: Page, files: { name: string; bytes: Uint8Array }[]): Promise<void> {
  const encoded = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer()
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      dataTransfer.items.add(new File([bytes], name))
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, encoded)
}

/** An article of its own: dated, with a publisher, a byline, a quote, figures and a line of clutter. */
export const STORY = `Marlow Bridge Closes for Nine Weeks

The Weir Gazette
By Tessa Rowe
4 March 2026

MARLOW, England — The Marlow suspension bridge will close on Monday for nine weeks while engineers replace 36 of its hangers, the county council said.

“The bridge is safe today and we want it to be safe in fifty years,” said Peter Ansah, the council's chief engineer.

The work will cost 2.4 million pounds. About 9,000 vehicles cross the bridge each day.

Advertisement

Ansah said the bridge would open again on May 11.
`
