import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TenantClient } from '#tests/support/tenant-client.ts'
import {
  cardIn,
  coordinatorOf,
  type GroupRoom,
  groupRooms,
  settled,
  settledAt,
} from './round/cast.ts'
import { buttonsOf, instantOf } from './round/meeting.ts'
import { wordsOf } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

/** Teams shows an error to whoever waits longer for a button or a dialog than this, in milliseconds. */
const PATIENCE_MS = 3_000
/** How long Graph and the Connector each take to answer anything, in seconds. */
const SLOW_SECONDS = 8

let stage: Stage
let client: TenantClient
let name: string

beforeAll(async () => {
  stage = await stageAt('released')
  client = stage.client
  const first = groupRooms(await client.state())[0]
  if (!first) throw new Error('There is no group.')
  name = first.channel.displayName
  const { events } = await client.state()
  const meeting = name.replace('Ledelsesgruppe', 'Gruppe')
  const event = events.find((each) => each.subject.includes(`${meeting},`))
  await settledAt(client, instantOf(event?.end ?? '', -5))
})
afterAll(() => end(stage))

const slow = ['graph.microsoft.com', 'smba.trafficmanager.net'].map((host) => ({
  kind: 'latency',
  host,
  seconds: SLOW_SECONDS,
}))
beforeEach(() => client.faults({ rules: slow }))
afterEach(() => client.faults({ rules: [] }))

const room = async (): Promise<GroupRoom> => {
  const found = groupRooms(await client.state()).find((each) => each.channel.displayName === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

/** What it gives, and how long it took to give it, in milliseconds. */
const timed = async <T>(work: () => Promise<T>): Promise<{ given: T; took: number }> => {
  const began = performance.now()
  const given = await work()
  return { given, took: performance.now() - began }
}

describe('while everything of Microsoft’s takes eight seconds', () => {
  it('a tick of preparation is answered at once', async () => {
    const { channel, members } = await room()
    const post = cardIn(channel, 'tickPreparation')
    const [tick] = buttonsOf(post?.card).filter(({ verb }) => verb === 'tickPreparation')
    for (const as of members.slice(0, 3)) {
      const { given, took } = await timed(() =>
        client.press({ as, postId: post?.id ?? '', verb: 'tickPreparation', data: tick?.data }),
      )
      expect(given).toMatchObject([{ kind: 'card' }])
      expect(took).toBeLessThan(PATIENCE_MS)
    }
  })

  it('evaluations are answered at once, also when the whole group answers in the same moment', async () => {
    const { channel, members } = await room()
    const post = cardIn(channel, 'answerEvaluation')
    const data = { good: 'Godt.', missed: '', benefit: '4' }
    const answers = await Promise.all(
      members.map((as) =>
        timed(() => client.press({ as, postId: post?.id ?? '', verb: 'answerEvaluation', data })),
      ),
    )
    for (const { given, took } of answers) {
      expect(given).toMatchObject([{ kind: 'card' }])
      expect(took).toBeLessThan(PATIENCE_MS)
    }
  })

  it('the summary’s form opens and is saved at once, and the card that follows comes when it can', async () => {
    const { channel, host } = await room()
    const { meeting } = await client.must(host, 'openSummary', {})
    const at = { as: host, conversation: channel.id }
    const open = { msteams: { type: 'task/fetch' }, dialog: 'summary', ask: { meeting } }
    const opened = await timed(() => client.dialog({ ...at, data: open }))
    expect(opened.took).toBeLessThan(PATIENCE_MS)
    const form = (opened.given.dialog as { card?: unknown } | undefined)?.card
    const submit = buttonsOf(form).find(({ type }) => type === 'Action.Submit')
    const written = { ...submit?.data, 'content.what': 'Vi talte om ventetid.' }
    const saved = await timed(() => client.dialog({ ...at, submit: true, data: written }))
    expect(saved.took).toBeLessThan(PATIENCE_MS)
    expect(saved.given).toEqual({ message: expect.any(String) })
    const shared = await timed(() => client.must(host, 'shareSummary', { meeting }))
    expect(shared.took).toBeLessThan(PATIENCE_MS)
    expect(postsAbout(await room(), 'ventetid')).toHaveLength(0)
  })

  it('and the slow part was done all the same', async () => {
    await client.faults({ rules: [] })
    await settled(client)
    await expect
      .poll(async () => postsAbout(await room(), 'ventetid').length, { timeout: 60_000 })
      .toBe(2)
    const { rejected } = await client.state()
    expect(rejected).toEqual([])
    expect(await stage.health()).toMatchObject({ status: 'ok', errands: { waiting: 0, dead: 0 } })
  })

  it('the coordinator’s pages answer too', async () => {
    const coordinator = await coordinatorOf(client)
    const { took } = await timed(() => client.must(coordinator, 'listPeople', {}))
    expect(took).toBeLessThan(PATIENCE_MS)
  })
})

/** The host's own draft, and what the group sees. */
const postsAbout = ({ channel }: GroupRoom, word: string) =>
  channel.posts.filter((post) => wordsOf(post.card).includes(word))
