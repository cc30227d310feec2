import { appId, serviceUrl, tenantId } from '#infra/local/tenant/registration.ts'
import { message, OTHER_TENANT, type Sent } from '../activity.ts'
import { posting } from '../knock.ts'
import { bearer, HOUR, teamsClaims } from '../token.ts'
import type { Attack, Loot } from './attack.ts'

/** Hosts that are not the Connector's, however much they look like it; each is named in the token too. */
const NOT_THE_CONNECTOR = {
  'a stranger’s host': 'https://evil.example/',
  'a host that begins like it': 'https://smba.trafficmanager.net.evil.example/emea/',
  'a host that ends like it': 'https://evilsmba.trafficmanager.net/emea/',
  'anybody’s name at the same provider': 'https://smba.evil.trafficmanager.net/emea/',
  'its name as a user’s': 'https://smba.trafficmanager.net@evil.example/emea/',
  'its name in the query': 'https://evil.example/?https://smba.trafficmanager.net/',
  'another port of it': 'https://smba.trafficmanager.net:8443/emea/',
  'it without TLS': 'http://smba.trafficmanager.net/emea/',
  'this machine': 'http://127.0.0.1:3978/',
  'the cloud’s own metadata': 'http://169.254.169.254/metadata/instance/',
  'Direct Line': 'https://directline.botframework.com/',
  'the US government’s': 'https://smba.infra.gov.teams.microsoft.us/',
  'no address': 'evil',
  'a file': 'file:///etc/passwd',
}

/** A good token of Teams’ over an activity that Teams did not send to us; 401 whenever it is one at all. */
export const activityAttacks = ({ keys, now, person, ownToken }: Loot): readonly Attack[] => {
  const claims = teamsClaims(now)
  const good = bearer(keys.connector, claims)
  const sent = (what: string, status: number, body: unknown, authorization = good): Attack => ({
    what,
    status,
    knock: posting(JSON.stringify(body), [['authorization', authorization]]),
  })
  const with401 = (rows: Readonly<Record<string, Sent>>) =>
    Object.entries(rows).map(([what, changed]) => sent(what, 401, message(person, changed)))
  const with400 = (rows: Readonly<Record<string, Sent>>) =>
    Object.entries(rows).map(([what, changed]) => sent(what, 400, message(person, changed)))

  const spoken = message(person) as { conversation: Sent; from: Sent }
  const teamsOnly = { ...spoken.conversation, tenantId: undefined }
  return [
    ...Object.entries(NOT_THE_CONNECTOR).map(([what, url]) =>
      sent(
        `answers go to ${what}`,
        401,
        message(person, { serviceUrl: url }),
        bearer(keys.connector, { ...claims, serviceurl: url }),
      ),
    ),
    ...with401({
      'no service address in the activity': { serviceUrl: undefined },
      'an empty service address in the activity': { serviceUrl: '' },
      'another service address than the token’s': {
        serviceUrl: serviceUrl.replace('emea', 'amer'),
      },
      'the side door: channelId AseChannel': { channelId: 'AseChannel' },
      'from the emulator': { channelId: 'emulator', serviceUrl: 'http://localhost:9999/' },
      'from a web chat': { channelId: 'webchat' },
      'from Direct Line': { channelId: 'directline' },
      'from Teams in capitals': { channelId: 'MSTEAMS' },
      'from no channel': { channelId: undefined },
      'another tenant': {
        conversation: { ...spoken.conversation, tenantId: OTHER_TENANT },
        channelData: { tenant: { id: OTHER_TENANT } },
      },
      'another tenant’s conversation that names ours beside': {
        conversation: { ...spoken.conversation, tenantId: OTHER_TENANT },
      },
      'our conversation that names another tenant beside': {
        channelData: { tenant: { id: OTHER_TENANT } },
      },
      'no tenant anywhere': { conversation: teamsOnly, channelData: {} },
      'a tenant of null': { conversation: { ...spoken.conversation, tenantId: null } },
      'a tenant in a list': {
        conversation: teamsOnly,
        channelData: { tenant: { id: [tenantId] } },
      },
    }),
    ...with400({
      'no type': { type: undefined },
      'a type that is a number': { type: 7 },
      'no conversation': { conversation: undefined },
      'a conversation without a name': { conversation: { tenantId } },
      'nobody as the sender': { from: undefined },
      'nobody as the recipient': { recipient: undefined },
      'a sender whose object id is an object': { from: { ...spoken.from, aadObjectId: {} } },
      'words that are a list': { text: ['hej'] },
      'members that are no list': { type: 'conversationUpdate', membersRemoved: 'all' },
      'entities that are no list': { entities: { type: 'mention' } },
      'an id that is an object': { id: { $ne: null } },
    }),
    sent(
      'the side door, by a leader who says to be the coordinator',
      401,
      message(person, { channelId: 'AseChannel' }),
      bearer(keys.entra, {
        aud: appId,
        azp: appId,
        iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
        nbf: now - 60,
        exp: now + HOUR,
        ver: '2.0',
        tid: tenantId,
        scp: 'access_as_user',
      }),
    ),
    sent(
      'a leader’s own token, from the coordinator (from.aadObjectId)',
      401,
      message(person, { from: { id: '29:x', aadObjectId: person, name: 'Koordinator' } }),
      `Bearer ${ownToken}`,
    ),
    ...['typing', 'event', 'endOfConversation', 'invoke', 'handoff', 'unheard-of'].map((type) =>
      sent(`an unsigned activity of type ${type}`, 401, message(person, { type }), 'Bearer a.b.c'),
    ),
  ]
}
