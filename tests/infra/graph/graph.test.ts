import { describe, expect, test } from 'vitest'
import { strikesInBatches } from '#infra/local/network/batchFaults.ts'
import { createFaults } from '#infra/local/network/faults.ts'
import { appRoles, graphWorld } from '#tests/support/graph.ts'

describe('every request', () => {
  const world = graphWorld()

  test('gets ids, and an error in Graph’s shape', async () => {
    const { status, headers, json } = await world.ask('GET', '/v1.0/users/x', undefined, {
      'client-request-id': 'mine',
    })
    expect(status).toBe(404)
    expect(headers?.['client-request-id']).toBe('mine')
    expect(json.error.innerError).toMatchObject({
      date: '2027-01-04T08:00:00',
      'request-id': headers?.['request-id'],
      'client-request-id': 'mine',
    })
  })

  test.each([
    ['GET', '/v1.0/unknown', 404, 'unknown'],
    ['GET', '/v2.0/users', 400, 'unknown'],
    ['GET', '/beta/users', 404, 'unknown'],
    ['PUT', '/v1.0/users', 405, 'unknown'],
    ['GET', '/v1.0/me', 400, 'unknown'],
    ['GET', '/v1.0/users/%E0', 400, 'unknown'],
  ])('to no route, %s %s, is refused and counted as unknown', async (method, path, status, template) => {
    const answer = await world.ask(method, path)
    expect([answer.status, answer.template]).toEqual([status, template])
    expect(answer.problems).toHaveLength(1)
  })

  test('with a body that Microsoft’s types do not know is refused with the property’s name', async () => {
    const { status, json } = await world.ask('POST', '/v1.0/teams', { displayNam: 'x' })
    expect(status).toBe(400)
    expect(json.error.message).toContain('displayNam')
    const none = await world.ask('POST', '/v1.0/teams')
    expect(none.status).toBe(400)
  })

  test('is answered with a fault of the tenant’s own when the answer would not fit Microsoft’s types', async () => {
    const broken = graphWorld()
    const [person] = broken.leaders
    const displayName = 5 as unknown as string
    if (person) broken.tenant.collections.users.put({ ...person, displayName })
    const { status, json, problems } = await broken.ask('GET', `/v1.0/users/${person?.id}`)
    expect([status, json.error.code]).toEqual([500, 'localTenantFault'])
    expect(problems?.[0]).toContain('displayName')
  })

  test('hears which of its preferences were applied', async () => {
    const prefer = { prefer: 'outlook.timezone="Romance Standard Time", IdType="ImmutableId"' }
    const { headers } = await world.ask(
      'GET',
      `/v1.0/users/${world.service}/events`,
      undefined,
      prefer,
    )
    expect(headers?.['preference-applied']).toBe(
      'outlook.timezone="Romance Standard Time", IdType="ImmutableId"',
    )
    const bad = { prefer: 'outlook.timezone="Fjordby Time"' }
    const refused = await world.ask('GET', '/v1.0/users', undefined, bad)
    expect([refused.status, refused.json.error.code]).toEqual([
      400,
      'TimeZoneNotSupportedException',
    ])
  })
})

describe('permissions', () => {
  test.each([
    ['GET', '/v1.0/users', 'User.Read.All', 'Authorization_RequestDenied'],
    ['POST', '/v1.0/teams', 'Team.Create', 'Forbidden'],
    ['GET', '/v1.0/appCatalogs/teamsApps', 'AppCatalog.Read.All', 'Forbidden'],
    ['GET', '/v1.0/groups', 'Group.ReadBasic.All', 'Authorization_RequestDenied'],
  ])('%s %s needs %s', async (method, path, role, code) => {
    const without = graphWorld({ roles: appRoles.filter((one) => one !== role) })
    const { status, json } = await without.ask(method, path, {})
    expect([status, json.error.code]).toEqual([403, code])
    const having = await graphWorld().ask(method, path, {})
    expect(having.status).not.toBe(403)
  })

  test('Exchange lets the app into the service mailbox and no other', async () => {
    const world = graphWorld()
    const own = await world.ask('GET', `/v1.0/users/${world.service}/events`)
    expect(own.status).toBe(200)
    const other = await world.ask('GET', `/v1.0/users/${world.leaders[3]?.id}/events`)
    expect([other.status, other.json.error.code]).toEqual([403, 'ErrorAccessDenied'])
    const wide = graphWorld({ roles: ['Calendars.Read'] })
    const read = await wide.ask('GET', `/v1.0/users/${wide.leaders[3]?.id}/events`)
    expect(read.status).toBe(200)
  })
})

describe('a batch', () => {
  const world = graphWorld()
  const get = (id: string, url: string, more = {}) => ({ id, method: 'GET', url, ...more })

  test('answers each request for itself', async () => {
    const { status, template, json } = await world.ask('POST', '/v1.0/$batch', {
      requests: [
        get('1', `/users/${world.service}`),
        get('2', '/users/nobody'),
        get('3', '/users?$top=1', { dependsOn: ['2'] }),
        get('4', '/users?$top=1', { dependsOn: ['1'] }),
      ],
    })
    expect([status, template]).toEqual([200, '/v1.0/$batch'])
    expect(json.responses.map((one: { status: number }) => one.status)).toEqual([
      200, 404, 424, 200,
    ])
    expect(json.responses[3].body.value).toHaveLength(1)
  })

  // Evaluated one by one: outer 200, inner 429 (platform/graph.md section 3).
  test('is a 200 also when one request in it is throttled', async () => {
    const faults = createFaults()
    faults.switchTo({
      rules: [{ kind: 'throttle', path: '/v1.0/users/*', count: 1, retryAfter: 7 }],
    })
    const now = () => '2027-01-04T08:00:00.000Z'
    const throttled = graphWorld({ strike: strikesInBatches(faults, now) })
    const { status, json } = await throttled.ask('POST', '/v1.0/$batch', {
      requests: [get('1', `/users/${throttled.service}`), get('2', `/users/${throttled.service}`)],
    })
    expect(status).toBe(200)
    expect(json.responses).toMatchObject([
      { id: '1', status: 429, headers: { 'retry-after': '7' } },
      { id: '2', status: 200 },
    ])
    expect(json.responses[0].body.error.code).toBe('TooManyRequests')
  })

  test.each([
    ['more than twenty', Array.from({ length: 21 }, (_, i) => get(String(i), '/users'))],
    ['twice the same id', [get('a', '/users'), get('A', '/users')]],
    ['a body without content type', [{ ...get('1', '/teams'), method: 'POST', body: {} }]],
    ['no method', [{ id: '1', url: '/users' }]],
  ])('of %s is refused', async (_what, requests) => {
    const { status } = await world.ask('POST', '/v1.0/$batch', { requests })
    expect(status).toBe(400)
  })
})
