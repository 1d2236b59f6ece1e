/**
 * The content security policy of the page. Nothing is allowed but what is named; the page's own origin is
 * only ever called 'self', since it differs between hosts.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  // Attributes only: bits-ui places its floating parts by them. A style element is refused.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html factdeck-inert-document factdeck-worker',
].join('; ')

/** Of a page for paper: words and their style, and nothing that runs or is fetched. */
export const PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
