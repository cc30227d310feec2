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

/** Wider than this a column is cut off on the screen; the text in it is broken into lines instead. */
const WIDEST = 60

/** One sheet of text; the first row is the headings. */
export type WrittenSheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** A workbook of such sheets, the headings staying in sight, each column as wide as what stands in it. */
export const writeWorkbook = (sheets: readonly WrittenSheet[]): Promise<Uint8Array> =>
  writeWorkbookFile(
    sheets.map(({ name, rows }) => {
      const [headings = [], ...body] = rows
      const widths = headings.map((_, at) =>
        rows.reduce((widest, row) => Math.max(widest, row[at]?.length ?? 0), 0),
      )
      return {
        sheet: name,
        columns: widths.map((width) => ({ width: Math.min(width, WIDEST) + 2 })),
        stickyRowsCount: 1,
        data: [
          headings.map((value) => ({ value, fontWeight: 'bold' as const })),
          ...body.map((row) => row.map(cellOf)),
        ],
      }
    }),
  ).toBuffer()

const cellOf = (value: string) =>
  value.length > WIDEST
    ? { value, type: String, wrap: true, alignVertical: 'top' as const }
    : /^[1-9]\d{0,8}$/.test(value)
      ? { value: Number(value), type: Number, alignVertical: 'top' as const }
      : { value, type: String, alignVertical: 'top' as const }
