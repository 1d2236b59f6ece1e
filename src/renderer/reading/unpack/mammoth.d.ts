/** The build for browsers, which has the same interface everywhere. */
declare module 'mammoth/mammoth.browser.min.js' {
  import type mammoth from 'mammoth'
  const library: typeof mammoth
  export default library
}
