import { afterAll, beforeAll, expect, it } from 'vitest'
import { activityAttacks } from './attacks/activities.ts'
import type { Attack, Loot } from './attacks/attack.ts'
import { noticeAttacks } from './attacks/notices.ts'
import { requestAttacks } from './attacks/requests.ts'
import { staffAttacks } from './attacks/staff.ts'
import { tokenAttacks } from './attacks/tokens.ts'
import { type Door, openDoor } from './door.ts'
import { knock } from './knock.ts'

let door: Door
let attacks: readonly Attack[]
let pid: number | undefined

beforeAll(async () => {
  door = await openDoor()
  pid = door.local.bot.pid
  const loot = await lootOf(door)
  attacks = [
    ...tokenAttacks(loot),
    ...activityAttacks(loot),
    ...requestAttacks(loot),
    ...noticeAttacks(loot),
    ...staffAttacks(),
  ]
})
afterAll(() => door?.close())

const lootOf = async ({ client, keys, local }: Door): Promise<Loot> => {
  const { users, now } = await client.state()
  const byName = local.address.coordinator.userPrincipalName
  const coordinator = users.find((user) => user.userPrincipalName === byName)
  const leader = users.find((user) => user.persona === 'leader')
  if (!coordinator || !leader) throw new Error('Nobody is coordinator, or nobody is a leader.')
  return {
    keys,
    now: Math.floor(Date.parse(now) / 1000),
    person: coordinator.id,
    ownToken: await client.token(leader.userPrincipalName),
  }
}

const postsMade = async () =>
  (await door.client.state()).requests.filter((each) => each.host === 'smba.trafficmanager.net')

it('refuses everybody who is not Microsoft, or takes it for nothing, and the bot never runs', async () => {
  expect(attacks.length).toBeGreaterThan(30)
  const rows = []
  for (const { what, status, isSilent = false, knock: sent } of attacks) {
    const got = await knock(door.port, sent)
    const { turns } = await door.health()
    rows.push({ what, status, isSilent, got, taken: turns.taken })
  }
  console.log(tableOf(rows))
  expect(rows.filter((row) => row.got !== row.status || row.taken !== 0)).toEqual([])
  for (const row of rows)
    expect([row.what, row.isSilent ? row.got === 202 : row.got >= 400 && row.got < 500]).toEqual([
      row.what,
      true,
    ])
})

it('has done nothing, asked nobody, and is well', async () => {
  expect(door.local.bot.pid).toBe(pid)
  expect(await door.health()).toMatchObject({ status: 'ok', turns: { taken: 0 } })
  expect(await postsMade()).toEqual([])
  const { rejected, requests } = await door.client.state()
  expect(rejected).toEqual([])
  expect(requests.filter(({ template }) => /events|subscriptions/.test(template))).toEqual([])
  // Nor was any key fetched but the Connector's own, however the token named another place.
  const asked = requests.filter(({ host }) => /botframework|evil|microsoftonline\.us/.test(host))
  expect(new Set(asked.map((each) => each.host))).toEqual(new Set(['login.botframework.com']))
})

it('tells of each in its log in one line of JSON, without the token', () => {
  const lines = door.written()
  expect(lines.filter((line) => !line.startsWith('{'))).toEqual([])
  expect(lines.filter((line) => /"level":50|http\.fault/.test(line))).toEqual([])
  expect(lines.filter((line) => line.includes('bot.refused')).length).toBeGreaterThan(30)
  expect(lines.join('\n')).not.toMatch(/eyJ|BEGIN PUBLIC KEY/)
})

const tableOf = (rows: readonly { what: string; got: number; taken: number }[]): string => {
  const width = Math.max(...rows.map(({ what }) => what.length))
  const line = (what: string, got: string, taken: string) =>
    `${what.padEnd(width)}  ${got.padStart(6)}  ${taken.padStart(5)}`
  return [
    line('Who comes to the bot’s doors, and is not Microsoft', 'status', 'turns'),
    ...rows.map(({ what, got, taken }) => line(what, String(got), String(taken))),
    `${rows.length} attacks; turns of the bot: ${rows.at(-1)?.taken}`,
  ].join('\n')
}
