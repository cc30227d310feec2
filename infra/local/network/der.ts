/** The few parts of ASN.1's DER that an X.509 certificate is made of. */

const tag = (number: number, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([number]), length(content.length), content])

function length(count: number): Buffer {
  if (count < 0x80) return Buffer.from([count])
  const bytes: number[] = []
  for (let rest = count; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Buffer.from([0x80 | bytes.length, ...bytes])
}

export const sequence = (...parts: Uint8Array[]): Buffer => tag(0x30, Buffer.concat(parts))
export const set = (...parts: Uint8Array[]): Buffer => tag(0x31, Buffer.concat(parts))
export const octets = (content: Uint8Array): Buffer => tag(0x04, content)
export const utf8 = (text: string): Buffer => tag(0x0c, Buffer.from(text, 'utf8'))
export const truth = (): Buffer => tag(0x01, Buffer.from([0xff]))

/** `[number]` around content, as in `[3] EXPLICIT Extensions`. */
export const explicit = (number: number, content: Uint8Array): Buffer => tag(0xa0 | number, content)

/** `[number]` in place of the content's own tag, as in `dNSName [2] IA5String`. */
export const implicit = (number: number, content: Uint8Array): Buffer => tag(0x80 | number, content)

/** A non-negative integer, from its big-endian bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0)
  const digits = first === -1 ? Buffer.from([0]) : Buffer.from(bytes.subarray(first))
  const signed = (digits[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), digits]) : digits
  return tag(0x02, signed)
}

/** Bits, of which the last `unused` do not count. */
export const bits = (content: Uint8Array, unused = 0): Buffer =>
  tag(0x03, Buffer.concat([Buffer.from([unused]), content]))

/** An object identifier, from its dotted form. */
export function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tag(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(number: number): number[] {
  const bytes = [number & 0x7f]
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}

/** A moment as RFC 5280 wants it: two-digit years until 2049, four-digit ones from then on. */
export function time(moment: Date): Buffer {
  const digits = moment.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '')
  return moment.getUTCFullYear() < 2050
    ? tag(0x17, Buffer.from(digits.slice(2), 'ascii'))
    : tag(0x18, Buffer.from(digits, 'ascii'))
}
