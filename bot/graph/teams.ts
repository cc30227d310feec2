import { TEAM_NAME_TAKEN } from '#bot/application/choose-team.ts'
import { Fault } from '#bot/application/faults.ts'
import type { ChannelPort } from '#bot/application/ports.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import type { Graph } from './client.ts'
import { isStatus } from './graph-fault.ts'
import { type Member, memberBody, userOf } from './members.ts'

/** Graph takes at most so many people in one request (platform/graph.md section 1.2). */
const MOST_PEOPLE = 200

/** Something that Teams is still making, or does not show everywhere yet: look again in a while. */
export const notYet = (cause?: unknown): Fault => new Fault('busy', 'not-yet', { cause })

/** A team that is new answers 404 for a while; so does one that is gone, and then the queue gives up in time. */
export const orNotYet = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw isStatus(error, 404) ? notYet(error) : error
  }
}

/** What is not there any more need not be removed. */
export const unlessGone = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work
  } catch (error) {
    if (!isStatus(error, 404)) throw error
  }
}

export const teamMembers = async (graph: Graph, teamId: string): Promise<readonly Member[]> =>
  graph.list<Member>({
    path: ['teams', teamId, 'members'],
    query: { $top: '999' },
    limit: `team:${teamId}`,
  })

/** Making the team and keeping people in it. */
export const teamsOn = (
  graph: Graph,
  organizer: () => Promise<EntraId>,
): Pick<ChannelPort, 'ensureTeam' | 'teamsNamed' | 'ensureTeamMembers' | 'removeTeamMembers'> => ({
  ensureTeam: async (name, description, knownId, making, mayBeAnother = false) => {
    if (knownId !== null && (await exists(graph, knownId))) return { teamId: knownId }
    const named = await teamsNamed(graph, name)
    if (making?.mayBeMade) {
      const account = await organizer()
      const ours = []
      for (const teamId of named) if (await isOwnedBy(graph, teamId, account)) ours.push(teamId)
      const [made, another] = ours
      if (made === undefined) throw notYet()
      if (another === undefined) return { teamId: made }
    }
    // Somebody else's, or one that we made for a programme that is forgotten: a person must say which it is.
    if (named.length > 0 && !mayBeAnother) throw new Fault('refused', TEAM_NAME_TAKEN)
    // There is no key that makes a second POST harmless: the directory was asked first, and its id is kept at once.
    const { headers } = await graph.call({
      method: 'POST',
      path: ['teams'],
      body: {
        'template@odata.bind': "https://graph.microsoft.com/v1.0/teamsTemplates('standard')",
        displayName: name,
        description,
        visibility: 'private',
        members: [memberBody(await organizer(), 'owner')],
        memberSettings: {
          allowCreateUpdateChannels: false,
          allowCreatePrivateChannels: false,
          allowDeleteChannels: false,
          allowAddRemoveApps: false,
        },
      },
      limit: 'teams',
      sendsNow: making?.sendsNow,
    })
    const place = `${headers.get('content-location') ?? ''} ${headers.get('location') ?? ''}`
    const teamId = /teams\('([^']+)'\)/.exec(place)?.[1]
    if (teamId === undefined) throw new Fault('doubtful', 'no-team-id')
    return { teamId }
  },

  teamsNamed: async (name) =>
    (await teamGroups(graph, name)).map(({ id, createdDateTime }) => ({
      teamId: id,
      madeAt: createdDateTime ? instant(new Date(createdDateTime).toISOString()) : null,
    })),

  ensureTeamMembers: (teamId, people) =>
    orNotYet(async () => {
      const there = new Set((await teamMembers(graph, teamId)).map(userOf))
      // In a team that was chosen the organizer may be missing, who is to own the channels.
      const wanted = [...new Set([await organizer(), ...people])]
      const missing = wanted.filter((person) => !there.has(person))
      for (let from = 0; from < missing.length; from += MOST_PEOPLE)
        await addToTeam(graph, teamId, missing.slice(from, from + MOST_PEOPLE))
      if (missing.length === 0) return
      const now = new Set((await teamMembers(graph, teamId)).map(userOf))
      if (missing.some((person) => !now.has(person))) throw notYet()
    }),

  removeTeamMembers: async (teamId, people) => {
    if (people.length === 0) return
    const gone = new Set(people)
    for (const member of await teamMembers(graph, teamId))
      if (gone.has(userOf(member)))
        await unlessGone(
          graph.call({
            method: 'DELETE',
            path: ['teams', teamId, 'members', member.id],
            limit: `team:${teamId}`,
          }),
        )
  },
})

const exists = async (graph: Graph, teamId: string): Promise<boolean> => {
  try {
    await graph.call({
      method: 'GET',
      path: ['teams', teamId],
      query: { $select: 'id' },
      limit: `team:${teamId}`,
    })
    return true
  } catch (error) {
    if (isStatus(error, 404)) return false
    throw error
  }
}

/** Whether this account owns the team, as it does every team that we make. A busy fault while Teams still makes it. */
const isOwnedBy = (graph: Graph, teamId: string, account: EntraId): Promise<boolean> =>
  orNotYet(async () =>
    (await teamMembers(graph, teamId)).some(
      (member) => userOf(member) === account && member.roles?.includes('owner') === true,
    ),
  )

type Named = { readonly id: string; readonly createdDateTime?: string | null }

/** All teams with this name, by the directory, which knows a team's group before Teams shows the team. */
const teamGroups = (graph: Graph, name: string): Promise<readonly Named[]> =>
  graph.list<Named>({
    path: ['groups'],
    query: {
      $filter: `displayName eq '${name.replaceAll("'", "''")}' and resourceProvisioningOptions/Any(x:x eq 'Team')`,
      $select: 'id,createdDateTime',
    },
    limit: 'directory',
  })

export const teamsNamed = async (graph: Graph, name: string): Promise<readonly string[]> =>
  (await teamGroups(graph, name)).map(({ id }) => id)

/** What Graph says of one person when it is Graph that is in trouble, not the person. */
const PASSING =
  /^(BadGateway|GatewayTimeout|InternalServerError|ServiceUnavailable|TooManyRequests|UnknownError)$/i

type Added = { readonly error?: { readonly code?: string } | null }

/** All at once, since one by one Teams takes four a minute; each of them may fail on its own (207). */
const addToTeam = async (graph: Graph, teamId: string, people: readonly EntraId[]) => {
  const { body } = await graph.call({
    method: 'POST',
    path: ['teams', teamId, 'members', 'add'],
    body: { values: people.map((person) => memberBody(person, 'member')) },
    limit: [`team-members:${teamId}`, `team:${teamId}`],
    // Adding one who is there changes nothing.
    isIdempotent: true,
  })
  const failed = ((body.value ?? []) as readonly Added[]).flatMap(({ error }) => error ?? [])
  if (failed.length === 0) return
  const passing = failed.find(({ code }) => code !== undefined && PASSING.test(code))
  const code = (passing ?? failed[0])?.code ?? 'members-not-added'
  const isInVain = failed.length === people.length && passing === undefined
  throw new Fault(isInVain ? 'refused' : 'busy', code)
}
