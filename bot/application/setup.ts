import { type Actor, may } from '#bot/domain/access.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { isInTeam, type RoomKind } from '#bot/domain/room.ts'
import { consentFindings, type Finding, finding, type SetupCheck } from '#bot/domain/setup.ts'
import { isReachable } from '#bot/domain/subscription.ts'
import { Fault } from './faults.ts'
import type { SetupPort } from './ports/setup.ts'
import type { Tables, World } from './ports.ts'
import { roomKindNow } from './room-kind.ts'
import { type HostFacts, isNeededHost, lookAtHosts, readHosts } from './setup-hosts.ts'
import { tryPosting } from './setup-posting.ts'
import { kindsOr, lookAtRooms, lookForBot, roomsThere } from './setup-rooms.ts'

/** What the checks must know besides what the tenant tells. */
export type SetupFacts = {
  /** The account that organises the meetings. */
  readonly organizer: string
  /** A mailbox that the app must not be able to open; null: none is named. */
  readonly outside: string | null
  /** The address below which Microsoft Graph tells of changes in Outlook. */
  readonly notificationUrl: string
  /** Who hosts, and whether they call people to the meetings; left out: it is not known here. */
  readonly hosts?: HostFacts | undefined
  /** What rooms are; left out: private channels. */
  readonly kinds?: readonly RoomKind[]
  /** The manifest's version. */
  readonly version: string
}

/** A room that may be written in, and whom to show a targeted message; left out: nothing is written. */
export type Trial = { readonly channel: string; readonly person: string | null }

type Look = (
  setup: SetupPort,
  facts: SetupFacts,
  trial: Trial | null,
) => Promise<readonly Finding[]>

const LOOKS: Readonly<Record<SetupCheck, Look>> = {
  'sign-in': async (setup) => {
    await setup.consents()
    return [finding('signed-in')]
  },

  consents: async (setup, { kinds }) => consentFindings(await setup.consents(), kindsOr(kinds)),

  mailbox: async (setup, { organizer }) => {
    const code = {
      open: 'organizer-works',
      refused: 'organizer-out-of-scope',
      unknown: 'organizer-without-mailbox',
    } as const
    return [finding(code[await setup.mailbox(organizer)], organizer)]
  },

  hosts: (setup, { hosts }) => lookAtHosts(setup, hosts),

  'outside-mailbox': async (setup, { outside, hosts }) => {
    if (outside === null) return [finding('outside-not-named')]
    if (isNeededHost(outside, hosts)) return [finding('outside-is-host', outside)]
    const code = {
      open: 'outside-open',
      refused: 'outside-refused',
      unknown: 'outside-unknown',
    } as const
    return [finding(code[await setup.mailbox(outside)], outside)]
  },

  catalogue: async (setup, { version }) => {
    const versions = await setup.catalogue()
    if (versions === null) return [finding('catalogue-lacks-app')]
    return versions.includes(version)
      ? [finding('catalogue-has-app', version)]
      : [finding('catalogue-other-version', version, ...versions)]
  },

  team: async (setup, { version, kinds }) => {
    if (!kindsOr(kinds).some(isInTeam)) return [finding('team-not-needed')]
    const [team, ...others] = await setup.teams()
    if (team === undefined) return [finding('team-not-yet')]
    const there = others.length > 0 ? finding('team-twice') : finding('team-there')
    const installed = await setup.appInTeam(team)
    if (installed === null) return [there, finding('team-lacks-app')]
    return installed === version
      ? [there, finding('team-has-app', version)]
      : [there, finding('team-app-other-version', version, installed)]
  },

  channels: (setup, { kinds }) => lookAtRooms(setup, kindsOr(kinds)),

  bot: (setup, { kinds }) => lookForBot(setup, kindsOr(kinds)),

  door: async (setup) => {
    const found: Finding[] = []
    for (const [ask, good, there, elsewhere] of [
      [setup.door, 401, 'door-stands', 'door-elsewhere'],
      [setup.tab, 200, 'tab-served', 'tab-missing'],
    ] as const) {
      const status = await ask().catch(unreachable)
      if (status === null) return [finding('door-unreachable')]
      found.push(status === good ? finding(there) : finding(elsewhere, String(status)))
    }
    return found
  },

  notifications: async (setup, { notificationUrl }) => {
    if (!isReachable(notificationUrl)) return [finding('notifications-no-address', notificationUrl)]
    const said = await setup.notificationDoor().catch(unreachable)
    if (said === null) return [finding('notifications-unreachable')]
    if (said !== 'ours') return [finding('notifications-elsewhere', String(said))]
    return (await setup.subscriptions()) > 0
      ? [finding('notifications-on')]
      : [finding('notifications-ready')]
  },

  posting: async (setup, { kinds }, trial) =>
    trial === null
      ? [finding('post-not-tried')]
      : tryPosting(setup, trial, await roomsThere(setup, kindsOr(kinds))),

  dialog: async () => [finding('dialog-by-hand')],
}

const unreachable = (error: unknown): null => {
  if (error instanceof Fault) return null
  throw error
}

/** Looks at one thing; never throws for what Microsoft answers or does not answer. */
export const checkOne = async (
  setup: SetupPort,
  facts: SetupFacts,
  check: SetupCheck,
  trial: Trial | null = null,
): Promise<readonly Finding[]> => {
  try {
    return await LOOKS[check](setup, facts, trial)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    if (error.kind !== 'refused') return [finding('microsoft-silent', error.code)]
    return [
      error.code === 'no-token' || error.code === 'invalid_client'
        ? finding('secret-refused')
        : finding('check-refused', error.code),
    ]
  }
}

/** The coordinator's look at how the app is set up. One check at a time, so that progress is seen. */
export const setupChecks = (world: World) => ({
  checkSetup: async (actor: Actor, { check }: { readonly check: SetupCheck }) => {
    if (!may(actor, 'checkSetup')) return refuse('not-allowed')
    const facts = {
      ...world.setupFacts,
      hosts: await readHosts(world),
      kinds: await world.store.transaction(readKinds),
    }
    const findings = await checkOne(world.setup, facts, check)
    return accept({
      findings: check === 'notifications' ? await withRefusals(world, findings) : findings,
    })
  },
})

/** What rooms are made as now, and what the others are that there are. */
const readKinds = async (tables: Tables): Promise<readonly RoomKind[]> => [
  ...new Set([await roomKindNow(tables), ...(await tables.rooms.all()).map(({ kind }) => kind)]),
]

/** Whether Microsoft tells us can be seen there; why it will not was said to us alone when we asked. */
const withRefusals = async (
  world: World,
  findings: readonly Finding[],
): Promise<readonly Finding[]> => {
  if (!findings.some(({ code }) => code === 'notifications-ready')) return findings
  const kept = await world.store.transaction((tables) => tables.subscriptions.all())
  const codes = new Set(kept.flatMap(({ code }) => code ?? []))
  return codes.size === 0 ? findings : [finding('notifications-refused', ...codes)]
}
