import type { PersonId } from '#bot/domain/ids.ts'
import type { Organizer } from '#bot/domain/organizer.ts'
import { type Finding, finding } from '#bot/domain/setup.ts'
import { chosenOrganizer } from './organizer.ts'
import type { SetupPort } from './ports/setup.ts'
import type { Tables, World } from './ports.ts'

/** Whose calendars must be open to the app, and whose need not be. */
export type HostFacts = {
  readonly organizer: Organizer
  readonly hosts: readonly {
    readonly name: string
    readonly email: string
    /** What the mailbox is found by. */
    readonly mailbox: string
    /** Has a meeting to come in their own calendar already. */
    readonly isOrganizing: boolean
  }[]
}

/** Every group's host, and whoever else has a meeting to come in their own calendar. */
export const readHosts = (world: World): Promise<HostFacts> =>
  world.store.transaction(async (tables: Tables) => {
    const now = world.clock.now()
    const coming = (await tables.meetings.all()).filter(
      (meeting) => meeting.state === 'planned' && meeting.endsAt > now,
    )
    const organizers = await tables.meetings.organizers()
    const organizing = new Set(coming.flatMap(({ id }) => organizers.get(id) ?? []))
    const hosting = new Set<PersonId | null>([
      ...(await tables.groups.all()).map(({ host }) => host),
      ...coming.map(({ substitute }) => substitute),
    ])
    const people = (await tables.leaders.all()).filter(
      ({ id, entraId }) => hosting.has(id) || organizing.has(entraId),
    )
    return {
      organizer: await chosenOrganizer(tables),
      hosts: people.map(({ name, email, entraId }) => ({
        name,
        email,
        mailbox: entraId,
        isOrganizing: organizing.has(entraId),
      })),
    }
  })

/** Whether the app's scope in Exchange has the hosts in it where they call people, and only then. */
export const lookAtHosts = async (
  setup: Pick<SetupPort, 'mailbox'>,
  facts: HostFacts | undefined,
): Promise<readonly Finding[]> => {
  if (facts === undefined) return [finding('hosts-not-named')]
  const { organizer, hosts } = facts
  if (hosts.length === 0) return [finding('hosts-not-yet')]
  const found = { open: [] as string[], refused: [] as string[], unknown: [] as string[] }
  const needless = { open: [] as string[], refused: [] as string[], unknown: [] as string[] }
  for (const { name, mailbox, isOrganizing } of hosts) {
    const needed = organizer === 'host' || isOrganizing
    const kept = needed ? found : needless
    kept[await setup.mailbox(mailbox)].push(name)
  }
  return [
    ...(found.open.length > 0 ? [finding('hosts-work', String(found.open.length))] : []),
    ...(found.refused.length > 0 ? [finding('hosts-out-of-scope', ...found.refused)] : []),
    ...(found.unknown.length > 0 ? [finding('hosts-without-mailbox', ...found.unknown)] : []),
    ...(needless.open.length > 0 ? [finding('hosts-open', ...needless.open)] : []),
    ...(needless.open.length === 0 && needless.refused.length > 0 ? [finding('hosts-closed')] : []),
  ]
}

/** Whether the mailbox that was named as one that must be closed is a host's, whose must be open. */
export const isNeededHost = (outside: string, facts: HostFacts | undefined): boolean => {
  if (facts === undefined) return false
  const host = facts.hosts.find(({ email }) => email.toLowerCase() === outside.toLowerCase())
  return host !== undefined && (facts.organizer === 'host' || host.isOrganizing)
}
