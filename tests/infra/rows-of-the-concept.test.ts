import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tab } from '#bot/text/da/tab.ts'

const root = join(import.meta.dirname, '../..')
const record = readFileSync(
  join(root, 'infra/decisions/008-where-each-row-of-the-concept-lives.md'),
  'utf8',
)
const rows = record.split('\n').filter((line) => /^\| A\d\d /.test(line))

/** The numbers in use: each part of the concept begins on a ten, or on a five. */
const PARTS = [
  [1, 18],
  [20, 28],
  [30, 42],
  [45, 47],
  [50, 58],
  [60, 66],
  [70, 74],
] as const

describe('where each row of the concept lives', () => {
  it('is told of every row, each once and in order', () => {
    const numbers = PARTS.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    )
    expect(rows.map((row) => Number(row.slice(3, 5)))).toEqual(numbers)
  })

  it('names files that are there, and pages that the tab has', () => {
    const files = rows.flatMap((row) =>
      [...row.matchAll(/`([\w-]+\/[\w./-]+)`/g)].map((match) => match[1] ?? ''),
    )
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
    const pages = rows.flatMap((row) =>
      [...row.matchAll(/[Pp]age `([\w-]+)`/g)].map((match) => match[1] ?? ''),
    )
    expect(pages.filter((page) => !(page in tab.pages))).toEqual([])
  })
})
