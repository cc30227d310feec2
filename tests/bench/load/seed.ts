import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Tables } from '#bot/application/ports.ts'
import { openDatabase } from '#bot/storage/database.ts'
import { migrate } from '#bot/storage/migrate.ts'
import type { Database } from '#bot/storage/schema.ts'
import { sealBy } from '#bot/storage/seal.ts'
import { storeOn } from '#bot/storage/store.ts'
import { openKeys } from '#infra/local/login/keys.ts'
import { settle, userIdFor } from '#infra/local/municipality/directory.ts'
import { serviceEmail } from '#infra/local/municipality/people.ts'
import { publish } from '#infra/local/tenant/catalogue.ts'
import { openTenant } from '#infra/local/tenant/open.ts'
import { ourApp } from '#infra/local/tenant/roster.ts'
import { silentLog } from '#tests/support/log.ts'
import { type Programme, roomOf, SIZE } from './programme.ts'

export const TEAM = '0199d000-0000-4000-8000-000000000001'
const manifest = () =>
  readFileSync(join(import.meta.dirname, '../../../manifest/manifest.json'), 'utf8')

/** Puts the people, the team and the private channels into a tenant that nobody runs yet; its keys and the app's secret. */
export const seedTenant = (dataDir: string, { groups }: Programme) => {
  const tenant = openTenant({ dataDir })
  settle(tenant, { leaders: groups.length * SIZE })
  publish(tenant, manifest(), 'localhost:1')
  const app = ourApp(tenant)
  if (!app) throw new Error('The app is not published.')
  const owner = userIdFor(serviceEmail)
  const member = (userId: string) => ({ id: tenant.newId(), userId, roles: [] })
  const account = { ...member(owner), roles: ['owner' as const] }
  const createdAt = tenant.now()
  tenant.collections.teams.put({
    id: TEAM,
    displayName: 'Tværgående ledelsesgrupper',
    description: null,
    threadId: '19:bench-general@thread.tacv2',
    createdAt,
    members: [
      account,
      ...groups.flatMap(({ people }) => people.map((each) => member(each.entraId))),
    ],
    installedApps: [{ id: tenant.newId(), teamsAppId: app.id, version: app.version }],
    memberSettings: {},
  })
  for (const { group, people, channel } of groups)
    tenant.collections.channels.put({
      id: channel,
      teamId: TEAM,
      displayName: group.name,
      description: null,
      membershipType: 'private',
      createdAt,
      deletedAt: null,
      members: [account, ...people.map((each) => member(each.entraId))],
      enabledApps: [app.id],
      tabs: [],
    })
  const { connector } = openKeys(tenant.store)
  const { registration } = tenant
  const seeded = { key: connector, secret: registration.clientSecret, registration }
  tenant.close()
  return seeded
}

/** Opens a database with the newest schema, as the bot would with this secret. */
export const openSeeded = async (connectionString: string, secret: string) => {
  const db = openDatabase({
    connection: { connectionString },
    log: silentLog,
    name: 'bench',
    most: 6,
  })
  await migrate(db)
  return { db, store: storeOn(db, sealBy([secret])) }
}

/** Puts the programme into the database: people, groups, rooms that are made, and the booked round. */
export const seedProgramme = async (tables: Tables, { season, groups }: Programme) => {
  await tables.settings.set('team', { teamId: TEAM, filled: true, appInstalled: true })
  await tables.seasons.save(season)
  for (const each of groups) {
    for (const leader of each.people) await tables.leaders.save(leader)
    await tables.groups.save(each.group)
    await tables.rooms.save(roomOf(each))
    await tables.meetings.save(each.meeting)
  }
}

/** Everything that was ordered so far counts as done, so that a bot that comes up has nothing to send. */
export const settleErrands = (db: Kysely<Database>) =>
  db.updateTable('errands').set({ state: 'done' }).execute()
