import { topicsOf } from '#bot/domain/agenda/balance.ts'
import type { Agenda, ReleasedAgenda } from '#bot/domain/agenda.ts'
import type { GroupId, RoundId } from '#bot/domain/ids.ts'
import { roomKey } from '#bot/domain/room.ts'
import { plan, type Topic, unplan } from '#bot/domain/topic-bank.ts'
import type { Tables } from './ports.ts'
import { tellProposer } from './topic-bank.ts'

export const agendaPostKey = (round: RoundId, group: GroupId): string => `agenda:${round}:${group}`
export const preparationPostKey = (round: RoundId, group: GroupId): string =>
  `preparation:${round}:${group}`

/**
 * The agenda in a group's channel and the preparation as the first reply; a later revision redraws what it
 * changed where it stands. A group that has no post yet gets one.
 */
export const orderPosts = async (
  tables: Tables,
  group: GroupId,
  agenda: Agenda & { readonly released: ReleasedAgenda },
): Promise<void> => {
  const { round, released } = agenda
  const room = roomKey({ kind: 'group', group })
  const lane = `room:${room}`
  const posts = [
    {
      key: agendaPostKey(round, group),
      ref: { card: 'agenda', round, group } as const,
      threadOf: null,
      isChanged: true,
    },
    {
      key: preparationPostKey(round, group),
      ref: { card: 'preparation', round, group } as const,
      threadOf: agendaPostKey(round, group),
      isChanged: released.changed.includes('tasks'),
    },
  ]
  for (const { key, ref, threadOf } of posts)
    await tables.errands.order({
      kind: 'post',
      key,
      lane,
      payload: { to: { room }, ref, threadOf },
    })
  if (released.revision === 1) return
  for (const { key, ref, isChanged } of posts) {
    if (!isChanged) continue
    await tables.errands.order({
      kind: 'update-post',
      key: `update:${key}:${released.revision}`,
      lane,
      payload: { post: key, ref },
    })
  }
}

/** Topics that came on the agenda are planned, and their proposers told; those taken off are considered again. */
export const planTopics = async (
  tables: Tables,
  before: ReleasedAgenda | null,
  after: Agenda & { readonly released: ReleasedAgenda },
): Promise<void> => {
  const chosen = new Set(topicsOf(after.released.content))
  const elsewhere = new Set(
    (await tables.agendas.all())
      .filter((other) => other.round !== after.round && other.released)
      .flatMap((other) => (other.released ? topicsOf(other.released.content) : [])),
  )
  const takenOff = before ? topicsOf(before.content).filter((id) => !chosen.has(id)) : []
  for (const id of [...chosen].toSorted()) await change(tables, id, plan)
  for (const id of takenOff.toSorted()) if (!elsewhere.has(id)) await change(tables, id, unplan)
}

const change = async (tables: Tables, id: Topic['id'], rule: (topic: Topic) => Topic) => {
  const topic = await tables.topics.findForChange(id)
  if (!topic) return
  const changed = rule(topic)
  if (changed === topic) return
  await tables.topics.save(changed)
  if (changed.answers !== topic.answers) await tellProposer(tables, changed)
}
