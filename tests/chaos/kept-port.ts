import { randomInt } from 'node:crypto'
import { freePort } from '#infra/local/launch/ports.ts'

/** Below those that an outgoing connection is given, on Linux from 32768 up and on macOS from 49152. */
const PORTS = { from: 15_000, below: 32_000 }

/** A port that is free now, and that no connection of another takes while the bot on it is down. */
export const keptPort = async (): Promise<number> => {
  for (;;) {
    const port = await freePort(randomInt(PORTS.from, PORTS.below), 'BOT_PORT').catch(() => null)
    if (port !== null) return port
  }
}
