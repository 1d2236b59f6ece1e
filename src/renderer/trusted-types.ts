/**
 * The only two places where a string becomes markup or a script. The window's policy
 * (`require-trusted-types-for 'script'`) forbids every other one.
 */
interface Rules {
  createHTML?(markup: string): string
  createScriptURL?(url: string): string
}
/** Trusted Types are missing in TypeScript's library of the DOM. */
interface WithTrustedTypes {
  trustedTypes?: { createPolicy<R extends Rules>(name: string, rules: R): R }
}

function policy<R extends Rules>(name: string, rules: R): R {
  return (globalThis as WithTrustedTypes).trustedTypes?.createPolicy(name, rules) ?? rules
}

/** Passes untrusted markup through, to be parsed into a document that is never shown. */
const inertDocument = policy('factdeck-inert-document', { createHTML: (markup: string) => markup })

/** Parses a page without its scripts, its network and its looks. */
export function parseInert(html: string): Document {
  return new DOMParser().parseFromString(inertDocument.createHTML(html), 'text/html')
}

const ownScript = policy('factdeck-worker', {
  createScriptURL(url: string): string {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`not our script: ${url}`)
    return url
  },
})

/** Starts a module worker of this application. */
export function startWorker(url: string): Worker {
  return new Worker(ownScript.createScriptURL(url), { type: 'module' })
}
