import { connect, createServer, type Server, type Socket } from 'node:net'

export type Balancer = {
  readonly port: number
  /** Who gets connections from now on, each in its turn. */
  setPorts(ports: readonly number[]): void
  close(): Promise<void>
}

/** A load balancer as simple as they come: each connection goes to the next replica, whoever it is from. */
export const startBalancer = async (): Promise<Balancer> => {
  let ports: readonly number[] = []
  let turn = 0
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    return socket
  }

  /** A replica that is not there is passed by; one that does not answer is not noticed. */
  const bring = (from: Socket, left: readonly number[]) => {
    const [port, ...others] = left
    if (port === undefined) return void from.destroy()
    const to = keep(connect(port, '127.0.0.1'))
    let isThrough = false
    to.on('connect', () => {
      isThrough = true
      from.pipe(to)
      to.pipe(from)
    })
    to.on('error', () => (isThrough ? from.destroy() : bring(from, others)))
    to.on('close', () => isThrough && from.destroy())
    from.on('close', () => to.destroy())
  }

  const server: Server = createServer((from) => {
    keep(from).on('error', () => from.destroy())
    turn += 1
    const start = ports.length === 0 ? 0 : turn % ports.length
    bring(from, [...ports.slice(start), ...ports.slice(0, start)])
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    setPorts: (next) => {
      ports = next
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
