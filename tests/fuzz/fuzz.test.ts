import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EndpointName, endpoints } from '#bot/api/index.ts'
import { type AccessWorld, openAccessWorld } from '#tests/access/world.ts'
import { message } from '#tests/edge/activity.ts'
import type { Role } from '#tests/journeys/access/expected.ts'
import { askedAt } from './ask.ts'
import { fittingOf, mutatedOf, words } from './values.ts'

/** `FUZZ=20 npm run test:fuzz` tries twenty times as much. */
const TIMES = Number(process.env.FUZZ ?? 1)
/** What is tried is drawn anew each time; what fails is printed with the seed that draws it again. */
const SEED = Number(process.env.SEED ?? Math.trunc(Math.random() * 2 ** 31))

let world: AccessWorld
let ids: string[] = []

beforeAll(async () => {
  world = await openAccessWorld()
  const seats = Object.values(world.things)
  ids = [
    ...new Set(
      seats.flatMap((things) => [
        things.round,
        things.composition,
        things.topic,
        things.task,
        things.group,
        things.meeting,
        things.otherMeeting,
        ...things.people,
      ]),
    ),
  ].filter((id) => id !== '')
}, 600_000)
afterAll(() => world?.door.close(), 60_000)

const drawn = (runs: number) => ({ numRuns: runs * TIMES, seed: SEED, endOnFailure: true })

/** Something that a person or a program can act on, and nothing of ours: no place in the code, no SQL. */
const expectAnswered = ({ status, said }: { status: number; said: string }) => {
  expect(status, said).toBeLessThan(500)
  expect(said).not.toMatch(/\bat .*\.ts:|node_modules|select .* from|Error:/i)
}

const WHO: readonly Role[] = ['coordinator', 'host', 'member', 'chief']

describe('whatever is asked of the API', () => {
  it.each(Object.keys(endpoints) as EndpointName[])('%s answers', async (name) => {
    const { input } = endpoints[name]
    const asked = fc.oneof(fittingOf(input, ids), mutatedOf(input, ids))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...WHO), asked, async (role, value) => {
        const { port } = world.door
        const body = JSON.stringify(value) ?? 'null'
        expectAnswered(await askedAt(port, `/api/${name}`, world.tokens[role], body))
      }),
      drawn(16),
    )
  })

  it('answers to what is no JSON, under any name and as any kind of content', async () => {
    const path = fc.oneof(
      fc.constantFrom(...Object.keys(endpoints)),
      words().map((word) => encodeURIComponent(word.toWellFormed()).slice(0, 2_000)),
    )
    const kind = fc.constantFrom('application/json', 'text/plain', 'multipart/form-data', 'x')
    const bytes = fc.uint8Array({ maxLength: 200 }).map((each) => Uint8Array.from(each))
    await fc.assert(
      fc.asyncProperty(path, bytes, kind, async (name, body, contentType) => {
        const { port } = world.door
        const token = world.tokens.coordinator
        expectAnswered(await askedAt(port, `/api/${name}`, token, body, contentType))
      }),
      drawn(150),
    )
  })
})

describe('whatever is dropped as a list of leaders', () => {
  const cell = words().map((word) => word.replaceAll(/[;\n\r"]/g, ' ').slice(0, 200))
  const lines = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 12 })
    .map((rows) => rows.map((row) => row.join(';')).join('\n'))
  const head = 'Navn;E-mail;Forvaltning;Arbejdssted;Niveau;Leder;Tiltrådt\n'
  const file = fc.oneof(
    lines.map((text) => Buffer.from(head + text)),
    lines.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    // A zip, as a spreadsheet is, that breaks off or holds anything.
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from([80, 75, 3, 4, ...bytes])),
  )
  it('is told what is wrong with it', async () => {
    const fileName = fc.constantFrom('ledere.csv', 'ledere.xlsx', 'x', '../ledere.csv')
    await fc.assert(
      fc.asyncProperty(file, fileName, async (content, name) => {
        const body = JSON.stringify({ fileName: name, content: content.toString('base64') })
        const { port } = world.door
        const token = world.tokens.coordinator
        expectAnswered(await askedAt(port, '/api/previewImport', token, body))
      }),
      drawn(60),
    )
  })
})

describe('whatever Teams brings', () => {
  const data = fc.dictionary(
    fc.oneof(
      fc.constantFrom('meeting', 'verb', 'action', 'good', 'content.what', 'fixed'),
      words(),
    ),
    fc.oneof(fc.constantFrom(...['x']), words(), fc.jsonValue({ maxDepth: 3 })),
    { maxKeys: 6 },
  )
  const verb = fc.oneof(fc.constantFrom(...Object.keys(endpoints)), words())
  const names = ['adaptiveCard/action', 'task/fetch', 'task/submit', 'composeExtension/query', 'x']
  const activity = fc.oneof(
    fc.record({
      type: fc.constant('invoke'),
      name: fc.constantFrom(...names),
      value: fc.oneof(
        fc.record({
          action: fc.record({ type: fc.constant('Action.Execute'), verb, data }),
        }),
        fc.record({ data: fc.oneof(data, fc.jsonValue({ maxDepth: 2 })) }),
        fc.jsonValue({ maxDepth: 3 }),
      ),
    }),
    fc.record({
      type: fc.constant('message'),
      text: words(),
      value: fc.jsonValue({ maxDepth: 2 }),
    }),
    fc.record({
      type: fc.constantFrom(
        'conversationUpdate',
        'installationUpdate',
        'messageReaction',
        'typing',
      ),
      membersAdded: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant([{ id: '29:x' }])),
      channelData: fc.jsonValue({ maxDepth: 3 }),
    }),
    fc.dictionary(words(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 }),
  )
  let count = 0
  it('is answered, and takes nobody down', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...WHO), activity, async (role, more) => {
        const sent = message(world.ids[role], {
          id: `f:fuzz-${SEED}-${count++}`,
          conversation: { id: world.channels.own, conversationType: 'channel' },
          ...(more as Record<string, unknown>),
        })
        const { port } = world.door
        const body = JSON.stringify(sent)
        expectAnswered(await askedAt(port, '/api/messages', world.fromTeams, body))
      }),
      drawn(200),
    )
  })
})

describe('whatever comes by the door without a sign-in', () => {
  it('is answered with a page, and seldom with thanks', async () => {
    const { port } = world.door
    const token = world.tokens.member
    const asked = await askedAt(
      port,
      '/api/askStaff',
      token,
      JSON.stringify({ questions: ['Hvad?', 'Hvordan?'], task: null, closesOn: '2027-01-21' }),
    )
    expect(asked.status, asked.said).toBe(200)
    const mine = JSON.parse((await askedAt(port, '/api/getStaffQuestions', token, '{}')).said)
    const code = String(mine.value.questions[0].link).split('/').at(-1) ?? ''
    const form = fc
      .array(fc.tuple(fc.oneof(fc.constantFrom('answer', 'despite', 'anyway'), words()), words()), {
        maxLength: 6,
      })
      .map((fields) =>
        fields
          .map((pair) => pair.map((each) => encodeURIComponent(each.toWellFormed())).join('='))
          .join('&'),
      )
    const bytes = fc.uint8Array({ maxLength: 300 }).map((each) => Uint8Array.from(each))
    const path = fc.oneof(
      fc.constantFrom(`/q/${code}`, `/q/${code}?lang=en`, '/q/k7m2p-9qx4t'),
      words().map((word) => `/q/${encodeURIComponent(word.toWellFormed()).slice(0, 500)}`),
    )
    const kind = fc.constantFrom('application/x-www-form-urlencoded', 'text/plain', 'x')
    let from = 0
    await fc.assert(
      fc.asyncProperty(path, fc.oneof(form, bytes), kind, async (to, body, type) => {
        const response = await fetch(`http://127.0.0.1:${port}${to}`, {
          method: 'POST',
          redirect: 'manual',
          // As from as many people, so that none of them is slowed down.
          headers: { 'content-type': type, 'x-forwarded-for': `198.51.${from++ % 250}.7` },
          body,
        })
        expectAnswered({ status: response.status, said: await response.text() })
        expect([303, 400, 404, 405, 409, 413, 415, 422, 429]).toContain(response.status)
      }),
      drawn(120),
    )
  })
})

describe('whatever comes as news from Outlook', () => {
  it('is answered', async () => {
    const notice = fc.record(
      {
        subscriptionId: fc.oneof(fc.uuid(), words()),
        clientState: words(),
        changeType: words(),
        resource: words(),
        lifecycleEvent: fc.oneof(fc.constantFrom('missed', 'subscriptionRemoved'), words()),
        resourceData: fc.jsonValue({ maxDepth: 2 }),
      },
      { requiredKeys: [] },
    )
    const news = fc.oneof(
      fc.record({ value: fc.array(notice, { maxLength: 5 }) }),
      fc.record({ value: fc.jsonValue({ maxDepth: 3 }) }),
      fc.jsonValue({ maxDepth: 3 }),
    )
    await fc.assert(
      fc.asyncProperty(news, fc.option(words()), async (body, token) => {
        const asked =
          token === null ? '' : `?validationToken=${encodeURIComponent(token.toWellFormed())}`
        const path = `/api/notifications${asked.slice(0, 3_000)}`
        const { port } = world.door
        expectAnswered(await askedAt(port, path, null, JSON.stringify(body)))
      }),
      drawn(150),
    )
  })
})

describe('afterwards', () => {
  it('the bot is well, and has written down no fault and nothing that was tried', async () => {
    expect((await world.door.health()).status).toBe('ok')
    const lines = world.door.written()
    const faults = lines.filter((line) => /"level":(50|60)/.test(line))
    expect(faults).toEqual([])
    expect(lines.join('\n')).not.toMatch(/drop table|HYPERLINK|<script>/)
  })
})
