/** First line of a copy: what it is, and the schema it was taken from. */
export type Header = {
  readonly format: typeof FORMAT
  readonly version: 1
  /** The newest migration the database had. */
  readonly migration: string
  /** By the database's clock. */
  readonly takenAt: string
}

/** Before the rows of a table, which follow one a line as PostgreSQL's COPY writes them. */
export type TableLine = { readonly table: string; readonly columns: readonly string[] }

/** After the rows of a table, so that a line lost on the way is missed. */
export type RowsLine = { readonly rows: number }

/** Where an identity column has come to. */
export type SequenceLine = {
  readonly sequence: { readonly table: string; readonly column: string; readonly last: string }
}

/** Last line: the SHA-256 of every byte before it. Without it the copy is not whole. */
export type EndLine = { readonly end: string }

export const FORMAT = 'tvaers-backup'

/** How COPY ends its rows; no row can look like it, for a backslash in a value is written as two. */
export const END_OF_ROWS = '\\.'

/** What is wrong with a file that should be a copy. */
export type CopyTrouble = 'not-a-copy' | 'newer-format' | 'not-whole'

/** Thrown by what reads a copy; `trouble` says what to tell the person. */
export class UnreadableCopy extends Error {
  readonly trouble: CopyTrouble
  constructor(trouble: CopyTrouble, options?: ErrorOptions) {
    super(`The copy cannot be used: ${trouble}`, options)
    this.name = 'UnreadableCopy'
    this.trouble = trouble
  }
}
