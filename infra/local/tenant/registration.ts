import { randomBytes } from 'node:crypto'
import type { Store } from './store.ts'

/** What an administrator would have registered in Entra and in Azure Bot before the app can run. */
export type Registration = {
  readonly tenantId: string
  readonly organisation: string
  readonly mailDomain: string
  /** The app's client id; the bot has the same. */
  readonly appId: string
  /** The app's service principal in this tenant. */
  readonly servicePrincipalId: string
  readonly clientSecret: string
  /** The manifest's id. */
  readonly externalId: string
  /** The mailbox that organises meetings and sends mail. */
  readonly serviceMailbox: string
  /** Application permissions with admin consent, as they stand in the `roles` claim of a token made now. */
  readonly graphRoles: readonly string[]
}

export const tenantId = '7f1c1c1e-5c1e-4d52-9a53-2c7a3f0e6d11'
export const appId = '3d0f9c0e-6d5b-4d7e-8a0e-4b6f2f6a9c21'
export const externalId = 'b7a3a2c4-2f52-4a0e-9f0d-5a7c1e9d4f10'
/** Where the bot is reached from the internet, which here is the tenant alone. */
export const botHost = 'tvaers.fjordby.example'
export const serviceUrl = `https://smba.trafficmanager.net/emea/${tenantId}/`

/** The registration of this tenant; the secret is made at random the first time and then kept. */
export function openRegistration(store: Store): Omit<Registration, 'graphRoles'> {
  return {
    tenantId,
    organisation: 'Fjordby Kommune',
    mailDomain: 'fjordby.example',
    appId,
    servicePrincipalId: '51b8a9d3-3f0e-4c39-8e5b-0f2d6b7c8a14',
    clientSecret: store
      .setting('registration.secret', () => randomBytes(30).toString('base64url'))
      .get(),
    externalId,
    serviceMailbox: 'tvaers@fjordby.example',
  }
}

/**
 * What the administrator has consented to. Calendars and mail are not here: Exchange grants them to the service
 * mailbox by its own roles (platform/graph.md section 2).
 */
export const graphRoles: readonly string[] = [
  'AppCatalog.Read.All',
  'Channel.Create',
  'ChannelMember.ReadWrite.All',
  'ChannelSettings.ReadWrite.All',
  'Chat.Create',
  'Chat.ReadBasic.All',
  'ChatMember.ReadWrite.All',
  'Group.ReadBasic.All',
  'Team.Create',
  'Team.ReadBasic.All',
  'TeamMember.ReadWrite.All',
  'TeamsActivity.Send',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForTeam.All',
  'TeamsAppInstallation.ManageSelectedForTeam.All',
  'TeamsAppInstallation.ReadWriteSelfForChat.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsTab.ReadWrite.All',
  'User.Read.All',
]
