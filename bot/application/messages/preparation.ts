import type { PreparationTask } from '#bot/domain/agenda.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import { isAskedAbout } from '#bot/domain/commitment.ts'
import { hasAccepted, standing } from '#bot/domain/contract.ts'
import type { GroupId, PersonId, RoundId, TaskId } from '#bot/domain/ids.ts'
import { ticked } from '#bot/domain/preparation.ts'
import type { Tables, World } from '../ports.ts'

export type PreparationRef =
  | { readonly card: 'preparation'; readonly round: RoundId; readonly group: GroupId }
  | { readonly card: 'preparation-reminder'; readonly round: RoundId; readonly person: PersonId }

/** `done` is null on the base card that all see; a person's own ticks come only as the answer to that person. */
export type PreparationMessage =
  | {
      readonly card: 'preparation'
      readonly round: RoundId
      readonly group: GroupId
      readonly roundLabel: string
      readonly tasks: readonly PreparationTask[]
      readonly done: readonly TaskId[] | null
    }
  | {
      readonly card: 'preparation-reminder'
      readonly round: RoundId
      readonly group: GroupId
      readonly roundLabel: string
      readonly meetingAt: Instant
      readonly tasks: readonly PreparationTask[]
      readonly done: readonly TaskId[]
      /** The person's own commitments to be looked at before the meeting. */
      readonly commitments: readonly string[]
      readonly tabUrl: string
      readonly commitmentsUrl: string
      /** Their group's contract, which they have not said yes to; null when they have, or there is none. */
      readonly contractUrl: string | null
    }

/** The card that the whole channel sees: tasks, and nobody's ticks. */
export const readPreparation = async (
  tables: Tables,
  _world: World,
  { round: id, group }: Extract<PreparationRef, { card: 'preparation' }>,
): Promise<PreparationMessage | null> => {
  const round = await tables.seasons.findRound(id)
  const tasks = (await tables.agendas.find(id))?.released?.content.tasks ?? []
  if (!round || tasks.length === 0) return null
  return { card: 'preparation', round: id, group, roundLabel: round.label, tasks, done: null }
}

/** Null for one who has ticked and looked at everything in the meantime, has no meeting ahead, or has left. */
export const readPreparationReminder = async (
  tables: Tables,
  world: World,
  { round: id, person }: Extract<PreparationRef, { card: 'preparation-reminder' }>,
): Promise<PreparationMessage | null> => {
  const round = await tables.seasons.findRound(id)
  const tasks = (await tables.agendas.find(id))?.released?.content.tasks ?? []
  const group = await tables.groups.findByPerson(person)
  if (!round || !group) return null
  const meetings = await tables.meetings.ofGroup(group.id)
  const meeting = meetings.find((each) => each.round === id && each.state === 'planned')
  if (!meeting || meeting.startsAt <= world.clock.now()) return null
  const done = ticked(tasks, await tables.preparations.ofPerson(id, person), person)
  const own = (await tables.commitments.around(person, null)).filter((each) =>
    isAskedAbout(each, meeting),
  )
  if (done.length === tasks.length && own.length === 0) return null
  const contract = await tables.contracts.find(group.id)
  const isUnread = standing(contract) !== null && !hasAccepted(contract, person)
  return {
    card: 'preparation-reminder',
    round: id,
    group: group.id,
    roundLabel: round.label,
    meetingAt: meeting.startsAt,
    tasks,
    done,
    commitments: own.map(({ text }) => text),
    tabUrl: world.link('preparation', id),
    commitmentsUrl: world.link('commitments'),
    contractUrl: isUnread ? world.link('contract') : null,
  }
}
