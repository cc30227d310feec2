import type { TeamsAppPermissionSet } from '@microsoft/microsoft-graph-types'
import type { CatalogApp } from '../tenant/model.ts'
import { resourceSpecific } from './access.ts'
import { appBody, boundApp, catalogApp, expandApp } from './catalog.ts'
import { chatOf, saveChat } from './chats.ts'
import { list } from './list.ts'
import { badRequest, conflict, notFound } from './refusal.ts'
import { type Answer, type Call, noContent, param, type Route } from './route.ts'
import { checkOwn } from './teamApps.ts'

const template = '/chats/{chat-id}/installedApps'

/** Apps in a group chat (Graph's reference of chat: post installedApps). */
export const chatApps: readonly Route[] = [
  {
    method: 'GET',
    template,
    response: 'TeamsAppInstallation',
    handle: (call) => {
      const installed = chatOf(call).installedApps.filter(({ teamsAppId }) =>
        call.tenant.collections.catalogApps.get(teamsAppId),
      )
      const expand = expandApp(call.tenant, (id) => installed.find((one) => one.id === id))
      const bodies = installed.map(({ id, teamsAppId }) => ({
        id,
        teamsApp: appBody(catalogApp(call.tenant, teamsAppId)),
      }))
      const filters = ['id', 'teamsApp/id', 'teamsApp/externalId']
      return list(call, bodies, { type: 'TeamsAppInstallation', standard: ['id'], filters, expand })
    },
  },
  { method: 'POST', template, request: 'InstallParameters', handle: install },
  {
    method: 'DELETE',
    template: `${template}/{teamsAppInstallation-id}`,
    handle: (call) => {
      const chat = chatOf(call)
      const id = param(call, 'teamsAppInstallation-id')
      const installation = chat.installedApps.find((one) => one.id === id)
      if (!installation) throw notFound(`No app installed with id ${id}.`)
      call.tenant.botNews.removedFromChat(chat.id)
      const installedApps = chat.installedApps.filter((one) => one !== installation)
      saveChat(call, { ...chat, installedApps })
      return noContent
    },
  },
]

function install(call: Call): Answer {
  const { tenant } = call
  const chat = chatOf(call)
  const app = boundApp(tenant, call.body)
  checkOwn(app, call.caller, `POST ${template}`)
  if (chat.installedApps.some((one) => one.teamsAppId === app.id))
    throw conflict(`App ${app.id} is already installed in chat ${chat.id}.`)
  if (!isForChats(app)) throw badRequest(`App ${app.id} cannot be added to a group chat.`)
  checkConsent(app, call)
  const id = Buffer.from(`${chat.id}##${app.id}`).toString('base64url')
  const installation = { id, teamsAppId: app.id, version: app.version }
  saveChat(call, { ...chat, installedApps: [...chat.installedApps, installation] })
  tenant.botNews.addedToChat(chat.id)
  return { status: 201 }
}

/** The manifest names group chats among the scopes of its bot or of its configurable tab. */
export function isForChats({ manifest }: CatalogApp, part?: 'bots' | 'configurableTabs'): boolean {
  return (part ? [part] : ['bots', 'configurableTabs']).some((name) =>
    ((manifest[name] ?? []) as { scopes?: string[] }[]).some(({ scopes = [] }) =>
      scopes.some((scope) => scope.toLowerCase() === 'groupchat'),
    ),
  )
}

/** A chat can consent to permissions for chats, and must to those of the manifest; not to permissions for teams. */
function checkConsent(app: CatalogApp, call: Call): void {
  const { consentedPermissionSet: given } = call.body as {
    consentedPermissionSet?: TeamsAppPermissionSet
  }
  const inManifest = resourceSpecific(app)
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.Chat'))
  const inBody = (given?.resourceSpecificPermissions ?? []).map(
    ({ permissionValue }) => permissionValue ?? '',
  )
  const missing = inManifest.filter((one) => !inBody.includes(one))
  const extra = inBody.filter((one) => !inManifest.includes(one))
  if (missing.length + extra.length > 0)
    throw badRequest("The permissions consented to do not match the app's manifest for chats.")
}
