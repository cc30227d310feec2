import { get, type IncomingMessage } from 'node:http'
import { followWithTimers } from './longTimers.ts'
import { moveDate } from './movedDate.ts'

// Loaded into the bot's process before anything else (`node --import`), so that the whole program
// lives in the tenant's time without knowing it. TVAERS_CLOCK is the address of the clock's stream.

const address = process.env.TVAERS_CLOCK
if (address === undefined) {
  throw new Error('TVAERS_CLOCK is not set; it is the address of the local tenant’s clock.')
}

const { setTimeout: realSetTimeout } = globalThis
let offset = 0
moveDate(() => offset)
const moved = followWithTimers()

function follow(stream: IncomingMessage, first?: () => void): void {
  stream.socket.unref()
  stream.setEncoding('utf8')
  let rest = ''
  stream.on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (!line.startsWith('data: ')) continue
      const told = (JSON.parse(line.slice(6)) as { offset: number }).offset
      if (told > offset) {
        offset = told
        moved()
      }
      first?.()
    }
  })
  stream.on('close', reconnect)
}

function reconnect(): void {
  realSetTimeout(() => {
    get(address ?? '', (stream) => follow(stream))
      .on('socket', (socket) => socket.unref())
      .on('error', reconnect)
  }, 500).unref()
}

await new Promise<void>((resolve, reject) => {
  get(address, (stream) => follow(stream, resolve)).on('error', (cause) =>
    reject(new Error(`The local tenant's clock does not answer at ${address}.`, { cause })),
  )
})

// Started by the launcher, which a `kill -9` may take away: then nobody would stop this process.
if (process.channel) {
  process.channel.unref()
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
