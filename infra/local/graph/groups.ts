import { list } from './list.ts'
import type { Route } from './route.ts'

/** The groups behind the teams; a team's group is there before the team can be read. */
export const groups: readonly Route[] = [
  {
    method: 'GET',
    template: '/groups',
    response: 'Group',
    handle: (call) => {
      const bodies = call.tenant.collections.teams.all().map((team) => ({
        id: team.id,
        createdDateTime: team.createdAt,
        displayName: team.displayName,
        description: team.description,
        groupTypes: ['Unified'],
        mailEnabled: true,
        securityEnabled: false,
        visibility: 'Private',
        resourceProvisioningOptions: ['Team'],
      }))
      return list(call, bodies, {
        type: 'Group',
        directory: true,
        filters: ['id', 'displayName', 'resourceProvisioningOptions', 'groupTypes'],
      })
    },
  },
]
