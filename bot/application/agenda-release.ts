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
  const touched = new Set([...chosen, ...(before ? topicsOf(before.content) : [])])
  const topics: Topic[] = []
  for (const id of [...touched].toSorted()) {
    const topic = await tables.topics.findForChange(id)
    if (topic) topics.push(topic)
  }
  // Only now: what another round's release has put on its agenda meanwhile is seen, or waits for these topics.
  const elsewhere = await topicsElsewhere(tables, after.round)
  for (const topic of topics) {
    if (chosen.has(topic.id)) await change(tables, topic, plan(topic))
    else if (!elsewhere.has(topic.id)) await change(tables, topic, unplan(topic))
  }
}

/** Those that other rounds' released agendas have. */
const topicsElsewhere = async (tables: Tables, round: RoundId): Promise<ReadonlySet<Topic['id']>> =>
  new Set(
    (await tables.agendas.all())
      .filter((other) => other.round !== round)
      .flatMap(({ released }) => (released ? topicsOf(released.content) : [])),
  )

const change = async (tables: Tables, topic: Topic, changed: Topic) => {
  if (changed === topic) return
  await tables.topics.save(changed)
  if (changed.answers !== topic.answers) await tellProposer(tables, changed)
}
