import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EndpointName, endpoints } from '#bot/api/index.ts'
import { ACCESS } from '#bot/domain/access.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'
import { EXPECTED, ROLES } from './access/expected.ts'
import { type Programme, programmeOf } from './access/programme.ts'
import { cardIn, settled } from './round/cast.ts'
import { buttonsOf } from './round/meeting.ts'
import { wordsOf } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

type Role = (typeof ROLES)[number]

let stage: Stage
let client: TenantClient
let programme: Programme

beforeAll(async () => {
  stage = await stageAt('released')
  client = stage.client
  programme = await programmeOf(stage)
})
afterAll(() => end(stage))

/** What a role hears over the wire: `value`, the word of the refusal, or the status of anything else. */
const heard = async (role: Role, name: EndpointName, input: unknown): Promise<string> => {
  const { status, body } = await client.ask(programme.who[role], name, input)
  if ('value' in body) return status === 200 ? 'value' : `value with ${status}`
  return typeof body.refusal === 'string' ? body.refusal : `${status} ${JSON.stringify(body)}`
}

const names = Object.keys(ACCESS) as EndpointName[]

describe('the access table', () => {
  it('has a row and an expectation for every endpoint, and for nothing else', () => {
    expect(Object.keys(endpoints).toSorted()).toEqual(names.toSorted())
    expect(Object.keys(EXPECTED).toSorted()).toEqual(names.toSorted())
  })

  it.each(names)('lets exactly those ask %s who should', async (name) => {
    const { allowed, input, hears = 'value' } = EXPECTED[name]
    const answers: Partial<Record<Role, string>> = {}
    for (const role of ROLES) answers[role] = await heard(role, name, input(programme))
    const expected = ROLES.map((role) => [role, allowed.includes(role) ? hears : 'not-allowed'])
    expect(answers).toEqual(Object.fromEntries(expected))
  })

  it('answers 403 with a sentence, and nothing of what was asked for', async () => {
    const { who, meeting } = programme
    const { status, body } = await client.ask(who['another member'], 'getEvaluation', {
      meeting,
    })
    expect(status).toBe(403)
    expect(Object.keys(body).toSorted()).toEqual(['message', 'refusal'])
    expect(body.message).toMatch(/^Du har ikke adgang/)
  })
})

describe('another group, to a host and a member', () => {
  const strangers = ['host', 'member'] as const

  it('gives nothing when asked for by its ids', async () => {
    const { round, task, otherGroup: group, otherMeeting: meeting } = programme
    const content = { what: 'x', why: '', willDo: '', toChiefGroup: '' }
    const asked: [EndpointName, unknown][] = [
      ['getEvaluation', { meeting }],
      ['answerEvaluation', { meeting, good: '', missed: '', benefit: 1 }],
      ['tickPreparation', { round, task, group, done: true }],
      ['openSummary', { meeting }],
      ['saveSummary', { meeting, content }],
      ['shareSummary', { meeting }],
      ['askRelease', { meeting }],
      ['withdrawRelease', { meeting }],
      ['answerRelease', { meeting, asking: 1, answer: 'yes' }],
    ]
    for (const role of strangers)
      for (const [name, input] of asked)
        expect([role, name, await heard(role, name, input)]).toEqual([role, name, 'not-allowed'])
  })

  it('is not told from what does not exist', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000'
    const { who, otherMeeting } = programme
    for (const name of ['getEvaluation', 'openSummary', 'shareSummary'] as const)
      expect(await client.ask(who.host, name, { meeting: nowhere })).toEqual(
        await client.ask(who.host, name, { meeting: otherMeeting }),
      )
  })

  it('stands in no answer to what they may ask', async () => {
    const { who, round, otherGroup, otherMeeting, otherRoom } = programme
    const emails = otherRoom.members
    const state = await client.state()
    const ofFour = state.users.filter((user) => emails.includes(user.userPrincipalName))
    const read: [EndpointName, unknown][] = [
      ['whoAmI', {}],
      ['getMyGroup', {}],
      ['getMyMeetings', {}],
      ['getSeason', {}],
      ['getReleasedAgenda', { round }],
      ['getPreparation', { round }],
      ['getEvaluation', { meeting: null }],
      ['getSummaries', {}],
      ['listTopics', {}],
    ]
    for (const [name, input] of read) {
      const { status, body } = await client.ask(who.member, name, input)
      expect([name, status]).toEqual([name, 200])
      const said = JSON.stringify(body)
      for (const id of [otherGroup, otherMeeting, otherRoom.channel.id])
        expect(said).not.toContain(id)
      for (const { userPrincipalName, displayName } of ofFour) {
        expect(said).not.toContain(userPrincipalName)
        expect(said).not.toContain(displayName)
      }
    }
  })

  it('cannot be reached by a card: neither its posts, nor its ids in the data of another’s', async () => {
    const { who, room, otherRoom, otherGroup, otherMeeting } = programme
    const state = await client.state()
    const channel = (id: string) =>
      state.teams.flatMap((team) => team.channels).find((each) => each.id === id)
    const posts = (id: string, verb: string) => {
      const found = channel(id)
      const post = found && cardIn(found, verb)
      if (!post) throw new Error(`No card asks ${verb} in ${found?.displayName}`)
      return post
    }
    for (const verb of ['answerEvaluation', 'tickPreparation']) {
      const theirs = posts(otherRoom.channel.id, verb)
      const press = client.press({ as: who.member, postId: theirs.id, verb })
      await expect(press).rejects.toThrow(/403/)

      const own = posts(room.channel.id, verb)
      const forged = buttonsOf(theirs.card).find((each) => each.verb === verb)?.data
      const [answer, ...more] = await client.press({
        as: who.member,
        postId: own.id,
        verb,
        data: { ...forged, good: 'Fremmed', missed: '', benefit: '1' },
      })
      expect(more).toEqual([])
      expect(wordsOf(answer?.card) || answer?.text).toMatch(/Du har ikke adgang|Kortet er fra/)
      expect(JSON.stringify(answer)).not.toContain(otherGroup)
      expect(JSON.stringify(answer)).not.toContain(otherMeeting)
    }
    for (const verb of ['shareSummary', 'askRelease'])
      for (const role of strangers) {
        const own = posts(room.channel.id, 'answerEvaluation')
        const data = { meeting: otherMeeting }
        const [answer] = await client.press({ as: who[role], postId: own.id, verb, data })
        expect(wordsOf(answer?.card)).toContain('Du har ikke adgang')
      }
  })

  it('opens no dialog about it', async () => {
    const { who, room, otherMeeting } = programme
    const data = {
      dialog: 'summary',
      ask: { meeting: otherMeeting },
      fixed: { meeting: otherMeeting },
    }
    const conversation = room.channel.id
    for (const submit of [false, true])
      for (const role of strangers) {
        const sent = submit ? { ...data, 'content.what': 'Fremmed' } : data
        const answer = await client.dialog({ as: who[role], conversation, data: sent, submit })
        expect(answer).toEqual({ message: expect.stringMatching(/^Du har ikke adgang/) })
      }
  })

  it('gets its own answers as if nobody had tried', async () => {
    await settled(client)
    const { who, otherMeeting } = programme
    const { evaluation } = await client.must(who['another host'], 'getEvaluation', {
      meeting: otherMeeting,
    })
    expect(evaluation?.hasAnswered).toBe(false)
    const draft = await client.must(who['another host'], 'openSummary', { meeting: otherMeeting })
    expect(draft).toMatchObject({ state: 'none', content: { what: '' } })
    const { rejected } = await client.state()
    expect(rejected).toEqual([])
    expect(await stage.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
  })
})
