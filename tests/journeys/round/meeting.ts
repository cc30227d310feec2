import type { TenantClient } from '#tests/support/tenant-client.ts'
import { cardIn, type GroupRoom, groupRooms, settled } from './cast.ts'
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

/** All but two of each group tick the first preparation task on the card. */
export const prepare = async (client: TenantClient, say: Say) => {
  let ticks = 0
  for (const room of groupRooms(await client.state())) {
    const post = cardIn(room.channel, 'tickPreparation')
    if (!post) throw new Error(`${room.channel.displayName} has no preparation card`)
    const button = buttonsOf(post.card).find((each) => each.verb === 'tickPreparation')
    for (const as of room.members.slice(0, -2)) {
      const [answer] = await client.press({
        as,
        postId: post.id,
        verb: 'tickPreparation',
        ...(button?.data ? { data: button.data } : {}),
      })
      if (answer?.kind !== 'card') throw new Error(`Ticking answered ${JSON.stringify(answer)}`)
      ticks += 1
    }
  }
  say(`${ticks} flueben ved forberedelsen.`)
  return ticks
}

const GOOD = [
  'Vi kom hurtigt til sagen.',
  'God stemning, alle kom til orde.',
  'Konkrete eksempler.',
]
const MISSED = ['Mere tid til punkt 3.', 'En pause.', '']

/** Everyone in one group but its last member answers the evaluation card. */
export const evaluate = async (client: TenantClient, room: GroupRoom) => {
  const post = cardIn(room.channel, 'answerEvaluation')
  if (!post) throw new Error(`${room.channel.displayName} has no evaluation card`)
  for (const [index, as] of room.members.slice(0, -1).entries()) {
    const [answer] = await client.press({
      as,
      postId: post.id,
      verb: 'answerEvaluation',
      data: {
        good: GOOD[index % GOOD.length],
        missed: MISSED[index % MISSED.length],
        benefit: String(3 + (index % 3)),
      },
    })
    if (answer?.kind !== 'card') throw new Error(`Evaluating answered ${JSON.stringify(answer)}`)
  }
  return room.members.length - 1
}

/** The host types /summary, fills in the dialog, shares it with the group and releases a part. */
export const summarise = async (client: TenantClient, room: GroupRoom, conversation: string) => {
  const said = await client.say({
    as: room.host,
    channel: conversation,
    text: '/summary',
    slash: true,
  })
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
      'content.what': 'Vi talte om forløb, der går på tværs, og hvor de taber fart.',
      'content.why': 'Borgeren oplever ventetid, når ingen har aftalt, hvem der holder tråden.',
      'content.willDo': 'Vi aftaler en tovholder ved opstart og prøver det af frem til næste møde.',
      'content.toChiefGroup': `${room.channel.displayName.length > 0 ? 'Vi har brug for én fælles aftale om, hvem der er tovholder.' : ''}`,
    },
  })
  if (saved.error) throw new Error(`Saving the summary answered ${JSON.stringify(saved)}`)
  const { meeting } = await client.must(room.host, 'openSummary', {})
  await client.must(room.host, 'shareSummary', { meeting })
  await client.must(room.host, 'releaseSummary', { meeting })
}

/** Lives through the round's days: evaluations as they open, summaries right after. */
export const meet = async (client: TenantClient, say: Say) => {
  const events = (await client.state()).events.filter((event) => !event.cancelled)
  const ends = [...new Set(events.map((event) => event.end))].sort()
  let answers = 0
  for (const end of ends) {
    const at = await client.clock(instantOf(end, -5))
    say(`Klokken er nu ${at.now}: de sidste fem minutter af dagens møder.`)
    const todays = new Set(
      events
        .filter((event) => event.end === end)
        .flatMap((event) => event.attendees.map((each) => each.address)),
    )
    const state = await client.state()
    const mailOf = new Map(state.users.map((user) => [user.userPrincipalName, user.mail]))
    const rooms = groupRooms(state).filter((room) => todays.has(mailOf.get(room.host) ?? ''))
    for (const room of rooms) answers += await evaluate(client, room)
    await client.clock(instantOf(end, 10))
    for (const room of rooms) await summarise(client, room, room.channel.id)
    await settled(client)
    say(`${rooms.length} grupper har evalueret, skrevet opsamling og frigivet.`)
  }
  await client.clock(instantOf(ends.at(-1) ?? '', 25 * 60))
  await settled(client)
  say(`Evalueringerne er lukket: ${answers} svar.`)
  return answers
}

/** An event's wall time in Denmark in winter, moved by minutes, as an instant. */
const instantOf = (wall: string, minutes: number): string =>
  new Date(Date.parse(`${wall.slice(0, 19)}+01:00`) + minutes * 60_000).toISOString()
