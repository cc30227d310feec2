import { inflateSync } from 'node:zlib'

/** A picture, four bytes to a pixel: red, green, blue and how opaque. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Buffer }

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Bytes to a pixel of the two kinds that icons are saved as: RGB and RGBA. */
const CHANNELS: Readonly<Record<number, 3 | 4>> = { 2: 3, 6: 4 }

/** Reads a PNG of eight bits to the channel, RGB or RGBA, not interlaced; null for any other file (W3C, PNG 3rd edition). */
export const readPng = (file: Buffer): Picture | null => {
  if (!file.subarray(0, 8).equals(SIGNATURE)) return null
  const parts: Buffer[] = []
  let header: Buffer | null = null
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const data = file.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') header = data
    if (type === 'IDAT') parts.push(data)
    at += 12 + length
  }
  if (header?.length !== 13) return null
  const [depth, kind, , , interlace] = header.subarray(8)
  const channels = CHANNELS[kind ?? -1]
  if (depth !== 8 || interlace !== 0 || channels === undefined) return null
  const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4), channels }
  const rows = unfiltered(inflated(parts), size)
  return rows === null
    ? null
    : { width: size.width, height: size.height, pixels: asRgba(rows, channels) }
}

const inflated = (parts: readonly Buffer[]): Buffer => {
  try {
    return inflateSync(Buffer.concat(parts))
  } catch {
    return Buffer.alloc(0)
  }
}

type Size = { readonly width: number; readonly height: number; readonly channels: number }

/** Each row is stored as its difference from its neighbours, in one of five ways. */
const unfiltered = (data: Buffer, { width, height, channels }: Size): Buffer | null => {
  const length = width * channels
  if (data.length !== (length + 1) * height) return null
  const rows = Buffer.alloc(length * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (length + 1)] ?? 0
    for (let x = 0; x < length; x++) {
      const at = y * length + x
      const left = x >= channels ? (rows[at - channels] ?? 0) : 0
      const up = y > 0 ? (rows[at - length] ?? 0) : 0
      const upLeft = x >= channels && y > 0 ? (rows[at - length - channels] ?? 0) : 0
      const guess = guessed(filter, left, up, upLeft)
      if (guess === null) return null
      rows[at] = (data[y * (length + 1) + 1 + x] ?? 0) + guess
    }
  }
  return rows
}

const guessed = (filter: number, left: number, up: number, upLeft: number): number | null =>
  [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? null

/** The neighbour nearest to where a plane through all three would be. */
const paeth = (left: number, up: number, upLeft: number): number => {
  const estimate = left + up - upLeft
  const [a, b, c] = [left, up, upLeft].map((each) => Math.abs(estimate - each)) as [
    number,
    number,
    number,
  ]
  return a <= b && a <= c ? left : b <= c ? up : upLeft
}

const asRgba = (rows: Buffer, channels: 3 | 4): Buffer => {
  if (channels === 4) return rows
  const pixels = Buffer.alloc((rows.length / 3) * 4, 255)
  for (let from = 0, to = 0; from < rows.length; from += 3, to += 4)
    rows.copy(pixels, to, from, from + 3)
  return pixels
}
