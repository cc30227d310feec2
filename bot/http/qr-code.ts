import { encodeQR } from 'qr'

/** What a phone's camera needs as empty space around the code: four of its squares (ISO/IEC 18004). */
const QUIET = 4

/** A QR code as a drawing that scales: dark squares on white, whatever the page looks like. `label` says what it is for. */
export const qrCode = (content: string, label: string): string => {
  const rows = encodeQR(content, 'raw', { ecc: 'medium', border: QUIET })
  const path = rows.map((row, y) =>
    runsIn(row)
      .map(([x, w]) => `M${x} ${y}h${w}v1h-${w}z`)
      .join(''),
  )
  return `<svg class="code" role="img" aria-label="${label}" viewBox="0 0 ${rows.length} ${rows.length}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path fill="#000" d="${path.join('')}"/></svg>`
}

/** Each stretch of dark squares: where it begins, and how many. */
const runsIn = (row: readonly boolean[]): readonly (readonly [number, number])[] =>
  row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [[x, (end < 0 ? row.length : end) - x] as const]
  })
