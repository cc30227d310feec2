import { addMinutes, day, momentAt } from '#bot/domain/calendar.ts'
import { releaseByGroup } from '#tests/support/release-by-group.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'
import { type GroupRoom, groupRooms, settled, settledAt } from './cast.ts'
import { answerInTab, cardFor, chatOf, isWithoutBot, tickInTab } from './doors.ts'
import type { Say } from './preparing.ts'

type Button = {
  readonly type: string
  readonly verb?: string
  readonly data?: Record<string, unknown>
}

/** Every button of a card, however deep it lies. */
export const buttonsOf = (card: unknown): readonly Button[] => {
  if (Array.isArray(card)) return card.flatMap(buttonsOf)
  if (typeof card !== 'object' || card === null) return []
  const here = 'type' in card && String(card.type).startsWith('Action.') ? [card as Button] : []
  return [...here, ...Object.values(card).flatMap(buttonsOf)]
}

const verbIn = (card: unknown, verb: string) => buttonsOf(card).filter((each) => each.verb === verb)

export type Prepared = {
  readonly ticks: number
  /** Those with a task left. */
  readonly left: readonly string[]
}

/** Most of each group tick every task on the card; the last but one ticks only the first, the last nothing. */
export const prepare = async (client: TenantClient, say: Say): Promise<Prepared> => {
  let ticks = 0
  const left: string[] = []
  const state = await client.state()
  for (const room of groupRooms(state)) {
    left.push(...room.members.slice(-2))
    for (const [index, as] of room.members.slice(0, -1).entries()) {
      const most = index === room.members.length - 2 ? 1 : Number.POSITIVE_INFINITY
      if (isWithoutBot(state)) {
        ticks += await tickInTab(client, as, most)
        continue
      }
      const post = cardFor(state, room, as, 'tickPreparation')
      if (!post) throw new Error(`${room.channel.displayName} has no preparation card`)
      for (const task of verbIn(post.card, 'tickPreparation').slice(0, most)) {
        const { data = {} } = task
        const verb = 'tickPreparation'
        const [answer] = await client.press({ as, postId: post.id, verb, data })
        if (answer?.kind !== 'card') throw new Error(`Ticking answered ${JSON.stringify(answer)}`)
        ticks += 1
      }
    }
  }
  say(`${ticks} flueben ved forberedelsen.`)
  return { ticks, left }
}

const GOOD = [
  'Vi kom hurtigt til sagen.',
  'God stemning, alle kom til orde.',
  'Konkrete eksempler.',
]
const MISSED = ['Mere tid til punkt 3.', 'En pause.', '']

export type Ballots = {
  /** The channel's name. */
  readonly room: string
  readonly benefits: readonly number[]
  readonly isHostAmong: boolean
}

/** Everyone in one group but its last member answers the evaluation card. */
export const evaluate = async (client: TenantClient, room: GroupRoom): Promise<Ballots> => {
  const { displayName } = room.channel
  const state = await client.state()
  const voters = room.members.slice(0, -1)
  const benefits: number[] = []
  for (const [index, as] of voters.entries()) {
    const benefit = 1 + ((index + numberOf(room)) % 5)
    const good = GOOD[index % GOOD.length] ?? ''
    const missed = MISSED[index % MISSED.length] ?? ''
    benefits.push(benefit)
    if (isWithoutBot(state)) {
      await answerInTab(client, as, { good, missed, benefit })
      continue
    }
    const post = cardFor(state, room, as, 'answerEvaluation')
    if (!post) throw new Error(`${displayName} has no evaluation card for ${as}`)
    const data = { good, missed, benefit: String(benefit) }
    const verb = 'answerEvaluation'
    const [answer] = await client.press({ as, postId: post.id, verb, data })
    if (answer?.kind !== 'card') throw new Error(`Evaluating answered ${JSON.stringify(answer)}`)
  }
  return { room: displayName, benefits, isHostAmong: voters.includes(room.host) }
}

const TO_CHIEFS = [
  'Vi har brug for én fælles aftale om, hvem der er tovholder, når flere er inde over.',
  'Borgere venter længst, når en sag går fra børn til voksen. Det bør I se på.',
  'Giv os et sted, hvor vi kan se, hvem der har kontakt til borgeren.',
  'Vikardækning på tværs kræver, at budgetterne kan deles i korte perioder.',
  'Fælles sprog om ledelse hjælper. Bliv ved med forløbet til næste år.',
  'Vi vil gerne prøve faste kontaktpersoner af i tre måneder og melde tilbage.',
  'Reglerne for samtykke stopper mange gode samarbejder. Kan juristerne skrive en side om det?',
  'Møderne mellem forvaltningerne er mange. Vi foreslår at lægge to af dem sammen.',
  'Der mangler tid til forberedelse i ugerne op til budgettet.',
  'Vi har gode erfaringer med at følges ad på besøg. Det vil vi gerne gøre mere af.',
  'Nye ledere bør møde en kollega fra en anden forvaltning i den første måned.',
]

const numberOf = (room: GroupRoom): number => Number(/\d+/.exec(room.channel.displayName)?.[0] ?? 0)

/** Different in every group, so that one can tell which arrived. */
export const wordsToChiefs = (room: GroupRoom): string =>
  TO_CHIEFS[numberOf(room) % TO_CHIEFS.length] ?? ''

const contentOf = (room: GroupRoom) => ({
  what: 'Vi talte om forløb, der går på tværs, og hvor de taber fart.',
  why: 'Borgeren oplever ventetid, når ingen har aftalt, hvem der holder tråden.',
  willDo: 'Vi aftaler en tovholder ved opstart og prøver det af frem til næste møde.',
  toChiefGroup: wordsToChiefs(room),
})

/** The host writes the summary by the door that is open to them, shares it with the group and releases a part. */
export const summarise = async (client: TenantClient, room: GroupRoom) =>
  releaseByGroup(client, room, await shareSummary(client, room))

/** The host writes the summary and shares it with the group; gives its meeting. */
export const shareSummary = async (client: TenantClient, room: GroupRoom) => {
  const { host, channel } = room
  const state = await client.state()
  if (isWithoutBot(state)) {
    const { meeting } = await client.must(host, 'openSummary', {})
    await client.must(host, 'saveSummary', { meeting, content: contentOf(room) })
  } else if (channel.apps.length > 0) {
    const words = { as: host, channel: channel.id, text: '/summary', slash: true }
    await fillInDialog(client, room, channel.id, await client.say(words))
  } else {
    const chat = chatOf(state, host)?.id ?? ''
    await fillInDialog(client, room, chat, await client.say({ as: host, chat, text: '/summary' }))
  }
  const { meeting } = await client.must(host, 'openSummary', {})
  await client.must(host, 'shareSummary', { meeting })
  return meeting
}

/** The answer to /summary has a button, which opens the dialog. */
const fillInDialog = async (
  client: TenantClient,
  room: GroupRoom,
  conversation: string,
  said: Awaited<ReturnType<TenantClient['say']>>,
) => {
  const asked = said.find((answer) => answer.card)
  const open = buttonsOf(asked?.card).find((each) => each.type !== 'Action.OpenUrl')
  if (!asked?.postId || !open) throw new Error(`/summary answered ${JSON.stringify(said)}`)
  const opened = await client.dialog({
    as: room.host,
    conversation,
    postId: asked.postId,
    data: open.data,
  })
  const form = (opened.dialog as { card?: unknown } | undefined)?.card
  const submit = buttonsOf(form).find((each) => each.type === 'Action.Submit')
  if (!submit) throw new Error(`The dialog was ${JSON.stringify(opened)}`)
  const saved = await client.dialog({
    as: room.host,
    conversation,
    postId: asked.postId,
    submit: true,
    data: {
      ...submit.data,
      ...Object.fromEntries(
        Object.entries(contentOf(room)).map(([name, words]) => [`content.${name}`, words]),
      ),
    },
  })
  if (saved.error) throw new Error(`Saving the summary answered ${JSON.stringify(saved)}`)
}

/** Where a journey looks on while the round is played. */
export type Onlooker = {
  readonly beforeClosing?: (rooms: readonly GroupRoom[]) => Promise<void>
  /** Who is not at their group's meeting, and is not asked there how it was. */
  readonly isAway?: (upn: string) => boolean
  /** How a group comes from its meeting to what the chief group gets. */
  readonly afterMeeting?: (room: GroupRoom) => Promise<unknown>
}

/**
 * Lives through the round's days: evaluations as they open, summaries right after. In the very first group
 * only the host and four others answer: too few for numbers to be shown.
 */
export const meet = async (
  client: TenantClient,
  say: Say,
  {
    beforeClosing,
    isAway = () => false,
    afterMeeting = (room) => summarise(client, room),
  }: Onlooker = {},
): Promise<readonly Ballots[]> => {
  const { events: all, now } = await client.state()
  const events = all.filter((event) => !event.cancelled && instantOf(event.end, 0) > now)
  const ends = [...new Set(events.map((event) => event.end))].sort()
  const ballots: Ballots[] = []
  for (const end of ends) {
    const at = await client.clock(instantOf(end, -5))
    say(`Klokken er nu ${at.now}: de sidste fem minutter af dagens møder.`)
    const rooms = await roomsMeetingUntil(client, end)
    for (const { members, ...all } of rooms) {
      const room = { ...all, members: members.filter((upn) => !isAway(upn)) }
      ballots.push(await evaluate(client, ballots.length === 0 ? onlyFewOf(room) : room))
    }
    await beforeClosing?.(rooms)
    await client.clock(instantOf(end, 10))
    for (const room of rooms) await afterMeeting(room)
    await settled(client)
    say(`${rooms.length} grupper har evalueret, skrevet opsamling og frigivet.`)
  }
  await settledAt(client, instantOf(ends.at(-1) ?? '', 25 * 60))
  const answers = ballots.reduce((sum, each) => sum + each.benefits.length, 0)
  say(`Evalueringerne er lukket: ${answers} svar.`)
  return ballots
}

const roomsMeetingUntil = async (client: TenantClient, end: string) => {
  const { users, events, ...state } = await client.state()
  const coming = new Set(
    events
      .filter((event) => event.end === end && !event.cancelled)
      .flatMap((event) => [event.organizer, ...event.attendees.map((each) => each.address)]),
  )
  const mailOf = new Map(users.map((user) => [user.userPrincipalName, user.mail]))
  const met = groupRooms({ users, events, ...state }).filter(
    // A host who called people to the meeting is not among those who were called.
    ({ host }) => coming.has(mailOf.get(host) ?? ''),
  )
  if (met.length === 0) throw new Error(`Nobody's group meets until ${end}.`)
  return met
}

/** The host and four others; the last of the list does not answer. */
const onlyFewOf = (room: GroupRoom): GroupRoom => {
  const others = room.members.filter((member) => member !== room.host)
  return { ...room, members: [room.host, ...others.slice(0, 5)] }
}

/** An event's wall time in Denmark, moved by minutes, as an instant. */
export const instantOf = (wall: string, minutes: number): string =>
  addMinutes(momentAt(day(wall.slice(0, 10)), wall.slice(11, 16)), minutes)
