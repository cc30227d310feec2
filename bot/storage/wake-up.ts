import pg from 'pg'
import type { Log } from '#bot/application/ports.ts'
import { ERRANDS_ORDERED } from './errands.ts'

/** How soon a worker looks again although nobody told it: pauses after a failure end unannounced. */
const LOOK_AGAIN_MS = 500
const RECONNECT_MS = 2_000

export type WakeUp = {
  wait(longestMs?: number): Promise<void>
  wake(): void
  close(): Promise<void>
}

/** Waits for errands: woken by this process, by a commit in any replica, or after a short while. */
export const openWakeUp = (connection: pg.ClientConfig, log: Log): WakeUp => {
  let sleeper: (() => void) | null = null
  let wasWoken = false
  let client: pg.Client | null = null
  let reconnect: NodeJS.Timeout | null = null
  let isClosed = false

  const wake = () => {
    wasWoken = true
    sleeper?.()
  }
  const listen = async () => {
    const next = new pg.Client({ ...connection, application_name: 'tvaers-wake-up' })
    client = next
    next.on('notification', wake)
    next.on('error', (error) => log.error('storage.connection-lost', error))
    next.on('end', listenLater)
    await next.connect()
    await next.query(`listen ${ERRANDS_ORDERED}`)
  }
  // Without it errands still run, found by looking; so a failure here is logged and tried again.
  const listenLater = () => {
    if (isClosed || reconnect) return
    reconnect = setTimeout(() => {
      reconnect = null
      start()
    }, RECONNECT_MS)
  }
  const start = () => {
    listen().catch((error) => {
      log.error('storage.listen-failed', error)
      listenLater()
    })
  }
  start()

  return {
    wake,
    wait: async (longestMs = LOOK_AGAIN_MS) => {
      if (!wasWoken && !isClosed)
        await new Promise<void>((done) => {
          const timer = setTimeout(done, Math.min(longestMs, LOOK_AGAIN_MS))
          sleeper = () => {
            clearTimeout(timer)
            done()
          }
        })
      sleeper = null
      wasWoken = false
    },
    close: async () => {
      isClosed = true
      if (reconnect) clearTimeout(reconnect)
      wake()
      await client?.end()
    },
  }
}
