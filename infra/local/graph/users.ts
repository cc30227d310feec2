import type { User } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'
import type { Json } from './filter.ts'
import { type ListRules, list, single } from './list.ts'
import { notFound } from './refusal.ts'
import { type Call, ok, param, type Route } from './route.ts'

const standard = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
]
const filters = [
  ...['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'jobTitle'],
  ...['department', 'officeLocation', 'accountEnabled', 'userType'],
]

/** The directory. */
export const users: readonly Route[] = [
  {
    method: 'GET',
    template: '/users',
    response: 'User',
    handle: (call) => list(call, call.tenant.collections.users.all().map(userBody), rules(call)),
  },
  {
    method: 'GET',
    template: '/users/{user-id}',
    response: 'User',
    handle: (call) => ok(single(call, userBody(userOf(call)), rules(call))),
  },
  {
    method: 'GET',
    template: '/users/{user-id}/manager',
    response: 'User',
    handle: (call) => {
      const manager = call.tenant.collections.users.get(userOf(call).managerId ?? '')
      if (!manager)
        throw notFound(
          "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
          'Request_ResourceNotFound',
        )
      return ok(
        single(call, { '@odata.type': '#microsoft.graph.user', ...userBody(manager) }, rules(call)),
      )
    },
  },
]

/** The user whose id or principal name is in the path. Throws a 404. */
export function userOf(call: Call): User {
  const id = param(call, 'user-id')
  const user = findUser(call.tenant, id)
  if (!user)
    throw notFound(
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
      'Request_ResourceNotFound',
    )
  return user
}

/** A user by id or principal name. */
export function findUser(tenant: Tenant, idOrName: string): User | undefined {
  const { users: all } = tenant.collections
  const name = idOrName.toLowerCase()
  return (
    all.get(idOrName) ?? all.all().find((user) => user.userPrincipalName.toLowerCase() === name)
  )
}

/** A user by mail address. */
export function findByMail(tenant: Tenant, address: string): User | undefined {
  const wanted = address.toLowerCase()
  return tenant.collections.users.all().find((user) => user.mail?.toLowerCase() === wanted)
}

function userBody(user: User): Json {
  const { persona: _, managerId: __, ...rest } = user
  return { businessPhones: [], mobilePhone: null, ...rest }
}

function rules({ tenant }: Call): ListRules {
  return {
    type: 'User',
    standard,
    filters,
    directory: true,
    expand: {
      manager: ({ id }, options) => {
        const managerId = tenant.collections.users.get(String(id))?.managerId ?? ''
        const manager = tenant.collections.users.get(managerId)
        if (!manager) return undefined
        const select = /\$select=([^;)]*)/.exec(options)?.[1]?.split(',')
        const body = Object.entries(userBody(manager)).filter(([key]) =>
          (select ?? standard).includes(key),
        )
        return { '@odata.type': '#microsoft.graph.user', ...Object.fromEntries(body) }
      },
    },
  }
}
