import type { SqlJsStatic } from 'sql.js'

let engine: Promise<SqlJsStatic> | null = null

/** SQLite, loaded on first use: it is a megabyte that most sessions never need. */
export function sqlEngine(): Promise<SqlJsStatic> {
  engine ??= import('sql.js/dist/sql-wasm-inline.js').then(({ default: start }) => start())
  return engine
}
