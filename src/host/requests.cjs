'use strict'
// Answers what a page fetches: custom schemes by the application's handlers, navigations by its consent.
const { fromPageUrl } = require('./origin.cjs')
const { handlerFor } = require('./protocol.cjs')
const { isCancelled } = require('./session.cjs')

async function toRequest(contents, url, { requestId, request }) {
  const { method, headers } = request
  if (!request.hasPostData) return new Request(url, { method, headers })
  const { postData } = await contents
    .command('Fetch.getRequestPostData', { requestId })
    .catch(() => ({ postData: request.postData }))
  return new Request(url, { method, headers, body: postData })
}

async function answer(contents, params) {
  const { requestId, request, frameId, resourceType } = params
  const url = fromPageUrl(request.url)
  const fulfill = (status, headers, body) =>
    contents.command('Fetch.fulfillRequest', {
      requestId,
      responseCode: status,
      responseHeaders: headers,
      body: body.toString('base64'),
    })
  const fail = (errorReason) => contents.command('Fetch.failRequest', { requestId, errorReason })

  const isNavigation = resourceType === 'Document' && contents.isMainFrame(frameId)
  if (isNavigation && !contents.mayNavigate(request.url)) return fail('Aborted')
  const details = { url, method: request.method, resourceType: resourceType.toLowerCase() }
  if (await isCancelled(details)) return fail('BlockedByClient')
  const handler = url === request.url ? undefined : handlerFor(url)
  if (!handler) return contents.command('Fetch.continueRequest', { requestId })
  const response = await handler(await toRequest(contents, url, params))
  const headers = [...response.headers].map(([name, value]) => ({ name, value }))
  return fulfill(response.status, headers, Buffer.from(await response.arrayBuffer()))
}

/** Never rejects: a request that cannot be answered fails, and says why. */
async function serveRequest(contents, params) {
  try {
    await answer(contents, params)
  } catch (error) {
    // A page that went away takes its requests along.
    if (contents.isDestroyed() || /Invalid InterceptionId|has ended/.test(error.message)) return
    console.error(`[host] the request for ${fromPageUrl(params.request.url)} failed:`, error.message)
    const { requestId } = params
    contents.command('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => {})
  }
}

module.exports = { serveRequest }
