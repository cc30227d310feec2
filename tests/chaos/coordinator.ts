import { setTimeout as pause } from 'node:timers/promises'
import { privateChannels } from '#tests/journeys/round/cast.ts'
import type { StatePost, TenantState } from '#tests/support/tenant-client.ts'
import { calm } from './calm.ts'
import { isCard } from './cards.ts'
import { ask, must } from './people.ts'
import type { DatabaseServer } from './server.ts'
import type { Town } from './town.ts'

/** What the coordinator was told of, and what became of it. */
export type Told = {
  /** In doubt, and it was there. */
  settled: number
  /** In doubt, and it was not there. */
  sentAgain: number
  /** Refused for good, and tried again. */
  dead: number
}

/**
 * What a coordinator does until the page is empty: looks in the channel for what may not have arrived, says that it
 * is there, or has it sent again.
 */
export const tidyUp = async (
  town: Town,
  server: DatabaseServer,
  coordinator: string,
  since: string,
  told: Told,
): Promise<void> => {
  for (;;) {
    await calm(town, since)
    const { troubles } = await must(town.client, coordinator, 'getOverview', {})
    if (troubles.length === 0) return
    for (const trouble of troubles) {
      const errand = { errand: trouble.id }
      if (trouble.state === 'dead') {
        told.dead += 1
        console.error(`dead: ${trouble.kind} ${trouble.code} ${trouble.about}`)
        await ask(town.client, coordinator, 'retryErrand', errand)
        continue
      }
      const isThere = await look(town, server, trouble)
      told[isThere ? 'settled' : 'sentAgain'] += 1
      await ask(town.client, coordinator, isThere ? 'settleErrand' : 'retryErrand', errand)
    }
    await pause(100)
  }
}

type Trouble = {
  readonly id: string
  readonly card: string | null
  readonly about: string | null
  readonly isPersonal: boolean
}

/** In the channel that the line names; of a message to one person alone, the person is asked. */
const look = async (
  town: Town,
  server: DatabaseServer,
  { id, card, about, isPersonal }: Trouble,
): Promise<boolean> => {
  const state = await town.client.state()
  if (isPersonal) return isWithPerson(state, await personalPost(town, server, id))
  const channel = privateChannels(state).find((each) => each.displayName === about)
  if (!channel || !card) throw new Error(`Nobody can look for ${JSON.stringify({ card, about })}.`)
  return channel.posts.some((post: StatePost) => isCard(post.card, card))
}

const personalPost = async (town: Town, server: DatabaseServer, id: string) => {
  const [row] = await server.query(
    town.database,
    `select l.entra_id as person, e.payload->'ref'->>'card' as card
     from errands e join leaders l on l.id::text = e.payload->'to'->>'person' where e.id = '${id}'`,
  )
  if (!row) throw new Error(`There is no message to a person with the id ${id}.`)
  return { person: String(row.person), card: String(row.card) }
}

const isWithPerson = (state: TenantState, { person, card }: { person: string; card: string }) =>
  state.chats
    .filter((chat) => chat.userId === person)
    .some((chat) => chat.posts.some((post) => isCard(post.card, card)))
