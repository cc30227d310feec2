import { appId, tenantId } from '#infra/local/tenant/registration.ts'
import type { TenantState } from '#tests/support/tenant-client.ts'

export type Person = { readonly id: string; readonly aadObjectId: string; readonly name: string }

type Cast = {
  readonly me: Person
  /** Exactly five: Microsoft's schema allows no other number. */
  readonly others: readonly Person[]
  readonly team: { readonly id: string; readonly displayName: string }
  readonly channel: { readonly id: string; readonly displayName: string }
}

/** Somebody as the Playground knows them; the id is made up, as Teams' own are. */
export const personOf = (state: TenantState, upn: string): Person => {
  const user = state.users.find((each) => each.userPrincipalName === upn)
  if (!user) throw new Error(`The tenant has no ${upn}.`)
  return { id: `29:playground-${user.id}`, aadObjectId: user.id, name: user.displayName }
}

export const chatOf = ({ aadObjectId }: Person): string =>
  `19:${aadObjectId}_${appId}@unq.gbl.spaces`

const userOf = ({ id, aadObjectId, name }: Person) => {
  const [givenName = '', ...rest] = name.split(' ')
  const email = `${aadObjectId}@fjordby.example`
  const surname = rest.join(' ')
  return { id, name, userPrincipleName: email, aadObjectId, givenName, surname, email }
}

/** The Playground's own configuration file: this tenant's people and the group's channel. JSON is YAML. */
export const configFile = ({ me, others, team, channel }: Cast): string =>
  JSON.stringify({
    version: '0.1.1',
    tenantId,
    bot: { id: `28:${appId}`, name: 'Tværs' },
    currentUser: userOf(me),
    users: others.map(userOf),
    personalChat: { id: chatOf(me) },
    groupChat: { id: '19:nobody@thread.v2', name: 'Nobody' },
    team: {
      id: '19:general@thread.tacv2',
      name: team.displayName,
      aadGroupId: team.id,
      channels: [{ id: channel.id, name: channel.displayName }],
    },
  })
