import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { checkIcons } from '#manifest/icons.ts'
import manifest from '#manifest/manifest.json' with { type: 'json' }
import { readPng } from '#manifest/png.ts'
import { folder } from './filled.ts'

const color = readFileSync(`${folder}${manifest.icons.color}`)
const outline = readFileSync(`${folder}${manifest.icons.outline}`)

type Point = readonly [number, number, number, number]

/** A PNG of one colour, but for its first point. */
const aPng = (side: number, all: Point, first: Point = all): Buffer => {
  const rows = Buffer.concat(
    Array.from({ length: side }, (_, y) =>
      Buffer.from([
        0,
        ...Array.from({ length: side }, (__, x) => (x + y === 0 ? first : all)).flat(),
      ]),
    ),
  )
  const part = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', header),
    part('IDAT', deflateSync(rows)),
    part('IEND', Buffer.alloc(0)),
  ])
}
const CLEAR: Point = [255, 255, 255, 0]
const WHITE: Point = [255, 255, 255, 255]
const TEAL: Point = [31, 78, 95, 255]

describe('the icons', () => {
  it('are what Teams demands: 192 × 192 in full colour, 32 × 32 in white on nothing', () => {
    expect(checkIcons(color, outline)).toEqual([])
  })

  it('stand on the app’s own colour', () => {
    const [red, green, blue] = readPng(color)?.pixels.subarray(0, 3) ?? []
    const hex = [red, green, blue].map((each) => (each ?? 0).toString(16).padStart(2, '0')).join('')
    expect(`#${hex}`).toBe(manifest.accentColor.toLowerCase())
  })

  it('have enough in them to be seen, and air around it', () => {
    const { pixels, width = 0 } = readPng(outline) ?? { pixels: Buffer.alloc(0) }
    const alphas = Array.from({ length: width * width }, (_, at) => pixels[at * 4 + 3] ?? 0)
    const seen = alphas.filter((alpha) => alpha > 128).length / alphas.length
    expect(seen).toBeGreaterThan(0.1)
    expect(seen).toBeLessThan(0.6)
    for (const corner of [0, width - 1, width * (width - 1), width * width - 1])
      expect(alphas[corner]).toBe(0)
  })

  it.each([
    ['another size', aPng(96, TEAL), aPng(32, CLEAR, WHITE), '192 × 192'],
    ['holes in the coloured one', aPng(192, TEAL, CLEAR), aPng(32, CLEAR, WHITE), 'dække hele'],
    ['colour in the outline', aPng(192, TEAL), aPng(32, CLEAR, TEAL), 'kun være hvid'],
    ['an outline on white', aPng(192, TEAL), aPng(32, WHITE), 'gennemsigtig baggrund'],
    ['an empty outline', aPng(192, TEAL), aPng(32, CLEAR), 'er tom'],
    ['another kind of file', aPng(192, TEAL), Buffer.from('<svg/>'), 'ikke en PNG'],
    ['a file cut short', color.subarray(0, 300), aPng(32, CLEAR, WHITE), 'ikke en PNG'],
  ])('are refused for %s', (_what, colored, outlined, why) => {
    const said = checkIcons(colored, outlined)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(why)
  })

  it('are fine when they are as simple as they can be', () => {
    expect(checkIcons(aPng(192, TEAL), aPng(32, CLEAR, WHITE))).toEqual([])
  })
})
