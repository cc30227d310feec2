import { type Actor, may } from '#bot/domain/access.ts'
import type { Agenda } from '#bot/domain/agenda.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { type ClosedRange, closedDaysOf, rangesOf } from '#bot/domain/closed-days.ts'
import { passCpr } from '#bot/domain/confidential/check.ts'
import type { RoundId, SeasonId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { checkSeason, type Round, type RoundPlan, type Season } from '#bot/domain/season.ts'
import type { Tables, World } from './ports.ts'

type RoundInput = Pick<RoundPlan, 'label' | 'meetingMinutes'> & RoundPlan['window']

/** The year: its rounds, their windows, and the days on which the municipality is closed. */
export const season = (world: World) => ({
  planSeason: async (
    actor: Actor,
    input: { season: SeasonId | null; label: string; rounds: readonly RoundInput[] },
  ) => {
    if (!may(actor, 'planSeason')) return refuse('not-allowed')
    const passed = passCpr('planSeason', input)
    if (!passed.ok) return passed
    const plans = input.rounds.map(planOf)
    const checked = checkSeason(plans)
    if (!checked.ok) return checked
    return world.store.transaction(async (tables) => {
      const seasons = await tables.seasons.all()
      if (seasons.some((each) => each.label === input.label && each.id !== input.season))
        return refuse('season-exists', { label: input.label })
      const known = seasons.find((each) => each.id === input.season)
      if (input.season !== null && !known) return refuse('not-found')
      const rounds = known ? await lockedRounds(tables, known) : []
      const booked = rounds.find((round, index) => isBookedElsewhere(round, plans[index]))
      if (booked) return refuse('round-booked', { round: booked.number })
      const id = known?.id ?? world.newId<SeasonId>()
      await tables.seasons.save({
        id,
        label: input.label,
        rounds: plans.map((plan, index) =>
          rounds[index]
            ? { ...rounds[index], ...plan }
            : {
                ...plan,
                id: world.newId<RoundId>(),
                season: id,
                number: index + 1,
                state: 'planned',
                startsAt: null,
              },
        ),
      })
      return accept({ season: id })
    })
  },

  getSeason: async (actor: Actor) => {
    if (!may(actor, 'getSeason')) return refuse('not-allowed')
    return world.store.transaction(async (tables) => {
      const seesPlans = actor.isChief || actor.isCoordinator
      const meetings = await tables.meetings.all()
      const agendas = new Map((await tables.agendas.all()).map((each) => [each.round, each]))
      const closed = await tables.settings.get('closed-days')
      const roundView = (round: Round) => {
        const agenda = agendaState(agendas.get(round.id))
        return {
          ...round,
          window: seesPlans ? round.window : null,
          days: daysOf(meetings, round.id),
          agenda: seesPlans || agenda === 'released' ? agenda : ('none' as const),
        }
      }
      return accept({
        seasons: (await tables.seasons.all()).map((each) => ({
          ...each,
          rounds: each.rounds.map(roundView),
        })),
        closedDays: seesPlans ? rangesOf(closed ?? {}) : [],
        mayPlan: may(actor, 'planSeason'),
        today: dayOf(world.clock.now()),
      })
    })
  },

  saveClosedDays: async (actor: Actor, input: { ranges: readonly ClosedRange[] }) => {
    if (!may(actor, 'saveClosedDays')) return refuse('not-allowed')
    const passed = passCpr('saveClosedDays', input)
    if (!passed.ok) return passed
    const closed = closedDaysOf(input.ranges)
    if (!closed.ok) return closed
    return world.store.transaction(async (tables) => {
      await tables.settings.set('closed-days', closed.value)
      return accept({ ranges: rangesOf(closed.value) })
    })
  },
})

/** How far the agenda of a round has come. */
export const agendaState = (agenda: Agenda | null | undefined): 'none' | 'draft' | 'released' =>
  agenda ? (agenda.released ? 'released' : 'draft') : 'none'

const planOf = ({ label, meetingMinutes, from, to }: RoundInput): RoundPlan => ({
  label,
  meetingMinutes,
  window: { from, to },
})

/** Read again under their locks: a round may be booked at this very moment. */
const lockedRounds = async (tables: Tables, { rounds }: Season): Promise<readonly Round[]> => {
  const locked: Round[] = []
  for (const round of rounds)
    locked.push((await tables.seasons.findRoundForChange(round.id)) ?? round)
  return locked
}

/** What is booked stays where it is; only what the round is called may change. */
const isBookedElsewhere = (round: Round, plan: RoundPlan | undefined): boolean =>
  round.state === 'booked' &&
  (round.window.from !== plan?.window.from ||
    round.window.to !== plan.window.to ||
    round.meetingMinutes !== plan.meetingMinutes)

const daysOf = (meetings: readonly Meeting[], round: RoundId) => [
  ...new Set(
    meetings
      .filter((meeting) => meeting.round === round && meeting.state === 'planned')
      .map((meeting) => dayOf(meeting.startsAt)),
  ),
]
