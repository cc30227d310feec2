import type { Activity } from 'botbuilder'
import { z } from 'zod'

const account = z.looseObject({
  id: z.string(),
  aadObjectId: z.string().nullish(),
  name: z.string().nullish(),
})
const accounts = z.array(z.looseObject({ id: z.string() })).nullish()

/** What a turn reads without looking twice; all else may be anything. */
const activity = z.looseObject({
  type: z.string(),
  id: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  channelId: z.string().nullish(),
  serviceUrl: z.string().nullish(),
  from: account,
  recipient: account,
  conversation: z.looseObject({ id: z.string(), conversationType: z.string().nullish() }),
  channelData: z.looseObject({}).nullish(),
  entities: z.array(z.looseObject({})).nullish(),
  membersAdded: accounts,
  membersRemoved: accounts,
})

/** Whether a body has the form of an activity; who sent it is another question. */
export const isActivity = (body: unknown): body is Activity => activity.safeParse(body).success
