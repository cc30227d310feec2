import { appId, serviceUrl, tenantId } from '#infra/local/tenant/registration.ts'

/** Any JSON; a field that is `undefined` is left out. */
export type Sent = Readonly<Record<string, unknown>>

/** A message to the bot in a person's own chat with it, as Teams sends it. */
export const message = (person: string, changed: Sent = {}): Sent => ({
  type: 'message',
  id: `f:${person}`,
  timestamp: new Date().toISOString(),
  serviceUrl,
  channelId: 'msteams',
  from: { id: `29:${person}`, name: 'Nogen', aadObjectId: person },
  recipient: { id: `28:${appId}`, name: 'Tværs' },
  conversation: {
    id: `19:${person}_${appId}@unq.gbl.spaces`,
    conversationType: 'personal',
    tenantId,
  },
  channelData: { tenant: { id: tenantId } },
  text: 'hej',
  textFormat: 'plain',
  locale: 'da-DK',
  ...changed,
})

export const OTHER_TENANT = '99999999-1c1e-4d52-9a53-2c7a3f0e6d11'
export const OTHER_APP = '99999999-6d5b-4d7e-8a0e-4b6f2f6a9c21'
