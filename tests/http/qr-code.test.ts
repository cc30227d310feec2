import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { qrCode } from '#bot/http/qr-code.ts'

const SCALE = 4

/** What a camera would see of the drawing: dark where the path has a square. */
const seen = (svg: string) => {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const width = side * SCALE
  const data = new Uint8Array(width * width * 3).fill(255)
  for (const [, x = '', y = '', run = ''] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < SCALE; row++)
      for (let at = 0; at < Number(run) * SCALE; at++) {
        const pixel = (Number(y) * SCALE + row) * width + Number(x) * SCALE + at
        data.fill(0, pixel * 3, pixel * 3 + 3)
      }
  return { width, height: width, data }
}

describe('the code on the sheet', () => {
  it.each([
    'https://tvaers.fjordby.dk/q/kx7mhv',
    'http://localhost:4000/q/abcdefgh?lang=en',
    `https://${'lang-'.repeat(30)}kommune.dk/q/kx7mhv`,
  ])('is read by a camera as the address: %s', (address) => {
    expect(decodeQR(seen(qrCode(address, 'Kode')))).toBe(address)
  })

  it('has the empty space around it that cameras need, and says what it is', () => {
    const svg = qrCode('https://tvaers.fjordby.dk/q/kx7mhv', 'Kode')
    const columns = [...svg.matchAll(/M(\d+) (\d+)h/g)].flatMap(([, x, y]) => [
      Number(x),
      Number(y),
    ])
    expect(Math.min(...columns)).toBe(4)
    expect(svg).toContain('role="img" aria-label="Kode"')
  })
})
