'use strict'

/**
 * Opens Chromium's own file picker in a page. A page learns no paths; the DevTools protocol tells them.
 * @param {import('./web-contents.cjs').WebContents} contents
 * @param {number} contextId of the page's isolated world
 * @param {{ isMultiple: boolean, accept: string }} options
 * @returns {Promise<string[]>} absolute paths; empty when the user cancels
 */
async function pickFiles(contents, contextId, options) {
  const { result } = await contents.command('Runtime.evaluate', {
    contextId,
    expression: `__dialogs.pickFiles(${JSON.stringify(options)})`,
    userGesture: true,
    awaitPromise: true,
  })
  const { result: entries } = await contents.command('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  })
  const files = entries.filter(({ name }) => /^\d+$/.test(name))
  const pathOf = async ({ value }) =>
    (await contents.command('DOM.getFileInfo', { objectId: value.objectId })).path
  return Promise.all(files.map(pathOf))
}

module.exports = { pickFiles }
