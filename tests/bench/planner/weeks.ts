import { choicesFrom } from '#bot/domain/schedule/alternatives.ts'
import { candidatesFor } from '#bot/domain/schedule/availability.ts'
import { weeksFor } from './calendars.ts'
import { isAsked, measured, memory, row, table } from './measure.ts'

/** The best week for everybody. */
export const run = (): void => {
  table('the week, 12 weeks', 'cost', 'bound', 'hosts busy', '', 'CPU s', 'memory')
  for (const groups of [11, 100, ...(isAsked('--large') ? [1_000] : [])]) {
    const given = weeksFor(groups, 12, 1)
    const { value, seconds } = measured(() => choicesFrom(candidatesFor(given))[0])
    const cost = value?.candidate.cost ?? Number.NaN
    const hosts = Math.floor(cost / given.weights.hostBusy)
    row(
      `${groups * 12} leaders, ${groups} groups`,
      ...[String(cost), String(cost), String(hosts), '', seconds.toFixed(3), memory()],
    )
  }
}
