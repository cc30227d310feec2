import { setTimeout as pause } from 'node:timers/promises'
import type { SigningKey } from '../login/jwt.ts'
import { channelToken } from '../login/tokens.ts'
import type { LocalTenant } from '../tenant/open.ts'
import type { Activity } from './activities.ts'
import type { Waiting } from './outbox.ts'

/** What the bot's messaging endpoint answered; status 0 when nobody did. */
export type BotAnswer = { readonly status: number; readonly body: unknown }

export type Delivery = {
  /** Brings an activity to the bot now; never throws. */
  send(activity: Activity): Promise<BotAnswer>
  stop(): void
}

/** A turn that has not ended by then is given up, as Teams does (platform/teams.md section 5). */
const patience = 15_000
const longestPause = 2_000
/** A bot that is up and still fails on an event this often never hears of it. */
const tries = 10

/** Brings activities to the bot at `endpoint`, signed; events wait in the outbox until it answers. */
export function createDelivery(tenant: LocalTenant, key: SigningKey, endpoint: string): Delivery {
  const stopping = new AbortController()
  let running = false

  const send = async (activity: Activity): Promise<BotAnswer> => {
    // Teams brings nothing to a bot that the administrator has blocked, and says so to who wrote.
    if (tenant.world() === 'no-bot') return { status: 403, body: undefined }
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${channelToken(tenant, key, activity.serviceUrl)}`,
          'content-type': 'application/json; charset=utf-8',
        },
        body: JSON.stringify(activity),
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(patience)]),
      })
      return { status: response.status, body: parsed(await response.text()) }
    } catch {
      return { status: 0, body: undefined }
    }
  }

  const drain = async () => {
    let wait = 100
    for (let next = first(tenant); next !== undefined; next = first(tenant)) {
      const { status } = await send(next.activity)
      if (stopping.signal.aborted) return
      if (tenant.world() === 'no-bot' || isSettled(status, next)) {
        if (status >= 300 && tenant.world() !== 'no-bot') {
          console.error(
            `The bot answered ${status} to a ${next.activity.type}; it is not sent again.`,
          )
        }
        tenant.outbox.remove(next)
        wait = 100
        continue
      }
      if (isUp(status)) tenant.outbox.tried(next)
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      wait = Math.min(longestPause, wait * 2)
    }
  }

  const start = () => {
    if (running || stopping.signal.aborted) return
    running = true
    void drain().finally(() => {
      running = false
    })
  }
  tenant.outbox.onAdded(() => queueMicrotask(start))
  start()
  return { send, stop: () => stopping.abort() }
}

const first = (tenant: LocalTenant): Waiting | undefined => tenant.outbox.waiting()[0]

const isUp = (status: number) => ![0, 502, 503, 504].includes(status)

/** Taken, or refused for good. */
function isSettled(status: number, waiting: Waiting): boolean {
  if (status >= 200 && status < 300) return true
  return isUp(status) && waiting.attempts + 1 >= tries
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
