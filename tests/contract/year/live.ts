import { SETUP_CHECKS } from '#bot/domain/setup.ts'
import type { SigningKeys } from '#infra/local/login/keys.ts'
import { coordinatorOf, groupRooms, settled } from '#tests/journeys/round/cast.ts'
import { meet, prepare } from '#tests/journeys/round/meeting.ts'
import { playRound } from '#tests/journeys/round/play-round.ts'
import {
  gather,
  planRound,
  proposeTopics,
  releaseAgenda,
  type Say,
} from '#tests/journeys/round/preparing.ts'
import { letStrangerIn } from '#tests/journeys/round/strangers.ts'
import type { Stage } from '#tests/journeys/stage/tenant.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'
import {
  askSeldom,
  askSeldomOfChats,
  callTheDoctor,
  cancelWhileOutlookRests,
  loseTheFirstAnswers,
  onlineMeetings,
  removeTheApp,
  withdrawTokens,
} from './bad-luck.ts'
import { changePeople, followSuccession, letHostsCall, listAtFirst } from './people.ts'
import { askAmiss, loseTheDatabase } from './words/mishaps.ts'
import { tellOn } from './words/told-on.ts'
import { holdMeetings, writeBeforeMeeting } from './words/written.ts'

/** Everything that a municipality does in a year, in the order in which it does it, and some bad luck. */
export const liveAYear = async (stage: Stage, keys: SigningKeys, say: Say, leaders: number) => {
  const { client } = stage
  const coordinator = await coordinatorOf(client)
  await loseTheFirstAnswers(client)
  await gather(client, coordinator, say, listAtFirst(leaders))
  for (const check of SETUP_CHECKS) await client.must(coordinator, 'checkSetup', { check })
  await callTheDoctor(stage)

  for (const number of [1, 2, 3]) {
    say(`— ${number}. møderunde —`)
    await onlineMeetings(client, number !== 1)
    if (number === 3) await letHostsCall(client, coordinator)
    const round = await planRound(client, coordinator, say)
    await onlineMeetings(client, true)
    if (number === 1) await proposeTopics(client, say)
    await changePeople(client, coordinator, number, leaders)
    await withdrawTokens(client)
    const chief = await releaseAgenda(client, round, say)
    await changeAgenda(client, chief, round)
    const again = await moveAndCancel(client, coordinator, round)
    if (number === 1) await cancelWhileOutlookRests(client, coordinator, again)
    await client.must(coordinator, 'bookMeeting', again)
    await settled(client)
    await ask(client)
    await writeBeforeMeeting(client, coordinator, number)
    if (number === 2) {
      await askAmiss(stage)
      await loseTheDatabase(stage, coordinator)
    }
    if (number === 3) await removeTheApp(stage, keys)
    await prepare(client, say)
    await client.must(coordinator, 'fetchReplies', { round })
    await meet(client, say, { beforeClosing: (rooms) => holdMeetings(client, rooms) })
    await client.must(chief, 'getReleased', {})
    await tellOn(client, coordinator, round, number)
    say('Kontrakter, mål, bord, brev og noter er skrevet.')
  }
  await eraseThoseWhoLeft(client, coordinator)
  await askSeldom(stage)
}

/** The coordinator reads what is kept about each who has left, and erases those who can be erased by now. */
const eraseThoseWhoLeft = async (client: TenantClient, coordinator: string) => {
  const { people } = await client.must(coordinator, 'listFormerLeaders', {})
  for (const { id, name } of people) {
    await client.must(coordinator, 'getPersonData', { person: id })
    const { obstacle } = await client.must(coordinator, 'previewErasure', { person: id })
    if (obstacle === null) await client.must(coordinator, 'erasePerson', { person: id, name })
  }
}

/** A round in another kind of tenant, what is changed there by hand, and what people write to the bot. */
export const liveARoundIn = async (stage: Stage, say: Say, leaders: number) => {
  const { client } = stage
  const coordinator = await coordinatorOf(client)
  await playRound(client, say, listAtFirst(leaders), async () => {
    await letStrangerIn(client)
    for (const check of SETUP_CHECKS) await client.must(coordinator, 'checkSetup', { check })
  })
  await followSuccession(client, coordinator, leaders)
  await ask(client)
  if ((await client.state()).world === 'group-chat') await askSeldomOfChats(stage)
}

/** A word is changed after the release: each card is set right in place. */
const changeAgenda = async (client: TenantClient, as: string, round: string) => {
  const { content, version } = await client.must(as, 'getAgenda', { round })
  const changed = { ...content, theme: `${content.theme} (rettet)` }
  const saved = await client.must(as, 'saveAgenda', { round, version, content: changed })
  await client.must(as, 'releaseAgenda', { round, version: saved.version })
  await settled(client)
}

/** One meeting is moved half an hour, one is cancelled; returns what to book again. */
const moveAndCancel = async (client: TenantClient, coordinator: string, round: string) => {
  const booked = await client.must(coordinator, 'getRound', { round })
  const [first, second] = booked.groups
  if (!first?.meeting || !second?.meeting) throw new Error('The round has no two meetings.')
  const wall = (instant: string) => new Date(instant).toLocaleString('sv-SE', DANISH)
  const [on, from] = wall(first.meeting.startsAt).split(' ') as [string, string]
  const moved = { day: on, start: halfAnHourFrom(from) }
  await client.must(coordinator, 'moveMeeting', { meeting: first.meeting.id, ...moved })
  await client.must(coordinator, 'cancelMeeting', { meeting: second.meeting.id })
  await settled(client)
  const [day, start] = wall(second.meeting.startsAt).split(' ') as [string, string]
  return { round, group: second.group, day, start: start.slice(0, 5) }
}

const DANISH = { timeZone: 'Europe/Copenhagen' }

/** Towards noon: half an hour the other way may be outside the working hours. */
const halfAnHourFrom = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const moved = hours * 60 + minutes + (hours < 12 ? 30 : -30)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(moved / 60))}:${two(moved % 60)}`
}

/** By command, by mention and in the chat with the bot. */
const ask = async (client: TenantClient) => {
  const [room] = groupRooms(await client.state())
  if (!room) throw new Error('There is no group.')
  const as = room.members.at(-1) ?? ''
  const { id: channel } = room.channel
  for (const text of ['/hjælp', '/dagsorden', '/opsamling']) {
    await client.say({ as, channel, text, slash: true })
    await client.say({ as, channel, text: text.slice(1), mention: true })
    await client.say({ as, chat: true, text: text.slice(1) })
  }
}
