import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { controlsOf } from '#tests/support/controls.ts'
import { coordinatorOf, groupRooms } from './round/cast.ts'
import { gather } from './round/preparing.ts'
import { shortList } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

type Report = {
  colour: string
  findings: { check: string; colour: string; code: string; about: string[]; next: string }[]
}
const root = join(import.meta.dirname, '../..')
let stage: Stage

/** `npm run doctor` as an administrator runs it: another process, over the wire. */
const doctor = (...args: readonly string[]) =>
  new Promise<{ code: number; report: Report; shown: string; log: string }>((resolve) => {
    const env = { PATH: process.env.PATH, TVAERS_DATA: stage.dataDir }
    const script = join(root, 'infra/local/doctor.ts')
    execFile(process.execPath, [script, '--json', ...args], { env }, (error, shown, log) => {
      const report = shown.startsWith('{') ? JSON.parse(shown) : { colour: '', findings: [] }
      resolve({ code: Number(error?.code ?? 0), report, shown, log })
    })
  })
const grave = ({ report }: { report: Report }) =>
  report.findings.filter(({ colour }) => colour !== 'green').map(({ code }) => code)
const change = (body: object) => controlsOf(stage.local.url).post('setup', body)
/** What is yellow in every tenant: nobody has said who calls people, or opened a dialog, and nothing was written. */
const ALWAYS = ['hosts-not-named', 'post-not-tried', 'dialog-by-hand']

beforeAll(async () => {
  stage = await stageAt(null)
  const as = await coordinatorOf(stage.client)
  await gather(stage.client, as, () => {}, shortList(36))
})
afterAll(() => end(stage))

it('finds nothing to put right in a tenant that is well, and leaves no trace there', async () => {
  const before = await stage.client.state()
  const looked = await doctor()
  expect([looked.code, looked.report.colour]).toEqual([0, 'yellow'])
  expect(grave(looked)).toEqual(ALWAYS)
  const after = await stage.client.state()
  const traffic = { requests: [], rejected: [], now: '' }
  expect({ ...after, ...traffic }).toEqual({ ...before, ...traffic })
  // The one refusal that there must be.
  expect(after.rejected).toMatchObject([
    { status: 403, template: '/v1.0/users/{user-id}/calendar' },
  ])
})

it('tells on request, beside the findings, the ids of what Microsoft refused', async () => {
  const logged = await doctor('--log')
  expect(logged.report.colour).toBe('yellow')
  const refused = logged.log
    .split('\n')
    .flatMap((line) => (line.includes('graph.failed') ? [JSON.parse(line)] : []))
  expect(refused).toMatchObject([
    {
      path: '/users/{}/calendar',
      status: 403,
      'client-request-id': expect.any(String),
      'request-id': expect.any(String),
    },
  ])
  expect((await doctor()).log).not.toContain('graph.failed')
})

it.each([
  [{ withdrawn: ['Team.Create'] }, ['consents-missing']],
  [{ exchangeScope: 'everybody' }, ['outside-open']],
  [{ exchangeScope: 'nobody' }, ['organizer-out-of-scope']],
  [{ granted: ['Calendars.ReadWrite'] }, ['consents-open-mailboxes', 'outside-open']],
  [
    { published: false },
    ['catalogue-lacks-app', 'team-lacks-app', 'channels-lack-app', 'bot-is-out'],
  ],
  [{ version: '9.9.9' }, ['catalogue-other-version']],
])('with %j it finds %j, says what to do, and is content when it is put right', async (wrong, found) => {
  const well = { withdrawn: [], granted: [], exchangeScope: 'service', published: true }
  const { version } = (await controlsOf(stage.local.url).get('setup')).body
  await change(wrong)
  const looked = await doctor()
  await change({ ...well, version })
  expect(grave(looked).toSorted()).toEqual([...found, ...ALWAYS].toSorted())
  const isRed = looked.report.findings.some(({ colour }) => colour === 'red')
  expect(looked.code).toBe(isRed ? 1 : 0)
  for (const { colour, next } of looked.report.findings)
    expect(next === '').toBe(colour === 'green')
  expect(grave(await doctor())).toEqual(ALWAYS)
})

it('looks at the host it is told of: in scope it is well, out of it it is not', async () => {
  const [room] = groupRooms(await stage.client.state())
  const host = room?.host ?? ''
  const closed = await doctor('--host', host)
  expect([closed.code, grave(closed)]).toEqual([
    1,
    ['hosts-out-of-scope', ...ALWAYS.filter((code) => code !== 'hosts-not-named')],
  ])
  await change({ alsoInScope: [host] })
  const open = await doctor('--host', host)
  const needless = await stage.client.must(await coordinatorOf(stage.client), 'checkSetup', {
    check: 'hosts',
  })
  await change({ alsoInScope: [] })
  expect(open.report.findings).toContainEqual(expect.objectContaining({ code: 'hosts-work' }))
  // The page knows that the one mailbox calls people, so that a host's calendar need not be open.
  expect(needless.findings.map(({ code }) => code)).toEqual(['hosts-open'])
})

it('writes only in the channel it is told, and takes it away again', async () => {
  const [room] = groupRooms(await stage.client.state())
  if (!room) throw new Error('The stage has no group.')
  const [member] = room.members
  const looked = await doctor('--post', room.channel.displayName, '--for', member ?? '')
  expect(looked.report.findings.filter(({ check }) => check === 'posting')).toMatchObject([
    { code: 'post-written' },
    { code: 'post-updated' },
    { code: 'targeted-works' },
  ])
  const [after] = groupRooms(await stage.client.state())
  const live = (posts: readonly object[]) =>
    posts.filter((post) => !('deleted' in post && post.deleted))
  expect(live(after?.channel.posts ?? [])).toHaveLength(live(room.channel.posts).length)
})

it('is told by the same words on the coordinator’s page', async () => {
  await change({ exchangeScope: 'everybody' })
  const as = await coordinatorOf(stage.client)
  const { findings } = await stage.client.must(as, 'checkSetup', { check: 'outside-mailbox' })
  await change({ exchangeScope: 'service' })
  expect(findings).toMatchObject([{ code: 'outside-open' }])
})

it('keeps what it needs to know of the local tenant from everybody but its owner', () => {
  const { mode } = statSync(join(stage.dataDir, 'environment.json'))
  expect(mode & 0o777).toBe(0o600)
})

it('says how it is used when it does not understand', async () => {
  expect((await doctor('--nonsense')).code).toBe(2)
})
