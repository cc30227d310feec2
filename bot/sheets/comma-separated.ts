const UTF8 = new TextDecoder('utf-8', { fatal: true })
const WINDOWS_1252 = new TextDecoder('windows-1252')

/** The text of a file as an HR system saves it: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252. */
export const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return UTF8.decode(bytes)
  } catch {
    // Windows-1252 has a letter for nearly every byte, so it is only asked when UTF-8 says no.
    return WINDOWS_1252.decode(bytes)
  }
}

const SEPARATORS = [';', ',', '\t'] as const

/** The separator that the first lines hold most of, outside quotes; `;` when they hold none. */
export const separatorOf = (text: string): string => {
  const head = text
    .split(/\r\n|\r|\n/, 5)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((each) => ({ each, count: head.split(each).length - 1 }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).each
}

/** Rows and cells of comma-separated text (RFC 4180, any line ending, quotes doubled inside quotes). */
export const readCommaSeparated = (text: string): string[][] => {
  const named = /^sep=(.)\r?\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const separator = named?.[1] ?? separatorOf(body)
  const rows: string[][] = named ? [[]] : []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < body.length; at++) {
    const letter = body[at] as string
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (body[at + 1] === '"') cell += body[at++]
      else isQuoted = false
    } else if (letter === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (letter === separator) endCell()
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && body[at + 1] === '\n') at++
      endRow()
    } else cell += letter
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** Rows as Danish Excel opens them: UTF-8 with a mark, `;` between cells, CRLF. */
export const writeCommaSeparated = (rows: readonly (readonly string[])[]): string => {
  const quoted = (cell: string) =>
    /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`
}
