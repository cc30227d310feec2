import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readCommaSeparated } from '#bot/sheets/comma-separated.ts'
import { sheets } from '#bot/sheets/sheets.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const rowsOf = async (content: Uint8Array) => {
  const read = await sheets.read('liste', content)
  if (!read.ok) throw new Error(read.refusal)
  return read.value
}

describe('a comma-separated file', () => {
  const rows = [
    ['Navn', 'Område'],
    ['Bo Åkær', 'Børn; Unge'],
  ]

  it('is read as UTF-8, with and without a mark', async () => {
    const text = 'Navn;Område\r\nBo Åkær;"Børn; Unge"\r\n'
    expect(await rowsOf(bytes(text))).toEqual(rows)
    expect(await rowsOf(bytes(`\uFEFF${text}`))).toEqual(rows)
  })

  it('is read as Windows-1252 when it is not UTF-8', async () => {
    const text = 'Navn;Område;Løn\nBo Åkær;Børn;\u20AC'
    const content = Buffer.from(text.replace('\u20AC', '\x80'), 'latin1')
    expect(await rowsOf(content)).toEqual([
      ['Navn', 'Område', 'Løn'],
      ['Bo Åkær', 'Børn', '€'],
    ])
  })

  it('is read as UTF-16 when it says so, as Excel saves "Unicode text"', async () => {
    const content = Buffer.from('\uFEFFNavn\tOmråde\r\nBo Åkær\tBørn; Unge', 'utf16le')
    expect(await rowsOf(content)).toEqual(rows)
  })

  it.each([';', ',', '\t'])('finds out that its cells are parted by %j', (separator) => {
    const text = `Navn${separator}E-mail${separator}Niveau\nA${separator}a@b.dk${separator}Chef`
    expect(readCommaSeparated(text)).toEqual([
      ['Navn', 'E-mail', 'Niveau'],
      ['A', 'a@b.dk', 'Chef'],
    ])
  })

  it('believes the line with which Excel names the separator, and keeps the line numbers', () => {
    expect(readCommaSeparated('sep=,\nA;B,C\n')).toEqual([[], ['A;B', 'C']])
  })

  it('gives back any cells that were written by the rules', () => {
    const cell = fc.string().map((text) => text.trim())
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (table) => {
          const text = table
            .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(';'))
            .join('\r\n')
          expect(readCommaSeparated(text)).toEqual(table)
        },
      ),
    )
  })
})

describe('a workbook', () => {
  it('gives days as days and numbers as they are', async () => {
    const content = await writeXlsxFile([
      [{ value: 'Ansat' }, { value: 'Nr.' }],
      [
        { value: new Date('2020-02-01T00:00:00Z'), type: Date, format: 'dd-mm-yyyy' },
        { value: 43831, type: Number },
      ],
    ]).toBuffer()
    expect(await rowsOf(content)).toEqual([
      ['Ansat', 'Nr.'],
      ['2020-02-01', '43831'],
    ])
  })

  it('is refused when it is broken, old or has a password', async () => {
    const whole = readFileSync('infra/local/municipality/ledere.xlsx')
    expect(await sheets.read('x.xlsx', whole.subarray(0, 4000))).toMatchObject({
      refusal: 'file-unreadable',
    })
    expect(await sheets.read('x.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]))).toMatchObject({
      refusal: 'file-unreadable',
    })
    expect(await sheets.read('x.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toMatchObject({
      refusal: 'file-old-format',
    })
    expect(await sheets.read('x.pdf', new Uint8Array([0x25, 0x50, 0, 1]))).toMatchObject({
      refusal: 'file-unreadable',
    })
  })
})

describe('the list that comes with the product', () => {
  it('reads the same from the workbook and from the comma-separated file', async () => {
    const book = await rowsOf(readFileSync('infra/local/municipality/ledere.xlsx'))
    const text = await rowsOf(readFileSync('infra/local/municipality/ledere.csv'))
    const danish = (cell: string) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3-$2-$1')
    expect(book).toHaveLength(133)
    expect(book.map((row) => row.map(danish))).toEqual(text)
  })
})
