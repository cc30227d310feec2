import { addDays, mondayOf } from '#bot/domain/calendar.ts'
import { checkSame, noted, type Year } from './year.ts'

/** Calls every group of a round together in the week that suits most, over three of its days; gives the round's id. */
export const callRound = async (year: Year, label: string): Promise<string> => {
  const { client, coordinator } = year
  const { seasons } = await client.must(coordinator, 'getSeason', {})
  const round = seasons.flatMap(({ rounds }) => rounds).find((each) => each.label === label)?.id
  if (!round) throw new Error(`${label} is not planned.`)
  const { choices, calendars } = await client.must(coordinator, 'proposeWeeks', { round, days: 3 })
  const [best] = choices
  const [first] = best?.meetings ?? []
  if (!best || !first) throw new Error(`No week holds the groups of ${label}.`)
  await client.must(coordinator, 'bookRound', {
    round,
    start: best.start,
    meetings: best.meetings.map(({ group }, index) => ({
      group,
      day: addDays(mondayOf(first.day), FROM_TUESDAY + (index % DAYS)),
    })),
  })
  await noted(year, label)
  const invited = year.ledger.received.filter(
    (each) => each.period === label && each.kind === 'Indkaldelse',
  )
  checkSame(year, `${label}: indkaldt`, invited.length, year.leaders)
  year.say(`${calendars} kalendere læst; møderne står i Outlook (${best.week} kl. ${best.start}).`)
  return round
}

/** On days of their own people can sit in with another group. */
const DAYS = 3
const FROM_TUESDAY = 1
