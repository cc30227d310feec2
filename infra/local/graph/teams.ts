import type { Team as TeamBody } from '@microsoft/microsoft-graph-types'
import type { Team } from '../tenant/model.ts'
import { list, single } from './list.ts'
import { memberInput, newMember } from './members.ts'
import { badRequest, notFound, notHere } from './refusal.ts'
import { type Answer, type Call, noContent, ok, param, type Route } from './route.ts'

/** How long after its creation a team can be read, in seconds of the tenant's clock. */
const provisioning = 2

const defaultSettings = {
  allowCreateUpdateChannels: true,
  allowCreatePrivateChannels: true,
  allowDeleteChannels: true,
  allowAddRemoveApps: true,
  allowCreateUpdateRemoveTabs: true,
  allowCreateUpdateRemoveConnectors: true,
}

/** Teams, each made in a while (operations.ts). */
export const teams: readonly Route[] = [
  {
    method: 'GET',
    template: '/teams',
    response: 'Team',
    handle: (call) => {
      const ready = call.tenant.collections.teams.all().filter((team) => isReady(call, team))
      return list(call, ready.map(teamBody), {
        type: 'Team',
        filters: ['displayName'],
        standard: ['id', 'displayName', 'description', 'visibility'],
      })
    },
  },
  { method: 'POST', template: '/teams', request: 'Team', handle: createTeam },
  {
    method: 'GET',
    template: '/teams/{team-id}',
    response: 'Team',
    handle: (call) => ok(single(call, teamBody(teamOf(call)), { type: 'Team' })),
  },
  { method: 'PATCH', template: '/teams/{team-id}', request: 'Team', handle: changeTeam },
]

/** The team in the path. Throws a 404 while it is being made. */
export function teamOf(call: Call): Team {
  const id = param(call, 'team-id')
  const team = call.tenant.collections.teams.get(id)
  if (!team || !isReady(call, team)) throw notFound(`No team found with Group Id ${id}`)
  return team
}

function createTeam(call: Call): Answer {
  const { tenant } = call
  const body = call.body as TeamBody & Record<string, unknown>
  if (!/teamsTemplates\('standard'\)$/.test(String(body['template@odata.bind'] ?? '')))
    throw badRequest('Template not found: template@odata.bind must name a team template.')
  const displayName = body.displayName?.trim() ?? ''
  if (displayName === '' || displayName.length > 256)
    throw badRequest(
      'Failed to execute Templates backend request: DisplayName must be 1 to 256 characters.',
    )
  const members = (body.members ?? []).map((each) => memberInput(tenant, each))
  if (!members.some(({ roles }) => roles.includes('owner')))
    throw badRequest('A team owner must be provided when creating a team in application context.')
  const id = tenant.newId()
  const threadId = `19:${tenant.newId().replaceAll('-', '')}@thread.tacv2`
  const createdAt = tenant.now()
  tenant.collections.teams.put({
    id,
    displayName,
    description: body.description ?? null,
    threadId,
    createdAt,
    members: members.map((member) => newMember(tenant, id, member)),
    installedApps: [],
    memberSettings: { ...defaultSettings, ...settings(body) },
  })
  tenant.collections.channels.put({
    id: threadId,
    teamId: id,
    displayName: 'General',
    description: body.description ?? null,
    membershipType: 'standard',
    createdAt,
    deletedAt: null,
    members: [],
    enabledApps: [],
    tabs: [],
  })
  tenant.changed('teams')
  const headers = {
    location: `/teams('${id}')/operations('${id}')`,
    'content-location': `/teams('${id}')`,
  }
  return { status: 202, headers }
}

function changeTeam(call: Call): Answer {
  const team = teamOf(call)
  const body = call.body as TeamBody
  for (const kind of ['funSettings', 'guestSettings', 'messagingSettings'] as const)
    if (body[kind]) throw notHere(`a team's ${kind}`)
  call.tenant.collections.teams.put({
    ...team,
    displayName: body.displayName ?? team.displayName,
    description: body.description === undefined ? team.description : body.description,
    memberSettings: { ...team.memberSettings, ...settings(body) },
  })
  call.tenant.changed('teams')
  return noContent
}

/** Whether the team has been made. */
export function isReady({ tenant }: Call, team: Team): boolean {
  return tenant.now() >= readyAt(team)
}

/** When the team is made, or was. */
export function readyAt(team: Team): string {
  return new Date(Date.parse(team.createdAt) + provisioning * 1000).toISOString()
}

function settings(body: TeamBody): Record<string, boolean> {
  const given = Object.entries(body.memberSettings ?? {})
  return Object.fromEntries(
    given.filter((entry): entry is [string, boolean] => entry[1] === true || entry[1] === false),
  )
}

function teamBody(team: Team) {
  return {
    id: team.id,
    createdDateTime: team.createdAt,
    displayName: team.displayName,
    description: team.description,
    internalId: team.threadId,
    visibility: 'private',
    isArchived: false,
    webUrl: `https://teams.microsoft.com/l/team/${encodeURIComponent(team.threadId)}/conversations?groupId=${team.id}`,
    memberSettings: team.memberSettings,
  }
}
