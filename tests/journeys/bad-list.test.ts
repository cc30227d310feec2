import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settle } from '#infra/local/municipality/directory.ts'
import { asCsv } from '#infra/local/municipality/list.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'
import { coordinatorOf, groupRooms, settled } from './round/cast.ts'
import { gather, planRound } from './round/preparing.ts'
import { listed, shortList } from './round/programme.ts'
import { whileStopped } from './stage/between.ts'
import { end } from './stage/stages.ts'
import { emptyFolder, type Stage, start } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 36
const isManager = (email: string) => listed.some((leader) => leader.managerEmail === email)
/** A leader of staff on the list, to whom nobody gave a mailbox. */
const mailless = listed.slice(0, LEADERS).findLast(({ email }) => !isManager(email))?.email ?? ''

let stage: Stage
let client: TenantClient
let coordinator: string

beforeAll(async () => {
  const folder = emptyFolder()
  whileStopped(folder, (tenant) => {
    settle(tenant)
    const user = tenant.collections.users.all().find((each) => each.userPrincipalName === mailless)
    if (!user) throw new Error(`${mailless} is not in the directory`)
    tenant.collections.users.put({ ...user, mail: null })
  })
  stage = await start(folder)
  client = stage.client
  coordinator = await coordinatorOf(client)
})
afterAll(() => end(stage))

const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64')
const ask = (
  name: 'previewImport' | 'applyImport',
  fileName: string,
  content: string | Uint8Array,
) => client.ask(coordinator, name, { fileName, content: base64(content) })

const nobodyIsThere = async () => {
  const { people } = await client.must(coordinator, 'listPeople', {})
  expect(people).toEqual([])
}

describe('a file that is no list of leaders', () => {
  const HEADINGS = 'Navn;E-mail;Område;Arbejdsplads;Niveau;Nærmeste leder;Ansat som leder\r\n'
  const files: readonly (readonly [
    what: string,
    name: string,
    content: string | Uint8Array,
    says: RegExp,
  ])[] = [
    [
      'a picture',
      'ledere.xlsx',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      /Filen kan ikke læses/,
    ],
    [
      'a torn workbook',
      'ledere.xlsx',
      Buffer.from('504b0304140000000800ffff0000', 'hex'),
      /Filen kan ikke læses/,
    ],
    [
      'an old workbook',
      'ledere.xls',
      Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'),
      /gamle format/,
    ],
    ['white space', 'ledere.csv', ' \r\n \r\n', /ingen ledere|mangler en kolonne/],
    ['headings alone', 'ledere.csv', HEADINGS, /ingen ledere i filen/],
    ['other headings', 'ledere.csv', 'Vare;Pris\r\nSko;200\r\n', /Listen mangler en kolonne med/],
    [
      'a web page',
      'ledere.xlsx',
      '<!doctype html><html><body>Log ind</body></html>',
      /mangler en kolonne|ingen ledere/,
    ],
  ]

  it.each(
    files,
  )('is refused in Danish, and nothing is kept: %s', async (_, name, content, says) => {
    for (const endpoint of ['previewImport', 'applyImport'] as const) {
      const { status, body } = await ask(endpoint, name, content)
      expect(status).toBe(409)
      expect(body.message).toMatch(says)
      expect(body).not.toHaveProperty('value')
    }
    await nobodyIsThere()
  })

  it('is refused when it is empty, too large, or no file', async () => {
    for (const input of [
      { fileName: 'tom.csv', content: '' },
      { fileName: 'tom.csv', content: '***' },
      { fileName: 'stor.csv', content: 'A'.repeat(7_000_004) },
      {},
      null,
      'hej',
    ]) {
      const { status, body } = await client.ask(coordinator, 'applyImport', input)
      expect(status).toBe(400)
      expect(JSON.stringify(body)).toMatch(/message|error/)
    }
    await nobodyIsThere()
  })

  it('shows all forty bad rows with line and reason, and takes none of the good ones', async () => {
    const bad = Array.from(
      { length: 40 },
      (_, index) =>
        `Fejl Fejlesen ${index};ukendt${index}@fjordby.example;Skole;Skolen;Konge;;32-13-2020`,
    )
    const good = asCsv(listed.slice(0, 12)).toString('latin1').trimEnd().split('\r\n').slice(1)
    const columns = [1, 2, 4, 5, 6, 7, 8]
    const rows = good.map((row) => columns.map((at) => row.split(';')[at]).join(';'))
    const list = Buffer.from(HEADINGS + [...rows, ...bad].join('\r\n'), 'latin1')
    const preview = await client.must(coordinator, 'previewImport', {
      fileName: 'ledere.csv',
      content: list.toString('base64'),
    })
    expect(preview.problems.count).toBe(120)
    expect(new Set(preview.problems.shown.map((each) => each.line)).size).toBe(40)
    expect(preview.problems.shown[0]).toMatchObject({ line: 14 })
    expect(new Set(preview.problems.shown.map((each) => each.kind))).toEqual(
      new Set(['not-in-directory', 'unknown-level', 'not-a-day']),
    )
    const { status, body } = await ask('applyImport', 'ledere.csv', list)
    expect([status, body.refusal]).toEqual([409, 'list-has-problems'])
    expect(body.message).toMatch(/^Listen har 120 fejl\. .*Intet er ændret\.$/)
    await nobodyIsThere()
  })
})

describe('a leader without a mailbox', () => {
  const nameOf = async () =>
    (await client.state()).users.find((user) => user.userPrincipalName === mailless)?.displayName

  it('is pointed out before the list is taken in, and stops nothing', async () => {
    const preview = await client.must(coordinator, 'previewImport', shortList(LEADERS))
    expect(preview.problems.count).toBe(0)
    expect(preview.warnings.shown.filter((each) => each.kind === 'no-mailbox')).toMatchObject([
      { found: await nameOf(), column: 'email' },
    ])
    await gather(client, coordinator, quiet, shortList(LEADERS))
    const { people } = await client.must(coordinator, 'listPeople', {})
    expect(people.filter((person) => !person.hasMailbox).map((person) => person.email)).toEqual([
      mailless,
    ])
  })

  it('has a place in the group’s channel, and is not invited', async () => {
    await planRound(client, coordinator, quiet)
    const state = await client.state()
    const rooms = groupRooms(state)
    expect(rooms.flatMap((room) => room.members)).toContain(mailless)
    const invited = state.events.flatMap((event) => event.attendees.map((each) => each.address))
    expect(invited).toHaveLength(LEADERS - 1)
    expect(invited).not.toContain(mailless)
    expect(state.rejected).toEqual([])
  })

  it('stands on the coordinator’s pages by name', async () => {
    const name = await nameOf()
    const overview = await client.must(coordinator, 'getOverview', {})
    expect(overview.withoutMailbox).toMatchObject([{ name, email: mailless }])
    expect(overview.troubles).toEqual([])
    const { seasons } = await client.must(coordinator, 'getSeason', {})
    const rounds = seasons[0]?.rounds ?? []
    const booked = await client.must(coordinator, 'getRound', { round: rounds[0]?.id ?? '' })
    expect(booked.groups.flatMap((group) => group.withoutMailbox ?? [])).toEqual([name])
    const proposal = await client.must(coordinator, 'proposeWeeks', {
      round: rounds[1]?.id ?? '',
      days: 2,
    })
    expect(proposal.withoutMailbox).toEqual([name])
    expect(proposal.unknown).toEqual([])
  })

  it('can read and prepare like the others, and nothing has broken', async () => {
    const { group } = await client.must(mailless, 'getMyGroup', {})
    expect(group?.members).toHaveLength(12)
    const { meetings } = await client.must(mailless, 'getMyMeetings', {})
    expect(meetings).toHaveLength(1)
    const [said] = await client.say({ as: mailless, chat: true, text: 'hjælp' })
    expect(said?.kind).toBe('card')
    await settled(client)
    expect(await stage.health()).toMatchObject({
      status: 'ok',
      errands: { waiting: 0, doubtful: 0, dead: 0 },
    })
  })
})
