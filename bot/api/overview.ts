import { z } from 'zod'
import { ROOM_KINDS, ROOM_STEPS } from '#bot/domain/room.ts'
import { YEAR_STEPS } from '#bot/domain/year-steps.ts'
import { endpoint } from './endpoint.ts'
import { day, errandId, instant, meetingId, personId, roundId } from './ids.ts'

/** What is done outside the product, as people know it. */
export const ERRAND_KINDS = [
  'post',
  'update-post',
  'notify',
  'mail',
  'make-team',
  'fill-team',
  'install-in-team',
  'make-channel',
  'fill-channel',
  'add-app',
  'pin-tab',
  'archive-channel',
  'unarchive-channel',
  'install-for-person',
  'book-meeting',
  'hand-over-meeting',
  'withdraw-invitation',
  'move-meeting',
  'change-attendees',
  'cancel-meeting',
  'fetch-replies',
  'keep-subscription',
  'retention',
  'mail-newsletter',
  'seminar-in-outlook',
  'fetch-seminar-replies',
] as const
export const POSTED_CARDS = [
  'welcome',
  'agenda',
  'preparation',
  'preparation-reminder',
  'evaluation',
  'evaluation-result',
  'concept',
  'summary',
  'summary-nudge',
  'release',
  'release-reminder',
  'release-stopped',
  'quote-asked',
  'chief-answer',
  'topic-answered',
  'meeting-changed',
  'group-closed',
  'newsletter',
  'season-plan',
  'seated',
  'host-named',
  'contract',
  'commitment-shared',
  'substitute-asked',
  'substitute-answered',
  'substitute-withdrawn',
  'visit',
] as const

const progress = z.object({ done: z.number().int(), of: z.number().int() })

/** Something that was to be done outside and that a person must look at. */
const troubleView = z.object({
  id: errandId,
  kind: z.enum(ERRAND_KINDS),
  /** A message to one person: neither to whom nor about what is told. */
  isPersonal: z.boolean(),
  /** Which card, when it is a post in a channel. */
  card: z.enum(POSTED_CARDS).nullable(),
  /** The room, the meeting or the person it is about, as people call it. */
  about: z.string().nullable(),
  /** `doubtful`: it may have happened. `dead`: it did not. */
  state: z.enum(['doubtful', 'dead']),
  /** Why: Microsoft's error code or ours, in `text.overview.why`. */
  code: z.string().nullable(),
  orderedAt: instant,
  /** Whether a person can say that it did happen, or need not. */
  maySettle: z.boolean(),
  /** Its channel was deleted in Teams, and another can be made in its place. */
  mayRemake: z.boolean(),
  /** There is a team of the programme's name that we did not make: `getTeamChoice` and `chooseTeam` go on from there. */
  mayChooseTeam: z.boolean(),
  /** A host's calendar is closed to us, and the one mailbox can call people instead. */
  mayLetMailbox: z.boolean(),
})

/** Where the programme stands: what is made in Teams and Outlook, and what a person must look at. */
export const getOverview = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    leaders: z.number().int(),
    groups: z.number().int(),
    openSeats: z.number().int(),
    /** The team that rooms are in; null: there are rooms, and all are chats. */
    team: z.object({ isMade: z.boolean(), isFilled: z.boolean(), hasApp: z.boolean() }).nullable(),
    rooms: progress,
    roomSteps: z
      .array(
        z.object({
          room: z.string(),
          kind: z.enum(ROOM_KINDS),
          name: z.string(),
          steps: z.array(z.object({ step: z.enum(ROOM_STEPS), isDone: z.boolean() })).readonly(),
          isReady: z.boolean(),
          /** What the channel refuses, and how its people are told instead; null where cards are posted in it. */
          refusal: z
            .object({
              capability: z.enum(['app-missing', 'tab-only', 'post-blocked']),
              code: z.string().nullable(),
              learnedAt: instant,
              way: z.enum(['personal', 'feed-and-mail']),
              lookAgainAt: instant.nullable(),
              hasTab: z.boolean(),
            })
            .nullable(),
        }),
      )
      .readonly(),
    rounds: z.array(z.object({ round: roundId, label: z.string(), booked: progress })).readonly(),
    withoutMailbox: z
      .array(z.object({ person: personId, name: z.string(), email: z.string() }))
      .readonly(),
    /** Meetings that somebody moved or cancelled in Outlook by hand, as we followed them. */
    changedInOutlook: z
      .array(
        z.object({
          meeting: meetingId,
          group: z.string(),
          roundLabel: z.string(),
          /** When it was to start before. */
          startedAt: instant,
          /** When it starts and ends now; null when it was cancelled. */
          now: z.object({ startsAt: instant, endsAt: instant }).nullable(),
        }),
      )
      .readonly(),
    /** Meetings so near that it is time, whose host cannot come or has asked somebody who has not said yes. */
    withoutHost: z
      .array(
        z.object({
          meeting: meetingId,
          round: roundId,
          group: z.string(),
          roundLabel: z.string(),
          startsAt: instant,
        }),
      )
      .readonly(),
    /** The coordinator's year, and the round that the next steps are about. */
    year: z.object({
      steps: z
        .array(z.object({ step: z.enum(YEAR_STEPS), state: z.enum(['done', 'now', 'later']) }))
        .readonly(),
      round: z
        .object({
          id: roundId,
          label: z.string(),
          meets: z.object({ from: day, to: day }).nullable(),
        })
        .nullable(),
    }),
    /** Errands on their way now; 0 when all is quiet. */
    underWay: z.number().int(),
    troubles: z.array(troubleView).readonly(),
  }),
  refusals: [],
})

/** Looks at once at every channel that refuses our cards; the next card is tried in it. */
export const lookAtRooms = endpoint({
  kind: 'command',
  input: z.strictObject({}),
  output: z.object({ rooms: z.number().int() }),
  refusals: [],
})

/** Tries again what was given up or is in doubt, as if never attempted. */
export const retryErrand = endpoint({
  kind: 'command',
  input: z.strictObject({ errand: errandId }),
  output: z.null(),
  refusals: [],
})

/** A person has seen that it did happen, or need not. */
export const settleErrand = endpoint({
  kind: 'command',
  input: z.strictObject({ errand: errandId }),
  output: z.null(),
  refusals: ['cannot-settle'],
})

/** Makes a new channel for a room whose channel was deleted in Teams; `errand` is one that did not find it. */
export const remakeRoom = endpoint({
  kind: 'command',
  input: z.strictObject({ errand: errandId }),
  output: z.null(),
  refusals: ['channel-is-there', 'teams-silent'],
})

/** The teams with the programme's name, when making ours was stopped by one that we did not make. */
export const getTeamChoice = endpoint({
  kind: 'query',
  input: z.strictObject({}),
  output: z.object({
    name: z.string(),
    teams: z.array(z.object({ team: z.string(), madeAt: instant.nullable() })).readonly(),
  }),
  refusals: ['teams-silent'],
})

/** Takes one of them for the programme, or makes another beside them (`null`). */
export const chooseTeam = endpoint({
  kind: 'command',
  input: z.strictObject({ team: z.string().max(100).nullable() }),
  output: z.null(),
  refusals: ['teams-silent'],
})
