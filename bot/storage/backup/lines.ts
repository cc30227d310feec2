const NEWLINE = 0x0a

/** The lines of a stream of bytes, each with its newline; the last one may lack it. */
export async function* linesOf(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  for await (const part of parts) {
    let from = 0
    for (;;) {
      const at = part.indexOf(NEWLINE, from)
      if (at < 0) break
      const end = part.subarray(from, at + 1)
      yield rest.length === 0 ? end : Buffer.concat([...rest, end])
      rest = []
      from = at + 1
    }
    if (from < part.length) rest.push(part.subarray(from))
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}
