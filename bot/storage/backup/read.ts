import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import {
  END_OF_ROWS,
  type EndLine,
  FORMAT,
  type Header,
  type RowsLine,
  type SequenceLine,
  type TableLine,
  UnreadableCopy,
} from './format.ts'
import { linesOf } from './lines.ts'

/** What stands in a copy, in order: the header, then each table with its rows and sequences. */
export type Part =
  | { readonly header: Header }
  | TableLine
  | { readonly row: Buffer }
  | { readonly endOfTable: string }
  | SequenceLine

/** How far from its beginning a file that is no copy may keep us reading. */
const LONGEST_HEADER_BYTES = 10_000

/** Reads a copy and checks it as it goes; throws `UnreadableCopy` at what is wrong, at the latest at the end. */
export async function* readCopy(file: string): AsyncGenerator<Part> {
  try {
    // The error of either end reaches the reader.
    const bytes = createGunzip()
    pipeline(createReadStream(file), bytes, () => {})
    yield* partsOf(linesOf(bytes))
  } catch (error) {
    if (error instanceof UnreadableCopy) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    // The first bytes are no gzip; what breaks later was one.
    if (code === 'Z_DATA_ERROR' && /incorrect header/.test((error as Error).message))
      throw new UnreadableCopy('not-a-copy', { cause: error })
    if (code.startsWith('Z_')) throw new UnreadableCopy('not-whole', { cause: error })
    throw error
  }
}

/** Reads it from end to end, so that nothing is begun with a copy that is not whole. */
export const checkCopy = async (file: string): Promise<Header> => {
  let header: Header | null = null
  for await (const part of readCopy(file)) if ('header' in part) header = part.header
  if (!header) throw new UnreadableCopy('not-a-copy')
  return header
}

async function* partsOf(lines: AsyncGenerator<Buffer>): AsyncGenerator<Part> {
  const sum = createHash('sha256')
  const next = async (): Promise<Buffer> => {
    const found = await lines.next()
    if (found.done) throw new UnreadableCopy('not-whole')
    return found.value
  }
  const first = await next()
  yield { header: headerIn(first) }
  sum.update(first)
  for (;;) {
    const raw = await next()
    const told = objectIn(raw) as TableLine | SequenceLine | EndLine
    if ('end' in told) {
      if (told.end !== sum.digest('hex')) throw new UnreadableCopy('not-whole')
      if (!(await lines.next()).done) throw new UnreadableCopy('not-whole')
      return
    }
    sum.update(raw)
    yield told
    if (!('table' in told)) continue
    let rows = 0
    for (;;) {
      const row = await next()
      sum.update(row)
      if (row.length === END_OF_ROWS.length + 1 && row.toString().startsWith(END_OF_ROWS)) break
      rows += 1
      yield { row }
    }
    const counted = await next()
    sum.update(counted)
    if ((objectIn(counted) as RowsLine).rows !== rows) throw new UnreadableCopy('not-whole')
    yield { endOfTable: told.table }
  }
}

const headerIn = (line: Buffer): Header => {
  let header: Partial<Header> | null
  try {
    header = JSON.parse(line.subarray(0, LONGEST_HEADER_BYTES).toString()) as Partial<Header>
  } catch (cause) {
    throw new UnreadableCopy('not-a-copy', { cause })
  }
  if (header?.format !== FORMAT) throw new UnreadableCopy('not-a-copy')
  if (header.version !== 1) throw new UnreadableCopy('newer-format')
  return header as Header
}

const objectIn = (line: Buffer): unknown => {
  try {
    return JSON.parse(line.toString())
  } catch (cause) {
    throw new UnreadableCopy('not-whole', { cause })
  }
}
