import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { permissions } from '#infra/local/graph/permissions.ts'
import { contractsFolder } from '#tests/support/contracts.ts'

type Kinds = Record<'application' | 'rsc', Record<'least' | 'other', string[]>>
const file = join(contractsFolder, 'graph-permissions.slice.json')
const reference: Record<string, Kinds> = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8')).operations
  : {}
const shared = Object.entries(permissions).flatMap(([operation, permission]) => {
  const kinds = reference[operation]
  return kinds ? [{ operation, permission, kinds }] : []
})

describe.skipIf(!existsSync(file))('the permissions Graph asks for here', () => {
  test('cover most operations of Microsoft’s reference that are here', () => {
    expect(shared.length).toBeGreaterThan(35)
  })

  test.each(shared)('$operation accepts what the reference accepts and no more', (each) => {
    const { application, rsc } = each.kinds
    const named = [...application.least, ...application.other]
    // Who may write may read, also where the reference does not say so.
    const known = [...named, ...named.map((role) => role.replace(/\.Read$/, '.ReadWrite'))]
    const given = each.permission.roles
    expect(given.filter((role) => !known.includes(role))).toEqual([])
    expect(application.least.filter((role) => !given.includes(role))).toEqual([])
    const knownRsc = [...rsc.least, ...rsc.other, ...application.other]
    expect((each.permission.rsc ?? []).filter((role) => !knownRsc.includes(role))).toEqual([])
  })
})
