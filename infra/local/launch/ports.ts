import { createServer } from 'node:net'
import { busyPort } from './trouble.ts'

/** A port that is free now: `wanted` itself, or any when that is 0. Throws `Trouble` when it is taken. */
export async function freePort(wanted: number, variable: 'PORT' | 'BOT_PORT'): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? busyPort(wanted, variable) : fault),
    )
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : wanted
      server.close(() => resolve(port))
    })
  })
}
