import { describe, expect, test } from 'vitest'
import { graphWorld } from '#tests/support/graph.ts'

const world = graphWorld()
const fields = 'id,displayName,mail,department,officeLocation,jobTitle,accountEnabled'

describe('the directory', () => {
  test('lists everyone in pages with the fields asked for and the manager', async () => {
    const first = await world.ask(
      'GET',
      `/v1.0/users?$select=${fields}&$top=100&$expand=manager($select=id,mail)`,
    )
    expect(first.status).toBe(200)
    expect(first.template).toBe('/v1.0/users')
    expect(first.json.value).toHaveLength(100)
    const rest = await world.ask('GET', first.json['@odata.nextLink'])
    expect(rest.json.value).toHaveLength(41)
    expect(rest.json['@odata.nextLink']).toBeUndefined()
    const chief = first.json.value.find(
      (user: { jobTitle: string }) => user.jobTitle === 'Skolechef',
    )
    expect(chief.manager).toMatchObject({ '@odata.type': '#microsoft.graph.user' })
    expect(Object.keys(chief.manager).sort()).toEqual(['@odata.type', 'id', 'mail'])
    expect(chief).not.toHaveProperty('persona')
  })

  test('gives the standard properties when none are asked for', async () => {
    const { json } = await world.ask('GET', '/v1.0/users?$top=1')
    expect(json.value[0]).toHaveProperty('mail')
    expect(json.value[0]).not.toHaveProperty('department')
  })

  test.each([
    ["mail eq 'NANNA.SKOVGAARD@fjordby.example'", 1],
    ["accountEnabled eq true and userType eq 'Member'", 141],
    ["department eq 'Dagtilbud' and not (jobTitle eq 'Pædagog')", null],
    ["startswith(displayName,'Å') or startswith(displayName,'Ø')", null],
    ["mail in ('tvaers@fjordby.example', 'asger.bruun@fjordby.example')", 2],
    ["surname eq 'O''Hara'", 0],
  ])('filters by %s', async (filter, count) => {
    const path = `/v1.0/users?$top=999&$count=true&$filter=${encodeURIComponent(filter)}`
    const { status, json } = await world.ask('GET', path, undefined, {
      consistencylevel: 'eventual',
    })
    expect(status).toBe(200)
    if (count === null) expect(json.value.length).toBeGreaterThan(0)
    else expect(json.value).toHaveLength(count)
    expect(json['@odata.count']).toBe(json.value.length)
  })

  test.each([
    ['/v1.0/users?$select=persona', 'persona'],
    ['/v1.0/users?$top=1000', '1000'],
    ['/v1.0/users?$slect=id', '$slect'],
    ['/v1.0/users?$expand=boss', 'boss'],
    ["/v1.0/users?$filter=jobTitle ne 'x'", 'ConsistencyLevel'],
    ["/v1.0/users?$filter=city eq 'x'", 'city'],
    ["/v1.0/users?$filter=mail eq 'x", 'syntax'],
    ['/v1.0/users?$filter=mail', 'understood'],
    ['/v1.0/users?$skiptoken=x', 'skip token'],
  ])('refuses %s', async (path, word) => {
    const { status, json } = await world.ask('GET', path)
    expect(status).toBe(400)
    expect(json.error.message).toContain(word)
  })

  test('finds a user by id and by principal name, and the manager', async () => {
    const [top, director] = world.leaders
    const byName = await world.ask('GET', `/v1.0/users/${director?.mail}?$select=id,department`)
    expect(byName.json).toMatchObject({ id: director?.id, department: director?.department })
    const manager = await world.ask('GET', `/v1.0/users/${director?.id}/manager?$select=id`)
    expect(manager.json.id).toBe(top?.id)
    const none = await world.ask('GET', `/v1.0/users/${top?.id}/manager`)
    expect([none.status, none.json.error.code]).toEqual([404, 'Request_ResourceNotFound'])
    const nobody = await world.ask('GET', '/v1.0/users/nobody@fjordby.example')
    expect([nobody.status, nobody.json.error.code]).toEqual([404, 'Request_ResourceNotFound'])
  })
})
