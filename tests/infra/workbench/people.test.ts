import { describe, expect, it } from 'vitest'
import { settle } from '#infra/local/municipality/directory.ts'
import { openTenant } from '#infra/local/tenant/open.ts'
import { fits, peopleIn } from '#infra/local/workbench/people/kinds.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const municipality = () => {
  const tenant = openTenant({ dataDir: temporaryFolder() })
  settle(tenant)
  const users = tenant.collections.users.all()
  tenant.close()
  return users
}

const channel = (displayName: string, userIds: string[], owner = 'nobody') => ({
  id: displayName,
  displayName,
  membershipType: 'private',
  members: [
    { userId: owner, roles: ['owner' as const] },
    ...userIds.map((userId) => ({ userId, roles: [] })),
  ],
})

describe('the people one can be', () => {
  it('are one coordinator, eleven hosts, the other leaders and employees outside', () => {
    const people = peopleIn({ users: municipality(), teams: [], groupChats: [] })
    const count = (kind: string) => people.filter((person) => person.kind === kind).length
    expect(count('coordinator')).toBe(1)
    expect(count('host')).toBe(11)
    expect(count('leader')).toBe(121)
    expect(count('outside')).toBeGreaterThan(0)
    expect(people.some(({ user }) => user.persona === 'service')).toBe(false)
  })

  it('stand with the group they sit in, a chief with the group and not with the chief group', () => {
    const users = municipality()
      .filter((user) => user.persona === 'leader')
      .slice(0, 4)
    const [a = '', b = '', c = '', d = ''] = users.map(({ id }) => id)
    const coordinator = municipality().find((user) => user.persona === 'coordinator')
    const directory = {
      users: [...users, ...(coordinator ? [coordinator] : [])],
      teams: [
        {
          id: 't',
          displayName: 'T',
          channels: [
            channel('Chefgruppen', [a, c], coordinator?.id),
            channel('Gruppe 1', [a, b], coordinator?.id),
            channel('Gruppe 2', [c, d], coordinator?.id),
          ],
        },
      ],
      groupChats: [],
    }
    const groups = new Map(peopleIn(directory).map(({ user, group }) => [user.id, group]))
    expect([a, b, c, d].map((id) => groups.get(id))).toEqual([
      'Gruppe 1',
      'Gruppe 1',
      'Gruppe 2',
      'Gruppe 2',
    ])
    expect(groups.get(coordinator?.id ?? '')).toBeNull()
  })

  it('are found by any words of name, title, area or group', () => {
    const person = peopleIn({ users: municipality(), teams: [], groupChats: [] }).find(
      ({ user }) => user.jobTitle === 'Skolechef',
    )
    expect(person && fits(person, 'skolechef læring')).toBe(true)
    expect(person && fits(person, '')).toBe(true)
    expect(person && fits(person, 'skolechef sundhed')).toBe(false)
  })
})
