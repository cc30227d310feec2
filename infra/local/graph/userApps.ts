import { chatIdOf } from '../tenant/identities.ts'
import type { UserInstall } from '../tenant/model.ts'
import { appBody, boundApp, catalogApp, expandApp } from './catalog.ts'
import { list } from './list.ts'
import { conflict, notFound } from './refusal.ts'
import { type Answer, type Call, ok, param, type Route } from './route.ts'
import { checkOwn } from './teamApps.ts'
import { userOf } from './users.ts'

const template = '/users/{user-id}/teamwork/installedApps'

/** Apps installed for one person, which lets the bot write to them. */
export const userApps: readonly Route[] = [
  {
    method: 'GET',
    template,
    response: 'UserScopeTeamsAppInstallation',
    handle: (call) => {
      const installs = installsOf(call)
      const expand = expandApp(
        call.tenant,
        (id) => installs.find((one) => one.installation.id === id)?.installation,
      )
      const bodies = installs.map(({ installation: { id, teamsAppId } }) => ({
        id,
        teamsApp: appBody(catalogApp(call.tenant, teamsAppId)),
      }))
      const filters = ['id', 'teamsApp/id', 'teamsApp/externalId']
      return list(call, bodies, {
        type: 'UserScopeTeamsAppInstallation',
        standard: ['id'],
        filters,
        expand,
      })
    },
  },
  { method: 'POST', template, request: 'InstallParameters', handle: install },
  {
    method: 'GET',
    template: `${template}/{userScopeTeamsAppInstallation-id}/chat`,
    response: 'Chat',
    handle: (call) => {
      const id = param(call, 'userScopeTeamsAppInstallation-id')
      const found = installsOf(call).find(({ installation }) => installation.id === id)
      if (!found) throw notFound(`No app installed with id ${id}.`)
      const chatId = chatIdOf(found.userId)
      const chat = call.tenant.collections.chats.get(chatId)
      if (!chat) throw notFound(`Chat ${chatId} was not found.`)
      const { createdAt } = chat
      return ok({
        id: chatId,
        chatType: 'oneOnOne',
        createdDateTime: createdAt,
        lastUpdatedDateTime: createdAt,
        topic: null,
        tenantId: call.tenant.tenantId,
      })
    },
  },
]

function install(call: Call): Answer {
  const { tenant } = call
  const user = userOf(call)
  const app = boundApp(tenant, call.body)
  checkOwn(app, call.caller, `POST ${template}`)
  if (installsOf(call).some(({ installation }) => installation.teamsAppId === app.id))
    throw conflict(`App ${app.id} is already installed for user ${user.id}.`)
  const id = Buffer.from(`${user.id}##${app.id}`).toString('base64url')
  const installation = { id, teamsAppId: app.id, version: app.version }
  tenant.collections.userInstalls.put({ userId: user.id, installation })
  const chatId = chatIdOf(user.id)
  if (!tenant.collections.chats.get(chatId))
    tenant.collections.chats.put({ id: chatId, userId: user.id, createdAt: tenant.now() })
  tenant.botNews.installedForUser(user.id)
  tenant.changed('userInstalls')
  return { status: 201 }
}

function installsOf(call: Call): UserInstall[] {
  const user = userOf(call)
  return call.tenant.collections.userInstalls.all().filter(({ userId }) => userId === user.id)
}
