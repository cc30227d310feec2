import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TenantState } from '#tests/support/tenant-client.ts'
import { coordinatorOf, groupRooms, settledAt } from './round/cast.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const QUESTION = 'Hvad gør det svært at hjælpe en borger på tværs?'
const ANSWERS = [
  'Vi ved ikke, hvem vi skal ringe til',
  'Ventetid',
  'Systemerne taler ikke sammen',
  'At ingen har det sidste ord',
  'Tid',
]

let stage: Stage | undefined
let client: Stage['client']
let before: TenantState
let leader: string
let question: string
let link: string

const own = async () => (await client.must(leader, 'getStaffQuestions', {})).questions
const send = (fields: readonly (readonly [string, string])[]) =>
  fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'da' },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
  })

beforeAll(async () => {
  stage = await stageAt('released')
  client = stage.client
  before = await client.state()
  const [room] = groupRooms(before)
  leader = room?.members.find((each) => each !== room.host) ?? ''
})
afterAll(() => end(stage))

it('a leader asks their staff for a preparation task, and gets a link that a newcomer can open', async () => {
  const { round, tasks } = await client.must(leader, 'getPreparation', { round: null })
  const day = new Date(Date.parse(before.now) + 5 * 86_400_000).toISOString().slice(0, 10)
  const asked = await client.must(leader, 'askStaff', {
    questions: [QUESTION],
    task: { round, id: tasks[0]?.id ?? '' },
    closesOn: day,
  })
  question = asked.question
  const [found] = await own()
  link = found?.link ?? ''
  expect(link).toMatch(new RegExp(`^${client.url}/q/[2-9b-z]{5}-[2-9b-z]{5}$`))
  const page = await fetch(link, { headers: { 'accept-language': 'da' } })
  expect(page.status).toBe(200)
  expect(page.headers.get('set-cookie')).toBeNull()
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  const html = await page.text()
  expect(html).toContain(QUESTION)
  expect(html).toContain('Fjordby Kommune')
  expect(await (await fetch(`${link}/sheet`)).text()).toContain(link)
})

it('five answer without signing in, and the leader reads nothing until it has closed', async () => {
  for (const words of ANSWERS) {
    expect(await own()).toMatchObject([{ isOpen: true, isEnough: false }])
    expect((await send([['answer', words]])).status).toBe(303)
  }
  expect(await own()).toMatchObject([
    { isOpen: true, isEnough: true, questions: [{ answers: [] }] },
  ])
  const { users } = before
  const named = users.find(
    ({ userPrincipalName: upn, persona }) => persona === 'leader' && upn !== leader,
  )
  const words = `${named?.displayName} hjælper os`
  expect((await send([['answer', words]])).status).toBe(422)
  expect((await send([['answer', 'cpr 010190-1234']])).status).toBe(422)
  const coordinator = await coordinatorOf(client)
  expect((await client.ask(coordinator, 'closeStaffQuestion', { question })).body).toMatchObject({
    refusal: 'not-allowed',
  })
})

it('after the last day the answers stand beside the task, in alphabetical order, and the link takes no more', async () => {
  await settledAt(client, new Date(Date.parse(before.now) + 6 * 86_400_000).toISOString())
  expect(await own()).toMatchObject([
    {
      isOpen: false,
      questions: [{ answers: ANSWERS.toSorted((a, b) => a.localeCompare(b, 'da')) }],
    },
  ])
  expect((await send([['answer', 'For sent']])).status).toBe(409)
  await client.must(leader, 'removeStaffQuestion', { question })
  expect((await fetch(link)).status).toBe(404)
})

it('nobody got a message of it, and the log knows neither the link nor a word', async () => {
  const after = await client.state()
  expect(after.mails).toHaveLength(before.mails.length)
  expect(after.rejected).toEqual([])
  const log = JSON.stringify(stage?.log())
  expect(log).toContain('/q/:code')
  expect(log).not.toContain(link.slice(-11))
  for (const words of [QUESTION, ...ANSWERS.slice(0, 4)]) expect(log).not.toContain(words)
})
