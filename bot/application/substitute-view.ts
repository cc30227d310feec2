import type { Actor } from '#bot/domain/access.ts'
import type { Instant } from '#bot/domain/calendar.ts'
import { canHost } from '#bot/domain/leader.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { askable } from '#bot/domain/substitute.ts'
import type { Tables } from './ports.ts'

/** Who of the group can be asked to host: chiefs who can be called and have not said that they cannot come. */
export const mayHostAt = async (tables: Tables, { id }: Pick<Meeting, 'id'>) => {
  const absent = new Set((await tables.attendance.absences(id)).map(({ person }) => person))
  const able = (await tables.leaders.all()).filter(
    (leader) => leader.leftOn === null && leader.hasMailbox && canHost(leader),
  )
  const hosts = new Map(able.map((leader) => [leader.id, leader]))
  return (person: Meeting['substitute']) =>
    person !== null && !absent.has(person) ? (hosts.get(person) ?? null) : null
}

/** Who hosts the meeting instead, as its host sees it, and what can be done about it before it begins. */
export const substituteView = async (
  tables: Tables,
  actor: Actor,
  meeting: Meeting,
  now: Instant,
) => {
  const asking = await tables.substitutes.find(meeting.id)
  const group = await tables.groups.find(meeting.group)
  const isAhead = meeting.state === 'planned' && now < meeting.startsAt
  const stands = asking?.state === 'asked' || asking?.state === 'accepted'
  const mayAsk =
    isAhead && !stands && group !== null && actor.person === (meeting.substitute ?? group.host)
  const able = mayAsk ? await mayHostAt(tables, meeting) : null
  const asked = asking && (await tables.leaders.find(asking.substitute))
  return {
    asked: asking && asked && { name: asked.name, state: asking.state },
    candidates:
      group && able
        ? askable(meeting, group, (person) => able(person) !== null).map((person) => ({
            person,
            name: able(person)?.name ?? '',
          }))
        : [],
    mayAsk,
    mayTakeBack: isAhead && stands && asking?.substitute !== actor.person,
  }
}
