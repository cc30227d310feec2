import type { Meeting } from '#bot/domain/meeting.ts'
import type { Quote, Release } from '#bot/domain/release.ts'
import { roomKey } from '#bot/domain/room.ts'
import { agendaPostKey } from './agenda-release.ts'
import type { Tables } from './ports.ts'
import { tellPerson } from './tell-person.ts'

export const releasePostKey = ({ meeting, asking }: Pick<Release, 'meeting' | 'asking'>): string =>
  `release:${meeting}:${asking}`

/** The question in the group's thread: one post for each asking. */
export const askInRoom = async (tables: Tables, release: Release): Promise<void> => {
  const { meeting, asking, round, group } = release
  const room = roomKey({ kind: 'group', group })
  await tables.errands.order({
    kind: 'post',
    key: releasePostKey(release),
    lane: `room:${room}`,
    payload: {
      to: { room },
      ref: { card: 'release', meeting, asking },
      threadOf: agendaPostKey(round, group),
    },
  })
}

/** The post says what became of the asking; false when that was ordered before. */
export const updateInRoom = async (
  tables: Tables,
  { meeting, asking, group, state }: Release,
  key = `update:${releasePostKey({ meeting, asking })}:${state}`,
): Promise<boolean> =>
  tables.errands.order({
    kind: 'update-post',
    key,
    lane: `room:${roomKey({ kind: 'group', group })}`,
    payload: {
      post: releasePostKey({ meeting, asking }),
      ref: { card: 'release', meeting, asking },
    },
  })

/** To the host alone, once an asking: the group has not agreed, and why. */
export const tellHost = async (
  tables: Tables,
  { meeting, asking }: Release,
  found: Meeting,
): Promise<void> => {
  const host = found.substitute ?? (await tables.groups.find(found.group))?.host ?? null
  if (host === null) return
  await tellPerson(tables, host, `release-stopped:${meeting}:${asking}`, {
    card: 'release-stopped',
    meeting,
    asking,
  })
}

/** To the leader whose words they are, once. */
export const askForQuote = async (tables: Tables, { id, person }: Quote): Promise<void> => {
  await tellPerson(tables, person, `quote-asked:${id}`, { card: 'quote-asked', quote: id })
}
