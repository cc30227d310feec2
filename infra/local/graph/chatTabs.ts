import type { TeamsTab } from '@microsoft/microsoft-graph-types'
import type { Tab } from '../tenant/model.ts'
import { boundApp } from './catalog.ts'
import { isForChats } from './chatApps.ts'
import { chatOf, saveChat } from './chats.ts'
import { list } from './list.ts'
import { badRequest, notFound } from './refusal.ts'
import { type Answer, type Call, created, ok, param, type Route } from './route.ts'
import { checkNewTab, newTab, tabBody, tabChanged } from './tabs.ts'
import { checkOwn } from './teamApps.ts'

const template = '/chats/{chat-id}/tabs'
const response = 'TeamsTab'

/** Tabs pinned in a group chat, under the same rules as in a channel. */
export const chatTabs: readonly Route[] = [
  {
    method: 'GET',
    template,
    response,
    handle: (call) => {
      const chat = chatOf(call)
      const bodies = chat.tabs.map((tab) => tabBody(chat.id, tab))
      return list(call, bodies, { type: 'TeamsTab', filters: ['displayName'] })
    },
  },
  { method: 'POST', template, request: 'TeamsTab', response, handle: pin },
  {
    method: 'PATCH',
    template: `${template}/{teamsTab-id}`,
    request: 'TeamsTab',
    response,
    handle: (call) => {
      const chat = chatOf(call)
      const id = param(call, 'teamsTab-id')
      const tab = chat.tabs.find((one) => one.id === id)
      if (!tab) throw notFound(`No tab found with id ${id}.`)
      const changed: Tab = tabChanged(tab, call.body as TeamsTab)
      saveChat(call, { ...chat, tabs: chat.tabs.map((one) => (one === tab ? changed : one)) })
      return ok(tabBody(chat.id, changed))
    },
  },
]

function pin(call: Call): Answer {
  const chat = chatOf(call)
  const app = boundApp(call.tenant, call.body)
  checkOwn(app, call.caller, `POST ${template}`)
  if (!chat.installedApps.some(({ teamsAppId }) => teamsAppId === app.id))
    throw badRequest(`App ${app.id} is not installed in chat ${chat.id}.`)
  if (!isForChats(app, 'configurableTabs'))
    throw badRequest('The app has no configurable tab for group chats.')
  const body = call.body as TeamsTab
  checkNewTab(app, body)
  const tab = newTab(call.tenant, app, body)
  saveChat(call, { ...chat, tabs: [...chat.tabs, tab] })
  return created(tabBody(chat.id, tab))
}
