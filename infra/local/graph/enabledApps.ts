import { appBody, catalogApp } from './catalog.ts'
import { channelOf } from './channels.ts'
import { list } from './list.ts'
import { badRequest, conflict, notFound, notInThisTenant } from './refusal.ts'
import { type Answer, boundId, type Call, noContent, param, type Route } from './route.ts'
import { teamOf } from './teams.ts'

const template = '/teams/{team-id}/channels/{channel-id}/enabledApps'

/** Apps added to one channel, which private and shared ones need (platform/teams.md section 1.3). */
export const enabledApps: readonly Route[] = [
  {
    method: 'GET',
    template,
    beta: true,
    response: 'TeamsApp',
    handle: (call) => {
      const apps = channelOf(call).enabledApps.flatMap((id) => {
        const app = call.tenant.collections.catalogApps.get(id)
        return app ? [appBody(app)] : []
      })
      return list(call, apps, { type: 'TeamsApp', filters: ['id', 'externalId'] })
    },
  },
  {
    method: 'POST',
    template: `${template}/$ref`,
    beta: true,
    request: 'EnabledAppReference',
    handle: add,
  },
  {
    method: 'DELETE',
    template: `${template}/{teamsApp-id}/$ref`,
    beta: true,
    handle: (call) => {
      const channel = channelOf(call)
      const id = param(call, 'teamsApp-id')
      if (!channel.enabledApps.includes(id)) throw notFound(`App ${id} is not in the channel.`)
      const rest = channel.enabledApps.filter((one) => one !== id)
      call.tenant.collections.channels.put({ ...channel, enabledApps: rest })
      call.tenant.botNews.removedFromChannel(channel.id)
      call.tenant.changed('channels')
      return noContent
    },
  },
]

function add(call: Call): Answer {
  const { tenant } = call
  const channel = channelOf(call)
  const id = boundId((call.body as Record<string, unknown>)['@odata.id'], 'teamsApps')
  if (!id) throw badRequest("'@odata.id' must be the address of an app of the catalogue.")
  const app = catalogApp(tenant, id)
  if (channel.membershipType === 'standard')
    throw badRequest('Apps of the team are in its standard channels already.')
  if (channel.membershipType === 'private' && tenant.world?.() === 'app-missing')
    throw notInThisTenant('This operation is supported for shared channels only.')
  if (channel.membershipType === 'private' && !takesPrivate(call))
    throw badRequest('This operation is supported for shared channels only.')
  if (!teamOf(call).installedApps.some((one) => one.teamsAppId === id))
    throw badRequest(`App ${id} is not installed in team ${channel.teamId}.`)
  if (app.manifest.supportsChannelFeatures !== 'tier1')
    throw badRequest(`App ${id} does not support private and shared channels.`)
  if (channel.enabledApps.includes(id)) throw conflict(`App ${id} is already in the channel.`)
  tenant.collections.channels.put({ ...channel, enabledApps: [...channel.enabledApps, id] })
  tenant.botNews.addedToChannel(channel.id)
  tenant.changed('channels')
  return noContent
}

function takesPrivate({ version, options }: Call): boolean {
  return version === 'beta' || options.v1AddsAppsToPrivateChannels
}
