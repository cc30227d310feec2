import type { Day } from '#bot/domain/calendar.ts'
import type { EntraId, PersonId } from '#bot/domain/ids.ts'
import type { Leader, Level } from '#bot/domain/leader.ts'
import { generate } from '#infra/local/municipality/municipality.ts'

const LEVELS: Record<ReturnType<typeof generate>[number]['level'], Level> = {
  director: 'director',
  chief: 'chief',
  leaderOfLeaders: 'leader-of-leaders',
  leaderOfStaff: 'leader-of-staff',
}

/** So many leaders of the local tenant's municipality, by address; another seed hires others at other times. */
export const leadersOf = (people: number, seed = 'fjordby'): readonly Leader[] =>
  generate({ leaders: people, seed })
    .map(
      ({ name, email, area, workplace, level, managerEmail, leaderSince }): Leader => ({
        id: email as string as PersonId,
        entraId: email as string as EntraId,
        name,
        email,
        area,
        workplace,
        level: LEVELS[level],
        manager: managerEmail as PersonId | null,
        started: leaderSince as Day,
        leftOn: null,
        hasMailbox: true,
      }),
    )
    .toSorted((one, other) => (one.email < other.email ? -1 : 1))
