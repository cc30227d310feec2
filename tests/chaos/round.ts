import { chiefRoom, type GroupRoom, groupRooms } from '#tests/journeys/round/cast.ts'
import { buttonsOf, instantOf } from '#tests/journeys/round/meeting.ts'
import type { TenantState } from '#tests/support/tenant-client.ts'
import { moveTo } from './calm.ts'
import { ask, must, press } from './people.ts'
import type { Town } from './town.ts'

/** Proposes weeks and books the best; the meetings are on their way to Outlook when this returns. */
export const book = async ({ client }: Town, coordinator: string): Promise<string> => {
  const { seasons } = await must(client, coordinator, 'getSeason', {})
  const round = seasons[0]?.rounds[0]?.id
  if (!round) throw new Error('The town has no round to book.')
  const proposed = await ask(client, coordinator, 'proposeWeeks', { round, days: 1 })
  // Outlook may be away for longer than somebody waits for an answer.
  if (!proposed.ok) return book({ client } as Town, coordinator)
  const [best] = proposed.value.choices
  if (!best) throw new Error('No week holds the groups.')
  const booked = await ask(client, coordinator, 'bookRound', {
    round,
    start: best.start,
    meetings: best.meetings.map(({ group, day }) => ({ group, day })),
  })
  // The first answer got lost, and the round was booked all the same.
  if (!booked.ok && booked.refusal !== 'round-booked')
    throw new Error(`Booking was refused: ${booked.refusal}`)
  return round
}

export const THEME = 'Ledelse på tværs i stormvejr'

/** Writes the chief group's agenda and releases it; the cards are on their way when this returns. */
export const release = async ({ client }: Town, round: string): Promise<void> => {
  const chief = chiefOf(await client.state())
  for (;;) {
    const { version, content, round: planned } = await must(client, chief, 'getAgenda', { round })
    const saved = await ask(client, chief, 'saveAgenda', {
      round,
      version,
      content: {
        ...content,
        theme: THEME,
        why: 'Vi vil se, at hvert kort kommer frem én gang.',
        tasks: [{ id: TASK, title: 'Spørg dine medarbejdere', text: '', due: dayBefore(planned) }],
      },
    })
    // The first answer got lost: what is there now is read again.
    if (!saved.ok) continue
    const out = await ask(client, chief, 'releaseAgenda', { round, version: saved.value.version })
    if (out.ok || out.refusal === 'nothing-changed') return
    if (out.refusal !== 'changed-meanwhile')
      throw new Error(`The release was refused: ${out.refusal}`)
  }
}

const TASK = '0190a000-0000-7000-8000-000000000001'

const dayBefore = ({ firstMeeting }: { readonly firstMeeting?: string | null }): string =>
  new Date(Date.parse(`${firstMeeting}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

const chiefOf = (state: TenantState): string => {
  const ids = new Set(chiefRoom(state).members.map((member) => member.userId))
  const chief = state.users.find((user) => ids.has(user.id) && user.persona === 'leader')
  if (!chief) throw new Error('Nobody is in the chief group’s channel.')
  return chief.userPrincipalName
}

/** When the last meeting of the round ends, in wall time; all are on one day. */
const lastEnd = (state: TenantState): string =>
  state.events
    .filter((event) => !event.cancelled)
    .map((event) => event.end)
    .sort()
    .at(-1) ?? ''

/** To the last minutes of the meetings. */
export const toTheEnd = async (town: Town): Promise<string> =>
  moveTo(town, instantOf(lastEnd(await town.client.state()), -5))

/** To when the evaluations have closed. */
export const toTheDayAfter = async (town: Town): Promise<string> =>
  moveTo(town, instantOf(lastEnd(await town.client.state()), 25 * 60))

/** Different for everybody, without a name in it, and found again on the card with the results. */
export const wordsOf = (room: GroupRoom, member: number): string =>
  `Det var ${QUALITIES[member % QUALITIES.length]} i ${room.channel.displayName}.`

const QUALITIES = [
  'roligt',
  'lærerigt',
  'konkret',
  'muntert',
  'grundigt',
  'hurtigt',
  'ærligt',
  'opmuntrende',
  'overraskende',
  'nyttigt',
  'inspirerende',
  'velforberedt',
]

/** Everyone but the last member of each group answers; every fourth presses the button once more. */
export const evaluate = async (town: Town): Promise<void> => {
  const state = await town.client.state()
  await Promise.all(
    groupRooms(state).map(async (room) => {
      const post = room.channel.posts.find((each) => answerButton(each.card))
      if (!post) throw new Error(`${room.channel.displayName} has no evaluation card.`)
      const button = answerButton(post.card)?.data
      for (const [index, as] of voters(room).entries()) {
        // What the button carries goes along also where the card has become a thank-you, as in an old window.
        const data = {
          ...button,
          good: wordsOf(room, index),
          missed: '',
          benefit: String(1 + (index % 5)),
        }
        const what = { as, postId: post.id, verb: 'answerEvaluation', data }
        await press(town.client, what, /Tak for dit svar|allerede svaret/)
        if (index % 4 === 0) await press(town.client, what, /allerede svaret/)
      }
    }),
  )
}

export const voters = (room: GroupRoom): readonly string[] => room.members.slice(0, -1)

const answerButton = (card: unknown) =>
  buttonsOf(card).find((each) => each.verb === 'answerEvaluation')
