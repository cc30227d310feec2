import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Makes the server listen on this machine alone. Throws an `EADDRINUSE` error when the port is taken. */
export function listen(
  server: Pick<Server, 'listen' | 'once' | 'off' | 'address'>,
  port: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Stops the server and every connection it has. */
export function close(
  server: Pick<Server, 'close'> & Partial<Pick<Server, 'closeAllConnections'>>,
): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections?.()
  })
}
