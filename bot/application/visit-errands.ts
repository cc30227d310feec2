import type { PersonId } from '#bot/domain/ids.ts'
import type { Visit } from '#bot/domain/visit.ts'
import type { Tables } from './ports.ts'
import { tellPerson } from './tell-person.ts'

/** One message for each host of each visit, however often somebody changes their mind. */
export const visitPostKey = (
  { meeting, guest }: Pick<Visit, 'meeting' | 'guest'>,
  side: VisitSide,
): string => `visit:${meeting}:${guest}:${side}`

/** Which of the two groups' hosts is told. */
export type VisitSide = 'own' | 'visited'

/** What follows when a visit is made or undone: the guest's invitation, and what the two hosts are told. */
export const orderVisit = async (tables: Tables, visit: Visit, because: string): Promise<void> => {
  const meeting = await tables.meetings.find(visit.meeting)
  if (!meeting) return
  await tables.errands.orderAgain({
    kind: 'change-attendees',
    key: `change-attendees:${meeting.group}`,
    lane: 'mailbox',
    payload: { group: meeting.group },
  })
  for (const side of ['visited', 'own'] as const) {
    const host = await hostOf(tables, visit, side)
    if (host === null || host === visit.guest) continue
    const key = visitPostKey(visit, side)
    const { meeting: id, guest, instead } = visit
    const ref = { card: 'visit', meeting: id, instead, guest, side } as const
    if (because.startsWith('made') && (await tellPerson(tables, host, key, ref))) continue
    await tables.errands.order({
      kind: 'update-post',
      key: `update:${key}:${because}`,
      lane: `person:${host}`,
      payload: { post: key, ref },
    })
  }
}

const hostOf = async (
  tables: Tables,
  { meeting, instead }: Visit,
  side: VisitSide,
): Promise<PersonId | null> => {
  const found = await tables.meetings.find(side === 'visited' ? meeting : instead)
  if (!found) return null
  return found.substitute ?? (await tables.groups.find(found.group))?.host ?? null
}
