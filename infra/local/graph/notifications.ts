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

/** The activity feed: a line for one person, in the words of the app's manifest. */
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
      let text = known.templateText
      for (const [mark, name] of known.templateText.matchAll(/\{(\w+)\}/g)) {
        const given = templateParameters.find((parameter) => parameter.name === name)?.value
        if (name !== 'actor' && given == null)
          throw badRequest(`The template parameter '${name}' is missing.`)
        text = text.replace(
          mark,
          given ?? (app.manifest as { name?: { short?: string } }).name?.short ?? '',
        )
      }
      tenant.collections.feed.put({
        id: tenant.newId(),
        userId: user.id,
        activityType,
        text,
        webUrl: topic.webUrl ?? null,
        at: tenant.now(),
      })
      tenant.changed('feed')
      return noContent
    },
  },
]
