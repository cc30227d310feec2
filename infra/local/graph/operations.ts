import { isSettled, settledAt } from '../tenant/archived.ts'
import { isMade } from '../tenant/roster.ts'
import { notFound } from './refusal.ts'
import { type Answer, type Call, ok, param, type Route } from './route.ts'
import { isReady, readyAt } from './teams.ts'

/** What was answered with 202, and how far it is. */
export const operations: readonly Route[] = [
  {
    method: 'GET',
    template: '/teams/{team-id}/operations/{teamsAsyncOperation-id}',
    response: 'TeamsAsyncOperation',
    handle: readOperation,
  },
]

/** The operation that makes a team has the team's id, so that it needs no keeping. */
function readOperation(call: Call): Answer {
  const id = param(call, 'team-id')
  const team = call.tenant.collections.teams.get(id)
  if (!team) throw notFound(`No operation found in team ${id}.`)
  const operation = param(call, 'teamsAsyncOperation-id')
  if (operation !== id) return promised(call, id, operation) ?? archiving(call, id, operation)
  const done = isReady(call, team)
  return ok({
    id,
    operationType: 'createTeam',
    createdDateTime: team.createdAt,
    status: done ? 'succeeded' : 'inProgress',
    lastActionDateTime: done ? readyAt(team) : team.createdAt,
    attemptsCount: 1,
    targetResourceId: id,
    targetResourceLocation: `/teams('${id}')`,
    error: null,
  })
}

/** The operation that makes a shared channel. */
function promised({ tenant }: Call, teamId: string, id: string): Answer | null {
  const found = tenant.collections.channels
    .all()
    .find((each) => each.teamId === teamId && each.promise?.operation === id)
  if (!found) return null
  return ok({
    id,
    operationType: 'createChannel',
    createdDateTime: found.createdAt,
    status: isMade(tenant, found) ? 'succeeded' : 'inProgress',
    lastActionDateTime: found.createdAt,
    attemptsCount: 1,
    targetResourceId: found.id,
    targetResourceLocation: `/teams('${teamId}')/channels('${found.id}')`,
    error: null,
  })
}

/** The operation that archives a channel, or undoes that. */
function archiving({ tenant }: Call, teamId: string, id: string): Answer {
  const found = tenant.collections.channels
    .all()
    .find((each) => each.teamId === teamId && each.archive?.operation === id)
  if (!found?.archive) throw notFound(`No operation found in team ${teamId}.`)
  const { at, to } = found.archive
  const done = isSettled(tenant, at)
  return ok({
    id,
    operationType: to ? 'archiveChannel' : 'unarchiveChannel',
    createdDateTime: at,
    status: done ? 'succeeded' : 'inProgress',
    lastActionDateTime: done ? settledAt(at) : at,
    attemptsCount: 1,
    targetResourceId: found.id,
    targetResourceLocation: `/teams('${teamId}')/channels('${found.id}')`,
    error: null,
  })
}
