import type { Delivery } from '../connector/delivery.ts'
import type { SigningKeys } from '../login/keys.ts'
import type { Faults } from '../network/faults.ts'
import type { Requests } from '../network/requests.ts'
import { userByPrincipalName } from '../tenant/identities.ts'
import type { User } from '../tenant/model.ts'
import type { LocalTenant } from '../tenant/open.ts'

/** What the controls have to work with. */
export type ControlContext = {
  readonly tenant: LocalTenant
  readonly keys: SigningKeys
  readonly delivery: Delivery
  readonly faults: Faults
  readonly requests: Requests
  /** Where the bot listens, without a slash at the end. */
  readonly botUrl: string
}

export type Reply = { readonly status: number; readonly body: unknown }

export const ok = (body: unknown): Reply => ({ status: 200, body })
export const no = (status: number, error: string): Reply => ({ status, body: { error } })

export const isReply = (value: object): value is Reply => 'status' in value && 'body' in value

/** The person a control acts for, or the reply that there is none such. */
export function person(context: ControlContext, principalName: string | null): User | Reply {
  if (!principalName) return no(400, 'Say who by as=, a user principal name of this tenant.')
  return (
    userByPrincipalName(context.tenant, principalName) ??
    no(404, `There is no ${principalName} in this tenant.`)
  )
}
