import { expect, it } from 'vitest'
import { type RoomKind, roomKey } from '#bot/domain/room.ts'
import { aRoomOf } from '#tests/support/make.ts'
import { aBot, from, wordsOf } from './a-bot.ts'

const CHANNEL = '19:room-of-group-1@thread.tacv2'
const CHAT = '19:chat-of-group-1@thread.v2'
const CHIEFS = '19:chiefs@thread.tacv2'
const NOBODYS = '19:general@thread.tacv2'

const AGENDA = /ikke frigivet endnu/
const SUMMARY = /Opsamling fra mødet/
const HELP = /Det kan jeg hjælpe med/
const NO_ROOM = /Her mødes ingen ledelsesgruppe\. Skriv til mig i gruppens eget rum/
const NOT_YOURS = /Her mødes en gruppe, du ikke er med i.* Skriv til mig i din egen gruppes rum/
type Answers = { readonly opsamling: RegExp; readonly dagsorden: RegExp }
const THEIR_OWN: Answers = { opsamling: SUMMARY, dagsorden: AGENDA }

/** Two groups in rooms of this kind, and the chief group in its own. */
const aBotIn = async (kind: RoomKind) => {
  const bot = await aBot()
  const chiefs = { kind: 'chief-group' } as const
  const [group] = bot.groups
  const channel = kind === 'group-chat' ? CHAT : CHANNEL
  await bot.world.store.transaction(async ({ rooms }) => {
    await rooms.save(aRoomOf(group.group, { kind, channel }))
    const room = { key: roomKey(chiefs), owner: chiefs, name: 'Chefgruppen', channel: CHIEFS }
    await rooms.save({ ...aRoomOf(group.group), ...room })
  })
  return bot
}

/** What the bot says to each of these words, written so in that place. */
const expectAnswers = async (
  { turn, said }: Awaited<ReturnType<typeof aBotIn>>,
  who: Parameters<typeof from>[0],
  place: string | null,
  { opsamling, dagsorden }: Answers,
) => {
  const chat = { conversationType: 'groupChat', isGroup: true, name: '', tenantId: 'tenant' }
  const where = place?.endsWith('.v2') ? { conversation: { ...chat, id: place } } : {}
  for (const [words, expected] of [
    ['opsamling', opsamling],
    ['/dagsorden', dagsorden],
    ['hjælp', HELP],
    ['hvad nu?', HELP],
  ] as const) {
    const before = said.length
    const slash = { text: words, recipient: { id: '28:bot', name: 'Tværs', isTargeted: true } }
    await turn(from(who, place, { ...slash, ...where }))
    const [answer, ...others] = said.slice(before)
    expect(others).toEqual([])
    expect(wordsOf(answer?.card.card), `${words} in ${place}`).toMatch(expected)
    // In a room only the one who asked sees the answer; their own chat nobody else reads.
    expect(answer?.to).toBe(place === null ? null : `29:${who.entraId}`)
  }
}

it('every command is answered to a host in the group’s shared channel, the chiefs’ room, their own chat and where no group meets', async () => {
  const bot = await aBotIn('shared-channel')
  const { host } = bot.groups[0]
  await expectAnswers(bot, host, CHANNEL, THEIR_OWN)
  await expectAnswers(bot, host, CHIEFS, THEIR_OWN)
  await expectAnswers(bot, host, null, THEIR_OWN)
  await expectAnswers(bot, host, NOBODYS, { opsamling: NO_ROOM, dagsorden: NO_ROOM })
}, 60_000)

it('every command is answered in a group’s chat, and in a chat of others with the way to one’s own', async () => {
  const bot = await aBotIn('group-chat')
  const [own, other] = bot.groups
  await expectAnswers(bot, own.host, CHAT, THEIR_OWN)
  await expectAnswers(bot, own.members[1] ?? own.host, CHAT, {
    opsamling: /Det er Vært 1, der er vært/,
    dagsorden: AGENDA,
  })
  await expectAnswers(bot, other.host, CHAT, { opsamling: NOT_YOURS, dagsorden: NOT_YOURS })
  const elsewhere = { opsamling: NO_ROOM, dagsorden: NO_ROOM }
  await expectAnswers(bot, own.host, '19:some-chat@thread.v2', elsewhere)
})

it('a leader who is no chief is answered in the chiefs’ room with nothing of it', async () => {
  const bot = await aBotIn('private-channel')
  const leader = bot.groups[0].members[1] ?? bot.groups[0].host
  await expectAnswers(bot, leader, CHIEFS, { opsamling: NOT_YOURS, dagsorden: NOT_YOURS })
})
