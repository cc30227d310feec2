import { addDays, day, momentAt } from '#bot/domain/calendar.ts'
import { type GroupRoom, groupRooms } from '../round/cast.ts'
import { meet, prepare, summarise } from '../round/meeting.ts'
import { releaseAgenda } from '../round/preparing.ts'
import { callRound } from './invite.ts'
import type { PlannedSeason } from './seasons.ts'
import { tellOn } from './told.ts'
import { checkSame, noted, type Year } from './year.ts'

/** What is special about one round of the year. */
export type Special = {
  readonly beforeAgenda?: () => Promise<void>
  /** Gives who is away from their group's meeting. */
  readonly beforeMeeting?: (round: string) => Promise<readonly string[]>
  readonly beforeClosing?: () => Promise<void>
  readonly afterMeeting?: (room: GroupRoom) => Promise<void>
}

type Planned = PlannedSeason['rounds'][number]

/** One round from the invitation to the letter to the organisation; gives its id. */
export const playRoundOf = async (
  year: Year,
  { label, from }: Planned,
  { beforeAgenda, beforeMeeting, beforeClosing, afterMeeting }: Special = {},
): Promise<string> => {
  const { client, say } = year
  say(`— ${label} —`)
  await moveTo(year, from, -28)
  const round = await callRound(year, label)
  await beforeAgenda?.()
  await releaseAgenda(client, round, say)
  await noted(year, label)
  const away = (await beforeMeeting?.(round)) ?? []
  const { left } = await prepare(client, () => {})
  await meet(client, say, {
    isAway: (upn) => away.includes(upn),
    beforeClosing: async () => {
      await noted(year, label)
      await beforeClosing?.()
    },
    afterMeeting: (room) => (afterMeeting ?? ((each) => summarise(client, each)))(room),
  })
  await noted(year, label)
  await tellOn(year, round, label)
  checkRound(year, label, left, groupRooms(await client.state()))
  return round
}

/** Nothing is due between the rounds: the clock goes straight there. */
export const moveTo = async ({ client }: Year, on: string, days: number) => {
  const to = momentAt(addDays(day(on), days), '10:00')
  const { now } = await client.time()
  if (to > now) await client.clock(to)
}

/** What each leader of every group was told of, and those alone who had something left were reminded. */
const checkRound = (
  year: Year,
  label: string,
  left: readonly string[],
  rooms: readonly GroupRoom[],
) => {
  const told = (kind: string) =>
    year.ledger.received
      .filter((each) => each.period === label && each.kind === kind)
      .map(({ person }) => person)
      .toSorted()
  const everybody = rooms.flatMap(({ members }) => members).toSorted()
  for (const kind of EVERYBODY) checkSame(year, `${label}: ${kind}`, told(kind), everybody)
  checkSame(year, `${label}: mindet om forberedelsen`, told(REMINDED), [...left].toSorted())
}

const REMINDED = 'Påmindelse om forberedelsen'
const EVERYBODY = [
  'Dagsorden',
  'Forberedelse',
  'Evaluering',
  'Evalueringens resultat',
  'Opsamling',
  'Må det gives videre?',
  'Svar fra chefgruppen',
  'Fortæl dine egne medarbejdere',
]
