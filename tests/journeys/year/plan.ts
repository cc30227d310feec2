import { groupRooms } from '../round/cast.ts'
import type { PlannedSeason } from './seasons.ts'
import { checkSame, noted, type Year } from './year.ts'

const THEMES = ['Borgere mellem to forvaltninger', 'Vi leder på tværs', 'Det, der virkede']

/** The coordinator plans a year, and a chief publishes it to all leaders: dates, themes, and the networks that end. */
export const publishPlan = async (year: Year, { label, rounds }: PlannedSeason) => {
  const { client, coordinator } = year
  const { season } = await client.must(coordinator, 'planSeason', { season: null, label, rounds })
  const [room] = groupRooms(await client.state())
  const chief = room?.host ?? ''
  const { year: draft } = await client.must(chief, 'getSeasonPlan', { season })
  const { groups } = await client.must(chief, 'publishSeasonPlan', {
    season,
    version: draft?.version ?? 0,
    themes: (draft?.themes ?? []).map(({ round }, index) => ({
      round,
      theme: THEMES[index % THEMES.length] ?? '',
    })),
    networks: [{ name: `Erfagruppen om nærvær ${label}`, endsOn: `${label}-01-29`, instead: '' }],
  })
  await noted(year, `Året ${label}`)
  const told = year.ledger.received.filter(
    ({ period, kind }) => period === `Året ${label}` && kind === 'Årets plan',
  )
  checkSame(year, `Ledere med planen for ${label}`, told.length, year.leaders)
  year.say(`Planen for ${label} er udsendt i ${groups} rum.`)
  return season
}
