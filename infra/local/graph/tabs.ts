import type { TeamsTab } from '@microsoft/microsoft-graph-types'
import type { CatalogApp, Channel, Tab } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { appBody, boundApp } from './catalog.ts'
import { channelOf, openChannelOf } from './channels.ts'
import { list } from './list.ts'
import { badRequest, notFound, notInThisTenant } from './refusal.ts'
import { type Answer, type Call, created, noContent, ok, param, type Route } from './route.ts'
import { checkOwn } from './teamApps.ts'
import { teamOf } from './teams.ts'

const template = '/teams/{team-id}/channels/{channel-id}/tabs'
const response = 'TeamsTab'

/** Tabs pinned in a channel. Nothing stops a second one of the same kind; Graph does not either. */
export const tabs: readonly Route[] = [
  {
    method: 'GET',
    template,
    response,
    handle: (call) => {
      const channel = channelOf(call)
      const bodies = channel.tabs.map((tab) => ({
        ...tabBody(channel.id, tab),
        ...ofApp(call, tab.teamsAppId),
      }))
      const standard = ['id', 'displayName', 'webUrl', 'configuration']
      const expand = { teamsApp: (tab: { readonly teamsApp?: unknown }) => tab.teamsApp }
      const filters = ['displayName', 'teamsApp/id']
      return list(call, bodies, { type: 'TeamsTab', standard, filters, expand })
    },
  },
  { method: 'POST', template, request: 'TeamsTab', response, handle: createTab },
  {
    method: 'PATCH',
    template: `${template}/{teamsTab-id}`,
    request: 'TeamsTab',
    response,
    handle: (call) => {
      const channel = openChannelOf(call)
      const tab = tabIn(call, channel)
      const changed = tabChanged(tab, call.body as TeamsTab)
      save(
        call,
        channel,
        channel.tabs.map((one) => (one === tab ? changed : one)),
      )
      return ok(tabBody(channel.id, changed))
    },
  },
  {
    method: 'DELETE',
    template: `${template}/{teamsTab-id}`,
    handle: (call) => {
      const channel = openChannelOf(call)
      const tab = tabIn(call, channel)
      save(
        call,
        channel,
        channel.tabs.filter((one) => one !== tab),
      )
      return noContent
    },
  },
]

function createTab(call: Call): Answer {
  const { tenant } = call
  const channel = openChannelOf(call)
  const app = boundApp(tenant, call.body)
  checkOwn(app, call.caller, `POST ${template}`)
  checkPresent(call, channel, app)
  const body = call.body as TeamsTab
  checkNewTab(app, body)
  const tab = newTab(tenant, app, body)
  save(call, channel, [...channel.tabs, tab])
  return created(tabBody(channel.id, tab))
}

/** Throws a 400 for a tab that the app cannot have, or without what a tab needs. */
export function checkNewTab(app: CatalogApp, body: TeamsTab): void {
  if (!Array.isArray(app.manifest.configurableTabs) || app.manifest.configurableTabs.length === 0)
    throw badRequest(
      'The app has no configurable tab; displayName and configuration must be omitted.',
    )
  if (!body.displayName || body.displayName.length > 128)
    throw badRequest('The displayName of a tab must be 1 to 128 characters.')
  if (!body.configuration?.contentUrl || !body.configuration.entityId)
    throw badRequest(
      'A configurable tab needs configuration.entityId and configuration.contentUrl.',
    )
}

export function newTab(tenant: Tenant, app: CatalogApp, body: TeamsTab): Tab {
  const fresh = {
    displayName: '',
    entityId: null,
    contentUrl: null,
    websiteUrl: null,
    removeUrl: null,
  }
  return { id: tenant.newId(), teamsAppId: app.id, ...fresh, ...fields(body, fresh) }
}

export const tabChanged = (tab: Tab, body: TeamsTab): Tab => ({ ...tab, ...fields(body, tab) })

/** The app must be in the team and, where the channel is private, in the channel. */
function checkPresent(call: Call, channel: Channel, app: CatalogApp): void {
  if (!teamOf(call).installedApps.some((one) => one.teamsAppId === app.id))
    throw badRequest(`App ${app.id} is not installed in team ${channel.teamId}.`)
  if (channel.membershipType === 'standard' || channel.enabledApps.includes(app.id)) return
  const refuse = call.tenant.world?.() === 'app-missing' ? notInThisTenant : badRequest
  throw refuse(`App ${app.id} is not enabled in this channel.`)
}

type Fields = Pick<Tab, 'displayName' | 'entityId' | 'contentUrl' | 'websiteUrl' | 'removeUrl'>

function fields({ displayName, configuration }: TeamsTab, before: Fields): Fields {
  return {
    displayName: displayName ?? before.displayName,
    entityId: configuration?.entityId ?? before.entityId,
    contentUrl: configuration?.contentUrl ?? before.contentUrl,
    websiteUrl: configuration?.websiteUrl ?? before.websiteUrl,
    removeUrl: configuration?.removeUrl ?? before.removeUrl,
  }
}

function tabIn(call: Call, channel: Channel): Tab {
  const id = param(call, 'teamsTab-id')
  const tab = channel.tabs.find((one) => one.id === id)
  if (!tab) throw notFound(`No tab found with id ${id}.`)
  return tab
}

function save({ tenant }: Call, channel: Channel, changed: Tab[]): void {
  tenant.collections.channels.put({ ...channel, tabs: changed })
  tenant.changed('channels')
}

export function tabBody(conversation: string, tab: Tab) {
  const { id, displayName, entityId, contentUrl, websiteUrl, removeUrl } = tab
  return {
    id,
    displayName,
    webUrl: `https://teams.microsoft.com/l/entity/${tab.teamsAppId}/_djb2_msteams_prefix_${id}?context=${encodeURIComponent(JSON.stringify({ channelId: conversation }))}`,
    configuration: { entityId, contentUrl, websiteUrl, removeUrl },
  }
}

/** A tab outlives the app that the administrator deleted from the catalogue. */
function ofApp({ tenant }: Call, id: string) {
  const app = tenant.collections.catalogApps.get(id)
  return app ? { teamsApp: appBody(app) } : {}
}
