import type { ToldTheme } from '#bot/domain/chief-table.ts'
import type { Mark } from '#bot/domain/confidential/mark.ts'
import type { GroupId, MeetingId, PersonId, QuoteId, RoundId } from '#bot/domain/ids.ts'
import type { Reader } from '../compose-message.ts'
import type { Tables, World } from '../ports.ts'
import { type ReleaseView, viewOf } from '../release-view.ts'

type Asking = { readonly meeting: MeetingId; readonly asking: number }

export type ReleaseRef =
  | ({ readonly card: 'release' } & Asking)
  | ({ readonly card: 'release-reminder'; readonly person: PersonId } & Asking)
  | ({ readonly card: 'release-stopped' } & Asking)
  | { readonly card: 'quote-asked'; readonly quote: QuoteId }
  | {
      readonly card: 'chief-answer'
      readonly round: RoundId
      readonly group: GroupId
      readonly step: number
    }

/** What a group is asked to pass on, where it is asked. */
export type AskedRelease = {
  readonly meeting: MeetingId
  readonly roundLabel: string
  readonly release: ReleaseView
  readonly tabUrl: string
}

export type ReleaseMessage =
  /** In the group's room. */
  | ({ readonly card: 'release' } & AskedRelease)
  /** To one who has not answered, the working day before the deadline. */
  | ({ readonly card: 'release-reminder' } & AskedRelease)
  /** To the host alone: a change is asked for, or too few have said yes. */
  | ({ readonly card: 'release-stopped' } & AskedRelease)
  /** In place of the card, for the one who wrote what should perhaps not stand there. */
  | ({
      readonly card: 'release-again'
      readonly change: string
      readonly marks: readonly Mark[]
    } & Pick<AskedRelease, 'meeting' | 'roundLabel' | 'release'>)
  /** To the leader whose words they are. */
  | {
      readonly card: 'quote-asked'
      readonly quote: QuoteId
      readonly words: string
      readonly roundLabel: string
      readonly tabUrl: string
    }
  /** In every group's room: what the chief group has answered since the last. */
  | {
      readonly card: 'chief-answer'
      readonly roundLabel: string
      readonly themes: readonly ToldTheme[]
      readonly tabUrl: string
    }

/** The asking that a card is about; null when the group has been asked anew since. */
const askedOf = async (
  tables: Tables,
  world: World,
  { meeting, asking }: Asking,
): Promise<AskedRelease | null> => {
  const release = await tables.releases.ofMeeting(meeting)
  if (release?.asking !== asking) return null
  return {
    meeting,
    roundLabel: (await tables.seasons.findRound(release.round))?.label ?? '',
    release: await viewOf(tables, world, release, null),
    tabUrl: world.link('summary', meeting),
  }
}

export const readRelease: Reader<'release'> = async (tables, world, ref) => {
  const asked = await askedOf(tables, world, ref)
  return asked && { card: 'release', ...asked }
}

/** Nothing to who has answered meanwhile, nor once the asking is over. */
export const readReleaseReminder: Reader<'release-reminder'> = async (tables, world, ref) => {
  const release = await tables.releases.ofMeeting(ref.meeting)
  if (release?.state !== 'asked' || release.answered.includes(ref.person)) return null
  const asked = await askedOf(tables, world, ref)
  return asked && { card: 'release-reminder', ...asked }
}

export const readReleaseStopped: Reader<'release-stopped'> = async (tables, world, ref) => {
  const asked = await askedOf(tables, world, ref)
  if (asked?.release.state !== 'stopped' && asked?.release.state !== 'lapsed') return null
  return { card: 'release-stopped', ...asked }
}

/** Nothing once it has been answered, or when the group is no longer asked about it. */
export const readQuoteAsked: Reader<'quote-asked'> = async (tables, world, ref) => {
  const quote = await tables.releases.quote(ref.quote)
  if (!quote?.isWanted || quote.state !== 'asked') return null
  const release = await tables.releases.ofMeeting(quote.meeting)
  const round = release && (await tables.seasons.findRound(release.round))
  return {
    card: 'quote-asked',
    quote: quote.id,
    words: quote.words,
    roundLabel: round?.label ?? '',
    tabUrl: world.link('summary', quote.meeting),
  }
}

/** In the words of that step, whatever the chief group has written since. */
export const readChiefAnswer: Reader<'chief-answer'> = async (tables, world, ref) => {
  const themes = await tables.chiefs.told(ref.round, ref.step)
  if (!themes) return null
  return {
    card: 'chief-answer',
    roundLabel: (await tables.seasons.findRound(ref.round))?.label ?? '',
    themes,
    tabUrl: world.link('topics'),
  }
}
