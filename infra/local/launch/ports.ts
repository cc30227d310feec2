import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { busyPort } from './trouble.ts'

/** Below those that an outgoing connection is given, on Linux from 32768 up and on macOS from 49152. */
const PORTS = { from: 15_000, below: 32_000 }
const MOST_TRIES = 50

/**
 * A port that is free now: `wanted` itself, or, when that is 0, one that no connection of another program is given
 * before it is used. Throws `Trouble` when it is taken.
 */
export async function freePort(wanted: number, variable: 'PORT' | 'BOT_PORT'): Promise<number> {
  if (wanted !== 0) return tried(wanted, variable)
  for (let tries = 1; ; tries++) {
    try {
      return await tried(randomInt(PORTS.from, PORTS.below), variable)
    } catch (trouble) {
      if (tries === MOST_TRIES) throw trouble
    }
  }
}

const tried = (port: number, variable: 'PORT' | 'BOT_PORT'): Promise<number> => {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? busyPort(port, variable) : fault),
    )
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)))
  })
}
