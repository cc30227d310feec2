import readWorkbookFile from 'read-excel-file/node'
import writeWorkbookFile from 'write-excel-file/node'

type CellValue = string | number | boolean | Date | null | undefined

const cellText = (value: CellValue): string => {
  if (value === null || value === undefined) return ''
  // Excel knows no time zone: the reader gives midnight UTC of the day in the cell.
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return String(value).trim()
}

/** The rows of the first sheet that has anything in it; throws when the bytes are no workbook. */
export const readWorkbook = async (bytes: Uint8Array): Promise<string[][]> => {
  const sheets = await readWorkbookFile(Buffer.from(bytes))
  const rows = sheets.map((sheet) =>
    sheet.data.map((row) => row.map((cell) => cellText(cell as CellValue))),
  )
  return rows.find((each) => each.some((row) => row.some((cell) => cell !== ''))) ?? []
}

/** A workbook with one sheet of text; the first row is the headings, as wide as what stands below. */
export const writeWorkbook = (
  sheet: string,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> => {
  const [headings = [], ...body] = rows
  const widths = headings.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return writeWorkbookFile(
    [
      headings.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...body.map((row) => row.map((value) => ({ value, type: String }))),
    ],
    { sheet, columns: widths.map((width) => ({ width: width + 2 })), stickyRowsCount: 1 },
  ).toBuffer()
}
