import type { Theme, ThemeStatus } from '#bot/domain/chief-table.ts'
import type { RoundId, ThemeId, TopicId } from '#bot/domain/ids.ts'
import { roomKey } from '#bot/domain/room.ts'
import { answer, propose, type TopicStatus } from '#bot/domain/topic-bank.ts'
import type { Tables, World } from './ports.ts'

/** The topic in the bank that a theme of the groups becomes. */
export const topicOf = (theme: ThemeId): TopicId => theme as string as TopicId

const IN_THE_BANK: Readonly<Record<ThemeStatus, TopicStatus>> = {
  new: 'new',
  'in-discussion': 'considered',
  decided: 'discussed',
  'passed-on': 'considered',
  declined: 'declined',
}

/** One post in each open group's room that met in the round; returns how many. What is told is frozen. */
export const tellAllGroups = async (
  tables: Tables,
  world: Pick<World, 'clock'>,
  round: RoundId,
  themes: readonly Theme[],
): Promise<number> => {
  const now = world.clock.now()
  const step = (await tables.chiefs.steps(round)) + 1
  const told = themes.map(({ title, status, answer }) => ({ title, status, answer }))
  await tables.chiefs.tell(round, step, now, told)
  for (const theme of themes) await putInBank(tables, theme, now)
  const open = new Set((await tables.groups.all()).map((group) => group.id))
  const met = (await tables.meetings.ofRound(round)).filter((each) => each.state === 'planned')
  const groups = [...new Set(met.map((each) => each.group))].filter((group) => open.has(group))
  for (const group of groups) {
    const room = roomKey({ kind: 'group', group })
    await tables.errands.order({
      kind: 'post',
      key: `chief-answer:${round}:${group}:${step}`,
      lane: `room:${room}`,
      payload: {
        to: { room },
        ref: { card: 'chief-answer', round, group, step },
        threadOf: null,
      },
    })
  }
  return groups.length
}

/** Every leader sees in the topic bank what became of it: the title and the answer, no group's own words. */
const putInBank = async (
  tables: Tables,
  { id, title, status, answer: words }: Theme,
  now: ReturnType<World['clock']['now']>,
): Promise<void> => {
  const before =
    (await tables.topics.findForChange(topicOf(id))) ??
    propose({
      id: topicOf(id),
      title,
      why: '',
      kind: 'operational',
      proposer: null,
      isNamed: false,
      proposedAt: now,
    })
  const answered = answer({ ...before, title }, IN_THE_BANK[status], words)
  if (answered.ok) await tables.topics.save(answered.value)
}
