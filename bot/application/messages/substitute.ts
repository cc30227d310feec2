import type { Instant } from '#bot/domain/calendar.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import type { AskingState } from '#bot/domain/substitute.ts'
import type { Reader } from '../compose-message.ts'
import type { Tables, World } from '../ports.ts'
import { askedPostKey } from '../substitute-errands.ts'

type OfAsking = { readonly meeting: MeetingId; readonly asking: number }

export type SubstituteRef =
  | ({ readonly card: 'substitute-asked' } & OfAsking)
  | ({
      readonly card: 'substitute-answered'
      readonly answer: 'accepted' | 'declined'
    } & OfAsking)
  | ({ readonly card: 'substitute-withdrawn' } & OfAsking)

type Shown = OfAsking & {
  readonly roundLabel: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly tabUrl: string
}

export type SubstituteMessage =
  /** To the one who is asked; `isOpen` while an answer still counts. */
  | ({
      readonly card: 'substitute-asked'
      readonly host: string
      readonly state: AskingState
      readonly isOpen: boolean
    } & Shown)
  /** To the one who asked. */
  | ({
      readonly card: 'substitute-answered'
      readonly substitute: string
      readonly answer: 'accepted' | 'declined'
    } & Shown)
  /** To the one who had said yes. */
  | ({ readonly card: 'substitute-withdrawn'; readonly host: string } & Shown)

/** The last asking of the meeting, if it is this one. */
const askedOf = async (tables: Tables, world: World, { meeting: id, asking }: OfAsking) => {
  const meeting = await tables.meetings.find(id)
  const found = await tables.substitutes.find(id)
  if (!meeting || found?.asking !== asking) return null
  return {
    found,
    meeting,
    host: (await tables.leaders.find(found.host))?.name ?? '',
    substitute: (await tables.leaders.find(found.substitute))?.name ?? '',
    shown: {
      meeting: id,
      asking,
      roundLabel: (await tables.seasons.findRound(meeting.round))?.label ?? '',
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      tabUrl: world.link('meetings'),
    },
  }
}

/** Nothing where it was taken back before the question was sent. */
export const readSubstituteAsked: Reader<'substitute-asked'> = async (tables, world, ref) => {
  const asked = await askedOf(tables, world, ref)
  if (!asked) return null
  const { found, meeting, host, shown } = asked
  if (found.state !== 'asked' && !(await tables.posts.find(askedPostKey(ref)))) return null
  const isOpen = meeting.state === 'planned' && world.clock.now() < meeting.startsAt
  return { card: 'substitute-asked', ...shown, host, state: found.state, isOpen }
}

/** Nothing when the answer has been changed meanwhile: the newer one is told. */
export const readSubstituteAnswered: Reader<'substitute-answered'> = async (tables, world, ref) => {
  const asked = await askedOf(tables, world, ref)
  if (asked?.found.state !== ref.answer) return null
  const { shown, substitute } = asked
  const tabUrl = world.link('meeting', ref.meeting)
  return { card: 'substitute-answered', ...shown, substitute, answer: ref.answer, tabUrl }
}

export const readSubstituteWithdrawn: Reader<'substitute-withdrawn'> = async (
  tables,
  world,
  ref,
) => {
  const asked = await askedOf(tables, world, ref)
  if (asked?.found.state !== 'withdrawn') return null
  return { card: 'substitute-withdrawn', ...asked.shown, host: asked.host }
}
