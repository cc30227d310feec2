import type { KeyValuePair, TeamworkActivityTopic } from '@microsoft/microsoft-graph-types'
import { isOwnApp } from './access.ts'
import { badRequest, forbidden } from './refusal.ts'
import { noContent, type Route } from './route.ts'
import { userOf } from './users.ts'

type ActivityType = { type: string; templateText: string }
type Body = {
  topic: TeamworkActivityTopic
  activityType: string
  templateParameters?: KeyValuePair[]
}

/** The activity feed; the tenant checks what is sent there, and shows it to nobody. */
export const notifications: readonly Route[] = [
  {
    method: 'POST',
    template: '/users/{user-id}/teamwork/sendActivityNotification',
    request: 'SendActivityNotificationParameters',
    handle: (call) => {
      const { tenant, caller } = call
      const user = userOf(call)
      const app = tenant.collections.catalogApps.all().find((each) => isOwnApp(each, caller))
      const installed = tenant.collections.userInstalls
        .all()
        .some(
          ({ userId, installation }) => userId === user.id && installation.teamsAppId === app?.id,
        )
      if (!app || !installed) throw forbidden(`The app is not installed for user ${user.id}.`)
      const { topic, activityType, templateParameters = [] } = call.body as Body
      const { activities } = app.manifest as { activities?: { activityTypes?: ActivityType[] } }
      const known = activities?.activityTypes?.find(({ type }) => type === activityType)
      if (!known) throw badRequest(`Activity type '${activityType}' is not in the app's manifest.`)
      if (topic.source === 'text' && !topic.webUrl)
        throw badRequest("A topic whose source is 'text' must have a webUrl.")
      for (const [, name] of known.templateText.matchAll(/\{(\w+)\}/g))
        if (name !== 'actor' && !templateParameters.some((parameter) => parameter.name === name))
          throw badRequest(`The template parameter '${name}' is missing.`)
      return noContent
    },
  },
]
