import { readFileSync } from 'node:fs'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { asCsv } from '#infra/local/municipality/list.ts'
import { generate } from '#infra/local/municipality/municipality.ts'

const shipped = (name: string) =>
  new URL(`../../../infra/local/municipality/${name}`, import.meta.url).pathname

describe('the HR office’s list', () => {
  test('is shipped as the generator writes it today', async () => {
    expect(readFileSync(shipped('ledere.csv')).equals(asCsv(generate()))).toBe(true)
    const [sheet] = await readXlsxFile(shipped('ledere.xlsx'))
    expect(sheet?.data).toHaveLength(133)
    expect(sheet?.data[1]?.[2]).toBe(generate()[0]?.email)
  })

  test('is Windows-1252 with semicolons and Danish headings', () => {
    const text = new TextDecoder('windows-1252').decode(readFileSync(shipped('ledere.csv')))
    const lines = text.split('\r\n')
    expect(lines[0]).toBe(
      'Medarbejdernr.;Navn;E-mail;Telefon;Område;Arbejdsplads;Niveau;Nærmeste leder;Ansat som leder',
    )
    expect(lines).toHaveLength(134)
    expect(lines[1]?.split(';').at(-1)).toMatch(/^\d{2}-\d{2}-\d{4}$/)
  })

  test('has the starting day as a date in the workbook', async () => {
    const [sheet] = await readXlsxFile(shipped('ledere.xlsx'))
    expect(sheet?.data[1]?.at(-1)).toBeInstanceOf(Date)
  })
})
