import type { ErrandId, MeetingId, SeasonId } from '#bot/domain/ids.ts'
import { isTeamToChoose } from './choose-team.ts'
import type { ErrandKind, ErrandPayloads } from './errands.ts'
import type { CardRef } from './messages.ts'
import { mayLetMailbox } from './organizer.ts'
import type { ErrandRecord } from './ports/errands.ts'
import type { Tables } from './ports.ts'
import { goneRoomOf } from './remake-room.ts'

/**
 * What a person may call done without it having been done by us: the others make something that the next
 * step needs, so only trying again helps.
 */
const MAY_BE_SETTLED: ReadonlySet<ErrandKind> = new Set([
  'post',
  'update-post',
  'notify',
  'mail',
  'mail-newsletter',
  'seminar-in-outlook',
  'fetch-seminar-replies',
  'archive-channel',
  'install-for-person',
  'change-attendees',
  'withdraw-invitation',
  'cancel-meeting',
  'fetch-replies',
  'keep-subscription',
  'retention',
])

export const maySettle = (errand: Pick<ErrandRecord, 'kind'>): boolean =>
  MAY_BE_SETTLED.has(errand.kind)

/**
 * An errand that a person must look at, in the words people use for what it is about. Of a message to one
 * person neither receiver nor subject is told: a reminder says who has not prepared, and an answer to a topic
 * says who proposed it without their name.
 */
export const troubleOf = async (tables: Tables, errand: ErrandRecord) => {
  const isPersonal = await isToOnePerson(tables, errand)
  return {
    id: errand.id as ErrandId,
    kind: errand.kind,
    isPersonal,
    card: isPersonal ? null : cardOf(errand),
    about: isPersonal ? null : await aboutOf(tables, errand),
    state: errand.state === 'doubtful' ? ('doubtful' as const) : ('dead' as const),
    code: errand.code,
    orderedAt: errand.orderedAt,
    maySettle: maySettle(errand),
    mayRemake: (await goneRoomOf(tables, errand)) !== null,
    mayChooseTeam: isTeamToChoose(errand),
    mayLetMailbox: mayLetMailbox(errand),
  }
}

const isToOnePerson = async (tables: Tables, { kind, payload }: ErrandRecord): Promise<boolean> => {
  if (kind === 'post') return 'person' in (payload as ErrandPayloads['post']).to
  if (kind === 'notify') return true
  if (kind === 'mail') return (payload as ErrandPayloads['mail']).people.length === 1
  if (kind !== 'update-post') return false
  const made = await tables.errands.find((payload as ErrandPayloads['update-post']).post)
  return made !== null && isToOnePerson(tables, made)
}

const CARRIES_CARD: ReadonlySet<ErrandKind> = new Set(['post', 'update-post', 'notify', 'mail'])

const cardOf = ({ kind, payload }: ErrandRecord): CardRef['card'] | null =>
  CARRIES_CARD.has(kind) ? (payload as ErrandPayloads['post' | 'mail']).ref.card : null

const aboutOf = async (tables: Tables, { kind, payload }: ErrandRecord): Promise<string | null> => {
  const { room, meeting, group, person, season } = payload as {
    readonly season?: SeasonId
    readonly room?: string
    readonly meeting?: MeetingId
    readonly group?: ErrandPayloads['change-attendees']['group']
    readonly person?: ErrandPayloads['install-for-person']['person']
  }
  if (kind === 'post') {
    const { to } = payload as ErrandPayloads['post']
    return 'room' in to ? roomName(tables, to.room) : null
  }
  if (kind === 'mail') {
    const { memberOf } = payload as ErrandPayloads['mail']
    return memberOf === null ? null : roomName(tables, memberOf)
  }
  if (kind === 'update-post') {
    const made = await tables.errands.find((payload as ErrandPayloads['update-post']).post)
    return made ? aboutOf(tables, made) : null
  }
  if (room) return roomName(tables, room)
  if (meeting) return meetingName(tables, meeting)
  if (group) return (await tables.groups.find(group))?.name ?? null
  if (season) return (await tables.seasons.all()).find(({ id }) => id === season)?.label ?? null
  if (person) return (await tables.leaders.findByEntraId(person))?.name ?? null
  return null
}

const roomName = async (tables: Tables, key: string): Promise<string | null> =>
  (await tables.rooms.find(key))?.name ?? null

const meetingName = async (tables: Tables, id: MeetingId): Promise<string | null> => {
  const meeting = await tables.meetings.find(id)
  if (!meeting) return null
  const group = await tables.groups.find(meeting.group)
  const round = await tables.seasons.findRound(meeting.round)
  return [group?.name, round?.label].filter((part) => part !== undefined).join(', ')
}
