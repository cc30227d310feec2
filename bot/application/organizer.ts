import { type Actor, may } from '#bot/domain/access.ts'
import type { ErrandId, GroupId, MeetingId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { type Organizer, USUAL_ORGANIZER } from '#bot/domain/organizer.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { ErrandKind } from './errands.ts'
import { stoppedAtHost } from './host-calendar.ts'
import type { ErrandRecord } from './ports/errands.ts'
import type { Tables, World } from './ports.ts'

/** What was chosen for the meetings that are booked from now on. */
export const chosenOrganizer = async (tables: Tables): Promise<Organizer> =>
  (await tables.settings.get('organizer')) ?? USUAL_ORGANIZER

/** Who calls people to the meetings: one mailbox, or each group's host. */
export const organizers = (world: World) => ({
  getOrganizer: (actor: Actor) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getOrganizer')) return refuse('not-allowed')
      const now = world.clock.now()
      const coming = (await tables.meetings.all()).filter(
        (meeting) => meeting.state === 'planned' && meeting.startsAt > now,
      )
      let booked = 0
      for (const { id } of coming) if (await tables.meetings.event(id)) booked++
      return accept({
        organizer: await chosenOrganizer(tables),
        mailbox: world.setupFacts.organizer,
        booked,
      })
    }),

  /** For what is not in Outlook yet; nobody is called anew because of it. */
  chooseOrganizer: (actor: Actor, { organizer }: { readonly organizer: Organizer }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'chooseOrganizer')) return refuse('not-allowed')
      await tables.settings.set('organizer', organizer)
      for (const { id } of await tables.meetings.all()) {
        const meeting = await tables.meetings.findForChange(id)
        if (meeting?.state !== 'planned' || (await tables.meetings.event(id))) continue
        await tables.meetings.save({ ...meeting, organizedBy: organizer })
      }
      return accept(null)
    }),

  /** Where a host's calendar is closed to us: the one mailbox calls people to these meetings instead. */
  letMailboxOrganize: async (actor: Actor, input: { readonly errand: ErrandId }) => {
    const answer = await world.store.transaction(async (tables) => {
      if (!may(actor, 'letMailboxOrganize')) return refuse('not-allowed')
      const errand = (await tables.errands.needingAttention()).find(({ id }) => id === input.errand)
      if (!errand) return refuse('not-found')
      if (!mayLetMailbox(errand)) return refuse('not-at-host')
      for (const meeting of await meetingsOf(tables, errand))
        await tables.meetings.save({ ...meeting, organizedBy: 'mailbox' })
      await tables.errands.retry(errand.id)
      return accept(null)
    })
    if (answer.ok) world.errandsOrdered()
    return answer
  },
})

const ABOUT_THE_EVENT: ReadonlySet<ErrandKind> = new Set([
  'book-meeting',
  'hand-over-meeting',
  'move-meeting',
  'change-attendees',
])

/** Whether the one mailbox can go on where this errand stopped. */
export const mayLetMailbox = ({ kind, code }: Pick<ErrandRecord, 'kind' | 'code'>): boolean =>
  ABOUT_THE_EVENT.has(kind) && stoppedAtHost(code)

const meetingsOf = async (tables: Tables, { payload }: ErrandRecord): Promise<Meeting[]> => {
  const about = payload as { readonly meeting?: MeetingId; readonly group?: GroupId }
  const ids = about.meeting
    ? [about.meeting]
    : about.group
      ? (await tables.meetings.ofGroup(about.group)).map(({ id }) => id)
      : []
  const found: Meeting[] = []
  for (const id of ids) {
    const meeting = await tables.meetings.findForChange(id)
    if (meeting?.state === 'planned') found.push(meeting)
  }
  return found
}
