import type { Pages } from './pages'
import { integerColumn, type Value } from './record'
import { TableTree } from './table-tree'

const CREATE = /^CREATE TABLE (\w+) \((.+)\)$/s

/** A table whose first column is its key; the columns of its indices are kept until they are written. */
export class Table {
  readonly name: string
  readonly #columns: { name: string; isInteger: boolean }[]
  readonly #tree: TableTree
  readonly #kept: { at: number; numbers: number[] }[] = []
  /** Of all rows. */
  readonly keys: number[] = []
  /** A row as it is written. */
  readonly #values: Value[] = []

  /** @param sql the statement that makes it */
  constructor(sql: string, pages: Pages) {
    const [, name, columns] = CREATE.exec(sql)!
    this.name = name!
    this.#columns = columns!.split(',').map((column) => {
      const [word, type] = column.trim().split(/\s+/)
      return { name: word!, isInteger: type === 'integer' }
    })
    this.#tree = new TableTree(pages)
  }

  /** Keeps the numbers of a column: they are there when all rows are. */
  keep(column: string): readonly number[] {
    const at = this.#columns.findIndex(({ name }) => name === column)
    const known = this.#kept.find((one) => one.at === at)
    if (known) return known.numbers
    const numbers: number[] = []
    this.#kept.push({ at, numbers })
    return numbers
  }

  /** @param row a value for each column; its key must be greater than that of the row before */
  add(row: readonly (number | string)[]): void {
    const key = row[0] as number
    // The key lies beside the record.
    this.#values[0] = null
    for (let at = 1; at < row.length; at++) {
      const value = row[at]!
      this.#values[at] =
        typeof value === 'string' && this.#columns[at]!.isInteger ? integerColumn(value) : value
    }
    this.#tree.add(key, this.#values)
    this.keys.push(key)
    for (const { at, numbers } of this.#kept) {
      const number = row[at] as number
      if (!Number.isSafeInteger(number)) throw new Error(`no whole number in an index: ${number}`)
      numbers.push(number)
    }
  }

  /** Returns the page of the root. */
  finish(): number {
    return this.#tree.finish()
  }
}
